"""The statement of a search: words, spelling and meaning, joined by rank.

Each look ranks its own finds; an item scores 1 / (60 + rank) for every look that finds it
(reciprocal rank fusion), so no look's raw score has to compare with another's.

Of what has the words, the best known are weighed word by word, the rest follow by popularity.
The rest of a frequent word is large, and no page near the top shows it: there it is only counted,
and of its places only those are worked out that other looks find too.
"""

from decimal import Decimal
from typing import Any

from sqlalchemy import (
    CTE,
    ColumnElement,
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
    union,
    union_all,
)
from sqlalchemy.dialects.postgresql import UUID as PGUUID
from sqlalchemy.sql.util import ClauseAdapter

from catalog.infrastructure import pricing
from catalog.infrastructure.binds import LIMIT, WORDS, vector
from catalog.infrastructure.candidate_rows import is_saved
from catalog.infrastructure.filters import Filters
from catalog.infrastructure.nearness import nearest, nearest_within_a_price
from catalog.infrastructure.tables import item_cards, items
from catalog.infrastructure.text_queries import all_words

WEIGHED_WORDS, RANKED_SPELLINGS, RANKED_MEANINGS = 300, 100, 60
# Where so many have the words, nobody has mistyped them.
WORDS_ARE_ENOUGH = 20
# Below this a text is about something else.
MEANING_AT_MOST = 0.42
# What is much further away than the nearest find is only nearer than the rest.
MEANING_SPREAD = 0.1
DAMPING, DIGITS = 60, 9

AS_OF = bindparam("as_of", type_=DateTime(timezone=True))
_ONE, _LESS = literal(Decimal(1)).label("weight"), literal(Decimal("0.7")).label("weight")

Rule = ColumnElement[bool]
Look = Select[Any]


def score_at(rank: int) -> Decimal:
    """What words alone score at a rank."""
    return round(Decimal(1) / (DAMPING + rank), DIGITS)


def search_statement(
    filters: Filters,
    *,
    by_meaning: bool,
    goes_on: bool,
    whole: bool,
    weighed: int = WEIGHED_WORDS,
) -> Select[Any]:
    """The page's ids, versions and scores, and the total.

    Unless it is `whole`, items are missing that nothing but their words speaks for and that are
    not among the `weighed`: each of them scores at most `score_at(weighed + 1)`.
    """
    existed = items.c.created_at <= AS_OF
    rules = [*filters.conditions(), existed]
    worded = _worded(rules)
    best = _best_known(worded, weighed)
    others = [_by_spelling(worded, rules), _exact(rules)]
    if by_meaning:
        others.append(_by_meaning(filters, existed))
    found = [look.cte(f"look_{place}") for place, look in enumerate(others)]
    rest = _all_the_rest(worded, weighed) if whole else _rest_of(worded, best, found)
    by_words = _by_words(best, rest)
    fused = _fused([by_words, *found])
    page = _page(fused, _total(worded, by_words, fused), goes_on)
    return (
        select(items.c.id, items.c.version, is_saved(), page.c.score, page.c.total)
        .join(page, page.c.id == items.c.id)
        .order_by(page.c.score.desc(), page.c.id)
    )


def _worded(rules: list[Rule]) -> CTE:
    """Everything that has the words."""
    on_cards = ClauseAdapter(item_cards, adapt_on_names=True)
    has_words = item_cards.c.search.bool_op("@@")(all_words(WORDS))
    allowed = [on_cards.traverse(rule) for rule in rules]
    found = select(item_cards.c.id, item_cards.c.popularity).where(has_words, *allowed)
    return found.cte("worded")


def _best_known(worded: CTE, weighed: int) -> CTE:
    order = worded.c.popularity.desc(), worded.c.id
    return select(worded.c.id).order_by(*order).limit(weighed).cte("best_known")


def _by_words(best: CTE, rest: Look) -> CTE:
    """Ranked by how the words sit in title and text, then by how well known it is."""
    closeness = func.ts_rank_cd(items.c.search, all_words(WORDS)).label("closeness")
    weighed = select(items.c.id, closeness).join(best, best.c.id == items.c.id).subquery()
    first = select(weighed.c.id, _rank(weighed.c.closeness.desc(), weighed.c.id), _ONE)
    return union_all(first, rest).cte("by_words")


def _all_the_rest(worded: CTE, weighed: int) -> Look:
    place = _rank(worded.c.popularity.desc(), worded.c.id)
    placed = select(worded.c.id, place).subquery("placed")
    return select(placed.c.id, placed.c.rank, _ONE).where(placed.c.rank > weighed)


def _rest_of(worded: CTE, best: CTE, found: list[CTE]) -> Look:
    """The places of those that another look finds, without placing all."""
    elsewhere = union(*(select(look.c.id) for look in found)).subquery("elsewhere")
    late = (
        select(worded.c.id, worded.c.popularity)
        .join(elsewhere, elsewhere.c.id == worded.c.id)
        .where(worded.c.id.not_in(select(best.c.id)))
        .cte("late")
    )
    steps = select(worded.c.popularity, func.count().label("size")).group_by(worded.c.popularity)
    step = steps.subquery("step")
    up_to = func.sum(step.c.size).over(order_by=step.c.popularity.desc())
    better = select(step.c.popularity, (up_to - step.c.size).label("ahead")).subquery("better")
    beside = and_(worded.c.popularity == late.c.popularity, worded.c.id <= late.c.id)
    rank = cast(better.c.ahead + func.count(), Numeric).label("rank")
    return (
        select(late.c.id, rank, _ONE)
        .join(better, better.c.popularity == late.c.popularity)
        .join(worded, beside)
        .group_by(late.c.id, better.c.ahead)
    )


def _by_spelling(worded: CTE, rules: list[Rule]) -> Look:
    """Titles that look like it, where the words themselves are rare."""
    alike = func.word_similarity(WORDS, items.c.folded_title) + func.similarity(
        WORDS, items.c.folded_title
    )
    few = _count(worded) < WORDS_ARE_ENOUGH
    found = (
        select(items.c.id, alike.label("alike"))
        .where(few, items.c.folded_title.bool_op("%>")(WORDS), *rules)
        .order_by(alike.desc(), items.c.id)
        .limit(RANKED_SPELLINGS)
        .subquery()
    )
    return select(found.c.id, _rank(found.c.alike.desc(), found.c.id), _LESS)


def _exact(rules: list[Rule]) -> Look:
    """A title that is the query word for word comes first."""
    found = items.c.folded_title == WORDS
    rank, weight = literal(1).label("rank"), literal(Decimal(DAMPING + 1)).label("weight")
    return select(items.c.id, rank, weight).where(found, *rules)


def _by_meaning(filters: Filters, existed: Rule) -> Look:
    place, rules = vector("wanted"), [*filters.conditions_but_price(), existed]
    if filters.max_price is None:
        found = nearest(place, rules, RANKED_MEANINGS).cte("near")
    else:
        price = pricing.fits(filters.max_price)
        found = nearest_within_a_price(place, price, rules, RANKED_MEANINGS).cte("near")
    closest = select(func.min(found.c.distance)).scalar_subquery()
    near = select(found.c.id, _rank(found.c.distance, found.c.id), _LESS)
    return near.where(found.c.distance <= func.least(MEANING_AT_MOST, closest + MEANING_SPREAD))


def _rank(*order: ColumnElement[Any]) -> ColumnElement[Any]:
    return func.row_number().over(order_by=order).label("rank")


def _count(found: CTE) -> ColumnElement[int]:
    return select(func.count()).select_from(found).scalar_subquery()


def _fused(looks: list[CTE]) -> CTE:
    """One score an item."""
    found = union_all(*(look.select() for look in looks)).subquery()
    score = func.sum(cast(found.c.weight, Numeric) / (DAMPING + found.c.rank))
    rounded = func.round(cast(score, Numeric), DIGITS).label("score")
    return select(found.c.id, rounded).group_by(found.c.id).cte("fused")


def _total(worded: CTE, by_words: CTE, fused: CTE) -> ColumnElement[int]:
    """All that has the words, and what was found without them."""
    return (_count(worded) + _count(fused) - _count(by_words)).label("total")


def _page(fused: CTE, total: ColumnElement[int], goes_on: bool) -> Any:
    """The ids of the page; only their rows are read whole."""
    page = select(fused.c.id, fused.c.score, total)
    if goes_on:
        score = bindparam("after_score", type_=Numeric)
        later = fused.c.id > bindparam("after_id", type_=PGUUID(as_uuid=True))
        page = page.where(or_(fused.c.score < score, and_(fused.c.score == score, later)))
    return page.order_by(fused.c.score.desc(), fused.c.id).limit(LIMIT).subquery()
