"""The figures of one analysis as plain values: what is kept, and what the API answers."""

from collections import defaultdict
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from documents.domain.finance.analysis import Analysis
from documents.domain.finance.budget import EntertainmentBudget
from documents.domain.finance.periods import Period
from documents.domain.finance.purchases import Purchase
from documents.domain.finance.recurring import Recurring
from documents.domain.finance.spending import CategorySpending, Trend
from documents.domain.finance.subscriptions import Subscription
from shared.money import Money, round_money

Plain = dict[str, Any]
_FIGURES = (
    "income fixed savings essential free_money derived override budget committed spent used "
    "remaining"
).split()


def snapshot_of(analysis: Analysis) -> Plain:
    """Everything the product shows, with the evidence of each figure."""
    return {
        "budget": _budget(analysis.budget),
        "spending": _spending(analysis),
        "recurring": [_recurring(one, analysis.currency) for one in analysis.recurring],
        "excluded": [plain_value(one) for one in analysis.excluded],
        "conversions": [
            {"record_id": str(record_id), **plain_value(made)}
            for record_id, made in analysis.conversions.items()
        ],
    }


def plain_value(value: Any) -> Any:
    """Dataclasses, money, dates, ids and enums as JSON knows them; money keeps its currency."""
    if isinstance(value, Money):
        return {"amount": f"{value.rounded().amount:f}", "currency": value.currency}
    if isinstance(value, Period):
        return value.key
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain_value(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, list | tuple):
        return [plain_value(one) for one in value]
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, date | UUID):
        return str(value)
    return value


def _budget(budget: EntertainmentBudget) -> Plain:
    return {
        "period": budget.period.key,
        "period_start": str(budget.period.start),
        "period_end": str(budget.period.end),
        "currency": budget.currency,
        **{name: plain_value(getattr(budget, name)) for name in _FIGURES},
        "basis": budget.basis,
        "estimate": budget.estimate,
        "money_is_tight": budget.money_is_tight,
        "terms": [plain_value(term) for term in budget.terms],
        "subscriptions": [_subscription(one) for one in budget.subscriptions],
        "purchases": [_purchase(one, budget.currency) for one in budget.purchases],
        "questions": [plain_value(question) for question in budget.questions],
    }


def _subscription(one: Subscription) -> Plain:
    return {
        "service": one.service,
        "price": plain_value(one.price),
        "cadence": one.cadence,
        "monthly": plain_value(one.monthly),
        "charged_on": plain_value(one.charged_on),
        "source": one.source,
        "sources": plain_value(one.sources),
    }


def _purchase(one: Purchase, currency: str) -> Plain:
    return {
        "id": str(one.id),
        "title": one.title,
        "on": str(one.on),
        "amount": _money(one.amount, currency),
        "category": one.category,
        "sources": plain_value(one.sources()),
    }


def _recurring(one: Recurring, currency: str) -> Plain:
    return {
        "name": one.name,
        "category": one.category,
        "amount": _money(one.amount, currency),
        "cadence": one.cadence,
        "monthly": _money(one.monthly, currency),
        "previous_amount": _money(one.previous_amount, currency),
        "changed_on": plain_value(one.changed_on),
        "last_charged_on": str(one.rhythm.last),
        "ended": one.ended,
        "assumed": one.assumed,
        "sources": plain_value(one.sources()),
    }


def expenses_of(analysis: Analysis) -> list[Plain]:
    """Fixed and essential spending of a month by category."""
    sums: dict[tuple[str, bool], Decimal] = defaultdict(Decimal)
    for is_fixed, expenses in ((True, analysis.fixed), (False, analysis.essential)):
        for term in expenses.parts:
            sums[term.name.split(".")[1], is_fixed] += term.amount.amount
    return [
        {
            "category": category,
            "is_fixed": is_fixed,
            "monthly_amount": amount,
            "currency": analysis.currency,
        }
        for (category, is_fixed), amount in sums.items()
    ]


def _spending(analysis: Analysis) -> Plain:
    spending = analysis.spending
    return {
        "currency": analysis.currency,
        "by_category": [_category(one) for one in spending.by_category],
        "by_month": [
            {"period": period.key, "amount": plain_value(amount)}
            for period, amount in spending.by_month
        ],
        "trends": [_trend(one) for one in spending.trends],
        "shown_in_full": plain_value(spending.shown_in_full),
        "coverage": [
            {
                "account": account,
                "first_day": str(spans[0][0]),
                "last_day": str(spans[-1][1]),
                "missing_months": plain_value(
                    tuple(analysis.coverage.missing_months(account, analysis.today))
                ),
            }
            for account, spans in sorted(analysis.coverage.spans.items())
        ],
    }


def _category(one: CategorySpending) -> Plain:
    return {
        "period": one.period.key,
        "category": one.category,
        "group": one.group,
        "amount": plain_value(one.amount),
        "purchase_count": len(one.purchases),
    }


def _trend(one: Trend) -> Plain:
    plain: Plain = plain_value(one)
    return plain


def _money(amount: Decimal | None, currency: str) -> Plain | None:
    if amount is None:
        return None
    return {"amount": f"{round_money(amount, currency):f}", "currency": currency}
