"""Webhooks may come in any order, doubled, late, at once: the end is what Stripe says."""

import asyncio
import random
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import pytest

from billing.application.process_webhooks import process_webhooks
from billing.application.sync_subscription import sync_subscription
from billing.domain.customer import Customer
from billing.domain.events import SubscriptionUpdated
from services.billing.tests.factories import (
    MONTH,
    NOW,
    PRICE,
    a_snapshot,
    a_webhook,
    an_invoice,
)
from services.billing.tests.fakes import FakeStripe, Rows, billing_of

Step = Callable[[FakeStripe], str]
END = NOW + timedelta(days=25)


def subscription(**changes: Any) -> Step:
    """Something changes on the subscription; says which event Stripe sends."""

    def step(stripe: FakeStripe) -> str:
        stripe.subscriptions["sub_1"] = a_snapshot(**changes)
        return "customer.subscription.updated"

    return step


def invoice(event_type: str, name: str, **changes: Any) -> Step:
    """Something changes on an invoice."""

    def step(stripe: FakeStripe) -> str:
        stripe.ledger.setdefault("sub_1", {})[name] = an_invoice(stripe_id=name, **changes)
        return event_type

    return step


UNPAID: dict[str, Any] = {"status": "open", "amount_paid": Decimal(0), "paid_at": None}
NEXT: dict[str, Any] = {"period_start": END, "period_end": END + MONTH}

FIRST_PAYMENT = [
    subscription(status="incomplete"),
    subscription(status="active"),
    invoice("invoice.paid", "in_1"),
]
REPAIRED = [
    *FIRST_PAYMENT,
    subscription(**NEXT),
    invoice("invoice.payment_failed", "in_2", **UNPAID),
    subscription(status="past_due", **NEXT),
    invoice("invoice.paid", "in_2", attempt_count=2, lines_end=END + MONTH),
    subscription(status="active", **NEXT),
]
LOST = [
    *FIRST_PAYMENT,
    subscription(**NEXT),
    invoice("invoice.payment_failed", "in_2", **UNPAID),
    subscription(status="past_due", **NEXT),
    subscription(status="canceled", ended_at=END + timedelta(days=15), **NEXT),
    invoice("charge.refunded", "in_1", amount_refunded=Decimal("9.99")),
]


def states(rows: Rows) -> list[str]:
    return [event.state for event in rows.webhooks.values()]


def newest_news(rows: Rows) -> SubscriptionUpdated:
    return [e for e in rows.announced if isinstance(e, SubscriptionUpdated)][-1]


async def replay(story: list[Step], chance: random.Random) -> tuple[FakeStripe, Rows, UUID]:
    """Things happen at Stripe in order; their events come when they like, once or more."""
    stripe, rows, user_id = FakeStripe(), Rows(), uuid4()
    rows.customers.append(Customer.of(user_id, "cus_1", livemode=False, now=NOW))
    billing = billing_of(stripe, rows)
    waiting: list[str] = []
    steps = list(story)
    while steps or waiting:
        if steps and (not waiting or chance.random() < 0.5):
            event_type = steps.pop(0)(stripe)
            waiting += [event_type] * chance.choice([1, 1, 2, 3])
            continue
        chance.shuffle(waiting)
        at_once = [waiting.pop() for _ in range(min(len(waiting), chance.choice([1, 2, 4])))]
        await asyncio.gather(*(sync_subscription(billing, "sub_1", now=NOW) for _ in at_once))
    return stripe, rows, user_id


@pytest.mark.parametrize("story", [FIRST_PAYMENT, REPAIRED, LOST], ids=["first", "paid", "lost"])
async def test_a_thousand_shuffles_end_where_stripe_is(story: list[Step]) -> None:
    chance = random.Random(20261110)  # noqa: S311 - shuffling, not secrecy
    for _ in range(350):
        stripe, rows, user_id = await replay(story, chance)
        kept = rows.subscriptions["sub_1"]
        assert not kept.mirror(stripe.subscriptions["sub_1"], NOW)
        for name, found in stripe.ledger["sub_1"].items():
            assert not rows.payments[name].mirror(found, NOW)[0]
        paid = [p for p in rows.payments.values() if p.status == "paid"]
        assert rows.types().count("payment.succeeded") == len(paid)
        news = [e for e in rows.announced if isinstance(e, SubscriptionUpdated)]
        assert [e.version for e in news] == list(range(1, len(news) + 1))
        assert news[-1].status == stripe.subscriptions["sub_1"].status
        assert {p.user_id for p in rows.payments.values()} == {user_id}
        assert Counter(rows.types())["payment.failed"] <= 1


async def test_fifty_at_once_are_one_payment_and_one_event() -> None:
    stripe, rows = FakeStripe(), Rows()
    rows.customers.append(Customer.of(uuid4(), "cus_1", livemode=False, now=NOW))
    for step in FIRST_PAYMENT:
        step(stripe)
    billing = billing_of(stripe, rows)
    await asyncio.gather(*(sync_subscription(billing, "sub_1", now=NOW) for _ in range(50)))
    assert len(rows.payments) == 1
    assert sorted(rows.types()) == ["payment.succeeded", "subscription.updated"]


async def test_many_events_about_one_object_are_one_read() -> None:
    stripe, rows = FakeStripe(), Rows()
    rows.customers.append(Customer.of(uuid4(), "cus_1", livemode=False, now=NOW))
    subscription()(stripe)
    for number in range(20):
        rows.webhooks[f"evt_{number}"] = a_webhook(f"evt_{number}")
    assert (await process_webhooks(billing_of(stripe, rows), now=NOW)).taken == 20
    assert stripe.reads == 1
    assert {event.state for event in rows.webhooks.values()} == {"done"}


async def test_a_webhook_before_its_customer_is_parked_and_applied_when_linked() -> None:
    stripe, rows = FakeStripe(), Rows()
    billing = billing_of(stripe, rows)
    subscription()(stripe)
    rows.webhooks["evt_1"] = a_webhook()
    await process_webhooks(billing, now=NOW)
    assert states(rows) == ["parked"]
    user_id = uuid4()
    stripe.subscriptions["sub_2"] = a_snapshot(stripe_id="sub_2", owner=user_id)
    rows.webhooks["evt_2"] = a_webhook("evt_2", reference_id="sub_2")
    await process_webhooks(billing, now=NOW)
    await process_webhooks(billing, now=NOW)
    assert states(rows) == ["done", "done"]
    assert {s.user_id for s in rows.subscriptions.values()} == {user_id}


async def test_while_stripe_is_away_the_row_waits_and_then_settles() -> None:
    stripe, rows = FakeStripe(is_away=True), Rows()
    rows.customers.append(Customer.of(uuid4(), "cus_1", livemode=False, now=NOW))
    subscription()(stripe)
    rows.webhooks["evt_1"] = a_webhook()
    billing = billing_of(stripe, rows)
    await process_webhooks(billing, now=NOW)
    waiting = rows.webhooks["evt_1"]
    assert (states(rows), waiting.attempts) == (["received"], 1)
    assert (await process_webhooks(billing, now=NOW)).taken == 0
    stripe.is_away = False
    await process_webhooks(billing, now=waiting.next_try_at)
    assert states(rows) == ["done"]
    assert "sub_1" in rows.subscriptions


async def test_an_event_given_up_after_three_days_is_a_notice_to_administrators() -> None:
    stripe, rows = FakeStripe(is_away=True), Rows()
    rows.webhooks["evt_1"] = a_webhook(received_at=NOW - timedelta(days=3))
    await process_webhooks(billing_of(stripe, rows), now=NOW)
    assert rows.webhooks["evt_1"].state == "dead"
    assert [entry.action for entry in rows.audit] == ["webhook.dead"]


async def test_a_subscription_that_vanished_at_stripe_ends_with_a_notice() -> None:
    stripe, rows = FakeStripe(), Rows()
    rows.customers.append(Customer.of(uuid4(), "cus_1", livemode=False, now=NOW))
    billing = billing_of(stripe, rows)
    for step in FIRST_PAYMENT:
        step(stripe)
    await sync_subscription(billing, "sub_1", now=NOW)
    del stripe.subscriptions["sub_1"]
    await sync_subscription(billing, "sub_1", now=NOW)
    assert rows.subscriptions["sub_1"].status == "canceled"
    assert [entry.action for entry in rows.audit] == ["subscription.gone"]
    assert not newest_news(rows).entitled


async def test_a_foreign_price_is_ignored_until_it_takes_the_place_of_ours() -> None:
    stripe, rows = FakeStripe(), Rows()
    rows.customers.append(Customer.of(uuid4(), "cus_1", livemode=False, now=NOW))
    billing = billing_of(stripe, rows)
    subscription(price_id="price_foreign")(stripe)
    await sync_subscription(billing, "sub_1", now=NOW)
    assert not rows.subscriptions
    subscription(price_id=PRICE)(stripe)
    invoice("invoice.paid", "in_1")(stripe)
    await sync_subscription(billing, "sub_1", now=NOW)
    subscription(price_id="price_foreign")(stripe)
    await sync_subscription(billing, "sub_1", now=NOW)
    news = [e for e in rows.announced if isinstance(e, SubscriptionUpdated)]
    assert [e.entitled for e in news] == [True, False]


async def test_an_unknown_status_gives_nothing_and_raises_a_notice_once() -> None:
    stripe, rows = FakeStripe(), Rows()
    rows.customers.append(Customer.of(uuid4(), "cus_1", livemode=False, now=NOW))
    subscription(status="hibernating")(stripe)
    for _ in range(3):
        await sync_subscription(billing_of(stripe, rows), "sub_1", now=NOW)
    assert [entry.action for entry in rows.audit] == ["subscription.unknown-status"]
    assert newest_news(rows).reason == "unknown-status"


async def test_a_second_live_subscription_is_an_administrators_task() -> None:
    stripe, rows, user_id = FakeStripe(), Rows(), uuid4()
    rows.customers.append(Customer.of(user_id, "cus_1", livemode=False, now=NOW))
    billing = billing_of(stripe, rows)
    for name in ("sub_1", "sub_2"):
        stripe.subscriptions[name] = a_snapshot(stripe_id=name)
        await sync_subscription(billing, name, now=NOW)
    assert [(e.action, e.facts["keep"]) for e in rows.audit] == [("subscription.second", "sub_1")]


async def test_objects_of_the_other_mode_are_ignored() -> None:
    stripe, rows = FakeStripe(), Rows()
    rows.customers.append(Customer.of(uuid4(), "cus_1", livemode=False, now=NOW))
    subscription(livemode=True)(stripe)
    await sync_subscription(billing_of(stripe, rows), "sub_1", now=NOW)
    assert not rows.subscriptions
