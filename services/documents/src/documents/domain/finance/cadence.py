"""How often something happens, read from the days on which it did."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise
from statistics import median

from documents.domain.finance.periods import add_months

DAYS_A_MONTH = Fraction(36525, 1200)


class Cadence(StrEnum):
    """A rhythm, with how many times it comes round in an average month."""

    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    FOUR_WEEKLY = "four_weekly"
    SEMI_MONTHLY = "semi_monthly"
    MONTHLY = "monthly"
    TWO_MONTHLY = "two_monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half_yearly"
    YEARLY = "yearly"

    @property
    def a_month(self) -> Fraction:
        """Occurrences in a month: 52/12 for weekly, 1/12 for yearly."""
        return _A_MONTH[self]

    @property
    def days(self) -> Fraction:
        """The average number of days from one to the next."""
        step = _DAY_STEPS.get(self)
        return Fraction(step) if step else DAYS_A_MONTH / self.a_month

    @property
    def slack(self) -> timedelta:
        """By how much public holidays and weekends move a due day at most."""
        return timedelta(days=_SLACK[self])

    def around(self, day: date, years: int) -> list[date]:
        """The due days before and after `day`, for a cadence of months, so many years each way."""
        step = _MONTH_STEPS[self]
        times = 12 * years // step
        return [add_months(day, step * at) for at in range(-times, times + 1) if at]

    def monthly(self, amount: Decimal) -> Decimal:
        """What `amount` each time comes to in a month, not rounded."""
        return amount * self.a_month.numerator / self.a_month.denominator

    def formula(self, amount: str) -> str:
        """How `monthly` got there, in a form a person can check."""
        return amount + _FORMULA[self]


_A_MONTH = {
    Cadence.WEEKLY: Fraction(52, 12),
    Cadence.FORTNIGHTLY: Fraction(26, 12),
    Cadence.FOUR_WEEKLY: Fraction(13, 12),
    Cadence.SEMI_MONTHLY: Fraction(2),
    Cadence.MONTHLY: Fraction(1),
    Cadence.TWO_MONTHLY: Fraction(1, 2),
    Cadence.QUARTERLY: Fraction(1, 3),
    Cadence.HALF_YEARLY: Fraction(1, 6),
    Cadence.YEARLY: Fraction(1, 12),
}
_FORMULA = {
    Cadence.WEEKLY: " × 52/12",
    Cadence.FORTNIGHTLY: " × 26/12",
    Cadence.FOUR_WEEKLY: " × 13/12",
    Cadence.SEMI_MONTHLY: " × 2",
    Cadence.MONTHLY: "",
    Cadence.TWO_MONTHLY: " ÷ 2",
    Cadence.QUARTERLY: " ÷ 3",
    Cadence.HALF_YEARLY: " ÷ 6",
    Cadence.YEARLY: " ÷ 12",
}
_DAY_STEPS = {Cadence.WEEKLY: 7, Cadence.FORTNIGHTLY: 14, Cadence.FOUR_WEEKLY: 28}
_MONTH_STEPS = {
    Cadence.MONTHLY: 1,
    Cadence.TWO_MONTHLY: 2,
    Cadence.QUARTERLY: 3,
    Cadence.HALF_YEARLY: 6,
    Cadence.YEARLY: 12,
}
_SLACK = {
    Cadence.WEEKLY: 2,
    Cadence.FORTNIGHTLY: 2,
    Cadence.FOUR_WEEKLY: 2,
    Cadence.MONTHLY: 5,
    Cadence.TWO_MONTHLY: 6,
    Cadence.QUARTERLY: 8,
    Cadence.HALF_YEARLY: 8,
    Cadence.YEARLY: 5,
}
# On equal fit the commoner rhythm wins.
_ORDER = (
    Cadence.MONTHLY,
    Cadence.FORTNIGHTLY,
    Cadence.WEEKLY,
    Cadence.FOUR_WEEKLY,
    Cadence.SEMI_MONTHLY,
    Cadence.QUARTERLY,
    Cadence.TWO_MONTHLY,
    Cadence.HALF_YEARLY,
    Cadence.YEARLY,
)
_LONGEST_HOLE = 3  # occurrences that a missing statement may hide between two seen ones
_FITTING = 0.75
_ENOUGH_DAYS = 40  # older ones say how it used to be
_SHORTEST_GAP = 5
_DAYS = {cadence: float(Fraction(36525, 1200) / rate) for cadence, rate in _A_MONTH.items()}


@dataclass(frozen=True, slots=True)
class Rhythm:
    """A cadence found in days, its mean error in days, and where it stands."""

    cadence: Cadence
    error: float
    days: tuple[date, ...]

    @property
    def last(self) -> date:
        """The latest day seen."""
        return self.days[-1]

    def upcoming(self, after: date, until: date) -> list[date]:
        """The days it is due, later than `after` and up to `until`."""
        due: list[date] = []
        for count in range(1, 4000):
            day = self._due(count)
            if day > until:
                break
            if day > after:
                due.append(day)
        return due

    def _due(self, count: int) -> date:
        if step := _DAY_STEPS.get(self.cadence):
            return self.last + timedelta(days=step * count)
        if self.cadence is Cadence.SEMI_MONTHLY:
            # The other of its two days comes half a month after one of them.
            days = self.days if len(self.days) > 1 else (self.last - timedelta(days=15), self.last)
            alike = days[-1::-2] if count % 2 == 0 else days[-2::-2]
            return add_months(alike[0], (count + 1) // 2, anchor=_usual_day(alike[:3]))
        anchor = _usual_day(self.days[-3:])
        return add_months(self.last, _MONTH_STEPS[self.cadence] * count, anchor=anchor)


def _usual_day(days: Sequence[date]) -> int:
    """The day of the month it is due: weekends and short months only bring it forward."""
    return max(day.day for day in days)


def find_rhythm(days: Sequence[date]) -> Rhythm | None:
    """The cadence that explains at least three quarters of the gaps, most exactly; or None."""
    ordered = tuple(sorted(set(days)))
    if len(ordered) < 2:
        return None
    recent = ordered[-_ENOUGH_DAYS:]
    if (recent[-1] - recent[0]).days < _SHORTEST_GAP * (len(recent) - 1):
        return None
    fits = [
        Rhythm(cadence, error, ordered)
        for cadence in _ORDER
        if (error := _error(recent, cadence)) is not None
    ]
    return min(fits, key=lambda fit: fit.error, default=None)


def _error(days: tuple[date, ...], cadence: Cadence) -> float | None:
    if cadence is Cadence.SEMI_MONTHLY:
        return _semi_monthly_error(days)
    errors: list[int] = []
    adjacent = 0
    for earlier, later in pairwise(days):
        times = max(1, round((later - earlier).days / _DAYS[cadence]))
        error = abs((later - _step(earlier, cadence, times)).days)
        if times <= _LONGEST_HOLE and error <= _SLACK[cadence]:
            errors.append(error)
            adjacent += times == 1
    gaps = len(days) - 1
    if len(errors) < _FITTING * gaps or adjacent * 2 < gaps:
        return None
    return sum(errors) / len(errors) + (gaps - len(errors))


def _step(day: date, cadence: Cadence, times: int) -> date:
    if step := _DAY_STEPS.get(cadence):
        return day + timedelta(days=step * times)
    return add_months(day, _MONTH_STEPS[cadence] * times)


def _semi_monthly_error(days: tuple[date, ...]) -> float | None:
    """Two days a month: every second one is a month apart, and the gaps are about half of one."""
    gaps = [(later - earlier).days for earlier, later in pairwise(days)]
    halves = sum(10 <= gap <= 20 for gap in gaps)
    if len(days) < 4 or halves < _FITTING * len(gaps):
        return None
    errors = [
        abs((later - add_months(earlier, 1)).days)
        for earlier, later in zip(days, days[2:], strict=False)
        if (later - earlier).days <= 40
    ]
    if not errors or median(errors) > 4:
        return None
    return sum(errors) / len(errors) + (len(gaps) - halves)


def cadence_of_span(start: date, end: date) -> Cadence | None:
    """The pay cycle of one pay period, both days included; None when the span is no usual one."""
    days = (end - start).days + 1
    whole_month = add_months(start, 1) - timedelta(days=1) == end
    if whole_month or 29 <= days <= 31:
        return Cadence.MONTHLY
    half = (start.day == 1 and end.day == 15) or (
        start.day == 16 and (end + timedelta(days=1)).day == 1
    )
    if half:
        return Cadence.SEMI_MONTHLY
    exact = {7: Cadence.WEEKLY, 14: Cadence.FORTNIGHTLY, 28: Cadence.FOUR_WEEKLY}
    return exact.get(days, Cadence.SEMI_MONTHLY if days in (15, 16) else None)
