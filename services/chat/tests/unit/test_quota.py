"""What is left of a limit, and what a refusal says."""

from datetime import timedelta
from uuid import uuid4

import pytest

from chat.domain.errors import InvalidOverride, SubscriptionRequired, UsageLimitReached
from chat.domain.usage.overrides import LimitOverride
from chat.domain.usage.periods import Metric, period_of
from chat.domain.usage.quota import FREE_PLAN, PAID_PLAN, Quota
from services.chat.tests.factories import NOW


def a_quota(*, limit: int = 5, used: int = 0, held: int = 0, plan: str = PAID_PLAN) -> Quota:
    metric = Metric.STORIES_PER_DAY
    return Quota(metric, plan, limit, used, held, period_of(metric, "UTC", NOW))


def test_held_stories_are_not_left_for_others() -> None:
    assert a_quota(limit=5, used=2, held=2).left == 1


def test_a_limit_lowered_below_use_leaves_nothing_and_never_less() -> None:
    assert a_quota(limit=1, used=4).left == 0


def test_a_refusal_says_limit_use_and_reset() -> None:
    refusal = a_quota(limit=5, used=4, held=1).refusal(1, NOW)
    assert isinstance(refusal, UsageLimitReached)
    expected = {"limit": 5, "used": 4, "held": 1, "left": 0, "resets_at": "2026-11-22T00:00:00Z"}
    assert expected.items() <= refusal.facts.items()
    assert refusal.facts["retry_after_seconds"] == 14.5 * 3600


def test_without_a_subscription_the_refusal_says_where_to_get_one() -> None:
    refusal = a_quota(limit=0, plan=FREE_PLAN).refusal(1, NOW)
    assert isinstance(refusal, SubscriptionRequired)
    assert (refusal.facts["action"], refusal.facts["reason"]) == ("checkout", "free-allowance-used")


def an_override(*, hours: float = 8, amount: int = 20, reason: str = "Launch") -> LimitOverride:
    return LimitOverride.grant(
        uuid4(),
        Metric.STORIES_PER_DAY,
        amount,
        expires_at=NOW + timedelta(hours=hours),
        reason=reason,
        by=uuid4(),
        now=NOW,
    )


def test_an_override_ends_to_the_second() -> None:
    override = an_override(hours=8)
    assert override.is_active(override.expires_at - timedelta(seconds=1))
    assert not override.is_active(override.expires_at)


def test_an_override_is_withdrawn_once() -> None:
    override, admin = an_override(), uuid4()
    assert override.withdraw(admin, NOW)
    assert not override.withdraw(admin, NOW)
    assert not override.is_active(NOW)


@pytest.mark.parametrize("wrong", [{"hours": 0}, {"amount": -1}, {"reason": "  "}])
def test_an_override_without_end_amount_or_reason_is_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(InvalidOverride):
        an_override(**wrong)  # type: ignore[arg-type]
