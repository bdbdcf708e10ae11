"""A person's day and month, in their own time zone."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from shared.clock import zone_named

# What the user service gives somebody who named no zone; used until it has told us theirs.
DEFAULT_TIME_ZONE = "Australia/Sydney"


class Metric(StrEnum):
    """What is limited, and over which period."""

    STORIES_PER_DAY = "stories_per_day"
    MESSAGES_PER_DAY = "messages_per_day"
    TOKENS_PER_MONTH = "tokens_per_month"

    @property
    def is_monthly(self) -> bool:
        """Whether it counts over a calendar month instead of a day."""
        return self is Metric.TOKENS_PER_MONTH


@dataclass(frozen=True, slots=True)
class Period:
    """A local day ("2026-11-21") or month ("2026-11"), and the instant the next one begins.

    Counters are kept under the local date: whoever moves their zone around can use a date's
    allowance earlier or later, but never twice.
    """

    key: str
    resets_at: datetime


def period_of(metric: Metric, time_zone: str, now: datetime) -> Period:
    """The period of `metric` that `now` falls into."""
    zone = zone_named(time_zone) or ZoneInfo(DEFAULT_TIME_ZONE)
    today = now.astimezone(zone).date()
    if metric.is_monthly:
        following = (today.replace(day=1) + timedelta(days=32)).replace(day=1)
        return Period(f"{today:%Y-%m}", _midnight(following, zone))
    return Period(today.isoformat(), _midnight(today + timedelta(days=1), zone))


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    """The instant `day` begins; where clocks jump over midnight, the instant of the jump."""
    return datetime.combine(day, time.min, tzinfo=zone).astimezone(UTC)
