"""What an item costs one person, as SQL: the same rules as `catalog.domain.ways`."""

from bisect import bisect_right
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Numeric, and_, case, cast, func, or_
from sqlalchemy.dialects.postgresql import JSONB

from catalog.domain.kinds import PriceType
from catalog.domain.person import Person
from catalog.domain.purse import HOME_CURRENCY
from catalog.infrastructure.binds import CAP, CURRENCY, DIGITS, RATES, SERVICES
from catalog.infrastructure.price_bands import PRICE_STEPS
from catalog.infrastructure.tables import items
from shared.money import Money

Amount = ColumnElement[Any]
Rule = ColumnElement[bool]


def is_included() -> Rule:
    """Whether a subscription the person has includes the item."""
    included: Rule = items.c.included_on.overlap(SERVICES)
    return included


def is_free() -> Rule:
    """Whether some way takes nothing extra from the person."""
    return or_(items.c.usual_cost == 0, items.c.lowest_other_cost == 0, is_included())


def fits(cap: Decimal) -> Rule:
    """The hard limit: some way costs at most CAP, which is `cap`. An unknown price never fits.

    What most items are is asked first: priced in the person's own currency.
    """
    if cap <= 0:
        return is_free()
    at_home = items.c.currency == CURRENCY
    converted = or_(_usual_elsewhere() <= CAP, _exchanged(items.c.lowest_other_cost) <= CAP)
    return or_(and_(at_home, _is_asked()), is_included(), and_(~at_home, converted))


def fits_at_home(cap: Decimal) -> Rule:
    """The same, of an item that is priced in the person's currency."""
    return is_free() if cap <= 0 else or_(_is_asked(), is_included())


def _is_asked() -> Rule:
    return or_(items.c.usual_cost <= CAP, items.c.lowest_other_cost <= CAP)


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


def _usual_elsewhere() -> Amount:
    """A typical price in the person's currency counts, where one is stored."""
    listed = cast(items.c.prices[CURRENCY].astext, Numeric(19, 4))
    is_listed = items.c.prices.has_key(CURRENCY) & (items.c.price_type != PriceType.VARIABLE)
    return case((is_listed, listed), else_=_exchanged(items.c.usual_cost))


def _exchanged(amount: Amount) -> Amount:
    rate = cast(cast(RATES, JSONB)[items.c.currency].astext, Numeric)
    return func.round(amount * rate, DIGITS, type_=Numeric(19, 4))
