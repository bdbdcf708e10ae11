"""What was learned about people, in Postgres."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from chat.domain.learned import LearnedPreference
from chat.infrastructure.tables import learned_preferences


class SqlLearnedRepository:
    """Learned tastes by person."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    def add(self, learned: LearnedPreference) -> None:
        """Keep it."""
        self._session.add(learned)

    async def flush(self) -> None:
        """Write what changed so far, inside the transaction."""
        await self._session.flush()

    async def held(self, user_id: UUID, kind: str, value: str) -> LearnedPreference | None:
        """What is held about this value, locked."""
        table = learned_preferences.c
        statement = select(LearnedPreference).where(
            table.user_id == user_id,
            table.kind == kind,
            table.value == value,
            table.forgotten_at.is_(None),
        )
        return (await self._session.execute(statement.with_for_update())).scalar_one_or_none()

    async def held_by_id(self, user_id: UUID, learned_id: UUID) -> LearnedPreference | None:
        """One thing held about the person, locked."""
        table = learned_preferences.c
        statement = select(LearnedPreference).where(
            table.user_id == user_id, table.learned_id == learned_id, table.forgotten_at.is_(None)
        )
        return (await self._session.execute(statement.with_for_update())).scalar_one_or_none()
