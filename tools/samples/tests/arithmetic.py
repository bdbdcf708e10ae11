"""Sums over truth files, made from the published rule and not from the generator's code."""

import itertools
from collections import defaultdict
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

Truth = dict[str, Any]


def amounts(truth: Truth) -> list[Decimal]:
    """The signed amounts of a statement, in printed order."""
    return [Decimal(line["amount"]) for line in truth["lines"]]


def spent_by_category(truth: Truth) -> dict[str, Decimal]:
    """What left the account, by category, as positive sums."""
    spent: dict[str, Decimal] = defaultdict(Decimal)
    for line in truth["lines"]:
        spent[line["category"]] -= Decimal(line["amount"])
    return spent


def lines_of(truths: list[Truth], category: str) -> list[tuple[date, Decimal]]:
    """Dates and amounts of one category over several statements."""
    return [
        (date.fromisoformat(line["date"]), Decimal(line["amount"]))
        for truth in truths
        for line in truth["lines"]
        if line["category"] == category
    ]


def steady(series: list[tuple[date, Decimal]], step: timedelta) -> Decimal:
    """The one amount of a series that comes at every step; AssertionError when it does not."""
    assert len({amount for _, amount in series}) == 1
    assert all(b[0] - a[0] == step for a, b in itertools.pairwise(series))
    return series[0][1]


def half_up(value: Decimal) -> Decimal:
    """Cents."""
    return value.quantize(Decimal("0.01"), ROUND_HALF_UP)


def budget_terms(full_months: list[Truth], this_month: Truth) -> dict[str, Decimal]:
    """Income, fixed, savings, essential, free, budget, committed and bought, from lines alone."""
    everything = [*full_months, this_month]
    income = steady(lines_of(everything, "income"), timedelta(days=14)) * 26 / 12
    rent = -steady(lines_of(everything, "rent"), timedelta(days=7)) * 52 / 12
    months = [spent_by_category(truth) for truth in full_months]
    bills = sum(
        (_same(months, name) for name in ("phone", "internet", "gym", "insurance")), Decimal(0)
    )
    essential = sum(
        (_same(months, name) for name in ("groceries", "transport", "health")), Decimal(0)
    )
    now = spent_by_category(this_month)
    free = income - rent - bills - income * Decimal("0.15") - essential
    terms = {
        "income": income,
        "fixed": rent + bills,
        "savings": income * Decimal("0.15"),
        "essential": essential,
        "free": free,
        "budget": free / 2,
        "subscriptions": now["subscription"],
        "bought": now["entertainment"] + now["dining"],
    }
    return {name: half_up(value) for name, value in terms.items()}


def _same(months: list[dict[str, Decimal]], category: str) -> Decimal:
    """A category's sum, which is the same in every full month (so the median is it, too)."""
    assert len({month[category] for month in months}) == 1
    return months[0][category]
