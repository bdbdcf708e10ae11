"""What a contract's charges say about its price: the same, risen, or another each time."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise
from statistics import median

from documents.domain.finance.category import Category, Group
from documents.domain.finance.purchases import Purchase

_USED_NOT_AGREED = frozenset(
    {Category.UTILITIES, Category.PHONE, Category.INTERNET, Category.OTHER}
)
# A price in another currency moves this much with the rate, and is still the same price.
_WITH_THE_RATE = Decimal("0.05")
_RISE, _RISE_OF_A_BRAND = Decimal("0.30"), Decimal(1)
_RECENT, _ENOUGH_TO_COMPARE = 3, 4


def is_one_price(
    charges: Sequence[Purchase], rise: Decimal = _RISE, same: Decimal = Decimal(0)
) -> bool:
    """Whether the price mostly stays, and steps by no more than a price rise would."""
    changes = 0
    for earlier, later in pairwise(charges):
        step = abs(later.amount - earlier.amount)
        if step > earlier.amount * rise:
            return False
        changes += step > earlier.amount * same
    return changes <= max(1, len(charges) // 3)


def is_price_of_brand(charges: Sequence[Purchase]) -> bool:
    """Whether it is one price since the trial, which says nothing about what follows."""
    price = charges[-1].amount
    since = [charge for charge in charges if charge.amount * 2 >= price]
    return is_one_price(since, _RISE_OF_A_BRAND, _WITH_THE_RATE)


def is_steady(charges: Sequence[Purchase]) -> bool:
    """Whether a bill of nobody we know keeps to about one amount: a power company, a practice."""
    amounts = [charge.amount for charge in charges]
    spread = max(amounts) - min(amounts)
    return len(amounts) >= _ENOUGH_TO_COMPARE and spread <= median(amounts) * _RISE


def varies(charges: Sequence[Purchase]) -> bool:
    """Whether it is a bill whose amount is another one each time, and not a price that rose."""
    latest = charges[-1]
    if latest.category in _USED_NOT_AGREED:
        return not is_one_price(charges)
    first, *rest = charges[-_ENOUGH_TO_COMPARE:]
    # What joining cost says nothing about what follows.
    recent = [first, *rest] if not rest or is_one_price([first, rest[0]]) else rest
    return latest.group is Group.FIXED and not is_one_price(recent)


def usual_bill(charges: Sequence[Purchase]) -> Decimal:
    """The middle of the latest bills."""
    return median(charge.amount for charge in charges[-_RECENT:])


def last_change(charges: Sequence[Purchase]) -> tuple[Decimal | None, date | None]:
    """The price before the one charged now, and the day it changed."""
    amount, since = charges[-1].amount, charges[-1].charged_on
    for charge in reversed(charges):
        if charge.amount != amount:
            return (charge.amount, since) if _was_a_price(charge, charges) else (None, None)
        since = charge.charged_on
    return None, None


def _was_a_price(charge: Purchase, charges: Sequence[Purchase]) -> bool:
    """What was used, or moves with a rate, differs each time; a price is charged twice."""
    if sum(one.amount == charge.amount for one in charges) > 1:
        return True
    moved = abs(charges[-1].amount - charge.amount) > charge.amount * _WITH_THE_RATE
    return moved and charge.category not in _USED_NOT_AGREED
