"""When something that comes back every year is next."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Yearly:
    """A rule for a date: a fixed day of a month, or its nth weekday (Monday is 0).

    It lasts `days` days, of which the rule names the last.
    """

    month: int
    day: int | None = None
    weekday: int | None = None
    nth: int = 1
    days: int = 1

    @classmethod
    def read(cls, stored: Mapping[str, int]) -> "Yearly":
        """A rule from its stored form."""
        return cls(**stored)

    def next_from(self, today: date) -> tuple[date, date]:
        """First and last day of the next time, or of the one that is still on."""
        last = self._last_day(today.year)
        if last < today:
            last = self._last_day(today.year + 1)
        return last - timedelta(days=self.days - 1), last

    def _last_day(self, year: int) -> date:
        if self.day is not None:
            return date(year, self.month, self.day)
        first = date(year, self.month, 1)
        to_weekday = ((self.weekday or 0) - first.weekday()) % WEEK
        return first + timedelta(days=to_weekday + WEEK * (self.nth - 1))
