"""Lookups and reviews in Postgres."""

from collections.abc import Sequence
from dataclasses import asdict
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from catalog.domain.errors import LookupNotFound
from catalog.domain.lookups import Lookup
from catalog.domain.reviews import Review
from catalog.infrastructure.lookup_tables import reviews
from shared.database import Sessions


class SqlLookupRepository:
    """What was looked up, and the reviews that were found."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    def add(self, lookup: Lookup) -> None:
        """Keep a new request."""
        self._session.add(lookup)

    async def get(self, lookup_id: UUID) -> Lookup:
        """The request, locked; raises LookupNotFound."""
        found = await self._session.get(Lookup, lookup_id, with_for_update=True)
        if found is None:
            raise LookupNotFound
        return found

    async def keep_reviews(self, item_id: UUID, found: Sequence[Review]) -> None:
        """Keep these reviews of the item instead of older ones."""
        await self._session.execute(delete(reviews).where(reviews.c.item_id == item_id))
        rows = [asdict(one) | {"quotes": list(one.quotes)} for one in found]
        if rows:
            await self._session.execute(insert(reviews).on_conflict_do_nothing(), rows)


async def reviews_of(sessions: Sessions, item_id: UUID) -> list[Review]:
    """The reviews that are kept of an item, in one order."""
    statement = select(reviews).where(reviews.c.item_id == item_id).order_by(reviews.c.url)
    async with sessions() as session:
        rows = (await session.execute(statement)).mappings().all()
    return [Review(**{**row, "quotes": tuple(row["quotes"])}) for row in rows]
