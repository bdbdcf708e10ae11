"""Items of a list as they stand for one person, as JSON.

What an item means for somebody's money stays the same until the item, their money, their
subscriptions or the day change: people who look around are told it from memory.
"""

import json
from collections import OrderedDict
from collections.abc import Hashable, Iterable
from decimal import Decimal
from uuid import UUID

from fastapi import Response

from catalog.api.schemas import quoted
from catalog.domain.candidate import Candidate
from catalog.domain.person import Person
from catalog.domain.recommending import quote

STANDINGS, QUOTES_OF_ONE = 300, 200

Quotes = dict[tuple[UUID, int, bool], bytes]

_REMEMBERED: OrderedDict[Hashable, Quotes] = OrderedDict()


def quoted_page(
    found: Iterable[Candidate], person: Person, max_price: Decimal | None = None, **beside: object
) -> Response:
    """Each item as it stands for the person, and `beside` them what else the page says."""
    known = _known(person, max_price)
    quotes = []
    for item in found:
        key = item.id, item.version, item.saved
        written = known.get(key)
        if written is None:
            made = quoted(quote(item, person, max_price), person)
            written = known[key] = made.model_dump_json().encode()
        quotes.append(written)
    rest = json.dumps(beside).encode()
    body = b'{"items":[' + b",".join(quotes) + b"]," + rest[1:]
    return Response(body, media_type="application/json")


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
