"""What is worth interrupting a person for: a budget nearly used, a price that rose."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from documents.domain.finance.budget import EntertainmentBudget
from documents.domain.finance.category import Group
from documents.domain.finance.evidence import SourceRef, rounded
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
    recurring: Iterable[Recurring], subscriptions: Iterable[Subscription], currency: str
) -> list[Notice]:
    """Price rises, charges after the person said it ended, and the same charge twice."""
    notices = [_rise(one, currency) for one in recurring if one.rise and not one.ended]
    for one in recurring:
        notices += _doubles(one, currency)
    for subscription in subscriptions:
        found = subscription.found
        if found is not None and subscription.told and not subscription.told.active:
            notices.append(_after_end(found, currency))
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
