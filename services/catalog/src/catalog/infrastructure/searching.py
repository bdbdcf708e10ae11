"""Search by words, by spelling and by meaning, joined by rank, in one statement.

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
    CompoundSelect,
    DateTime,
    Numeric,
    Select,
    and_,
    bindparam,
    cast,
    func,
    literal,
    or_,
    select,
    union_all,
)
from sqlalchemy.dialects.postgresql import UUID as PGUUID

from catalog.domain.candidate import Candidate
from catalog.domain.folding import fold
from catalog.domain.person import Person
from catalog.domain.vocabulary import Vocabulary
from catalog.infrastructure.binds import LIMIT, MODEL, WORDS, about, vector
from catalog.infrastructure.candidate_rows import is_saved
from catalog.infrastructure.filters import Filters
from catalog.infrastructure.known_items import candidates_of
from catalog.infrastructure.reads import Reads, Row
from catalog.infrastructure.tables import items
from catalog.infrastructure.text_queries import all_words
from shared.http.pagination import InvalidCursor, decode_cursor, encode_cursor

LONGEST_QUERY = 200
# Of very many that have the words, the best known are weighed word by word, the rest follow.
WEIGHED_WORDS, RANKED_SPELLINGS, RANKED_MEANINGS = 300, 100, 60
# Where so many have the words, nobody has mistyped them.
WORDS_ARE_ENOUGH = 20
# Below this a text is about something else.
MEANING_AT_MOST = 0.42
# What is much further away than the nearest find is only nearer than the rest.
MEANING_SPREAD = 0.1

AS_OF = bindparam("as_of", type_=DateTime(timezone=True))

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

    def after(self, row: Row, total: int) -> str:
        """The cursor of what follows `row`."""
        return encode_cursor(self.as_of.isoformat(), total, row["score"], row["id"])


@dataclass(frozen=True, slots=True)
class Found:
    """One page of a search."""

    items: list[Candidate]
    next_cursor: str | None
    total: int


async def search_items(
    reads: Reads,
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
    values = {
        **about(person, filters.max_price),
        **filters.values(vocabulary),
        "words": fold(text)[:LONGEST_QUERY],
        "wanted": vector,
        "model": model,
        "as_of": position.as_of,
        "after_score": position.score,
        "after_id": position.item_id,
        "limit": limit + 1,
    }
    shape = "search", filters.shape, vector is None, cursor is None
    rows = await reads.rows(
        shape,
        lambda: _page(filters, by_meaning=vector is not None, goes_on=cursor is not None),
        values,
    )
    total = position.total if cursor else rows[0]["total"] if rows else 0
    shown = rows[:limit]
    more = len(rows) > limit
    following = position.after(shown[-1], total) if more else None
    return Found(await candidates_of(reads, shown), following, total)


def _page(filters: Filters, *, by_meaning: bool, goes_on: bool) -> Select[Any]:
    rules = [*filters.conditions(), items.c.created_at <= AS_OF]
    worded = _worded(rules)
    looks = [_by_words(worded), _by_spelling(worded, rules), _exact(rules)]
    if by_meaning:
        looks.append(_by_meaning(rules))
    fused = _fused(looks)
    first = _first(fused, goes_on)
    return (
        select(items.c.id, items.c.version, is_saved(), first.c.score, first.c.total)
        .join(first, first.c.id == items.c.id)
        .order_by(first.c.score.desc(), first.c.id)
    )


def _worded(rules: list[Rule]) -> CTE:
    """Everything that has the words, the best known first."""
    place = func.row_number().over(order_by=(items.c.popularity.desc(), items.c.id))
    has_words = items.c.search.bool_op("@@")(all_words(WORDS))
    found = select(items.c.id, place.label("place")).where(has_words, *rules)
    return found.cte("worded")


def _by_words(worded: CTE) -> CompoundSelect[Any]:
    """Ranked by how the words sit in title and text, then by how well known it is."""
    weighed = (
        select(items.c.id, func.ts_rank_cd(items.c.search, all_words(WORDS)).label("closeness"))
        .join(worded, worded.c.id == items.c.id)
        .where(worded.c.place <= WEIGHED_WORDS)
        .subquery()
    )
    weight = literal(Decimal(1)).label("weight")
    best = select(weighed.c.id, _rank(weighed.c.closeness.desc(), weighed.c.id), weight)
    rest = select(worded.c.id, worded.c.place, weight).where(worded.c.place > WEIGHED_WORDS)
    return best.union_all(rest)


def _by_spelling(worded: CTE, rules: list[Rule]) -> Select[Any]:
    """Titles that look like it, where the words themselves are rare."""
    alike = func.word_similarity(WORDS, items.c.folded_title) + func.similarity(
        WORDS, items.c.folded_title
    )
    few = select(func.count()).select_from(worded).scalar_subquery() < WORDS_ARE_ENOUGH
    found = (
        select(items.c.id, alike.label("alike"))
        .where(few, items.c.folded_title.bool_op("%>")(WORDS), *rules)
        .order_by(alike.desc(), items.c.id)
        .limit(RANKED_SPELLINGS)
        .subquery()
    )
    weight = literal(Decimal("0.7")).label("weight")
    return select(found.c.id, _rank(found.c.alike.desc(), found.c.id), weight)


def _exact(rules: list[Rule]) -> Select[Any]:
    """A title that is the query word for word comes first."""
    found = items.c.folded_title == WORDS
    rank, weight = literal(1).label("rank"), literal(Decimal(61)).label("weight")
    return select(items.c.id, rank, weight).where(found, *rules)


def _by_meaning(rules: list[Rule]) -> Select[Any]:
    distance = items.c.embedding.cosine_distance(vector("wanted"))
    found = (
        select(items.c.id, distance.label("distance"))
        .where(items.c.embed_model == MODEL, *rules)
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


def _fused(looks: list[Any]) -> CTE:
    """One score an item."""
    found = union_all(*looks).subquery()
    score = func.sum(cast(found.c.weight, Numeric) / (60 + found.c.rank))
    rounded = func.round(cast(score, Numeric), 9).label("score")
    return select(found.c.id, rounded).group_by(found.c.id).cte("fused")


def _first(fused: CTE, goes_on: bool) -> Any:
    """The ids of the page; only their rows are read whole."""
    total = select(func.count()).select_from(fused).scalar_subquery().label("total")
    page = select(fused.c.id, fused.c.score, total)
    if goes_on:
        score = bindparam("after_score", type_=Numeric)
        later = fused.c.id > bindparam("after_id", type_=PGUUID(as_uuid=True))
        page = page.where(or_(fused.c.score < score, and_(fused.c.score == score, later)))
    return page.order_by(fused.c.score.desc(), fused.c.id).limit(LIMIT).subquery()
