"""The collections of the user service, in Postgres."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from user.domain.preferences import Preferences


class SqlPreferencesRepository:
    """Preferences by person."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def of(self, user_id: UUID) -> Preferences:
        """Locked, so that two writers take turns; none-yet when there is no row."""
        found = await self._session.get(Preferences, user_id, with_for_update=True)
        return found or Preferences.none_yet(user_id)

    def add(self, preferences: Preferences) -> None:
        """Keep them; adding what is kept already does nothing."""
        self._session.add(preferences)
