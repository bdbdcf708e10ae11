"""What goes when a person wants to be forgotten."""

from typing import Any
from uuid import UUID

from sqlalchemy import delete, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from documents.infrastructure.tables import (
    alerts,
    budgets,
    discarded_objects,
    expense_categories,
    financial_documents,
    financial_profiles,
    forgotten_people,
    idempotency_keys,
    merchant_categories,
    purchases,
)

_FINANCES = (alerts, expense_categories, merchant_categories, purchases)


async def erase_finances(session: AsyncSession, user_id: UUID) -> None:
    """Documents, their lines and objects, and everything worked out or told."""
    documents = financial_documents
    keys = select(documents.c.s3_key).where(documents.c.user_id == user_id)
    discard = insert(discarded_objects).from_select(["s3_key"], keys)
    await session.execute(discard.on_conflict_do_nothing())
    await session.execute(delete(documents).where(documents.c.user_id == user_id))
    for table in _FINANCES:
        await session.execute(delete(table).where(table.c.user_id == user_id))
    emptied: dict[str, Any] = {"snapshot": {}, "announced": None, "alerts_fired": []}
    await session.execute(update(budgets).where(budgets.c.user_id == user_id).values(emptied))
    answers = idempotency_keys
    await session.execute(delete(answers).where(answers.c.owner_id == user_id))


async def erase_account(session: AsyncSession, user_id: UUID) -> None:
    """The profile and figures too, and a mark that keeps them gone."""
    for table in (budgets, financial_profiles):
        await session.execute(delete(table).where(table.c.user_id == user_id))
    await session.execute(insert(forgotten_people).values(user_id=user_id))
