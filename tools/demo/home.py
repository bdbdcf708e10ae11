"""Where the example household lives: its statements, pay and prices are Australian."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

TIME_ZONE = "Australia/Sydney"
CURRENCY = "AUD"


def today() -> date:
    """The household's day, which may be tomorrow here: pay days and periods begin by it."""
    return datetime.now(UTC).astimezone(ZoneInfo(TIME_ZONE)).date()
