"""What an item costs one person, as SQL: the same rules as `catalog.domain.ways`."""

import json
from bisect import bisect_right
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Numeric, Text, case, cast, func, literal, or_
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

from catalog.domain.kinds import PriceType
from catalog.domain.person import Person
from catalog.domain.purse import HOME_CURRENCY
from catalog.infrastructure.price_bands import PRICE_STEPS
from catalog.infrastructure.tables import items
from shared.money import Money, minor_digits

Amount = ColumnElement[Any]

# Putting the expression together takes as long as a page of a list; few people differ in it.
REMEMBERED = 500
_CHEAPEST: dict[tuple[str, tuple[str, ...], date], Amount] = {}


def paid_platforms(person: Person) -> ColumnElement[Any]:
    """The subscriptions the person has, as a text array."""
    return literal(sorted(person.services), ARRAY(Text))


def is_included(person: Person) -> ColumnElement[bool]:
    """Whether a subscription the person has includes the item."""
    included: ColumnElement[bool] = items.c.included_on.overlap(paid_platforms(person))
    return included


def cost_for(person: Person) -> Amount:
    """What the usual way takes: 0 on a subscription of theirs, NULL when it is not known."""
    return case((is_included(person), Decimal(0)), else_=_usual(person))


def cheapest_for(person: Person) -> Amount:
    """What the cheapest way takes; LEAST passes over what is not known."""
    known = person.purse.currency, tuple(sorted(person.services)), person.rates.on
    if known not in _CHEAPEST:
        if len(_CHEAPEST) >= REMEMBERED:
            _CHEAPEST.clear()
        other = _converted(items.c.lowest_other_cost, person)
        _CHEAPEST[known] = func.least(cost_for(person), other, type_=Numeric(19, 4))
    return _CHEAPEST[known]


def is_free(person: Person) -> ColumnElement[bool]:
    """Whether some way takes nothing extra from the person."""
    nothing = [items.c.usual_cost == 0, items.c.lowest_other_cost == 0]
    return or_(is_included(person), *nothing)


def fits(person: Person, cap: Decimal) -> ColumnElement[bool]:
    """The hard limit: some way costs at most `cap`. An unknown price never fits."""
    return cheapest_for(person) <= cap if cap > 0 else is_free(person)


def highest_band(person: Person, max_price: Decimal | None) -> int:
    """The last price band that may hold something within the person's limit."""
    cap = person.purse.cap(max_price)
    if cap is None:
        return len(PRICE_STEPS)
    at_home = person.rates.convert(Money(cap, person.purse.currency), HOME_CURRENCY)
    if at_home is None:
        return len(PRICE_STEPS)
    # One coin more, for an amount that was rounded on its way here.
    return bisect_right(PRICE_STEPS, float(at_home[0].amount) + 0.01 * (cap > 0))


def _usual(person: Person) -> Amount:
    currency = person.purse.currency
    listed = cast(items.c.prices[currency].astext, Numeric(19, 4))
    is_listed = items.c.prices.has_key(currency) & (items.c.price_type != PriceType.VARIABLE)
    elsewhere = case((is_listed, listed), else_=_exchanged(items.c.usual_cost, person))
    return case((items.c.currency == currency, items.c.usual_cost), else_=elsewhere)


def _converted(amount: ColumnElement[Any], person: Person) -> Amount:
    """`amount` in the person's currency; most items are priced in it as they are."""
    at_home = items.c.currency == person.purse.currency
    return case((at_home, amount), else_=_exchanged(amount, person))


def _exchanged(amount: ColumnElement[Any], person: Person) -> Amount:
    currency = person.purse.currency
    rates = {source: str(rate) for source, rate in person.rates.into(currency).items()}
    table = cast(literal(json.dumps(rates), Text), JSONB)
    rate = cast(table[items.c.currency].astext, Numeric)
    return func.round(amount * rate, minor_digits(currency), type_=Numeric(19, 4))
