"""An hour unlike a person's days is a spike."""

from datetime import datetime, timedelta

import pytest

from chat.domain.usage.spikes import RecentUse, SpikeRule, baseline, is_spike
from services.chat.tests.factories import NOW

RULE = SpikeRule()
LONG_AGO = NOW - timedelta(days=7)


def use(tokens: int, earlier: int = 14_000, since: datetime | None = LONG_AGO) -> RecentUse:
    return RecentUse(tokens, earlier, since)


def test_twelve_thousand_tokens_in_an_hour_after_two_thousand_a_day_are_a_spike() -> None:
    assert baseline(use(12_000), NOW) == 2_000
    assert is_spike(use(12_000), NOW, RULE)


@pytest.mark.parametrize("tokens", [0, 2_000, 4_999, 5_999])
def test_an_hour_below_three_usual_days_is_not_a_spike(tokens: int) -> None:
    assert not is_spike(use(tokens), NOW, RULE)


def test_a_quiet_person_needs_more_than_a_multiple_of_little() -> None:
    assert not is_spike(use(4_000, earlier=700), NOW, RULE)


@pytest.mark.parametrize(("tokens", "spikes"), [(29_999, False), (30_000, True)])
def test_somebody_new_is_measured_absolutely(tokens: int, spikes: bool) -> None:
    assert is_spike(use(tokens, 0, None), NOW, RULE) is spikes
    since_today = NOW - timedelta(hours=5)
    assert is_spike(use(tokens, 1_000, since_today), NOW, RULE) is spikes


def test_growing_by_a_tenth_a_day_never_is_a_spike() -> None:
    days = [2_000 * 1.1**day for day in range(60)]
    for today in range(7, 60):
        week = round(sum(days[today - 7 : today]))
        assert not is_spike(use(round(days[today]), week), NOW, RULE)


def test_two_days_of_use_are_compared_with_two_days() -> None:
    assert baseline(use(0, 4_000, NOW - timedelta(days=2)), NOW) == 2_000
