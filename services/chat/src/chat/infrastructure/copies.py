"""Copies of other services' facts: one upsert each, older versions lose."""

import dataclasses
from typing import Any
from uuid import UUID

from sqlalchemy import Table, exists, or_, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from chat.application.copies_port import BudgetCopy, Opinion
from chat.infrastructure.tables import (
    OF_A_PERSON,
    account_copies,
    budget_copies,
    chat_messages,
    entitlements,
    erased_users,
    item_opinions,
    preference_copies,
)
from shared.erasure import erase_rows, run_counted


class SqlCopies:
    """The copies of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def keep_budget(self, copy: BudgetCopy, version: int) -> None:
        """Keep the budget as announced; a later period outranks an earlier one."""
        values = {**dataclasses.asdict(copy), "version": version}
        table = budget_copies
        statement = insert(table).values(values)
        newer = or_(
            statement.excluded.version > table.c.version, statement.excluded.period > table.c.period
        )
        await self._upsert(table, values, newer, copy.user_id)

    async def keep_preferences(self, user_id: UUID, version: int, **fields: Any) -> None:
        """Keep the tastes as announced."""
        await self._keep(preference_copies, user_id, version, fields)

    async def keep_entitlement(self, user_id: UUID, version: int, **fields: Any) -> None:
        """Keep what the person's subscription allows."""
        await self._keep(entitlements, user_id, version, fields)

    async def keep_account(self, user_id: UUID, version: int, *, time_zone: str) -> None:
        """Keep the zone the person's day runs in."""
        await self._keep(account_copies, user_id, version, {"time_zone": time_zone})

    async def keep_opinion(self, opinion: Opinion) -> None:
        """Keep the newest opinion; a title once known stays known."""
        values = dataclasses.asdict(opinion)
        table = item_opinions
        statement = insert(table).values(values)
        changed = {name: statement.excluded[name] for name in ("opinion", "rating", "at")}
        if opinion.title is not None:
            changed["title"] = statement.excluded.title
        if not await self._is_erased(opinion.user_id):
            await self._session.execute(
                statement.on_conflict_do_update(
                    index_elements=["user_id", "item_id"],
                    set_=changed,
                    where=statement.excluded.at > table.c.at,
                )
            )

    async def erase_everything(self, user_id: UUID) -> tuple[list[UUID], dict[str, int]]:
        """Remove the person and keep them removed; the ids of their replies, rows by table."""
        await self._session.execute(
            insert(erased_users).values(user_id=user_id).on_conflict_do_nothing()
        )
        replies = select(chat_messages.c.message_id).where(
            chat_messages.c.user_id == user_id, chat_messages.c.reply_to.is_not(None)
        )
        reply_ids = list((await self._session.execute(replies)).scalars())
        owners = [table.c.user_id for table in OF_A_PERSON]
        return reply_ids, await erase_rows(self._session, owners, user_id)

    async def erase_finances(self, user_id: UUID) -> dict[str, int]:
        """Remove figures and claims; the copy's version stays, so that old events do not return."""
        figures = (
            update(budget_copies)
            .where(budget_copies.c.user_id == user_id)
            .values(
                budget=None, remaining=None, free_money=None, used=0, committed=0, subscriptions=[]
            )
        )
        claims = (
            update(chat_messages)
            .where(
                chat_messages.c.user_id == user_id,
                chat_messages.c.extracted_financial_info != [],
            )
            .values(extracted_financial_info=[])
        )
        return await run_counted(self._session, figures, claims)

    async def _keep(
        self, table: Table, user_id: UUID, version: int, fields: dict[str, Any]
    ) -> None:
        values = {"user_id": user_id, "version": version, **fields}
        newer = insert(table).excluded.version > table.c.version
        await self._upsert(table, values, newer, user_id)

    async def _upsert(
        self, table: Table, values: dict[str, Any], newer: Any, user_id: UUID
    ) -> None:
        if await self._is_erased(user_id):
            return
        statement = insert(table).values(values)
        changed = {name: statement.excluded[name] for name in values if name != "user_id"}
        await self._session.execute(
            statement.on_conflict_do_update(index_elements=["user_id"], set_=changed, where=newer)
        )

    async def _is_erased(self, user_id: UUID) -> bool:
        statement = select(exists().where(erased_users.c.user_id == user_id))
        return bool((await self._session.execute(statement)).scalar())
