"""Where the money went: by category, by month, and which way it is going."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from statistics import median

from documents.domain.finance.category import Category, Group
from documents.domain.finance.evidence import SourceRef, rounded, total
from documents.domain.finance.periods import Period
from documents.domain.finance.purchases import Purchase
from shared.money import Money

_COMPARED_MONTHS = 3
_NOTABLE = Decimal("0.10")


class Direction(StrEnum):
    """Which way a category is going."""

    UP = "up"
    DOWN = "down"
    STEADY = "steady"


@dataclass(frozen=True, slots=True)
class CategorySpending:
    """What one category came to in one month, refunds taken off."""

    period: Period
    category: Category
    amount: Money
    purchases: tuple[Purchase, ...]

    @property
    def group(self) -> Group:
        """What the budget does with it."""
        return self.category.group

    def sources(self) -> tuple[SourceRef, ...]:
        """The evidence of every purchase in it."""
        return tuple(source for purchase in self.purchases for source in purchase.sources())


@dataclass(frozen=True, slots=True)
class Trend:
    """A category's latest month beside the median of up to three before it."""

    category: Category
    period: Period
    amount: Money
    usual: Money
    change: Money
    change_percent: Decimal | None
    direction: Direction
    months: tuple[Period, ...]


@dataclass(frozen=True, slots=True)
class SpendingSummary:
    """All spending, newest month first; `shown_in_full`: months no statement leaves a hole in."""

    by_category: tuple[CategorySpending, ...]
    by_month: tuple[tuple[Period, Money], ...]
    trends: tuple[Trend, ...]
    shown_in_full: tuple[Period, ...]


def summarise_spending(
    purchases: Iterable[Purchase], full_months: Sequence[Period], currency: str
) -> SpendingSummary:
    """Totals by category and month, and trends over the months shown in full."""
    cells: dict[tuple[Period, Category], list[Purchase]] = defaultdict(list)
    for purchase in purchases:
        cells[Period.of(purchase.on), purchase.category].append(purchase)
    by_category = [
        CategorySpending(period, category, _amount(found, currency), tuple(found))
        for (period, category), found in cells.items()
    ]
    by_category.sort(key=lambda c: (-c.period.year, -c.period.month, -c.amount.amount, c.category))
    months: dict[Period, Decimal] = defaultdict(Decimal)
    for cell in by_category:
        months[cell.period] += cell.amount.amount
    sums = {(cell.period, cell.category): cell.amount for cell in by_category}
    return SpendingSummary(
        tuple(by_category),
        tuple((month, Money(months[month], currency)) for month in sorted(months, reverse=True)),
        tuple(_trends(sums, full_months, currency)),
        tuple(full_months),
    )


def _amount(found: Iterable[Purchase], currency: str) -> Money:
    return rounded(total(purchase.amount for purchase in found), currency)


def _trends(
    sums: dict[tuple[Period, Category], Money], full_months: Sequence[Period], currency: str
) -> list[Trend]:
    if len(full_months) < 2:
        return []
    latest = full_months[-1]
    before = full_months[:-1][-_COMPARED_MONTHS:]
    zero = Money.zero(currency)
    trends: list[Trend] = []
    for category in sorted({category for _, category in sums}):
        now = sums.get((latest, category), zero)
        past = median(sums.get((month, category), zero).amount for month in before)
        if now.amount == past == 0:
            continue
        usual = rounded(past, currency)
        change = now - usual
        trends.append(
            Trend(
                category=category,
                period=latest,
                amount=now,
                usual=usual,
                change=change,
                change_percent=_percent(change.amount, past),
                direction=_direction(change.amount, past),
                months=tuple(before),
            )
        )
    return sorted(trends, key=lambda trend: (-abs(trend.change.amount), trend.category))


def _percent(change: Decimal, usual: Decimal) -> Decimal | None:
    return (change * 100 / usual).quantize(Decimal("0.1")) if usual > 0 else None


def _direction(change: Decimal, usual: Decimal) -> Direction:
    if abs(change) <= abs(usual) * _NOTABLE:
        return Direction.STEADY
    return Direction.UP if change > 0 else Direction.DOWN
