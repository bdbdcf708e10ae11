"""What statements are told about a person and their wish: one name for each value."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from pgvector.sqlalchemy import HALFVEC
from sqlalchemy import BindParameter, Integer, Numeric, Text, bindparam
from sqlalchemy.dialects.postgresql import ARRAY, UUID

from catalog.domain.folding import fold
from catalog.domain.kinds import ItemType
from catalog.domain.person import Person, Wish
from catalog.domain.rates import Rates
from catalog.infrastructure.tables import EMBEDDING_LENGTH
from shared.money import minor_digits

_WORDS = ARRAY(Text)

Bind = BindParameter[Any]

USER_ID: Bind = bindparam("user_id", type_=UUID(as_uuid=True))
CURRENCY: Bind = bindparam("currency", type_=Text)
DIGITS: Bind = bindparam("digits", type_=Integer)
RATES: Bind = bindparam("rates", type_=Text)
SERVICES: Bind = bindparam("services", type_=_WORDS)
CAP: Bind = bindparam("cap", type_=Numeric(19, 4))
DISLIKED: Bind = bindparam("disliked", type_=_WORDS)
DISLIKED_TYPES: Bind = bindparam("disliked_types", type_=_WORDS)
DISLIKED_WORDS: Bind = bindparam("disliked_words", type_=_WORDS)
TYPE: Bind = bindparam("type", type_=Text)
TYPES: Bind = bindparam("types", type_=_WORDS)
GENRES: Bind = bindparam("genres", type_=_WORDS)
MOODS: Bind = bindparam("moods", type_=_WORDS)
MODEL: Bind = bindparam("model", type_=Text)
TODAY: Bind = bindparam("today", type_=Text)
WORDS: Bind = bindparam("words", type_=Text)
LIMIT: Bind = bindparam("limit", type_=Integer)


def vector(name: str) -> Bind:
    """An embedding."""
    return bindparam(name, type_=HALFVEC(EMBEDDING_LENGTH))


def about(person: Person, max_price: Decimal | None = None) -> dict[str, Any]:
    """Everything a statement may ask about a person, and the limit for one thing."""
    tastes = person.tastes
    return {
        "user_id": person.user_id,
        "today": person.today.isoformat(),
        "currency": person.purse.currency,
        "digits": minor_digits(person.purse.currency),
        "rates": _rates(person.rates, person.purse.currency),
        "services": sorted(person.services),
        "cap": max_price,
        "disliked": sorted(tastes.disliked),
        "disliked_types": sorted(tastes.disliked_types),
        "disliked_words": [fold(word) for word in tastes.disliked_words],
    }


def wished(wish: Wish) -> Mapping[str, Any]:
    """What a wish names."""
    return {**of_types(wish.types), "moods": list(wish.moods)}


def of_types(types: Sequence[ItemType]) -> Mapping[str, Any]:
    """Some kinds, and the first of them."""
    return {"types": [kind.value for kind in types], "type": types[0].value if types else None}


# The rates of one day are the same text for everybody.
_WRITTEN: dict[tuple[date, str], str] = {}


def _rates(rates: Rates, currency: str) -> str:
    known = rates.on, currency
    if known not in _WRITTEN:
        into = rates.into(currency)
        _WRITTEN[known] = json.dumps({source: str(rate) for source, rate in into.items()})
    return _WRITTEN[known]
