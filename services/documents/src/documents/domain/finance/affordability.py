""" "Can I afford this on Friday?": the fun budget of that month, and the cash of that day."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from documents.domain.finance.budget import EntertainmentBudget
from documents.domain.finance.evidence import Basis, Term
from documents.domain.finance.forecast import Forecast, Outlook, forecast
from documents.domain.finance.periods import Period
from shared.errors import Invalid
from shared.money import Money

_FARTHEST = timedelta(days=366)


class Verdict(StrEnum):
    """The answer. Tight: it fits, but a bill due before the next pay may then bounce."""

    YES = "yes"
    TIGHT = "tight"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Affordability:
    """The answer with its reasons. `left` is the fun budget after it; negative: over by that."""

    amount: Money
    on: date
    verdict: Verdict
    left: Money | None
    cash_left: Money | None
    reasons: tuple[str, ...]
    terms: tuple[Term, ...]


def can_afford(
    budget: EntertainmentBudget, outlook: Outlook, amount: Money, on: date
) -> Affordability:
    """Whether `amount` (in the budget's currency) can be spent on fun on day `on`.

    Raises Invalid for a day gone by or more than a year away, or an amount that is not positive.
    """
    _check(budget, outlook, amount, on)
    month = _month_term(budget, Period.of(on))
    ahead = forecast(outlook, on)
    left = month.amount - amount if month is not None else None
    cash_left = ahead.cash - amount if ahead.cash is not None else None
    verdict = _verdict(left, cash_left, ahead)
    return Affordability(
        amount=amount,
        on=on,
        verdict=verdict,
        left=left,
        cash_left=cash_left,
        reasons=tuple(_reasons(month, left, cash_left, ahead)),
        terms=(*((month,) if month else ()), *ahead.terms),
    )


def _check(budget: EntertainmentBudget, outlook: Outlook, amount: Money, on: date) -> None:
    if amount.currency != budget.currency:
        raise Invalid("the amount is in another currency than the budget", currency=amount.currency)
    if amount.amount <= 0:
        raise Invalid("an amount to spend is more than nothing")
    if not outlook.today <= on <= outlook.today + _FARTHEST:
        raise Invalid("the day is today or within a year", on=on.isoformat())


def _month_term(budget: EntertainmentBudget, month: Period) -> Term | None:
    """What is left for fun in `month`: this one's remainder, or a coming one's fresh budget."""
    if budget.budget is None or budget.remaining is None:
        return None
    if month == budget.period:
        formula = f"{budget.budget.amount:,} − {budget.used.amount:,}"
        return Term("month.remaining", f"Left for fun in {month.key}", budget.remaining, formula)
    left = budget.budget - budget.committed
    formula = f"{budget.budget.amount:,} − {budget.committed.amount:,}"
    label = f"Left for fun in {month.key}, after subscriptions"
    return Term("month.remaining", label, left, formula, basis=Basis.ESTIMATE)


def _verdict(left: Money | None, cash_left: Money | None, ahead: Forecast) -> Verdict:
    if (left is not None and left.amount < 0) or (cash_left is not None and cash_left.amount < 0):
        return Verdict.NO
    if left is None:
        return Verdict.UNKNOWN
    if cash_left is not None and cash_left < ahead.bills_before_next_pay:
        return Verdict.TIGHT
    return Verdict.YES


def _reasons(
    month: Term | None, left: Money | None, cash_left: Money | None, ahead: Forecast
) -> list[str]:
    reasons: list[str] = []
    if month is None or left is None:
        reasons.append("There is no fun budget yet to hold it against.")
    elif left.amount < 0:
        reasons.append(f"It is {-left} over the {month.amount} left for fun that month.")
    else:
        reasons.append(f"It leaves {left} of the {month.amount} for fun that month.")
    if cash_left is None:
        reasons.append("No recent balance is known, so only the budget was checked.")
        return reasons
    if cash_left.amount < 0:
        reasons.append(f"Your accounts would be {-cash_left} short that day.")
    else:
        reasons.append(f"About {cash_left} would be in your accounts that day.")
    if cash_left < ahead.bills_before_next_pay and ahead.next_pay is not None:
        bills = ahead.bills_before_next_pay
        day = ahead.next_pay.isoformat()
        reasons.append(f"Bills of {bills} are due before the next pay on {day}.")
    return reasons
