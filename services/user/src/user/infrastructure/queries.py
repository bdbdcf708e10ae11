"""Reads: SQL straight to what the API answers."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import or_, select, tuple_
from sqlalchemy.engine import RowMapping

from shared.database import Sessions
from user.infrastructure.tables import (
    entertainment_preferences,
    erasure_receipts,
    streaming_subscriptions,
    users,
)


async def preferences_of(sessions: Sessions, user_id: UUID) -> RowMapping | None:
    """The row of one person's tastes, or None."""
    statement = select(entertainment_preferences).where(
        entertainment_preferences.c.user_id == user_id
    )
    async with sessions() as session:
        return (await session.execute(statement)).mappings().one_or_none()


async def subscriptions_of(sessions: Sessions, user_id: UUID) -> Sequence[RowMapping]:
    """What one person told us they pay for, by service."""
    statement = (
        select(streaming_subscriptions)
        .where(streaming_subscriptions.c.user_id == user_id)
        .order_by(streaming_subscriptions.c.service)
    )
    async with sessions() as session:
        return (await session.execute(statement)).mappings().all()


async def account_of(sessions: Sessions, user_id: UUID) -> RowMapping | None:
    """One account, or None."""
    async with sessions() as session:
        result = await session.execute(select(users).where(users.c.id == user_id))
        return result.mappings().one_or_none()


async def receipt_of(sessions: Sessions, receipt_id: UUID) -> RowMapping | None:
    """One receipt, or None."""
    statement = select(erasure_receipts).where(erasure_receipts.c.id == receipt_id)
    async with sessions() as session:
        return (await session.execute(statement)).mappings().one_or_none()


async def find_accounts(
    sessions: Sessions, *, q: str | None, after: tuple[datetime, UUID] | None, limit: int
) -> Sequence[RowMapping]:
    """Accounts whose e-mail or name contains `q`, newest first; one more than `limit`."""
    statement = select(users).order_by(users.c.created_at.desc(), users.c.id.desc())
    if q:
        pattern = f"%{_escaped(q.casefold())}%"
        statement = statement.where(
            or_(users.c.email.like(pattern), users.c.display_name.ilike(pattern))
        )
    if after:
        key = tuple_(users.c.created_at, users.c.id)
        statement = statement.where(key < tuple_(*after))
    async with sessions() as session:
        return (await session.execute(statement.limit(limit + 1))).mappings().all()


def _escaped(text: str) -> str:
    """LIKE without wildcards of the caller's."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
