"""How much of a limit is left."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from chat.domain.errors import SubscriptionRequired, UsageLimitReached
from chat.domain.usage.periods import Metric, Period

FREE_PLAN = "free"
# The plan that billing sells; its limits also hold for a paid plan that has none of its own.
PAID_PLAN = "story"

# As installed; the table `limits` holds what an administrator has set since.
INSTALLED_LIMITS: Mapping[str, Mapping[Metric, int]] = {
    FREE_PLAN: {
        Metric.STORIES_PER_DAY: 0,
        Metric.MESSAGES_PER_DAY: 20,
        Metric.TOKENS_PER_MONTH: 100_000,
    },
    PAID_PLAN: {
        Metric.STORIES_PER_DAY: 5,
        Metric.MESSAGES_PER_DAY: 300,
        Metric.TOKENS_PER_MONTH: 3_000_000,
    },
}


def installed_limits(plan: str) -> dict[Metric, int]:
    """What a plan allows until an administrator says otherwise."""
    return dict(INSTALLED_LIMITS.get(plan, INSTALLED_LIMITS[PAID_PLAN]))


_NAMES = {
    Metric.STORIES_PER_DAY: "stories for today",
    Metric.MESSAGES_PER_DAY: "messages for today",
    Metric.TOKENS_PER_MONTH: "tokens for this month",
}


@dataclass(frozen=True, slots=True)
class Quota:
    """One limit of one person in its current period. Overridden when an administrator lent more."""

    metric: Metric
    plan: str
    limit: int
    used: int
    held: int
    period: Period
    overridden_until: datetime | None = None

    @property
    def left(self) -> int:
        """What can still be reserved; a limit lowered below use leaves nothing, never less."""
        return max(0, self.limit - self.used - self.held)

    def refusal(self, asked: int, now: datetime) -> UsageLimitReached | SubscriptionRequired:
        """Why `asked` more is not given; without a subscription, where to get one."""
        facts: dict[str, Any] = {
            "metric": self.metric.value,
            "limit": self.limit,
            "used": self.used,
            "held": self.held,
            "left": self.left,
            "asked": asked,
            "resets_at": self.period.resets_at.isoformat().replace("+00:00", "Z"),
        }
        if self.plan == FREE_PLAN:
            return SubscriptionRequired.after_free_allowance(**facts)
        seconds = max(1, int((self.period.resets_at - now).total_seconds()))
        detail = f"You have used your {_NAMES[self.metric]}."
        if self.left:
            detail = f"This needs more than is left of your {_NAMES[self.metric]}."
        return UsageLimitReached(detail, retry_after_seconds=seconds, **facts)
