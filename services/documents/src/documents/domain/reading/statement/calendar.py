"""Day before month or after it, and the years that rows do not print."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from documents.domain.reading.dates import DateOrder, DateToken, safe_date
from documents.domain.reading.statement.period import Period

_MONTH_FIRST_CURRENCIES = frozenset({"USD", "PHP"})
_EARLY, _LATE = timedelta(days=45), timedelta(days=12)
_NEAR, _TWO_YEARS = timedelta(days=8), timedelta(days=731)
NO_YEAR = 2000  # a leap year that stands for 'no year is printed anywhere'


@dataclass(frozen=True, slots=True)
class OrderVerdict:
    """The day/month order, and whether the page itself decides it."""

    order: DateOrder
    certain: bool


def decide_order(tokens: Sequence[DateToken], currency: str | None) -> OrderVerdict:
    """Let every numeric date vote: 13 or more can only be a day, a dotted date is day first."""
    if _year_leads(tokens):
        return OrderVerdict(DateOrder.YEAR_FIRST, True)
    numeric = [t for t in tokens if not t.named and not t.dotted and (t.year or t.separator != ".")]
    day_first = sum(t.first > 12 for t in numeric)
    month_first = sum(t.second > 12 for t in numeric)
    if day_first or month_first:
        order = DateOrder.DAY_FIRST if day_first >= month_first else DateOrder.MONTH_FIRST
        return OrderVerdict(order, min(day_first, month_first) <= 0.1 * max(day_first, month_first))
    month = currency in _MONTH_FIRST_CURRENCIES
    order = DateOrder.MONTH_FIRST if month else DateOrder.DAY_FIRST
    return OrderVerdict(order, not any(t.first != t.second for t in numeric))


def _year_leads(tokens: Sequence[DateToken]) -> bool:
    """Three two-digit numbers whose first hardly changes, and is the year of full dates nearby."""
    triples = [t for t in tokens if t.third is not None]
    full = {t.year % 100 for t in tokens if t.third is None and t.year is not None}
    firsts, thirds = {t.first for t in triples}, {t.third for t in triples}
    if (
        not triples
        or len(firsts) > 2
        or any(not 1 <= (t.third or 0) <= 31 or t.second > 12 for t in triples)
    ):
        return False
    if full:
        return firsts <= full | {year - 1 for year in full} and not thirds <= full
    return len(thirds) > 2 and all(15 <= f <= 79 for f in firsts)


def date_of(token: DateToken, order: DateOrder, period: Period) -> date | None:
    """The date of a row; a missing year is the one that puts it into (or just before) the period."""
    full = token.resolve(order)
    if full is not None:
        return full
    pair = token.month_day(order)
    if pair is None or token.year is not None:
        return None
    if period.anchor is None:
        return safe_date(NO_YEAR, *pair)
    start = period.start.value if period.start else period.anchor - timedelta(days=365)
    years = (period.anchor.year, period.anchor.year - 1, period.anchor.year + 1)
    values = [value for year in years if (value := safe_date(year, *pair)) is not None]
    for early, late in ((timedelta(0), timedelta(0)), (_EARLY, _LATE)):
        within = [v for v in values if start - early <= v <= period.anchor + late]
        if within:
            return within[0]
    earlier = [safe_date(y, *pair) for y in (period.anchor.year, period.anchor.year - 1)]
    return next((v for v in earlier if v is not None and v <= period.anchor + _LATE), None)


def disorder(dates: Sequence[date]) -> int:
    """How many steps go against the main direction of a list of dates."""
    steps = list(pairwise(dates))
    up, down = sum(a < b for a, b in steps), sum(a > b for a, b in steps)
    return min(up, down)


def misfit(dates: Sequence[date | None], period: Period) -> float:
    """How badly dates fit: missing, outside the period, out of order, a period of odd length."""
    known = [d for d in dates if d is not None]
    cost = 3.0 * (len(dates) - len(known)) + disorder(known)
    if period.start is None or period.end is None:
        return cost + 1.0
    start, end = period.start.value, period.end.value
    cost += sum(not start - _NEAR <= d <= end + _NEAR for d in known)
    days = (end - start).days
    return cost + (0.0 if 5 <= days <= 100 else 0.5)


def newest_first(dates: Sequence[date]) -> bool:
    """Do these rows run from the latest day back to the first?"""
    steps = list(pairwise(dates))
    return sum(a > b for a, b in steps) > sum(a < b for a, b in steps)


def over_years(dates: Sequence[date]) -> bool:
    """'23-12-30' read with its day for the year puts the rows of a month into many years."""
    return bool(dates) and max(dates) - min(dates) > _TWO_YEARS


def out_of_turn(days: Sequence[tuple[date, bool]]) -> bool:
    """Whether a day taken over from above is not between those printed (True) around it."""
    last, taken = None, list[date]()
    for day, printed in days:
        if not printed:
            taken.append(day)
            continue
        if last is not None and any(not min(last, day) <= d <= max(last, day) for d in taken):
            return True
        last, taken = day, []
    return False
