"""What a month costs before any fun: fixed bills, and the essential spending that varies."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from statistics import median

from documents.domain.finance.cadence import DAYS_A_MONTH
from documents.domain.finance.category import ESSENTIALS, Category, Group
from documents.domain.finance.coverage import Coverage, Span
from documents.domain.finance.evidence import Basis, SourceRef, Term, rounded, shown, total
from documents.domain.finance.periods import Period
from documents.domain.finance.purchases import Purchase
from documents.domain.finance.recurring import Recurring
from shared.money import Money

_MEDIAN_MONTHS = 3
_LEAST_DAYS = 7


@dataclass(frozen=True, slots=True)
class Expenses:
    """A monthly figure and its parts; None when no document shows such spending or its absence."""

    monthly: Term | None
    parts: tuple[Term, ...] = ()


def fixed_expenses(recurring: Iterable[Recurring], seen: bool, currency: str) -> Expenses:
    """Bills that come back, each brought to a month.

    `seen`: a whole month of a bank account was there to look in. Otherwise bills found are an
    estimate of all there are, and finding none says nothing.
    """
    bills = [one for one in recurring if not one.ended and _is_fixed(one)]
    parts = tuple(_bill(one, currency) for one in sorted(bills, key=_bill_order))
    if not parts and not seen:
        return Expenses(None)
    whole = _sum("fixed", "Fixed expenses", parts, currency)
    return Expenses(whole if seen else replace(whole, basis=Basis.ESTIMATE), parts)


def _is_fixed(one: Recurring) -> bool:
    return one.group is Group.FIXED or one.group is Group.OTHER


def _bill_order(bill: Recurring) -> tuple[Decimal, str]:
    return -bill.monthly, bill.merchant_key


def _bill(bill: Recurring, currency: str) -> Term:
    amount = shown(bill.amount, currency)
    formula = bill.cadence.formula(amount)
    if bill.assumed:
        formula += ", seen once" if len(bill.charges) == 1 else ", in its usual month"
    label = bill.category.label if bill.group is Group.FIXED else "Regular bill"
    if bill.amount < 0:
        label = f"Share of {label.lower()}"
    return Term(
        f"fixed.{bill.category}.{bill.merchant_key.lower().replace(' ', '_')}",
        f"{label}: {bill.name}",
        rounded(bill.monthly, currency),
        formula,
        bill.sources(),
        Basis.ESTIMATE if bill.assumed else Basis.DOCUMENTS,
        "fixed",
    )


def essential_spending(
    purchases: Iterable[Purchase], coverage: Coverage, period: Period, currency: str
) -> Expenses:
    """Groceries, transport, health: for each the median of the last three months shown in full.

    The median is taken category by category, so that each shows its own months. With no full
    month the longest run of days shown is scaled to a month, as an estimate.
    """
    spent = [p for p in purchases if p.group is Group.ESSENTIAL]
    accounts = {p.entry.line.account for p in spent if p.entry} or set(coverage.spans)
    months = coverage.full_months(accounts, period)[-_MEDIAN_MONTHS:]
    if months:
        return _medians(spent, months, currency)
    span = coverage.longest_span(accounts)
    if span is None or (span[1] - span[0]).days + 1 < _LEAST_DAYS:
        return Expenses(None)
    return _scaled(spent, span, currency)


def _medians(spent: Sequence[Purchase], months: Sequence[Period], currency: str) -> Expenses:
    by_month: dict[tuple[Category, Period], list[Purchase]] = defaultdict(list)
    for purchase in spent:
        by_month[purchase.category, Period.of(purchase.on)].append(purchase)
    parts: list[Term] = []
    for category in ESSENTIALS:
        found = [by_month.get((category, month), []) for month in months]
        sums = [total(purchase.amount for purchase in one) for one in found]
        listed = ", ".join(
            f"{month.key} {shown(amount, currency)}"
            for month, amount in zip(months, sums, strict=True)
        )
        sources = tuple(source for one in found for p in one for source in p.sources())
        parts.append(
            _essential(
                category,
                max(median(sums), Decimal(0)),
                f"median of {listed}" if len(months) > 1 else listed,
                sources,
                len(months) < _MEDIAN_MONTHS,
                currency,
            )
        )
    return Expenses(_sum("essential", "Essential spending", parts, currency), tuple(parts))


def _scaled(spent: Sequence[Purchase], span: Span, currency: str) -> Expenses:
    days = (span[1] - span[0]).days + 1
    parts: list[Term] = []
    for category in ESSENTIALS:
        found = [p for p in spent if p.category is category and span[0] <= p.on <= span[1]]
        amount = max(total(purchase.amount for purchase in found), Decimal(0))
        monthly = amount * DAYS_A_MONTH.numerator / DAYS_A_MONTH.denominator / days
        formula = f"{shown(amount, currency)} in {days} days, brought to a month"
        sources = tuple(source for purchase in found for source in purchase.sources())
        parts.append(_essential(category, monthly, formula, sources, True, currency))
    return Expenses(_sum("essential", "Essential spending", parts, currency), tuple(parts))


def _essential(
    category: Category,
    amount: Decimal,
    formula: str,
    sources: tuple[SourceRef, ...],
    estimate: bool,
    currency: str,
) -> Term:
    return Term(
        f"essential.{category}",
        category.label,
        rounded(amount, currency),
        formula,
        sources,
        Basis.ESTIMATE if estimate else Basis.DOCUMENTS,
        "essential",
    )


def _sum(name: str, label: str, parts: Sequence[Term], currency: str) -> Term:
    estimate = any(part.basis is Basis.ESTIMATE for part in parts)
    return Term(
        name,
        label,
        Money(total(part.amount.amount for part in parts), currency),
        " + ".join(f"{part.amount.amount:,}" for part in parts) or "none found",
        tuple(source for part in parts for source in part.sources),
        Basis.ESTIMATE if estimate else Basis.DOCUMENTS,
    )
