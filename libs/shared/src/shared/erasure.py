"""Deleting what a person owns, and counting it for their receipt."""

from collections.abc import Iterable
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Column, CursorResult, Delete, Table, Update, delete
from sqlalchemy.ext.asyncio import AsyncSession


async def erase_rows(
    session: AsyncSession, owners: Iterable[Column[Any]], user_id: UUID
) -> dict[str, int]:
    """Delete every row whose owner column names the person; how many went, by table.

    `owners` are columns in the order in which their tables are emptied.
    """
    statements = [delete(owner.table).where(owner == user_id) for owner in owners]
    return await run_counted(session, *statements)


async def run_counted(session: AsyncSession, *statements: Delete | Update) -> dict[str, int]:
    """Run the statements; how many rows each one changed, by table, without the zeros."""
    changed = {}
    for statement in statements:
        result = cast(CursorResult[Any], await session.execute(statement))
        if result.rowcount:
            changed[cast(Table, statement.table).name] = result.rowcount
    return changed
