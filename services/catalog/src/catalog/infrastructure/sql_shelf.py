"""Candidates for recommendations: several short looks at the catalogue, each within every limit.

Each look is one index scan that stops after a few dozen rows that pass the hard rules, so the
work does not grow with the catalogue; the domain then weighs what they bring together.
"""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    Text,
    bindparam,
    case,
    func,
    select,
    true,
    union,
)
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.sql.util import ClauseAdapter

from catalog.domain.candidate import Candidate
from catalog.domain.kinds import ItemType
from catalog.domain.person import Person, Wish
from catalog.domain.tastes import taste_vector
from catalog.infrastructure import pricing
from catalog.infrastructure.binds import (
    GENRES,
    MODEL,
    MOODS,
    USER_ID,
    Bind,
    about,
    vector,
    wished,
)
from catalog.infrastructure.candidate_rows import (
    closeness,
    is_saved,
    may_be_offered,
    taste_shape,
)
from catalog.infrastructure.filters import is_of
from catalog.infrastructure.known_items import candidates_of
from catalog.infrastructure.reads import Reads
from catalog.infrastructure.tables import items, saves
from catalog.infrastructure.text_queries import any_of_words, any_word

# How far each look goes for a list of up to twenty; for longer lists in proportion.
POPULAR, PRICED, OF_TASTE, INCLUDED, NEAR, SAVED = 30, 60, 50, 30, 40, 20
LEAST_OF_A_BAND, SEARCHED_OF_A_BAND = 2, 100
SHORT_LIST = 20

EACH: Bind = bindparam("each", type_=Integer)
HIGHEST: Bind = bindparam("highest", type_=Integer)
DEEP: Bind = bindparam("deep", type_=Integer)
ASKED: Bind = bindparam("asked", type_=Text)
TASTE, WISHED = vector("taste"), vector("wished")

Rule = ColumnElement[bool]
Look = Select[Any]


class SqlShelf:
    """The catalogue in Postgres, as recommendations look at it."""

    def __init__(self, reads: Reads, embed_model: str) -> None:
        self._reads = reads
        self._model = embed_model

    async def candidates(
        self, person: Person, wish: Wish, wish_vector: list[float] | None
    ) -> list[Candidate]:
        """A few hundred items that pass every hard rule, from several points of view."""
        asked = _Asked(
            person,
            wish,
            genres=_drawing_genres(person),
            taste=taste_vector(person.tastes.opinions),
            wished=wish_vector,
        )
        values = asked.values | {"model": self._model}
        rows = await self._reads.rows(("shelf", asked.shape), asked.statement, values)
        return await candidates_of(self._reads, rows)


@dataclass(frozen=True, slots=True)
class _Asked:
    """One person's question: the statement it takes, and what that compares with."""

    person: Person
    wish: Wish
    genres: list[str]
    taste: list[float] | None
    wished: list[float] | None

    @property
    def shape(self) -> Hashable:
        """What of the statement is there at all."""
        person, wish = self.person, self.wish
        return (
            rules_shape(person, wish),
            bool(person.services),
            bool(self.genres),
            bool(wish.text),
            self.taste is None,
            self.wished is None,
        )

    @property
    def values(self) -> dict[str, Any]:
        """What the statement compares with."""
        person, wish = self.person, self.wish
        deep = max(1, -(-wish.limit // SHORT_LIST))
        kinds = len(wish.types or ItemType)
        highest = pricing.highest_band(person, wish.max_price)
        return {
            **rule_values(person, wish),
            "kinds": [kind.value for kind in wish.types or ItemType],
            "genres": self.genres,
            "asked": any_word(wish.text),
            "taste": self.taste,
            "wished": self.wished,
            "deep": deep,
            "highest": highest,
            "each": max(LEAST_OF_A_BAND, PRICED * deep // (kinds * (highest + 1))),
        }

    def statement(self) -> Look:
        """Every look at once: the versions of what they find, and how each suits."""
        looks = [look.subquery() for look in self._looks()]
        found = union(*(select(look.c.id) for look in looks)).subquery()
        return select(
            items.c.id,
            items.c.version,
            is_saved(),
            closeness(None if self.taste is None else TASTE).label("similarity"),
            self._relevance().label("relevance"),
        ).where(items.c.id.in_(select(found.c.id)))

    def _looks(self) -> Iterator[Look]:
        person, wish = self.person, self.wish
        rules = hard_rules(person, wish)
        if not wish.types:
            yield _popular(POPULAR * DEEP, rules)
        yield _of_every_price(rules)
        if person.services:
            yield _popular(INCLUDED * DEEP, [pricing.is_included(), *rules])
        if self.genres:
            yield _popular(OF_TASTE * DEEP, [items.c.genres.overlap(GENRES), *rules])
        if wish.text:
            yield _popular(NEAR * DEEP, [*rules, _matches()])
        for place, there in ((TASTE, self.taste), (WISHED, self.wished)):
            if there is not None:
                yield _nearest(place, rules)
        yield (
            select(items.c.id)
            .join(saves, saves.c.item_id == items.c.id)
            .where(saves.c.user_id == USER_ID, saves.c.saved.is_(True), *rules)
            .limit(SAVED * DEEP)
        )

    def _relevance(self) -> ColumnElement[Any]:
        """How well an item answers the words of the wish: a text match counts half at least."""
        near = closeness(None if self.wished is None else WISHED)
        if not self.wish.text:
            return near
        ranked = func.ts_rank_cd(items.c.search, any_of_words(ASKED), 32)
        hit = case((_matches(), 0.5 + 0.5 * ranked), else_=0.0)
        return func.greatest(near, hit)


def rules_shape(person: Person, wish: Wish) -> Hashable:
    """Which of the hard rules there are."""
    cap = person.purse.cap(wish.max_price)
    price = None if cap is None else cap > 0
    return taste_shape(person), min(len(wish.types), 2), bool(wish.moods), price


def rule_values(person: Person, wish: Wish) -> dict[str, Any]:
    """What the hard rules compare with."""
    return {**about(person, person.purse.cap(wish.max_price)), **wished(wish)}


def hard_rules(person: Person, wish: Wish) -> list[Rule]:
    """What every candidate passes, whichever look found it."""
    rules = may_be_offered(person)
    if wish.types:
        rules.append(is_of(wish.types))
    if wish.moods:
        rules.append(items.c.moods.overlap(MOODS))
    cap = person.purse.cap(wish.max_price)
    if cap is not None:
        rules.append(pricing.fits(cap))
    return rules


def _popular(limit: Any, rules: list[Rule]) -> Look:
    """What a look is for comes first among its rules: Postgres asks them in their order."""
    order = (items.c.popularity.desc(), items.c.id)
    return select(items.c.id).where(*rules).order_by(*order).limit(limit)


def _nearest(place: Bind, rules: list[Rule]) -> Look:
    return (
        select(items.c.id)
        .where(items.c.embed_model == MODEL, *rules)
        .order_by(items.c.embedding.cosine_distance(place))
        .limit(NEAR * DEEP)
    )


def _of_every_price(rules: list[Rule]) -> Look:
    """The most popular of each kind in each price band up to the limit, one index probe each.

    A scan by popularity alone would go through all board games to learn that none costs so little.
    Where a person likes nothing of a band, it is not searched to its end.
    """
    bands = func.generate_series(0, HIGHEST).table_valued("band", name="bands").render_derived()
    kinds = func.unnest(bindparam("kinds", type_=ARRAY(Text)))
    kind = kinds.table_valued("kind", name="kinds").render_derived()
    probe = select(kind.c.kind, bands.c.band).select_from(kind.join(bands, true())).subquery()
    here = [items.c.type == probe.c.kind, items.c.price_band == probe.c.band]
    order = (items.c.popularity.desc(), items.c.id)
    searched = select(items).where(*here).correlate(probe).order_by(*order)
    first = searched.limit(SEARCHED_OF_A_BAND * DEEP).lateral()
    allowed = [ClauseAdapter(first).traverse(rule) for rule in rules]
    best = (first.c.popularity.desc(), first.c.id)
    found = select(first.c.id).where(*allowed).order_by(*best).limit(EACH).lateral()
    return select(found.c.id).select_from(probe.join(found, true()))


def _drawing_genres(person: Person) -> list[str]:
    liked = {g for o in person.tastes.opinions[:20] if o.liking > 0 for g in o.genres[:2]}
    stated = {*person.tastes.genres, *person.tastes.activity_genres}
    return sorted((stated | liked) - person.tastes.disliked)


def _matches() -> Rule:
    return items.c.search.bool_op("@@")(any_of_words(ASKED))
