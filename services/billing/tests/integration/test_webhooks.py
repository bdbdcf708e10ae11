"""What reaches the webhook's address, and what becomes of it."""

import asyncio
import json
import time
from typing import Any

import httpx
import pytest
from stripe import WebhookSignature

from billing.application.process_webhooks import process_webhooks
from billing.infrastructure.tables import customers, payments, subscriptions, webhook_events
from deploy.local.devstripe.tests.harness import PRICE, SECRET
from services.billing.tests.conftest import NEXT_SECRET
from services.billing.tests.shop import USES_STRIPE, Shop
from shared.clock import utc_now

pytestmark = USES_STRIPE

PATH = "/api/billing/webhooks/stripe"


def an_event(**changes: Any) -> bytes:
    event: dict[str, Any] = {
        "id": "evt_made_up",
        "object": "event",
        "type": "payout.paid",
        "created": int(time.time()),
        "livemode": False,
        "api_version": "2026-10-28.endive",
        "data": {"object": {"id": "po_1"}},
    }
    return json.dumps(event | changes).encode()


async def send(shop: Shop, body: bytes, secret: str = SECRET, *, age: int = 0) -> httpx.Response:
    stamp = int(time.time()) - age
    header = WebhookSignature.generate_signature_header(
        body.decode("latin-1"), secret, timestamp=stamp
    )
    return await shop.client.post(PATH, content=body, headers={"stripe-signature": header})


@pytest.mark.parametrize("secret", [SECRET, NEXT_SECRET])
async def test_an_unknown_type_is_kept_and_needs_no_work(shop: Shop, secret: str) -> None:
    body = an_event()
    assert (await send(shop, body, secret)).status_code == 200
    (kept,) = await shop.rows(webhook_events)
    assert (kept["state"], kept["type"], kept["raw"]) == ("ignored", "payout.paid", body.decode())
    assert (await process_webhooks(shop.app.billing, now=utc_now())).taken == 0


@pytest.mark.parametrize(
    ("body", "secret", "age"),
    [
        (an_event(), "whsec_of_somebody_else", 0),
        (an_event(), SECRET, 301),
        (an_event(), SECRET, -302),
        (b"[" * 200_000, SECRET, 0),
        (b"null", SECRET, 0),
        (b"{}", SECRET, 0),
        (b"\xff\xfe{}", SECRET, 0),
        (an_event(id="evt_\x00"), SECRET, 0),
    ],
)
async def test_what_stripe_did_not_sign_now_is_refused_and_leaves_no_row(
    shop: Shop, body: bytes, secret: str, age: int
) -> None:
    answer = await send(shop, body, secret, age=age)
    assert (answer.status_code, answer.json()["code"]) == (400, "invalid-webhook")
    assert await shop.rows(webhook_events) == []


@pytest.mark.parametrize("header", [None, "", "t=1,v1=\u00e4\u00f6", "t=" + "9" * 400 + ",v1=a"])
async def test_a_missing_or_broken_header_is_refused(shop: Shop, header: str | None) -> None:
    headers = [] if header is None else [(b"stripe-signature", header.encode())]
    answer = await shop.client.post(PATH, content=an_event(), headers=headers)
    assert answer.status_code == 400
    assert await shop.rows(webhook_events) == []


async def test_a_body_over_a_megabyte_is_refused_unread(shop: Shop) -> None:
    answer = await send(shop, an_event(padding="x" * 1_100_000))
    assert (answer.status_code, answer.json()["code"]) == (413, "too-large")


async def test_an_event_of_the_other_mode_is_kept_and_not_believed(shop: Shop) -> None:
    event = an_event(
        livemode=True, type="customer.subscription.updated", data={"object": {"id": "sub_1"}}
    )
    assert (await send(shop, event)).status_code == 200
    assert [row["state"] for row in await shop.rows(webhook_events)] == ["ignored"]


async def test_twenty_deliveries_at_once_are_one_payment_and_one_event(shop: Shop) -> None:
    await shop.dev("delivery", drop=True)
    session = await shop.checkout()
    await shop.pay(session["url"])
    body = await undelivered(shop, "invoice.paid")
    answers = await asyncio.gather(*(send(shop, body) for _ in range(20)))
    assert {answer.status_code for answer in answers} == {200}
    assert len(await shop.rows(webhook_events)) == 1
    # Two workers at once, and Stripe's twin of the event under another id.
    twin = json.dumps(json.loads(body) | {"id": "evt_twin"}).encode()
    await send(shop, twin)
    await asyncio.gather(*(process_webhooks(shop.app.billing, now=utc_now()) for _ in range(4)))
    assert len(await shop.rows(payments)) == 1
    assert sorted(e.type for e in await shop.news()) == [
        "payment.succeeded",
        "subscription.updated",
    ]


@pytest.mark.parametrize(
    "switches",
    [
        {"duplicate": 3},
        {"twin": True, "reorder": True},
        {"concurrent": True, "duplicate": 2},
        {"drop": ["customer.subscription.created", "checkout.session.completed"]},
        {"drop": ["invoice.paid", "invoice.payment_succeeded"]},
    ],
)
async def test_doubled_reordered_and_lost_webhooks_end_in_the_same_state(
    shop: Shop, switches: dict[str, Any]
) -> None:
    await shop.dev("delivery", **switches)
    assert (await shop.subscribe())["entitled"] is True
    await shop.advance(days=32)
    assert (await shop.get("subscription"))["entitled"] is True
    assert [row["status"] for row in await shop.rows(payments)] == ["paid", "paid"]
    assert len(await shop.news("payment.succeeded")) == 2
    assert {row["state"] for row in await shop.rows(webhook_events)} <= {"done", "ignored"}


async def test_a_webhook_before_our_own_row_is_parked_and_applied_when_linked(
    shop: Shop,
) -> None:
    stripe = shop.double.client.v1
    # The customer that checkout will get: same call, same idempotency key.
    customer = await shop.raw_stripe(
        stripe.customers.create,
        {"metadata": {"user_id": str(shop.user_id)}},
        {"idempotency_key": f"customer:{shop.user_id}"},
    )
    session = await asyncio.to_thread(shop.double.checkout, customer.id)
    await shop.pay(str(session.url))
    await shop.settle()
    assert "parked" in {row["state"] for row in await shop.rows(webhook_events)}
    assert await shop.rows(subscriptions) == []

    assert (await shop.post("checkout")).status_code == 409
    await shop.settle()
    assert (await shop.get("entitlement"))["entitled"] is True
    assert "parked" not in {row["state"] for row in await shop.rows(webhook_events)}


async def test_a_subscription_made_by_hand_with_our_metadata_finds_its_person(
    shop: Shop,
) -> None:
    customer = await asyncio.to_thread(shop.double.customer)
    session = await asyncio.to_thread(
        lambda: shop.double.checkout(
            customer, subscription_data={"metadata": {"user_id": str(shop.user_id)}}
        )
    )
    await shop.pay(str(session.url))
    await shop.settle()
    assert (await shop.get("entitlement"))["entitled"] is True
    (link,) = await shop.rows(customers)
    assert (link["user_id"], link["stripe_customer_id"]) == (shop.user_id, customer)


async def test_a_subscription_to_a_foreign_price_gives_nothing(shop: Shop) -> None:
    stripe = shop.double.client.v1
    product = await shop.raw_stripe(stripe.products.create, {"name": "Another shop's"})
    price = await shop.raw_stripe(
        stripe.prices.create,
        {
            "product": product.id,
            "unit_amount": 100,
            "currency": "aud",
            "recurring": {"interval": "month"},
        },
    )
    assert price.id != PRICE
    session = await asyncio.to_thread(
        lambda: shop.double.checkout(
            None,
            customer_email="reader@example.org",
            client_reference_id=str(shop.user_id),
            line_items=[{"price": price.id, "quantity": 1}],
        )
    )
    await shop.pay(str(session.url))
    await shop.settle()
    assert (await shop.get("entitlement"))["entitled"] is False
    assert await shop.rows(subscriptions) == []
    assert await shop.news() == []


async def undelivered(shop: Shop, event_type: str) -> bytes:
    """The body of an event that was dropped on its way."""
    found = await shop.raw_stripe(shop.double.client.v1.events.list, {"type": event_type})
    return json.dumps(json.loads(str(found.data[0]))).encode()
