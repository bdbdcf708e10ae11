"""Real dates of Ada Marlow's year: pay every second Thursday, rent every Friday."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

FORTNIGHT = timedelta(days=14)
A_PAYDAY = date(2026, 11, 12)
FRIDAY = 4


@dataclass(frozen=True)
class Period:
    """A calendar month, or its beginning when the last day has not come yet."""

    start: date
    end: date

    @property
    def days(self) -> list[date]:
        """Every day of the period."""
        return [self.start + timedelta(days=n) for n in range((self.end - self.start).days + 1)]

    @property
    def ordinal(self) -> int:
        """Months since year 0, so that neighbours differ by one."""
        return self.start.year * 12 + self.start.month - 1

    @property
    def label(self) -> str:
        """The month as YYYY-MM."""
        return f"{self.start:%Y-%m}"


def month_of(day: date) -> Period:
    """The whole month that contains a day."""
    return Period(day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1]))


def months_until(today: date, full_months: int = 3) -> list[Period]:
    """The full months before this one, oldest first, and this one up to today."""
    periods = [Period(today.replace(day=1), today)]
    for _ in range(full_months):
        periods.insert(0, month_of(periods[0].start - timedelta(days=1)))
    return periods


def is_payday(day: date) -> bool:
    """Whether net pay arrives."""
    return (day - A_PAYDAY) % FORTNIGHT == timedelta(0)


def is_rent_day(day: date) -> bool:
    """Whether rent leaves."""
    return day.weekday() == FRIDAY


def last_payday(today: date) -> date:
    """The latest payday that is not in the future."""
    return today - (today - A_PAYDAY) % FORTNIGHT


def pays_this_tax_year(payday: date) -> int:
    """Pays since 1 July (the Australian tax year), this one included."""
    july = date(payday.year if payday.month >= 7 else payday.year - 1, 7, 1)
    return (payday - july) // FORTNIGHT + 1
