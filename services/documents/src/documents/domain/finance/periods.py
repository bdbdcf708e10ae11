"""A month as its owner lives it: bounded by midnight in their own time zone."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Self
from zoneinfo import ZoneInfo

from shared.clock import zone_named
from shared.errors import Invalid


def zone_of(name: str) -> ZoneInfo:
    """The IANA time zone `name`; an unknown one is Invalid."""
    if (zone := zone_named(name)) is None:
        raise Invalid("there is no such time zone", time_zone=name[:64])
    return zone


def local_date(now: datetime, time_zone: str) -> date:
    """The calendar day that aware `now` falls on in `time_zone`."""
    if now.tzinfo is None:
        raise Invalid("a time needs its offset")
    return now.astimezone(zone_of(time_zone)).date()


def add_months(day: date, months: int, *, anchor: int | None = None) -> date:
    """`day` moved by whole months, on day `anchor` (default: its own), cut to the month's end."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(anchor or day.day, monthrange(year, month + 1)[1]))


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """One calendar month."""

    year: int
    month: int

    @classmethod
    def of(cls, day: date) -> Self:
        """The month that `day` is in."""
        return cls(day.year, day.month)

    @classmethod
    def containing(cls, now: datetime, time_zone: str) -> Self:
        """The month it is at `now` for someone in `time_zone`."""
        return cls.of(local_date(now, time_zone))

    @property
    def key(self) -> str:
        """The month as `2026-11`."""
        return f"{self.year:04}-{self.month:02}"

    @property
    def start(self) -> date:
        """The first day."""
        return date(self.year, self.month, 1)

    @property
    def end(self) -> date:
        """The last day."""
        return date(self.year, self.month, monthrange(self.year, self.month)[1])

    def contains(self, day: date) -> bool:
        """Whether `day` is in this month."""
        return day.year == self.year and day.month == self.month

    def shift(self, months: int) -> "Period":
        """The month so many months later, or earlier when negative."""
        return Period.of(add_months(self.start, months))

    def instants(self, time_zone: str) -> tuple[datetime, datetime]:
        """The aware UTC moments at which the month begins and the next one begins."""
        zone = zone_of(time_zone)
        first = datetime.combine(self.start, time(), tzinfo=zone)
        after = datetime.combine(self.end + timedelta(days=1), time(), tzinfo=zone)
        return first.astimezone(UTC), after.astimezone(UTC)
