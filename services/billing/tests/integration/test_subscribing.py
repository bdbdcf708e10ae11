"""From nothing to a paid subscription and through its life, against a real Stripe double."""

import asyncio
from datetime import datetime, timedelta
from uuid import uuid4

from billing.application.sync_subscription import sync_subscription
from billing.infrastructure.tables import payments, subscriptions
from services.billing.tests.shop import DECLINED_CARD, FAILS_LATER_CARD, USES_STRIPE, Shop
from shared.clock import utc_now

pytestmark = USES_STRIPE


async def test_the_plan_and_its_price_come_from_stripe(shop: Shop) -> None:
    answer = await shop.client.get("/api/billing/plans")
    assert answer.json() == [
        {
            "code": "story",
            "name": "Penny Dreadful story plan",
            "price": {"amount": "9.99", "currency": "AUD"},
            "cadence": "monthly",
        }
    ]


async def test_somebody_new_is_sent_to_checkout(shop: Shop) -> None:
    told = await shop.get("entitlement")
    assert told == {
        "entitled": False,
        "plan": None,
        "status": "none",
        "access_until": None,
        "reason": "no-subscription",
        "action": "checkout",
        "href": f"{shop.app.settings.app_url}/billing?action=checkout",
    }
    assert (await shop.get("subscription"))["price"] is None
    assert (await shop.get("payments"))["items"] == []


async def test_paying_with_a_good_card_entitles_and_is_announced_once(shop: Shop) -> None:
    told = await shop.subscribe()
    assert (told["status"], told["entitled"], told["plan"]) == ("active", True, "story")
    assert told["price"] == {"amount": "9.99", "currency": "AUD"}
    assert told["renews_at"] == told["access_until"]
    assert sorted(e.type for e in await shop.news()) == [
        "payment.succeeded",
        "subscription.updated",
    ]
    (updated,) = await shop.news("subscription.updated")
    assert updated.data == {
        "user_id": str(shop.user_id),
        "plan": "story",
        "status": "active",
        "entitled": True,
        "access_until": told["access_until"],
        "reason": None,
        "price": {"amount": "9.99", "currency": "AUD"},
        "cadence": "monthly",
    }
    (paid,) = await shop.news("payment.succeeded")
    (line,) = (await shop.get("payments"))["items"]
    assert paid.data["payment_id"] == line["id"]
    assert paid.data["amount"] == line["amount"] == {"amount": "9.99", "currency": "AUD"}
    assert (line["card_brand"], line["card_last4"]) == ("visa", "4242")


async def test_the_return_page_knows_before_any_webhook(shop: Shop) -> None:
    await shop.dev("delivery", drop=True)
    session = await shop.checkout()
    waiting = await shop.get("return", session_id=session["session_id"])
    assert (waiting["checkout"], waiting["subscription"]["entitled"]) == ("open", False)
    back = await shop.pay(session["url"])
    assert session["session_id"] in back.headers["location"]
    assert back.headers["location"].startswith(f"{shop.app.settings.app_url}/billing/return?")
    done = await shop.get("return", session_id=session["session_id"])
    assert (done["checkout"], done["subscription"]["entitled"]) == ("complete", True)


async def test_another_persons_session_does_not_exist(shop: Shop) -> None:
    session = await shop.checkout()
    for name, headers in [
        (session["session_id"], shop.headers_of(uuid4())),
        ("cs_test_made_up", shop.me),
    ]:
        answer = await shop.client.get(
            "/api/billing/return", params={"session_id": name}, headers=headers
        )
        assert answer.status_code == 404
    answer = await shop.client.get(
        "/api/billing/return", params={"session_id": "../customers"}, headers=shop.me
    )
    assert answer.status_code == 422


async def test_a_declined_card_leaves_nothing_behind(shop: Shop) -> None:
    session = await shop.checkout()
    assert (await shop.pay(session["url"], DECLINED_CARD)).status_code == 402
    await shop.settle()
    assert (await shop.get("entitlement"))["entitled"] is False
    assert await shop.rows(subscriptions) == []
    assert await shop.news() == []
    # The same page is still open, and a better card is taken.
    assert await shop.checkout() == session
    assert (await shop.pay(session["url"])).status_code == 303
    await shop.settle()
    assert (await shop.get("entitlement"))["entitled"] is True


async def test_two_tabs_get_one_session_and_a_subscriber_gets_the_portal(shop: Shop) -> None:
    answers = await asyncio.gather(*(shop.post("checkout") for _ in range(5)))
    assert [answer.status_code for answer in answers] == [200] * 5
    assert len({answer.json()["session_id"] for answer in answers}) == 1
    customers = await shop.raw_stripe(shop.double.client.v1.customers.list)
    assert len(customers.data) == 1
    # Paid, and no webhook has come yet: the second tab must not sell it again.
    await shop.dev("delivery", drop=True)
    await shop.pay(answers[0].json()["url"])
    refused = await shop.post("checkout")
    assert refused.status_code == 409
    assert (refused.json()["code"], refused.json()["action"]) == ("already-subscribed", "portal")
    assert "/portal/" in refused.json()["href"]
    everything = await shop.raw_stripe(shop.double.client.v1.subscriptions.list)
    assert len(everything.data) == 1


async def test_an_expired_session_is_replaced(shop: Shop) -> None:
    first = await shop.checkout()
    await shop.advance(days=1.1)
    second = await shop.checkout()
    assert second["session_id"] != first["session_id"]
    assert (await shop.pay(second["url"])).status_code == 303


async def test_a_month_later_it_is_renewed(shop: Shop) -> None:
    before = await shop.subscribe()
    await shop.advance(days=32)
    after = await shop.get("subscription")
    assert after["entitled"] is True
    gained = datetime.fromisoformat(after["access_until"]) - datetime.fromisoformat(
        before["access_until"]
    )
    assert timedelta(days=28) <= gained <= timedelta(days=31)
    assert len(await shop.rows(payments)) == 2
    assert len(await shop.news("payment.succeeded")) == 2


async def test_a_declined_renewal_ends_access_at_once_and_the_portal_repairs_it(
    shop: Shop,
) -> None:
    assert (await shop.subscribe(FAILS_LATER_CARD))["entitled"] is True
    await shop.advance(days=32)
    refused = await shop.get("subscription")
    assert (refused["status"], refused["entitled"]) == ("past_due", False)
    assert (refused["reason"], refused["action"]) == ("payment-failed", "portal")
    assert "/invoice/" in refused["pay_url"]
    (failed,) = await shop.news("payment.failed")
    assert failed.data["amount"] == {"amount": "9.99", "currency": "AUD"}

    portal = (await shop.post("portal")).json()["url"]
    assert (await shop.pay(f"{portal}/card")).status_code == 303
    invoice = refused["pay_url"].rpartition("/")[2]
    assert (await shop.browse(f"{portal}/pay", invoice=invoice)).status_code == 303
    await shop.settle()
    repaired = await shop.get("subscription")
    assert (repaired["status"], repaired["entitled"], repaired["pay_url"]) == (
        "active",
        True,
        None,
    )
    told = [e.data["entitled"] for e in await shop.news("subscription.updated")]
    assert (told[0], told[-1]) == (True, True)
    assert False in told


async def test_canceling_in_the_portal_works_until_the_period_ends(shop: Shop) -> None:
    before = await shop.subscribe()
    portal = (await shop.post("portal")).json()["url"]
    (mine,) = await shop.rows(subscriptions)
    await shop.browse(f"{portal}/cancel", subscription=mine["stripe_id"])
    await shop.settle()
    planned = await shop.get("subscription")
    assert (planned["status"], planned["entitled"]) == ("active", True)
    assert planned["cancels_at"] == planned["access_until"] == before["access_until"]
    assert planned["renews_at"] is None
    await shop.advance(days=32)
    ended = await shop.get("subscription")
    assert (ended["status"], ended["entitled"], ended["action"]) == ("canceled", False, "checkout")
    last = (await shop.news("subscription.updated"))[-1]
    assert (last.data["price"], last.data["reason"]) == (None, "ended")
    # Somebody may come back, and a late word about the old one changes nothing.
    assert (await shop.subscribe())["entitled"] is True
    await sync_subscription(shop.app.billing, mine["stripe_id"], now=utc_now())
    assert (await shop.get("entitlement"))["entitled"] is True


async def test_without_a_customer_there_is_no_portal(shop: Shop) -> None:
    answer = await shop.post("portal")
    assert answer.status_code == 409
    assert (answer.json()["code"], answer.json()["action"]) == ("nothing-to-manage", "checkout")


async def test_a_customer_deleted_at_stripe_can_subscribe_again(shop: Shop) -> None:
    await shop.checkout()
    await shop.advance(days=1.1)
    (customer,) = (await shop.raw_stripe(shop.double.client.v1.customers.list)).data
    await shop.raw_stripe(shop.double.client.v1.customers.delete, customer.id)
    assert (await shop.subscribe())["entitled"] is True


async def test_thirty_calls_a_minute_that_ask_stripe_are_enough_for_one_person(
    shop: Shop,
) -> None:
    codes: list[int] = []
    while 429 not in codes and len(codes) <= 60:  # at most thirty in each of two windows
        codes.append((await shop.post("portal")).status_code)
    assert set(codes) == {409, 429}
    assert codes.index(429) >= 30
    stranger = shop.headers_of(uuid4())
    answer = await shop.client.post("/api/billing/portal", headers=stranger)
    assert answer.status_code == 409
