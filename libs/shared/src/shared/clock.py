"""Time enters the code as a value; this is the only place that reads the clock."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo


def utc_now() -> datetime:
    """The current instant, aware, in UTC."""
    return datetime.now(UTC)


def zone_named(name: str) -> ZoneInfo | None:
    """The IANA time zone `name`, or None where there is none: hostile names are not errors here."""
    try:
        return ZoneInfo(name)
    # A folder of the database, a name that leaves it, and a name nobody has.
    except (OSError, ValueError, KeyError):
        return None
