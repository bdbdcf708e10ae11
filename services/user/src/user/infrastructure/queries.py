"""Reads: SQL straight to what the API answers."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.engine import RowMapping

from shared.database import Sessions
from user.infrastructure.tables import entertainment_preferences


async def preferences_of(sessions: Sessions, user_id: UUID) -> RowMapping | None:
    """The row of one person's tastes, or None."""
    statement = select(entertainment_preferences).where(
        entertainment_preferences.c.user_id == user_id
    )
    async with sessions() as session:
        return (await session.execute(statement)).mappings().one_or_none()
