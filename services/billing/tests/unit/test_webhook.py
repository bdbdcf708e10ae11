from datetime import timedelta
from typing import Any

import pytest

from billing.domain.webhook import Reference, reference_of
from services.billing.tests.factories import NOW, a_webhook

NEW = {"id": "in_1", "parent": {"subscription_details": {"subscription": "sub_1"}}}
OLD = {"id": "in_1", "subscription": "sub_1"}


@pytest.mark.parametrize(
    ("event_type", "thing", "kind", "name"),
    [
        ("customer.subscription.created", {"id": "sub_1"}, "subscription", "sub_1"),
        ("customer.subscription.trial_will_end", {"id": "sub_1"}, "subscription", "sub_1"),
        ("invoice.paid", NEW, "subscription", "sub_1"),
        ("invoice.paid", OLD, "subscription", "sub_1"),
        ("invoice.payment_failed", {"subscription": {"id": "sub_1"}}, "subscription", "sub_1"),
        ("checkout.session.completed", {"id": "cs_1"}, "checkout", "cs_1"),
        ("charge.refunded", {"id": "ch_1"}, "charge", "ch_1"),
        ("refund.failed", {"id": "re_1", "charge": "ch_1"}, "charge", "ch_1"),
        ("charge.dispute.created", {"id": "du_1", "charge": "ch_1"}, "dispute", "du_1"),
        ("charge.dispute.funds_withdrawn", {"id": "du_1"}, "dispute", "du_1"),
    ],
)
def test_an_event_names_the_object_to_read_again(
    event_type: str, thing: dict[str, Any], kind: Any, name: str
) -> None:
    assert reference_of(event_type, thing) == Reference(kind, name)


@pytest.mark.parametrize(
    ("event_type", "thing"),
    [
        ("customer.created", {"id": "cus_1"}),
        ("payout.paid", {"id": "po_1"}),
        ("invoice.paid", {"id": "in_1", "parent": None}),
        ("customer.subscription.updated", {}),
        ("customer.subscription.updated", {"id": "../../v1/customers"}),
        ("customer.subscription.updated", {"id": "x" * 300}),
        ("customer.subscription.updated", {"id": 7}),
        ("", {"id": "sub_1"}),
    ],
)
def test_an_event_that_is_not_about_us_names_nothing(
    event_type: str, thing: dict[str, Any]
) -> None:
    assert reference_of(event_type, thing) is None


def test_a_failed_event_waits_longer_each_time_and_at_most_an_hour() -> None:
    event = a_webhook()
    pauses = []
    for attempts in range(1, 16):
        event.attempts = attempts
        assert not event.fail("Unavailable", NOW)
        pauses.append((event.next_try_at - NOW).total_seconds())
    assert pauses[:4] == [1, 2, 4, 8]
    assert pauses[-1] == 3600


def test_an_event_is_given_up_after_three_days_and_can_be_replayed() -> None:
    event = a_webhook()
    assert not event.fail("Unavailable", NOW + timedelta(days=3, seconds=-1))
    assert event.fail("Unavailable", NOW + timedelta(days=3))
    assert event.state == "dead"
    event.replay(NOW + timedelta(days=4))
    assert (event.state, event.attempts) == ("received", 0)
    assert not event.fail("Unavailable", NOW + timedelta(days=4))
