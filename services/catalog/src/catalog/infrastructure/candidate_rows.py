"""Rows of items as candidates: which columns are read, and how they become domain values."""

from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Float,
    RowMapping,
    case,
    cast,
    exists,
    func,
    null,
    or_,
    select,
)

from catalog.domain.candidate import Candidate, Offer
from catalog.domain.person import Person
from catalog.infrastructure.tables import items, recommendations, saves, seen_items
from catalog.infrastructure.text_queries import phrase

# Cosine distances as embedding models give them: texts about the same thing, and about anything.
ALIKE, UNRELATED = 0.2, 0.45

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
)


def candidate_of(row: RowMapping) -> Candidate:
    """The candidate in a row of COLUMNS and any of the signals `saved`, `similarity`, `relevance`."""
    values = dict(row)
    return Candidate(
        **{name: values[name] for name in _SAME},
        genres=tuple(values["genres"]),
        moods=tuple(values["moods"]),
        prices={currency: Decimal(price) for currency, price in values["prices"].items()},
        offers=tuple(Offer.read(stored) for stored in values["platforms"]),
        saved=bool(values.get("saved")),
        similarity=values.get("similarity"),
        relevance=values.get("relevance"),
    )


_READ_OTHERWISE = {"genres", "moods", "prices", "platforms"}
_SAME = [column.name for column in COLUMNS if column.name not in _READ_OTHERWISE]


def is_saved(user_id: UUID) -> ColumnElement[Any]:
    """Whether the item is on the person's list."""
    kept = select(1).where(
        saves.c.user_id == user_id, saves.c.item_id == items.c.id, saves.c.saved.is_(True)
    )
    return exists(kept.correlate(items)).label("saved")


def closeness(vector: list[float] | None, model: str) -> ColumnElement[Any]:
    """How near the item's text is to `vector`, 0 to 1; NULL where there is nothing to compare."""
    if vector is None:
        return cast(null(), Float)
    distance = items.c.embedding.cosine_distance(vector)
    near = func.least(1.0, func.greatest(0.0, (UNRELATED - distance) / (UNRELATED - ALIKE)))
    return case((items.c.embed_model == model, cast(near, Float)), else_=None)


def may_be_offered(person: Person) -> list[ColumnElement[bool]]:
    """The hard rules of taste: no disliked genre, kind or word, nothing seen, bought or disliked."""
    tastes = person.tastes
    rules: list[ColumnElement[bool]] = [
        ~exists(
            select(1).where(
                seen_items.c.user_id == person.user_id, seen_items.c.item_id == items.c.id
            )
        ),
        ~exists(
            select(1).where(
                recommendations.c.user_id == person.user_id,
                recommendations.c.item_id == items.c.id,
                recommendations.c.response == "disliked",
            )
        ),
    ]
    if tastes.disliked:
        rules.append(~items.c.genres.overlap(sorted(tastes.disliked)))
    if tastes.disliked_types:
        rules.append(items.c.type.not_in(sorted(tastes.disliked_types)))
    if tastes.disliked_words:
        rules.append(~or_(*(_mentions(word) for word in tastes.disliked_words)))
    return rules


def _mentions(word: str) -> ColumnElement[bool]:
    return items.c.search.bool_op("@@")(phrase(word))
