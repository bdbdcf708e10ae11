"""What holds for access whatever Stripe says, in whatever order."""

from datetime import datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from billing.domain.access import RENEWAL_SETTLES, WEBHOOK_SLACK, Access, PaidInvoice, access
from billing.domain.subscription import KNOWN, Subscription
from services.billing.tests.factories import NOW, PRICE, a_hold, a_subscription, an_override

moments = st.integers(-90 * 24, 90 * 24).map(lambda hours: NOW + timedelta(hours=hours))
maybe = st.none() | moments
graces = st.sampled_from([timedelta(), timedelta(days=3)])


@st.composite
def subscriptions(draw: st.DrawFn) -> list[Subscription]:
    return [
        a_subscription(
            stripe_id=f"sub_{number}",
            status=draw(st.sampled_from([*sorted(KNOWN), "unheard-of"])),
            price_id=draw(st.sampled_from([PRICE, PRICE, "price_foreign"])),
            period_start=(start := draw(moments)),
            period_end=start + timedelta(days=draw(st.integers(1, 31))),
            trial_end=draw(maybe),
            cancel_at=draw(maybe),
            ended_at=draw(maybe),
            collection_paused=draw(st.booleans()),
            created_at=draw(moments),
        )
        for number in range(draw(st.integers(0, 3)))
    ]


@st.composite
def invoices(draw: st.DrawFn) -> list[PaidInvoice]:
    names = st.sampled_from(["sub_0", "sub_1", "sub_2", "sub_other"])
    return draw(st.lists(st.builds(PaidInvoice, names, moments), max_size=4))


def derived(
    found: list[Subscription], paid: list[PaidInvoice], now: datetime = NOW, **more: Any
) -> Access:
    values: dict[str, Any] = {"holds": [], "override": None, "grace": timedelta()}
    return access(found, paid, our_prices={PRICE}, now=now, **(values | more))


@given(subscriptions(), invoices(), graces, st.randoms())
def test_the_order_of_rows_changes_nothing(
    found: list[Subscription], paid: list[PaidInvoice], grace: timedelta, chance: Any
) -> None:
    before = derived(found, paid, grace=grace)
    chance.shuffle(found)
    chance.shuffle(paid)
    assert derived(found, paid, grace=grace) == before


@given(subscriptions(), invoices(), graces, moments, moments)
def test_time_alone_never_gives_access(
    found: list[Subscription], paid: list[PaidInvoice], grace: timedelta, one: Any, other: Any
) -> None:
    earlier, later = sorted([one, other])
    if derived(found, paid, later, grace=grace).entitled:
        assert derived(found, paid, earlier, grace=grace).entitled


@given(subscriptions(), invoices(), graces)
def test_a_chargeback_always_wins(
    found: list[Subscription], paid: list[PaidInvoice], grace: timedelta
) -> None:
    assert not derived(found, paid, grace=grace, holds=[a_hold()]).entitled


@given(subscriptions(), invoices(), moments)
def test_access_is_never_longer_than_what_was_paid_and_the_days_to_collect(
    found: list[Subscription], paid: list[PaidInvoice], now: datetime
) -> None:
    given_now = derived(found, paid, now)
    subscription = given_now.subscription
    if not given_now.entitled or subscription is None:
        return
    assert subscription.price_id == PRICE
    assert subscription.status in {"active", "trialing"}
    ends = [i.lines_end for i in paid if i.subscription_id == subscription.stripe_id]
    ends.append(subscription.period_start + RENEWAL_SETTLES)
    if subscription.status == "trialing":
        ends.append(subscription.trial_end or subscription.period_end)
    assert now < max(ends) + WEBHOOK_SLACK
    assert subscription.cancel_at is None or now < subscription.cancel_at


@given(subscriptions(), invoices(), moments)
def test_whoever_is_not_entitled_is_told_why_and_where_to_go(
    found: list[Subscription], paid: list[PaidInvoice], now: datetime
) -> None:
    told = derived(found, paid, now)
    assert told.entitled or (told.reason and told.action)


@given(subscriptions(), invoices(), moments, moments)
def test_an_override_entitles_exactly_until_it_ends(
    found: list[Subscription], paid: list[PaidInvoice], until: datetime, now: datetime
) -> None:
    without = derived(found, paid, now)
    given_now = derived(found, paid, now, override=an_override(until))
    assert given_now.entitled == (without.entitled or now < until)
