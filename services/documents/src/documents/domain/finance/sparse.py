"""Bills of which too little was seen to know their rhythm: what they come to, honestly."""

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from statistics import median

from documents.domain.finance.cadence import Cadence, Rhythm
from documents.domain.finance.category import Category
from documents.domain.finance.coverage import Coverage
from documents.domain.finance.evidence import total
from documents.domain.finance.periods import Period
from documents.domain.finance.purchases import Purchase

# These come by the quarter or the year as often as by the month.
_SELDOM = frozenset(
    {
        Category.UTILITIES,
        Category.INSURANCE,
        Category.EDUCATION,
        Category.MEMBERSHIP,
        Category.OTHER_BILL,
    }
)
_EVERY_MONTH = frozenset(
    {
        Category.RENT,
        Category.MORTGAGE,
        Category.LOAN_REPAYMENT,
        Category.PHONE,
        Category.INTERNET,
        Category.GYM,
        Category.CHILDCARE,
    }
)
_YEARS_AROUND = 2
# Longer than this without a charge, and it does not come monthly.
_LONGER_THAN_A_MONTH = 40
_RECENT_MONTHS, _MONTHS_A_YEAR = 3, 12


def cadence_of_single(charge: Purchase, coverage: Coverage) -> Cadence:
    """The shortest cadence that a bill seen once may have: no due day was shown without it."""
    if charge.category not in _SELDOM or charge.entry is None:
        return Cadence.MONTHLY
    account = charge.entry.line.account
    for cadence in (Cadence.MONTHLY, Cadence.QUARTERLY, Cadence.HALF_YEARLY):
        due = cadence.around(charge.charged_on, _YEARS_AROUND)
        if not any(
            coverage.shows(account, day - cadence.slack, day + cadence.slack) for day in due
        ):
            return cadence
    return Cadence.YEARLY


def shows_its_gaps(charges: Sequence[Purchase], rhythm: Rhythm, coverage: Coverage) -> bool:
    """Whether the statements show that nothing was charged in between, or nothing else is likely.

    Two statements three months apart show a rent twice, and not that it is paid by the quarter.
    """
    if rhythm.cadence.days <= _LONGER_THAN_A_MONTH:
        return True
    if rhythm.cadence is Cadence.YEARLY and charges[-1].category not in _EVERY_MONTH:
        return True
    if any(charge.entry is None for charge in charges):
        return True
    return any(_seen_without(charges, at, coverage) for at in range(len(charges)))


def _seen_without(charges: Sequence[Purchase], at: int, coverage: Coverage) -> bool:
    charge = charges[at]
    span = coverage.around(charge.entry.line.account, charge.charged_on) if charge.entry else None
    if span is None:
        return False
    start = max(span[0], charges[at - 1].charged_on) if at else span[0]
    end = min(span[1], charges[at + 1].charged_on) if at + 1 < len(charges) else span[1]
    return max(charge.charged_on - start, end - charge.charged_on).days > _LONGER_THAN_A_MONTH


def usual_month(charges: Sequence[Purchase], coverage: Coverage) -> Decimal:
    """The median month in which it was paid; the mean, when months shown in full had no charge."""
    months: dict[Period, Decimal] = defaultdict(Decimal)
    for charge in charges:
        months[Period.of(charge.charged_on)] += charge.amount
    paid = sorted(months)
    run = _up_to(paid)
    skipped = [month for month in run if month not in months]
    entry = charges[-1].entry
    if skipped and entry and all(coverage.covers(month, entry.line.account) for month in skipped):
        return total(months.get(month, Decimal(0)) for month in run) / len(run)
    return median(months[month] for month in paid[-_RECENT_MONTHS:])


def _up_to(paid: Sequence[Period]) -> list[Period]:
    """The months of about a year from one that was paid, up to the one before the last payment."""
    recent = [month for month in paid if month >= paid[-1].shift(-_MONTHS_A_YEAR)]
    run: list[Period] = []
    for earlier, later in pairwise(recent):
        month = earlier
        while month < later:
            run.append(month)
            month = month.shift(1)
    return run
