"""The table of who may use what was paid for."""

from datetime import datetime, timedelta
from uuid import uuid4

import pytest

from billing.domain.access import Access, PaidInvoice, access
from billing.domain.hold import Hold
from billing.domain.override import AccessOverride
from billing.domain.subscription import Subscription
from services.billing.tests.factories import (
    MONTH,
    NOW,
    PRICE,
    a_hold,
    a_subscription,
    an_override,
    paid,
)

DAY = timedelta(days=1)
SECOND = timedelta(seconds=1)


def derived(
    *subscriptions: Subscription,
    invoices: list[PaidInvoice] | None = None,
    holds: list[Hold] | None = None,
    override: AccessOverride | None = None,
    now: datetime = NOW,
    grace: timedelta = timedelta(),
) -> Access:
    """Access when everything is paid, unless `invoices` says what is."""
    everything = [paid(subscription) for subscription in subscriptions]
    return access(
        subscriptions,
        everything if invoices is None else invoices,
        holds or [],
        override,
        our_prices={PRICE},
        now=now,
        grace=grace,
    )


def test_somebody_without_a_subscription_is_sent_to_checkout() -> None:
    assert derived() == Access("none", False, None, "no-subscription", "checkout", None)


def test_a_paid_active_subscription_entitles_until_its_period_ends() -> None:
    subscription = a_subscription()
    found = derived(subscription)
    assert (found.entitled, found.access_until) == (True, subscription.period_end)
    assert (found.reason, found.action) == (None, None)


def test_a_late_renewal_webhook_locks_nobody_out_for_an_hour() -> None:
    subscription = a_subscription()
    hour = timedelta(hours=1)
    assert derived(subscription, now=subscription.period_end + hour - SECOND).entitled
    late = derived(subscription, now=subscription.period_end + hour)
    assert (late.entitled, late.reason, late.action) == (False, "period-over", "portal")


def test_a_planned_end_is_kept_to_the_second() -> None:
    end = NOW + 3 * DAY
    subscription = a_subscription(cancel_at=end)
    assert derived(subscription, now=end - SECOND).entitled
    assert not derived(subscription, now=end).entitled


def test_a_period_that_moved_before_it_was_paid_gives_days_and_not_a_month() -> None:
    moved = a_subscription(period_start=NOW, period_end=NOW + MONTH)
    unpaid = [paid(moved, NOW)]
    assert derived(moved, invoices=unpaid).access_until == NOW + 3 * DAY
    assert not derived(moved, invoices=unpaid, now=NOW + 3 * DAY + timedelta(hours=1)).entitled


def test_paused_collection_gives_access_to_the_last_paid_end() -> None:
    subscription = a_subscription(collection_paused=True)
    found = derived(subscription, invoices=[paid(subscription, NOW + 2 * DAY)])
    assert (found.entitled, found.access_until) == (True, NOW + 2 * DAY)


def test_a_trial_entitles_until_it_ends() -> None:
    subscription = a_subscription(status="trialing", trial_end=NOW + 7 * DAY)
    assert derived(subscription, invoices=[]).access_until == NOW + 7 * DAY
    assert not derived(subscription, invoices=[], now=NOW + 8 * DAY).entitled


def test_a_declined_renewal_ends_access_at_once() -> None:
    # Even when, by a clock that is behind, the paid time is not over.
    found = derived(a_subscription(status="past_due"))
    assert (found.entitled, found.reason, found.action) == (False, "payment-failed", "portal")


def test_grace_lets_a_declined_renewal_go_on_for_its_days() -> None:
    subscription = a_subscription(status="past_due")
    invoices = [paid(subscription, NOW)]
    kind = derived(subscription, invoices=invoices, grace=2 * DAY)
    assert (kind.entitled, kind.access_until, kind.reason) == (
        True,
        NOW + 2 * DAY,
        "payment-failed",
    )
    over = derived(subscription, invoices=invoices, grace=2 * DAY, now=NOW + 2 * DAY)
    assert not over.entitled


@pytest.mark.parametrize(
    ("status", "reason", "action"),
    [
        ("unpaid", "unpaid", "portal"),
        ("paused", "paused", "portal"),
        ("incomplete", "incomplete", "checkout"),
        ("incomplete_expired", "incomplete", "checkout"),
        ("canceled", "ended", "checkout"),
        ("a-word-of-next-year", "unknown-status", "portal"),
    ],
)
def test_any_other_status_gives_nothing_and_says_where_to_go(
    status: str, reason: str, action: str
) -> None:
    found = derived(a_subscription(status=status, ended_at=NOW - DAY))
    assert (found.entitled, found.reason, found.action) == (False, reason, action)


def test_what_was_canceled_ended_at_the_earlier_of_its_end_and_what_was_paid() -> None:
    subscription = a_subscription(status="canceled", ended_at=NOW - DAY)
    assert derived(subscription).access_until == NOW - DAY
    unpaid = derived(subscription, invoices=[paid(subscription, NOW - 5 * DAY)])
    assert unpaid.access_until == NOW - 5 * DAY


def test_a_subscription_to_a_foreign_price_is_nothing_to_us() -> None:
    assert derived(a_subscription(price_id="price_of_another_shop")).status == "none"


def test_a_late_end_of_the_old_one_does_not_touch_the_new_one() -> None:
    old = a_subscription(stripe_id="sub_0", status="canceled", ended_at=NOW - DAY)
    new = a_subscription(stripe_id="sub_2")
    for order in ((old, new), (new, old)):
        assert derived(*order).subscription is new


@pytest.mark.parametrize("status", ["needs_response", "under_review", "lost", "new-word"])
def test_a_chargeback_holds(status: str) -> None:
    found = derived(a_subscription(), holds=[a_hold(status)])
    assert (found.entitled, found.reason) == (False, "charged-back")


@pytest.mark.parametrize(
    "status", ["won", "prevented", "warning_needs_response", "warning_under_review"]
)
def test_an_inquiry_or_a_won_dispute_does_not_hold(status: str) -> None:
    assert derived(a_subscription(), holds=[a_hold(status)]).entitled


def test_a_lost_dispute_holds_until_an_administrator_releases_it() -> None:
    hold = a_hold("lost")
    assert not derived(a_subscription(), holds=[hold]).entitled
    hold.release(uuid4(), NOW)
    assert derived(a_subscription(), holds=[hold]).entitled


def test_an_override_entitles_until_its_end_and_not_after() -> None:
    override = an_override(NOW + DAY)
    assert derived(override=override, holds=[a_hold()]).entitled
    assert not derived(override=override, now=NOW + DAY).entitled
    override.revoke(NOW)
    assert not derived(override=override).entitled


def test_an_override_never_shortens_what_was_paid() -> None:
    subscription = a_subscription()
    found = derived(subscription, override=an_override(NOW + DAY))
    assert found.access_until == subscription.period_end
