"""Candidates for recommendations: several short looks at the catalogue, each within every limit.

Each look is one index scan that stops after a few dozen rows that pass the hard rules, so the
work does not grow with the catalogue; the domain then weighs what they bring together.
"""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    Text,
    case,
    func,
    literal,
    select,
    true,
    union,
)
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.ext.asyncio import AsyncSession

from catalog.domain.candidate import Candidate
from catalog.domain.kinds import ItemType
from catalog.domain.person import Person, Wish
from catalog.domain.tastes import taste_vector
from catalog.infrastructure import pricing
from catalog.infrastructure.candidate_rows import (
    COLUMNS,
    candidate_of,
    closeness,
    is_saved,
    may_be_offered,
)
from catalog.infrastructure.scan_settings import VECTOR_SCAN
from catalog.infrastructure.tables import items, saves
from catalog.infrastructure.text_queries import any_word
from shared.database import Sessions

# How far each look goes for a list of up to twenty; for longer lists in proportion.
POPULAR, PRICED, OF_TASTE, INCLUDED, NEAR, SAVED = 50, 90, 60, 30, 40, 20
LEAST_OF_A_BAND = 2
SHORT_LIST = 20

Rule = ColumnElement[bool]
Look = Select[Any]


class SqlShelf:
    """The catalogue in Postgres, as recommendations look at it."""

    def __init__(self, sessions: Sessions, embed_model: str) -> None:
        self._sessions = sessions
        self._model = embed_model

    async def candidates(
        self, person: Person, wish: Wish, wish_vector: list[float] | None
    ) -> list[Candidate]:
        """A few hundred items that pass every hard rule, from several points of view."""
        taste = taste_vector(person.tastes.opinions)
        rules = hard_rules(person, wish)
        looks = [look.subquery() for look in self._looks(person, wish, rules, taste, wish_vector)]
        found = union(*(select(look.c.id) for look in looks)).subquery()
        statement = select(
            *COLUMNS,
            is_saved(person.user_id),
            closeness(taste, self._model).label("similarity"),
            self._relevance(wish, wish_vector).label("relevance"),
        ).where(items.c.id.in_(select(found.c.id)))
        async with self._sessions() as session:
            return await self._read(session, statement)

    async def _read(self, session: AsyncSession, statement: Look) -> list[Candidate]:
        await session.execute(VECTOR_SCAN)
        return [candidate_of(row) for row in (await session.execute(statement)).mappings()]

    def _looks(
        self,
        person: Person,
        wish: Wish,
        rules: list[Rule],
        taste: list[float] | None,
        wish_vector: list[float] | None,
    ) -> Iterator[Look]:
        deep = max(1, -(-wish.limit // SHORT_LIST))
        if not wish.types:
            yield _popular(POPULAR * deep, rules)
        yield _of_every_price(PRICED * deep, person, wish, rules)
        if person.services:
            yield _popular(INCLUDED * deep, [*rules, pricing.is_included(person)])
        if genres := _drawing_genres(person):
            yield _popular(OF_TASTE * deep, [*rules, items.c.genres.overlap(genres)])
        if wish.text:
            yield _popular(NEAR * deep, [*rules, _matches(wish.text)])
        for vector in (taste, wish_vector):
            if vector is not None:
                yield self._nearest(vector, rules, NEAR * deep)
        yield (
            select(items.c.id)
            .join(saves, saves.c.item_id == items.c.id)
            .where(saves.c.user_id == person.user_id, saves.c.saved.is_(True), *rules)
            .limit(SAVED * deep)
        )

    def _nearest(self, vector: list[float], rules: list[Rule], limit: int) -> Look:
        return (
            select(items.c.id)
            .where(items.c.embed_model == self._model, *rules)
            .order_by(items.c.embedding.cosine_distance(vector))
            .limit(limit)
        )

    def _relevance(self, wish: Wish, vector: list[float] | None) -> ColumnElement[Any]:
        """How well an item answers the words of the wish: a text match counts half at least."""
        near = closeness(vector, self._model)
        if not wish.text:
            return near
        ranked = func.ts_rank_cd(items.c.search, any_word(wish.text), 32)
        hit = case((_matches(wish.text), 0.5 + 0.5 * ranked), else_=0.0)
        return func.greatest(near, hit)


def hard_rules(person: Person, wish: Wish) -> list[Rule]:
    """What every candidate passes, whichever look found it."""
    rules = [*may_be_offered(person), *wished(wish)]
    cap = person.purse.cap(wish.max_price)
    if cap is not None:
        rules.append(pricing.fits(person, cap))
    return rules


def wished(wish: Wish) -> list[Rule]:
    """Kind and mood, where the wish names them."""
    rules: list[Rule] = []
    if wish.types:
        rules.append(items.c.type.in_(wish.types))
    if wish.moods:
        rules.append(items.c.moods.overlap(list(wish.moods)))
    return rules


def _popular(limit: int, rules: list[Rule]) -> Look:
    order = (items.c.popularity.desc(), items.c.id)
    return select(items.c.id).where(*rules).order_by(*order).limit(limit)


def _of_every_price(limit: int, person: Person, wish: Wish, rules: list[Rule]) -> Look:
    """The most popular of each kind in each price band up to the limit, one index probe each.

    A scan by popularity alone would go through all board games to learn that none costs so little.
    """
    types = [kind.value for kind in wish.types or ItemType]
    highest = pricing.highest_band(person, wish.max_price)
    bands = func.generate_series(0, highest).table_valued("band", name="bands").render_derived()
    kinds = (
        func.unnest(literal(types, ARRAY(Text))).table_valued("kind", name="kinds").render_derived()
    )
    probe = select(kinds.c.kind, bands.c.band).select_from(kinds.join(bands, true())).subquery()
    here = [items.c.type == probe.c.kind, items.c.price_band == probe.c.band]
    each = max(LEAST_OF_A_BAND, limit // (len(types) * (highest + 1)))
    found = _popular(each, [*here, *rules]).lateral()
    return select(found.c.id).select_from(probe.join(found, true()))


def _drawing_genres(person: Person) -> list[str]:
    liked = {g for o in person.tastes.opinions[:20] if o.liking > 0 for g in o.genres[:2]}
    stated = {*person.tastes.genres, *person.tastes.activity_genres}
    return sorted((stated | liked) - person.tastes.disliked)


def _matches(text: str) -> Rule:
    return items.c.search.bool_op("@@")(any_word(text))
