"""What is worth interrupting a person for: a budget nearly used, a price that rose."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from documents.domain.finance.budget import EntertainmentBudget
from documents.domain.finance.category import Group
from documents.domain.finance.evidence import SourceRef, rounded
from documents.domain.finance.purchases import Purchase
from documents.domain.finance.records import ReceiptItem
from documents.domain.finance.recurring import Recurring
from documents.domain.finance.subscriptions import Subscription
from shared.money import Money

THRESHOLDS = (80, 100)


@dataclass(frozen=True, slots=True)
class AlertState:
    """Which thresholds have fired in which month (`2026-11`); stored between recomputations."""

    period: str = ""
    fired: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class BudgetAlert:
    """The month's use has reached `threshold` percent of the budget."""

    period: str
    threshold: int
    used: Money
    budget: Money


def raise_alerts(
    state: AlertState, budget: EntertainmentBudget
) -> tuple[AlertState, tuple[BudgetAlert, ...]]:
    """The alerts to raise now. Each fires once a month; falling below its threshold re-arms it."""
    before = state.fired if state.period == budget.period.key else frozenset()
    if budget.budget is None:
        return AlertState(budget.period.key, before), ()
    limit = budget.budget
    reached = frozenset(level for level in THRESHOLDS if _reached(budget.used, limit, level))
    raised = tuple(
        BudgetAlert(budget.period.key, level, budget.used, limit)
        for level in sorted(reached - before)
    )
    return AlertState(budget.period.key, reached), raised


def _reached(used: Money, budget: Money, level: int) -> bool:
    return used.amount > 0 and used.amount * Decimal(100) >= budget.amount * level


class NoticeKind(StrEnum):
    """What a notice is about."""

    PRICE_RISE = "price_rise"
    CHARGED_AFTER_END = "charged_after_end"
    DOUBLE_CHARGE = "double_charge"
    SAME_RECEIPT = "same_receipt"


@dataclass(frozen=True, slots=True)
class Notice:
    """Something found in the charges; `key` is the same each time it is found, so show it once."""

    kind: NoticeKind
    key: str
    text: str
    on: date
    amount: Money
    sources: tuple[SourceRef, ...]


def find_notices(
    recurring: Iterable[Recurring],
    subscriptions: Iterable[Subscription],
    purchases: Iterable[Purchase],
    currency: str,
) -> list[Notice]:
    """Price rises, charges after what was said to be the end, the same charge or receipt twice."""
    notices = [_rise(one, currency) for one in recurring if one.rise and not one.ended]
    for one in recurring:
        notices += _doubles(one, currency)
    for subscription in subscriptions:
        found = subscription.found
        if found is not None and subscription.told and not subscription.told.active:
            notices.append(_after_end(found, currency))
    notices += _same_receipts(purchases, currency)
    return sorted(notices, key=lambda notice: (notice.on, notice.key), reverse=True)


def _rise(one: Recurring, currency: str) -> Notice:
    now, rise = rounded(one.amount, currency), rounded(one.rise or Decimal(0), currency)
    on = one.changed_on or one.rhythm.last
    return Notice(
        NoticeKind.PRICE_RISE,
        f"{NoticeKind.PRICE_RISE}:{one.merchant_key}:{now.amount}:{on}",
        f"{one.name} went up by {rise} to {now}.",
        on,
        rise,
        one.sources(),
    )


def _doubles(one: Recurring, currency: str) -> list[Notice]:
    """Charges of one subscription and price less than half a period apart."""
    if one.group is not Group.ENTERTAINMENT:
        return []
    doubles: list[Notice] = []
    for earlier, later in pairwise(one.charges):
        apart = (later.charged_on - earlier.charged_on).days
        if earlier.amount == later.amount and apart * 2 < one.cadence.days:
            amount = rounded(later.amount, currency)
            doubles.append(
                Notice(
                    NoticeKind.DOUBLE_CHARGE,
                    f"{NoticeKind.DOUBLE_CHARGE}:{one.merchant_key}:{later.charged_on}",
                    f"{one.name} charged {amount} twice within {apart} days.",
                    later.charged_on,
                    amount,
                    (*earlier.sources(), *later.sources()),
                )
            )
    return doubles


def _same_receipts(purchases: Iterable[Purchase], currency: str) -> list[Notice]:
    """Receipts of other files that say the same, when the bank shows no line for each of them."""
    alike: dict[tuple[date, Decimal, str, tuple[ReceiptItem, ...]], list[Purchase]]
    alike = defaultdict(list)
    for one in purchases:
        if one.receipt is not None and one.receipt.items:
            alike[one.on, one.amount, one.merchant.key, one.receipt.items].append(one)
    return [
        Notice(
            NoticeKind.SAME_RECEIPT,
            f"{NoticeKind.SAME_RECEIPT}:{shop}:{on}:{amount}",
            f"There are {len(found)} receipts of {rounded(amount, currency)} from "
            f"{found[0].merchant.name} on {on}, which say the same. If it was one purchase, "
            "delete all but one.",
            on,
            rounded(amount, currency),
            tuple(source for one in found for source in one.sources()),
        )
        for (on, amount, shop, _), found in alike.items()
        if len(found) > 1 and any(one.entry is None for one in found)
    ]


def _after_end(one: Recurring, currency: str) -> Notice:
    amount = rounded(one.amount, currency)
    return Notice(
        NoticeKind.CHARGED_AFTER_END,
        f"{NoticeKind.CHARGED_AFTER_END}:{one.merchant_key}:{one.rhythm.last}",
        f"{one.name} charged {amount} after you said it had ended.",
        one.rhythm.last,
        amount,
        one.charges[-1].sources(),
    )
