"""Rows of items as candidates: which columns are read, and how they become domain values."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Float, case, cast, exists, func, null, or_, select

from catalog.domain.candidate import Candidate, Offer
from catalog.domain.kinds import ItemType, PriceType, Response
from catalog.domain.person import Person
from catalog.infrastructure.binds import (
    DISLIKED,
    DISLIKED_TYPES,
    DISLIKED_WORDS,
    MODEL,
    TODAY,
    USER_ID,
    Bind,
)
from catalog.infrastructure.reads import Row, stored
from catalog.infrastructure.tables import items, recommendations, saves, seen_items
from catalog.infrastructure.text_queries import phrase

# Cosine distances as embedding models give them: texts about the same thing, and about anything.
ALIKE, UNRELATED = 0.2, 0.45

# ISO dates sort as text, and text that is no date is not over.
STARTS_ON = items.c.metadata["starts_on"].astext.label("starts_on")
ENDS_ON = items.c.metadata["ends_on"].astext.label("ends_on")

COLUMNS = (
    items.c.id,
    items.c.slug,
    items.c.type,
    items.c.title,
    items.c.description,
    items.c.genres,
    items.c.moods,
    items.c.price_type,
    items.c.price,
    items.c.price_low,
    items.c.price_high,
    items.c.currency,
    items.c.prices,
    items.c.platform,
    items.c.platforms,
    items.c.expected_hours,
    items.c.rating,
    items.c.popularity,
    items.c.year,
    items.c.price_as_of,
    items.c.version,
    STARTS_ON,
    ENDS_ON,
)


def candidate_of(row: Row, signals: Row | None = None) -> Candidate:
    """The candidate in a row of COLUMNS; `saved`, `similarity`, `relevance` may be there or apart.

    An item at one version is always the same facts: they are read once.
    """
    key = row["id"], row["version"]
    known = _READ.get(key)
    if known is None:
        if len(_READ) >= REMEMBERED:
            _READ.clear()
        facts = _facts_in(row)
        known = _READ[key] = facts, Candidate(**facts)
    return _with_signals(known, row if signals is None else signals)


def known_candidate(row: Row) -> Candidate | None:
    """The same of a row that has only `id`, `version` and signals, if it was read before."""
    known = _READ.get((row["id"], row["version"]))
    return None if known is None else _with_signals(known, row)


def _with_signals(known: tuple[dict[str, Any], Candidate], row: Row) -> Candidate:
    saved, similarity, relevance = row.get("saved"), row.get("similarity"), row.get("relevance")
    if not saved and similarity is None and relevance is None:
        return known[1]
    signals: dict[str, Any] = {"saved": bool(saved), "similarity": similarity}
    return Candidate(**known[0], **signals, relevance=relevance)


REMEMBERED = 10_000
_READ: dict[tuple[UUID, int], tuple[dict[str, Any], Candidate]] = {}


def _facts_in(row: Row) -> dict[str, Any]:
    prices = stored(row["prices"])
    return {
        **{name: row[name] for name in _SAME},
        "id": UUID(int=row["id"].int),
        "type": ItemType(row["type"]),
        "price_type": PriceType(row["price_type"]),
        "starts_on": _day(row["starts_on"]),
        "ends_on": _day(row["ends_on"]),
        "genres": tuple(row["genres"]),
        "moods": tuple(row["moods"]),
        "prices": {currency: Decimal(price) for currency, price in prices.items()},
        "offers": tuple(Offer.read(offer) for offer in stored(row["platforms"])),
    }


def _day(written: str | None) -> date | None:
    """What an administrator wrote there may be anything."""
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:
        return None


_READ_OTHERWISE = {
    "id",
    "type",
    "price_type",
    "genres",
    "moods",
    "prices",
    "platforms",
    "starts_on",
    "ends_on",
}
_SAME = [column.name for column in COLUMNS if column.name not in _READ_OTHERWISE]


def is_saved() -> ColumnElement[Any]:
    """Whether the item is on the person's list."""
    kept = select(1).where(
        saves.c.user_id == USER_ID, saves.c.item_id == items.c.id, saves.c.saved.is_(True)
    )
    return exists(kept.correlate(items)).label("saved")


def closeness(vector: Bind | None) -> ColumnElement[Any]:
    """How near the item's text is to `vector`, 0 to 1; NULL where there is nothing to compare."""
    if vector is None:
        return cast(null(), Float)
    distance = items.c.embedding.cosine_distance(vector)
    near = func.least(1.0, func.greatest(0.0, (UNRELATED - distance) / (UNRELATED - ALIKE)))
    return case((items.c.embed_model == MODEL, cast(near, Float)), else_=None)


def taste_shape(person: Person) -> tuple[bool, ...]:
    """Which of the rules of taste there are for this person."""
    tastes = person.tastes
    return bool(tastes.disliked), bool(tastes.disliked_types), bool(tastes.disliked_words)


def may_be_offered(person: Person) -> list[ColumnElement[bool]]:
    """No disliked genre, kind or word, nothing seen, bought or disliked, nothing that is over."""
    genres, kinds, words = taste_shape(person)
    ends_on: ColumnElement[str] = ENDS_ON.element
    rules: list[ColumnElement[bool]] = [
        or_(ends_on.is_(None), ends_on >= TODAY),
        ~exists(
            select(1).where(seen_items.c.user_id == USER_ID, seen_items.c.item_id == items.c.id)
        ),
        ~exists(
            select(1).where(
                recommendations.c.user_id == USER_ID,
                recommendations.c.item_id == items.c.id,
                recommendations.c.response == Response.DISLIKED,
            )
        ),
    ]
    if genres:
        rules.append(~items.c.genres.overlap(DISLIKED))
    if kinds:
        rules.append(items.c.type.op("<>")(func.all(DISLIKED_TYPES)))
    if words:
        rules.append(~_mentions_disliked())
    return rules


def _mentions_disliked() -> ColumnElement[bool]:
    word = func.unnest(DISLIKED_WORDS).table_valued("word", name="words").render_derived()
    mentions = items.c.search.bool_op("@@")(phrase(word.c.word))
    return exists(select(1).select_from(word).where(mentions).correlate(items))
