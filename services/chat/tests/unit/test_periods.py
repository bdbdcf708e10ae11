"""A person's day and month end where they live."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from chat.domain.usage.periods import DEFAULT_TIME_ZONE, Metric, period_of

DAY, MONTH = Metric.STORIES_PER_DAY, Metric.TOKENS_PER_MONTH


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


@pytest.mark.parametrize(
    ("zone", "now", "key", "resets_at"),
    [
        ("Australia/Sydney", "2026-11-21T12:59:59Z", "2026-11-21", "2026-11-21T13:00:00Z"),
        ("Australia/Sydney", "2026-11-21T13:00:00Z", "2026-11-22", "2026-11-22T13:00:00Z"),
        ("America/New_York", "2026-11-21T04:59:59Z", "2026-11-20", "2026-11-21T05:00:00Z"),
        ("Asia/Kathmandu", "2026-11-21T18:15:00Z", "2026-11-22", "2026-11-22T18:15:00Z"),
        # Clocks go forward at 2:00 and back at 3:00 on these days.
        ("Europe/Berlin", "2026-03-28T23:30:00Z", "2026-03-29", "2026-03-29T22:00:00Z"),
        ("Europe/Berlin", "2026-10-24T22:30:00Z", "2026-10-25", "2026-10-25T23:00:00Z"),
        # Here midnight itself is jumped over: the day begins at one o'clock.
        ("America/Santiago", "2026-09-06T03:59:59Z", "2026-09-05", "2026-09-06T04:00:00Z"),
        ("America/Santiago", "2026-09-06T04:00:00Z", "2026-09-06", "2026-09-07T03:00:00Z"),
        # Clocks go back from midnight to 23:00: the evening has two elevens o'clock.
        ("America/Santiago", "2026-04-05T03:30:00Z", "2026-04-04", "2026-04-05T04:00:00Z"),
    ],
)
def test_a_day_rolls_at_local_midnight(zone: str, now: str, key: str, resets_at: str) -> None:
    period = period_of(DAY, zone, at(now))
    assert (period.key, period.resets_at) == (key, at(resets_at))


@pytest.mark.parametrize(
    ("now", "key", "resets_at"),
    [
        ("2026-01-31T12:00:00Z", "2026-01", "2026-02-01T00:00:00Z"),
        ("2026-02-28T23:59:59Z", "2026-02", "2026-03-01T00:00:00Z"),
        ("2028-02-29T12:00:00Z", "2028-02", "2028-03-01T00:00:00Z"),
        ("2026-04-30T12:00:00Z", "2026-04", "2026-05-01T00:00:00Z"),
        ("2026-12-31T23:59:59Z", "2026-12", "2027-01-01T00:00:00Z"),
    ],
)
def test_a_month_ends_after_its_own_number_of_days(now: str, key: str, resets_at: str) -> None:
    period = period_of(MONTH, "UTC", at(now))
    assert (period.key, period.resets_at) == (key, at(resets_at))


@pytest.mark.parametrize("zone", ["Australia/Lord_Howe", "America/Havana", "Africa/Casablanca"])
def test_days_follow_one_another_without_gap_or_overlap(zone: str) -> None:
    moment, periods = at("2026-01-01T00:00:00Z"), []
    for _ in range(400):
        period = period_of(DAY, zone, moment)
        periods.append(period)
        moment = period.resets_at
    for earlier, later in pairwise(periods):
        assert later.key > earlier.key
        assert timedelta(hours=22) < later.resets_at - earlier.resets_at < timedelta(hours=26)
        assert period_of(DAY, zone, earlier.resets_at - timedelta(seconds=1)).key == earlier.key


@pytest.mark.parametrize("zone", ["", "Atlantis/Palace", "../../etc/passwd", "/etc/localtime"])
def test_an_unknown_zone_counts_as_the_usual_one(zone: str) -> None:
    now = at("2026-11-21T13:30:00Z")
    assert period_of(DAY, zone, now) == period_of(DAY, DEFAULT_TIME_ZONE, now)
