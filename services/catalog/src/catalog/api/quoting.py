"""Rows of a list as they stand for one person.

What an item means for somebody's money stays the same until the item, their money, their
subscriptions or the day change: people who look around are told it from memory.
"""

from collections import OrderedDict
from collections.abc import Hashable, Iterable
from decimal import Decimal
from uuid import UUID

from catalog.api.schemas import QuotedItem, quoted_row
from catalog.domain.person import Person
from catalog.infrastructure.reads import Row

STANDINGS, QUOTES_OF_ONE = 300, 200

Quotes = dict[tuple[UUID, int, bool], QuotedItem]

_REMEMBERED: OrderedDict[Hashable, Quotes] = OrderedDict()


def quoted_rows(
    rows: Iterable[Row], person: Person, max_price: Decimal | None = None
) -> list[QuotedItem]:
    """Each row of items as it stands for the person."""
    known = _known(person, max_price)
    quotes = []
    for row in rows:
        key = row["id"], row["version"], row["saved"]
        quoted = known.get(key)
        if quoted is None:
            quoted = known[key] = quoted_row(row, person, max_price)
        quotes.append(quoted)
    return quotes


def _known(person: Person, max_price: Decimal | None) -> Quotes:
    standing = (
        person.purse,
        tuple(person.services.items()),
        person.today,
        person.rates.on,
        max_price,
    )
    known = _REMEMBERED.setdefault(standing, {})
    _REMEMBERED.move_to_end(standing)
    if len(_REMEMBERED) > STANDINGS:
        _REMEMBERED.popitem(last=False)
    if len(known) > QUOTES_OF_ONE:
        known.clear()
    return known
