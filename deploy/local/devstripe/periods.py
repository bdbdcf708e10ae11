"""Billing periods as Stripe counts them: from the anchor, in UTC, month ends clamped."""

import calendar
from datetime import UTC, datetime, timedelta

_DAYS = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "year": 12}


def step_from(anchor: int, interval: str, steps: int) -> int:
    """The moment `steps` intervals after `anchor` (31 January + 1 month is the end of February)."""
    start = datetime.fromtimestamp(anchor, UTC)
    if interval in _DAYS:
        return int((start + timedelta(days=_DAYS[interval] * steps)).timestamp())
    months = start.year * 12 + start.month - 1 + _MONTHS[interval] * steps
    year, month = divmod(months, 12)
    day = min(start.day, calendar.monthrange(year, month + 1)[1])
    return int(start.replace(year=year, month=month + 1, day=day).timestamp())


def next_boundary(anchor: int, interval: str, interval_count: int, after: int) -> int:
    """The first period end that lies strictly after `after`."""
    steps = 0
    boundary = anchor
    while boundary <= after:
        steps += interval_count
        boundary = step_from(anchor, interval, steps)
    return boundary
