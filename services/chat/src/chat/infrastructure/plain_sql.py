"""SQL of our own for what runs with every message: building a statement costs more than running it."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import CursorResult, Row
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session

_ONE_STATEMENT = {"isolation_level": "AUTOCOMMIT"}


async def run(session: AsyncSession, sql: str, *values: object) -> Sequence[Row[Any]]:
    """The rows, if it gives any, of one statement inside the session's transaction; `$1` is the first value."""
    return await session.run_sync(_run, sql, values, {})


async def read(session: AsyncSession, sql: str, *values: object) -> Sequence[Row[Any]]:
    """The rows of one reading statement, without a transaction around it."""
    return await session.run_sync(_run, sql, values, _ONE_STATEMENT)


def _run(
    session: Session, sql: str, values: tuple[object, ...], options: dict[str, str]
) -> Sequence[Row[Any]]:
    # One hop into the driver for all of it.
    connection = session.connection(execution_options=options) if options else session.connection()
    result: CursorResult[Any] = connection.exec_driver_sql(sql, values)
    return result.all() if result.returns_rows else []
