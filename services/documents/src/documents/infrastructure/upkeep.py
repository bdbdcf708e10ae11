"""What the jobs of the worker look for, in Postgres."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import and_, delete, func, or_, select

from documents.domain.status import ProcessingStatus
from documents.infrastructure.tables import (
    discarded_objects,
    financial_documents,
    financial_profiles,
)
from shared.database import Sessions

# A message that has not come by then is late or lost; reading without it is right either way.
UNSTARTED_AFTER = timedelta(minutes=1)


class SqlUpkeep:
    """Looks for what is stuck, discarded or outdated."""

    def __init__(self, sessions: Sessions) -> None:
        self._sessions = sessions

    async def stuck_documents(self, now: datetime, limit: int) -> Sequence[UUID]:
        """Their lease ran out, or nobody began; the longest waiting first."""
        columns = financial_documents.c
        lost = and_(
            columns.processing_status == ProcessingStatus.PROCESSING, columns.lease_until < now
        )
        unstarted = and_(
            columns.processing_status == ProcessingStatus.PENDING,
            columns.uploaded_at < now - UNSTARTED_AFTER,
        )
        statement = (
            select(columns.id)
            .where(or_(lost, unstarted))
            .order_by(columns.uploaded_at)
            .limit(limit)
        )
        async with self._sessions() as session:
            return (await session.scalars(statement)).all()

    async def discarded_objects(self, limit: int) -> Sequence[str]:
        """The oldest first."""
        columns = discarded_objects.c
        statement = select(columns.s3_key).order_by(columns.discarded_at).limit(limit)
        async with self._sessions() as session:
            return (await session.scalars(statement)).all()

    async def forget_objects(self, keys: Sequence[str]) -> None:
        """The store has let go of them."""
        if keys:
            gone = delete(discarded_objects).where(discarded_objects.c.s3_key.in_(keys))
            async with self._sessions.begin() as session:
                await session.execute(gone)

    async def unowned(self, keys: Sequence[str]) -> Sequence[str]:
        """Those that no document has."""
        column = financial_documents.c.s3_key
        async with self._sessions() as session:
            owned = set(await session.scalars(select(column).where(column.in_(keys))))
        return [key for key in keys if key not in owned]

    async def outdated_people(self, now: datetime, limit: int) -> Sequence[UUID]:
        """Their ledger or their day has moved on; in any order, so that none blocks the others."""
        columns = financial_profiles.c
        statement = (
            select(columns.user_id)
            .where(
                or_(
                    columns.analysed_version != columns.ledger_version,
                    columns.next_review_at <= now,
                )
            )
            .order_by(func.random())
            .limit(limit)
        )
        async with self._sessions() as session:
            return (await session.scalars(statement)).all()
