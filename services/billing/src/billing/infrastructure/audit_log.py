"""The audit log, in Postgres: written, never changed."""

from uuid import UUID

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from billing.domain.audit import AuditEntry
from billing.infrastructure.tables import audit


class SqlAuditLog:
    """Lines of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    def add(self, entry: AuditEntry) -> None:
        """Write a line."""
        self._session.add(entry)

    async def forget(self, user_id: UUID) -> None:
        """Take an erased person's id out of the lines about them; the lines stay."""
        statement = update(audit).where(audit.c.user_id == user_id).values(user_id=None)
        await self._session.execute(statement)
