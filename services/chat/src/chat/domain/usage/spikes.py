"""When a person's token use is so unlike them that somebody should look."""

from dataclasses import dataclass
from datetime import datetime, timedelta

WINDOW = timedelta(hours=1)
BASELINE_DAYS = 7
# Somebody is new until there is a day of their use to compare with.
NEW_FOR = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class SpikeRule:
    """An hour is a spike at `factor` usual days, and at `minimum` tokens at least."""

    factor: float = 3.0
    minimum: int = 5_000
    # For somebody without a usual day.
    absolute: int = 30_000


@dataclass(frozen=True, slots=True)
class RecentUse:
    """Tokens of the last hour, tokens of the 7 days before it, and the first use in them."""

    tokens: int
    earlier_tokens: int
    first_used_at: datetime | None


def baseline(use: RecentUse, window_start: datetime) -> int:
    """Tokens of a usual day: the mean of the days the person was here, 7 at most; 0 when new."""
    if use.first_used_at is None or window_start - use.first_used_at < NEW_FOR:
        return 0
    days = min(float(BASELINE_DAYS), (window_start - use.first_used_at) / timedelta(days=1))
    return round(use.earlier_tokens / days)


def is_spike(use: RecentUse, window_start: datetime, rule: SpikeRule) -> bool:
    """Whether the hour from `window_start` is far above the person's usual day."""
    usual = baseline(use, window_start)
    if not usual:
        return use.tokens >= rule.absolute
    return use.tokens >= max(rule.minimum, rule.factor * usual)
