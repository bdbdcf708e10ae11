"""The list: a page, most popular first, and how many there are of them all."""

from collections import OrderedDict
from collections.abc import Hashable, Mapping
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Numeric, Select, and_, bindparam, func, or_, select
from sqlalchemy.dialects.postgresql import UUID as PGUUID

from catalog.domain.candidate import Candidate
from catalog.domain.person import Person
from catalog.domain.vocabulary import Vocabulary
from catalog.infrastructure.binds import CURRENCY, LIMIT, about
from catalog.infrastructure.candidate_rows import is_saved
from catalog.infrastructure.filters import Filters
from catalog.infrastructure.known_items import candidates_of
from catalog.infrastructure.reads import Reads
from catalog.infrastructure.tables import catalogue_version, items
from shared.http.pagination import InvalidCursor, decode_cursor, page_of

REMEMBERED = 5_000
VERSION = select(catalogue_version.c.version).scalar_subquery().label("catalogue")


class Listing:
    """Pages of the catalogue. A total is counted once for each version of the catalogue."""

    def __init__(self, reads: Reads, vocabulary: Vocabulary) -> None:
        self._reads = reads
        self._vocabulary = vocabulary
        self._totals: OrderedDict[Hashable, int] = OrderedDict()

    async def page(
        self, filters: Filters, person: Person, *, limit: int, cursor: str | None
    ) -> tuple[list[Candidate], str | None, int]:
        """One page, its cursor, and how many there are; raises InvalidCursor."""
        after = _position(cursor) if cursor else None
        values = {
            **about(person, filters.max_price),
            **filters.values(self._vocabulary),
            **(after or {}),
            "limit": limit + 1,
        }
        shape = "page", filters.shape, after is None
        rows = await self._reads.rows(shape, lambda: _page(filters, after is not None), values)
        shown, following = page_of(rows, limit, lambda row: (row["popularity"], row["id"]))
        if not rows and after is None:
            return [], None, 0
        total = await self._total(filters, values, rows)
        return await candidates_of(self._reads, shown), following, total

    async def _total(self, filters: Filters, values: Mapping[str, Any], rows: list[Any]) -> int:
        """The total at the version that the page was read at, if it is known, else now."""
        mine = _what_counts(filters, values)
        if rows and (known := self._totals.get((rows[0]["catalogue"], mine))) is not None:
            return known
        (counted,) = await self._reads.rows(
            ("count", filters.shape), lambda: _count(filters), values
        )
        self._totals[(counted["catalogue"], mine)] = counted["total"]
        if len(self._totals) > REMEMBERED:
            self._totals.popitem(last=False)
        total: int = counted["total"]
        return total


def _what_counts(filters: Filters, values: Mapping[str, Any]) -> Hashable:
    """What of a person a total depends on: nothing, unless there is a price limit."""
    if filters.max_price is None:
        return filters
    return filters, values["currency"], tuple(values["services"]), values["rates"]


def _page(filters: Filters, goes_on: bool) -> Select[Any]:
    rules = filters.conditions()
    if goes_on:
        popularity = bindparam("popularity", type_=Numeric)
        later = items.c.id > bindparam("after_id", type_=PGUUID(as_uuid=True))
        rules.append(
            or_(
                items.c.popularity < popularity,
                and_(items.c.popularity == popularity, later),
            )
        )
    return (
        select(items.c.id, items.c.version, items.c.popularity, is_saved(), VERSION)
        .where(*rules)
        .order_by(items.c.popularity.desc(), items.c.id)
        .limit(LIMIT)
    )


def _count(filters: Filters) -> Select[Any]:
    """What is priced in the person's currency is counted apart: the index alone answers that."""
    counted = select(func.count()).select_from(items)
    if filters.max_price is None:
        total: ColumnElement[int] = counted.where(*filters.conditions()).scalar_subquery()
    else:
        at_home = counted.where(items.c.currency == CURRENCY, *filters.conditions(at_home=True))
        elsewhere = counted.where(
            or_(items.c.currency < CURRENCY, items.c.currency > CURRENCY), *filters.conditions()
        )
        total = at_home.scalar_subquery() + elsewhere.scalar_subquery()
    return select(total.label("total"), VERSION)


def _position(cursor: str) -> dict[str, Any]:
    popularity, item_id = decode_cursor(cursor, 2)
    try:
        return {"popularity": Decimal(popularity), "after_id": UUID(item_id)}
    except (ValueError, ArithmeticError) as error:
        raise InvalidCursor from error
