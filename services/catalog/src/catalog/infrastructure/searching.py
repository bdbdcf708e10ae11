"""A search, page by page.

A page goes on after the last item's score among the items that existed when the first page was
read: what is added meanwhile moves nothing.
"""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from catalog.domain.candidate import Candidate
from catalog.domain.folding import fold
from catalog.domain.person import Person
from catalog.domain.vocabulary import Vocabulary
from catalog.infrastructure.binds import about
from catalog.infrastructure.filters import Filters
from catalog.infrastructure.known_items import candidates_of
from catalog.infrastructure.reads import Reads, Row
from catalog.infrastructure.search_statements import WEIGHED_WORDS, score_at, search_statement
from shared.http.pagination import InvalidCursor, decode_cursor, encode_cursor

LONGEST_QUERY = 200


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

    async def read(*, whole: bool) -> list[Row]:
        shape = "search", filters.shape, vector is None, cursor is None, whole
        kinds = {"by_meaning": vector is not None, "goes_on": cursor is not None, "whole": whole}
        return await reads.rows(shape, lambda: search_statement(filters, **kinds), values)

    rows = await read(whole=False)
    total = position.total if cursor else rows[0]["total"] if rows else 0
    if total > WEIGHED_WORDS and not _is_near_the_top(rows, limit):
        rows = await read(whole=True)
    shown = rows[:limit]
    more = len(rows) > limit
    following = position.after(shown[-1], total) if more else None
    return Found(await candidates_of(reads, shown), following, total)


def _is_near_the_top(rows: list[Row], limit: int) -> bool:
    """Whether all that it shows is better than what the short statement leaves out."""
    return len(rows) > limit and rows[-1]["score"] > score_at(WEIGHED_WORDS + 1)
