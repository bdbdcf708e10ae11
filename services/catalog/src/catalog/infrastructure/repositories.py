"""Items, opinions and recommendations in Postgres."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any, TypeVar
from urllib.parse import urlsplit
from uuid import UUID

from sqlalchemy import Table, delete, exists, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from catalog.domain.errors import ItemNotFound, RecommendationNotFound
from catalog.domain.folding import fold
from catalog.domain.item import Item
from catalog.domain.kinds import ItemType, PriceType
from catalog.domain.lookups import LookupKind, PriceSeen
from catalog.domain.opinions import Rating, Save
from catalog.domain.purse import HOME_CURRENCY
from catalog.domain.recommendation import Recommendation
from catalog.infrastructure.lookup_tables import lookups
from catalog.infrastructure.tables import (
    items,
    price_observations,
    ratings,
    recommendations,
    saves,
    seen_items,
)
from shared.ids import uuid7

OpinionT = TypeVar("OpinionT", Save, Rating)


class SqlItemRepository:
    """The items."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, item_id: UUID) -> Item:
        """The item, locked for this transaction; raises ItemNotFound."""
        item = await self._session.get(Item, item_id, with_for_update=True)
        if item is None:
            raise ItemNotFound
        return item

    async def by_slug(self, slugs: Iterable[str]) -> dict[str, Item]:
        """The items that exist of these, by slug, locked in one order."""
        statement = select(Item).where(items.c.slug.in_(list(slugs))).order_by(items.c.slug)
        found = await self._session.scalars(statement.with_for_update())
        return {item.slug: item for item in found}

    async def with_stale_price(
        self, *, seen_before: date, not_asked_since: datetime, at_most: int
    ) -> list[UUID]:
        """Items bought once whose price is old and was not asked for lately, best known first."""
        asked = exists().where(
            lookups.c.item_id == items.c.id,
            lookups.c.kind == LookupKind.PRICE,
            lookups.c.requested_at >= not_asked_since,
        )
        stale = (
            select(items.c.id)
            .where(
                items.c.price_type == PriceType.ONE_TIME, items.c.price_as_of < seen_before, ~asked
            )
            .order_by(items.c.popularity.desc(), items.c.id)
            .limit(at_most)
        )
        return list(await self._session.scalars(stale))

    async def exists(self, item_id: UUID) -> bool:
        """Whether there is such an item."""
        return await _exists(self._session, item_id)

    async def type_of(self, item_id: UUID) -> ItemType:
        """What kind of item it is; raises ItemNotFound."""
        found = await self._session.scalar(select(items.c.type).where(items.c.id == item_id))
        if found is None:
            raise ItemNotFound
        return ItemType(found)

    async def id_of_title(self, title: str) -> UUID | None:
        """The one item of that title; None when there is none or more than one."""
        statement = select(items.c.id).where(items.c.folded_title == fold(title)).limit(2)
        found = (await self._session.scalars(statement)).all()
        return found[0] if len(found) == 1 else None

    def add(self, item: Item) -> None:
        """Put a new item into the catalogue."""
        self._session.add(item)

    async def observe_prices(self, seen: Sequence[Item], observed_on: date, source: str) -> None:
        """Keep what the prices were seen to be; the rows of new items go first."""
        await self._session.flush()
        rows = [
            {
                "id": uuid7(),
                "item_id": item.id,
                "price": item.usual_cost,
                "currency": item.currency,
                "source": source,
                "observed_on": observed_on,
            }
            for item in seen
        ]
        if rows:
            await self._session.execute(insert(price_observations), rows)

    async def observe_lookup(self, item_id: UUID, seen: PriceSeen, now: datetime) -> None:
        """Keep what a shop's page said, also when that was no price."""
        host = urlsplit(seen.url or "").hostname
        row = {
            "id": uuid7(),
            "item_id": item_id,
            "price": seen.price.amount if seen.price else None,
            "currency": seen.price.currency if seen.price else HOME_CURRENCY,
            "source": f"shop:{host}" if host else "shop",
            "outcome": seen.outcome,
            "url": seen.url,
            "observed_on": now.date(),
        }
        await self._session.execute(insert(price_observations).values(row))


class SqlOpinionRepository:
    """Saves, ratings and what people have seen."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def save_of(self, user_id: UUID, item_id: UUID, now: datetime) -> Save:
        """The person's save, locked; raises ItemNotFound."""
        first = {"saved": False, "changed_at": now, "version": 0}
        return await self._locked(Save, saves, user_id, item_id, first)

    async def rating_of(self, user_id: UUID, item_id: UUID, now: datetime) -> Rating:
        """The person's rating, locked; raises ItemNotFound."""
        first = {"rating": None, "rated_at": now, "version": 0}
        return await self._locked(Rating, ratings, user_id, item_id, first)

    async def _locked(
        self,
        kind: type[OpinionT],
        table: Table,
        user_id: UUID,
        item_id: UUID,
        first: dict[str, Any],
    ) -> OpinionT:
        """A row for two first clicks to meet at: the second one waits for the first."""
        await self._require(item_id)
        row = {"user_id": user_id, "item_id": item_id} | first
        await self._session.execute(insert(table).values(row).on_conflict_do_nothing())
        return await self._session.get_one(kind, (user_id, item_id), with_for_update=True)

    async def mark_seen(self, user_id: UUID, item_id: UUID, how: str, now: datetime) -> None:
        """Never offer it to this person again; bought says more than told or rated."""
        row = insert(seen_items).values(user_id=user_id, item_id=item_id, how=how, seen_at=now)
        await self._session.execute(
            row.on_conflict_do_update(
                index_elements=["user_id", "item_id"],
                set_={"how": how, "seen_at": now},
                where=(row.excluded.how == "bought") & (seen_items.c.how != "bought"),
            )
        )

    async def forget_seen(self, user_id: UUID, item_id: UUID) -> None:
        """The person says they have not seen it after all."""
        await self._require(item_id)
        mine = (seen_items.c.user_id == user_id) & (seen_items.c.item_id == item_id)
        await self._session.execute(delete(seen_items).where(mine))

    async def _require(self, item_id: UUID) -> None:
        if not await _exists(self._session, item_id):
            raise ItemNotFound


async def _exists(session: AsyncSession, item_id: UUID) -> bool:
    found = await session.scalar(select(items.c.id).where(items.c.id == item_id))
    return found is not None


class SqlRecommendationRepository:
    """What was recommended to whom."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def offer(self, made: Sequence[Recommendation]) -> list[tuple[UUID, bool]]:
        """Keep them and give each one's id and whether it is new."""
        if not made:
            return []
        row = insert(recommendations)
        renewed = {
            name: row.excluded[name]
            for name in ("taste_reason", "budget_reason", "reasons", "estimated_cost", "currency")
        }
        statement = row.on_conflict_do_update(
            index_elements=["user_id", "item_id", "session_id"],
            index_where=recommendations.c.response.is_(None),
            set_=renewed,
        ).returning(recommendations.c.id, recommendations.c.item_id)
        # One order of locks for everybody: two lists of one person may overlap.
        in_order = sorted(made, key=lambda one: one.item_id)
        rows = await self._session.execute(statement.values([_row(one) for one in in_order]))
        kept = {item_id: kept_id for kept_id, item_id in rows}
        return [(kept[one.item_id], kept[one.item_id] == one.id) for one in made]

    async def of(self, user_id: UUID, recommendation_id: UUID) -> Recommendation:
        """The person's recommendation, locked; raises RecommendationNotFound."""
        found = await self._session.get(Recommendation, recommendation_id, with_for_update=True)
        if found is None or found.user_id != user_id:
            raise RecommendationNotFound
        return found


def _row(one: Recommendation) -> dict[str, object]:
    names = [column.name for column in recommendations.c]
    return {name: getattr(one, name) for name in names}
