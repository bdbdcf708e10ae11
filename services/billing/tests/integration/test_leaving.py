"""A person leaves: Stripe first, then nobody is named and the ledger stays."""

from decimal import Decimal
from uuid import uuid4

from billing.api.subscriptions import subscriptions as heard
from billing.infrastructure.tables import (
    OF_A_PERSON,
    audit,
    checkout_attempts,
    customers,
    metadata,
    payments,
    subscriptions,
    webhook_events,
)
from services.billing.tests.shop import USES_STRIPE, Shop
from shared.testing.services import deliver

pytestmark = USES_STRIPE


async def leave(shop: Shop, scope: str = "account") -> None:
    data = {"user_id": str(shop.user_id), "scope": scope, "receipt_id": str(uuid4())}
    await deliver(heard, shop.app, "user.deleted", data)


async def test_leaving_cancels_at_stripe_and_keeps_an_anonymous_ledger(shop: Shop) -> None:
    await shop.subscribe()
    before = [event.type for event in await shop.news()]
    await leave(shop)
    await shop.settle()
    at_stripe = await shop.raw_stripe(shop.double.client.v1.subscriptions.list, {"status": "all"})
    assert [found.status for found in at_stripe.data] == ["canceled"]
    (line,) = await shop.rows(payments)
    assert (line["user_id"], line["amount_paid"]) == (None, Decimal("9.99"))
    everything = "".join(
        [repr(await shop.rows(t)) for t in (subscriptions, payments, customers, audit)]
    )
    assert str(shop.user_id) not in everything
    assert "4242" not in everything
    assert {r["raw"] for r in await shop.rows(webhook_events) if r["customer_id"]} == {""}
    assert await shop.rows(checkout_attempts) == []
    assert [event.type for event in await shop.news()] == [*before, "person.erased"]
    (told,) = await shop.news("person.erased")
    assert told.data["erased"] == {"customers": 1, "subscriptions": 1, "payments": 1}
    assert (await shop.get("entitlement"))["status"] == "none"


async def test_what_is_held_can_be_taken_along_before_leaving(shop: Shop) -> None:
    await shop.subscribe()
    export = await shop.get("export")
    assert [paid["amount_paid"] for paid in export["payments"]] == [9.99]
    assert [kept["user_id"] for kept in export["customers"]] == [str(shop.user_id)]
    await leave(shop)
    assert [name for name, rows in (await shop.get("export")).items() if rows] == []


def test_every_table_about_people_is_taken_along() -> None:
    about_people = {table for table in metadata.sorted_tables if "user_id" in table.c}
    assert about_people == set(OF_A_PERSON)


async def test_an_open_checkout_cannot_be_paid_after_leaving(shop: Shop) -> None:
    session = await shop.checkout()
    await leave(shop)
    assert (await shop.pay(session["url"])).status_code == 410


async def test_somebody_who_never_paid_may_leave_too(shop: Shop) -> None:
    await leave(shop)
    assert await shop.rows(customers) == []


async def test_forgetting_finances_keeps_the_subscription(shop: Shop) -> None:
    await shop.subscribe()
    await leave(shop, scope="finances")
    assert (await shop.get("entitlement"))["entitled"] is True
    (told,) = await shop.news("person.erased")
    assert told.data["erased"] == {}
