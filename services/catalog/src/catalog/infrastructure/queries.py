"""Reads: SQL straight to what the API answers."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import RowMapping, Select, select, tuple_

from catalog.domain.errors import ItemNotFound
from catalog.domain.explaining import Known
from catalog.domain.kinds import Response
from catalog.domain.person import Person
from catalog.domain.tastes import taste_vector
from catalog.infrastructure.binds import vector
from catalog.infrastructure.candidate_rows import COLUMNS, closeness, is_saved
from catalog.infrastructure.lookup_tables import lookups
from catalog.infrastructure.tables import (
    items,
    price_observations,
    ratings,
    recommendations,
    saves,
    seen_items,
)
from shared.database import Sessions
from shared.http.pagination import InvalidCursor, decode_cursor, page_of

DETAILS = (
    items.c.external_url,
    items.c.image_url,
    items.c.age_rating,
    items.c.adult,
    items.c.metadata,
    items.c.updated_at,
)


async def item_for(
    sessions: Sessions, item_id: UUID, person: Person, embed_model: str
) -> RowMapping:
    """Everything about one item, and how close it is to the person; raises ItemNotFound."""
    taste = taste_vector(person.tastes.opinions)
    similarity = closeness(None if taste is None else vector("taste")).label("similarity")
    statement = select(*COLUMNS, *DETAILS, is_saved(), similarity).where(items.c.id == item_id)
    values = {"user_id": person.user_id, "taste": taste, "model": embed_model}
    async with sessions() as session:
        row = (await session.execute(statement, values)).mappings().one_or_none()
    if row is None:
        raise ItemNotFound
    return row


async def known_as(sessions: Sessions, item_id: UUID, user_id: UUID) -> Known | None:
    """Why the item is never offered to the person again, if it is not."""
    rating = select(ratings.c.rating).where(
        ratings.c.user_id == user_id, ratings.c.item_id == item_id
    )
    seen = select(seen_items.c.how, rating.scalar_subquery().label("rating")).where(
        seen_items.c.user_id == user_id, seen_items.c.item_id == item_id
    )
    disliked = select(recommendations.c.id).where(
        recommendations.c.user_id == user_id,
        recommendations.c.item_id == item_id,
        recommendations.c.response == Response.DISLIKED,
    )
    for row in await _rows(sessions, seen):
        return Known(row["how"], row["rating"])
    return Known("disliked") if await _rows(sessions, disliked.limit(1)) else None


async def saved_items(
    sessions: Sessions, user_id: UUID, *, limit: int, cursor: str | None
) -> tuple[list[RowMapping], str | None]:
    """What is on the person's list, newest first."""
    statement = (
        select(*COLUMNS, is_saved(), saves.c.changed_at)
        .join(saves, saves.c.item_id == items.c.id)
        .where(saves.c.user_id == user_id, saves.c.saved.is_(True))
        .order_by(saves.c.changed_at.desc(), items.c.id.desc())
        .limit(limit + 1)
    )
    if cursor:
        changed_at, item_id = _time_and_id(cursor)
        position = tuple_(saves.c.changed_at, items.c.id)
        statement = statement.where(position < tuple_(changed_at, item_id))
    rows = await _rows(sessions, statement, {"user_id": user_id})
    return page_of(rows, limit, lambda row: (row["changed_at"].isoformat(), row["id"]))


async def recommendation_history(
    sessions: Sessions, user_id: UUID, *, limit: int, cursor: str | None
) -> tuple[list[RowMapping], str | None]:
    """What was recommended to the person and what they answered, newest first."""
    statement = (
        select(recommendations, items.c.type)
        .join(items, items.c.id == recommendations.c.item_id)
        .where(recommendations.c.user_id == user_id)
        .order_by(recommendations.c.id.desc())
        .limit(limit + 1)
    )
    if cursor:
        try:
            statement = statement.where(recommendations.c.id < UUID(decode_cursor(cursor, 1)[0]))
        except ValueError as error:
            raise InvalidCursor from error
    return page_of(await _rows(sessions, statement), limit, lambda row: (row["id"],))


async def prices_seen(sessions: Sessions, item_id: UUID) -> Sequence[RowMapping]:
    """The last hundred observations of an item's price, newest first; raises ItemNotFound."""
    statement = (
        select(price_observations)
        .where(price_observations.c.item_id == item_id)
        .order_by(price_observations.c.observed_on.desc(), price_observations.c.id.desc())
        .limit(100)
    )
    rows = await _rows(sessions, statement)
    if not rows:
        await require_item(sessions, item_id)
    return rows


async def lookups_of(sessions: Sessions, item_id: UUID) -> Sequence[RowMapping]:
    """The last hundred lookups of an item, newest first; raises ItemNotFound."""
    mine = select(lookups).where(lookups.c.item_id == item_id)
    rows = await _rows(sessions, mine.order_by(lookups.c.id.desc()).limit(100))
    if not rows:
        await require_item(sessions, item_id)
    return rows


async def require_item(sessions: Sessions, item_id: UUID) -> None:
    """Raises ItemNotFound when there is no such item."""
    if not await _rows(sessions, select(items.c.id).where(items.c.id == item_id)):
        raise ItemNotFound


async def _rows(
    sessions: Sessions, statement: Select[Any], values: Mapping[str, Any] | None = None
) -> Sequence[RowMapping]:
    async with sessions() as session:
        rows: Sequence[RowMapping] = (await session.execute(statement, values)).mappings().all()
    return rows


def _time_and_id(cursor: str) -> tuple[datetime, UUID]:
    first, second = decode_cursor(cursor, 2)
    try:
        return datetime.fromisoformat(first), UUID(second)
    except ValueError as error:
        raise InvalidCursor from error
