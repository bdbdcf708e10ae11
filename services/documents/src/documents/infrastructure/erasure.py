"""What goes when a person wants to be forgotten."""

from typing import Any
from uuid import UUID

from sqlalchemy import select, update
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
    lines,
    merchant_categories,
    purchases,
)
from shared.erasure import erase_rows

_FINANCES = (
    lines.c.user_id,
    financial_documents.c.user_id,
    alerts.c.user_id,
    expense_categories.c.user_id,
    merchant_categories.c.user_id,
    purchases.c.user_id,
    idempotency_keys.c.owner_id,
)


async def erase_finances(session: AsyncSession, user_id: UUID) -> dict[str, int]:
    """Documents, their lines and objects, and everything worked out or told."""
    documents = financial_documents
    keys = select(documents.c.s3_key).where(documents.c.user_id == user_id)
    discard = insert(discarded_objects).from_select(["s3_key"], keys)
    await session.execute(discard.on_conflict_do_nothing())
    emptied: dict[str, Any] = {"snapshot": {}, "announced": None, "alerts_fired": []}
    await session.execute(update(budgets).where(budgets.c.user_id == user_id).values(emptied))
    return await erase_rows(session, _FINANCES, user_id)


async def erase_account(session: AsyncSession, user_id: UUID) -> dict[str, int]:
    """The profile and figures too, and a mark that keeps them gone."""
    await session.execute(insert(forgotten_people).values(user_id=user_id))
    return await erase_rows(session, (budgets.c.user_id, financial_profiles.c.user_id), user_id)
