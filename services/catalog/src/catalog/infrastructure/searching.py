"""Search by words, by spelling and by meaning, joined by rank.

Each look ranks its own finds; an item scores 1 / (60 + rank) for every look that finds it
(reciprocal rank fusion), so no look's raw score has to compare with another's. A page goes on
after the last item's score among the items that existed when the first page was read: what is
added meanwhile moves nothing.
"""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import (
    CTE,
    ColumnElement,
    Numeric,
    RowMapping,
    Select,
    and_,
    case,
    cast,
    func,
    literal,
    or_,
    select,
    union_all,
)

from catalog.domain.folding import fold
from catalog.domain.person import Person
from catalog.domain.vocabulary import Vocabulary
from catalog.infrastructure.candidate_rows import COLUMNS, is_saved
from catalog.infrastructure.filters import Filters
from catalog.infrastructure.scan_settings import VECTOR_SCAN
from catalog.infrastructure.tables import items
from catalog.infrastructure.text_queries import all_words
from shared.database import Sessions
from shared.http.pagination import InvalidCursor, decode_cursor, encode_cursor

LONGEST_QUERY = 200
RANKED_WORDS, RANKED_SPELLINGS, RANKED_MEANINGS = 2000, 100, 60
# Below these a title is another word, and a text is about something else.
SPELLING_AT_LEAST = "0.5"
MEANING_AT_MOST = 0.42
# What is much further away than the nearest find is only nearer than the rest.
MEANING_SPREAD = 0.1

SPELLING = select(func.set_config("pg_trgm.word_similarity_threshold", SPELLING_AT_LEAST, True))

Rule = ColumnElement[bool]


@dataclass(frozen=True, slots=True)
class Position:
    """Where the next page begins: the moment of the first page, its total, the last item shown."""

    as_of: datetime
    total: int
    score: Decimal | None = None
    item_id: UUID | None = None

    @classmethod
    def read(cls, cursor: str) -> "Position":
        """The position in a cursor; raises InvalidCursor."""
        as_of, total, score, item_id = decode_cursor(cursor, 4)
        try:
            return cls(datetime.fromisoformat(as_of), int(total), Decimal(score), UUID(item_id))
        except (ValueError, ArithmeticError) as error:
            raise InvalidCursor from error

    def after(self, row: RowMapping) -> str:
        """The cursor of what follows `row`."""
        return encode_cursor(self.as_of.isoformat(), self.total, row["score"], row["id"])


@dataclass(frozen=True, slots=True)
class Found:
    """One page of a search."""

    rows: list[RowMapping]
    next_cursor: str | None
    total: int


async def search_items(
    sessions: Sessions,
    *,
    text: str,
    vector: list[float] | None,
    model: str,
    filters: Filters,
    person: Person,
    vocabulary: Vocabulary,
    limit: int,
    cursor: str | None,
    now: datetime,
) -> Found:
    """The page of items that match `text` best, within the filters."""
    position = Position.read(cursor) if cursor else Position(now, 0)
    rules = [*filters.conditions(person, vocabulary), items.c.created_at <= position.as_of]
    folded = fold(text)[:LONGEST_QUERY]
    looks = [_by_words(folded, rules), _by_spelling(folded, rules)]
    if vector is not None:
        looks.append(_by_meaning(vector, model, rules))
    async with sessions() as session:
        await session.execute(VECTOR_SCAN)
        await session.execute(SPELLING)
        if cursor is None:
            total = await session.scalar(_count([_matching(folded, rules), *looks[1:]]))
            position = Position(now, total or 0)
        page = _page(_fused(folded, looks), person, position, limit)
        rows = list((await session.execute(page)).mappings())
    shown = rows[:limit]
    more = len(rows) > limit
    return Found(shown, position.after(shown[-1]) if more else None, position.total)


def _matching(text: str, rules: list[Rule]) -> Select[Any]:
    return select(items.c.id).where(items.c.search.bool_op("@@")(all_words(text)), *rules)


def _by_words(text: str, rules: list[Rule]) -> Select[Any]:
    """Ranked by how the words sit in title and text; only the most popular of very many."""
    matched = (
        _matching(text, rules)
        .add_columns(items.c.search)
        .order_by(items.c.popularity.desc(), items.c.id)
        .limit(RANKED_WORDS)
        .subquery()
    )
    closeness = func.ts_rank_cd(matched.c.search, all_words(text))
    return select(
        matched.c.id, _rank(closeness.desc(), matched.c.id), literal(Decimal(1)).label("weight")
    )


def _by_spelling(text: str, rules: list[Rule]) -> Select[Any]:
    alike = func.word_similarity(text, items.c.folded_title) + func.similarity(
        text, items.c.folded_title
    )
    found = (
        select(items.c.id, alike.label("alike"))
        .where(items.c.folded_title.bool_op("%>")(text), *rules)
        .order_by(alike.desc(), items.c.id)
        .limit(RANKED_SPELLINGS)
        .subquery()
    )
    weight = literal(Decimal("0.7")).label("weight")
    return select(found.c.id, _rank(found.c.alike.desc(), found.c.id), weight)


def _by_meaning(vector: list[float], model: str, rules: list[Rule]) -> Select[Any]:
    distance = items.c.embedding.cosine_distance(vector)
    found = (
        select(items.c.id, distance.label("distance"))
        .where(items.c.embed_model == model, *rules)
        .order_by(distance)
        .limit(RANKED_MEANINGS)
        .cte("near")
    )
    nearest = select(func.min(found.c.distance)).scalar_subquery()
    weight = literal(Decimal("0.7")).label("weight")
    near = select(found.c.id, _rank(found.c.distance, found.c.id), weight)
    return near.where(found.c.distance <= func.least(MEANING_AT_MOST, nearest + MEANING_SPREAD))


def _rank(*order: ColumnElement[Any]) -> ColumnElement[Any]:
    return func.row_number().over(order_by=order).label("rank")


def _count(looks: list[Select[Any]]) -> Select[Any]:
    ids = union_all(*(select(look.subquery().c.id) for look in looks)).subquery()
    return select(func.count(ids.c.id.distinct()))


def _fused(text: str, looks: list[Select[Any]]) -> CTE:
    """One score an item; a title that is the query word for word comes first."""
    found = union_all(*looks).subquery()
    score = func.sum(cast(found.c.weight, Numeric) / (60 + found.c.rank))
    exact = case((func.bool_or(items.c.folded_title == text), Decimal(1)), else_=Decimal(0))
    return (
        select(items.c.id, func.round(cast(score + exact, Numeric), 9).label("score"))
        .join(found, found.c.id == items.c.id)
        .group_by(items.c.id)
        .cte("fused")
    )


def _page(fused: CTE, person: Person, position: Position, limit: int) -> Select[Any]:
    statement = (
        select(*COLUMNS, is_saved(person.user_id), fused.c.score)
        .join(fused, fused.c.id == items.c.id)
        .order_by(fused.c.score.desc(), items.c.id)
        .limit(limit + 1)
    )
    if position.score is None:
        return statement
    same_score = and_(fused.c.score == position.score, items.c.id > position.item_id)
    return statement.where(or_(fused.c.score < position.score, same_score))
