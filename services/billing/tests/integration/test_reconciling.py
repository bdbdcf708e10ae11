"""Lost webhooks are found, and administrators see what was found."""

from datetime import timedelta
from uuid import uuid4

from billing.application.reconcile import reconcile_due, request_nightly_run, run_requested
from billing.infrastructure.stripe_signature import read_event
from billing.infrastructure.tables import subscriptions, webhook_events
from services.billing.tests.shop import FAILS_LATER_CARD, USES_STRIPE, Shop
from shared.clock import utc_now

pytestmark = USES_STRIPE


async def run_once(shop: Shop) -> bool:
    return await run_requested(shop.app.billing, read_event, now=utc_now()) is not None


async def test_a_lost_first_payment_is_found_by_the_open_checkout(shop: Shop) -> None:
    await shop.dev("delivery", drop=True)
    session = await shop.checkout()
    await shop.pay(session["url"])
    assert await reconcile_due(shop.app.billing, now=utc_now()) == 0
    assert await reconcile_due(shop.app.billing, now=utc_now() + timedelta(minutes=6)) == 1
    assert (await shop.get("entitlement"))["entitled"] is True


async def test_a_lost_failed_renewal_is_found_when_the_period_ends(shop: Shop) -> None:
    await shop.subscribe(FAILS_LATER_CARD)
    (mine,) = await shop.rows(subscriptions)
    assert await reconcile_due(shop.app.billing, now=utc_now() + timedelta(minutes=1)) == 0
    await shop.dev("delivery", drop=True)
    await shop.advance(days=32)
    assert (await shop.get("entitlement"))["entitled"] is True
    after_its_end = mine["period_end"] + timedelta(minutes=15)
    assert await reconcile_due(shop.app.billing, now=after_its_end) == 1
    assert (await shop.get("entitlement"))["reason"] == "payment-failed"


async def test_the_nightly_run_repairs_days_without_webhooks(shop: Shop) -> None:
    await shop.subscribe()
    await shop.dev("delivery", drop=True)
    charge = await shop.charge_id()
    await shop.dev("disputes", action="open", charge=charge)
    await shop.advance(days=32)
    assert await request_nightly_run(shop.app.billing, now=utc_now()) is True
    assert await run_once(shop)
    await shop.settle()
    told = await shop.get("subscription")
    assert (told["reason"], told["status"]) == ("charged-back", "active")
    assert len((await shop.get("payments"))["items"]) == 2
    (run,) = (await shop.client.get("/api/admin/reconcile", headers=shop.admin)).json()
    assert (run["requested_by"], run["changed"], run["failed"]) == ("schedule", 1, 0)
    # Once a day, however often the worker starts; and a second run finds nothing.
    assert await request_nightly_run(shop.app.billing, now=utc_now()) is False
    assert not await run_once(shop)


async def test_an_administrator_compares_one_person_at_once(shop: Shop) -> None:
    await shop.dev("delivery", drop=True)
    session = await shop.checkout()
    await shop.pay(session["url"])
    answer = await shop.client.post(
        "/api/admin/reconcile", json={"user_id": str(shop.user_id)}, headers=shop.admin
    )
    assert answer.status_code == 200
    assert (answer.json()["missing_here"], answer.json()["changed"]) == (1, 1)
    assert (await shop.get("entitlement"))["entitled"] is True


async def test_an_administrator_asks_for_everybody_and_the_worker_does_it(shop: Shop) -> None:
    await shop.subscribe()
    answer = await shop.client.post("/api/admin/reconcile", headers=shop.admin)
    assert (answer.status_code, answer.json()["finished_at"]) == (202, None)
    assert await run_once(shop)
    (run,) = (await shop.client.get("/api/admin/reconcile", headers=shop.admin)).json()
    assert (run["checked"], run["changed"], run["missing_there"]) == (1, 0, 0)


async def test_dead_webhooks_get_another_chance(shop: Shop) -> None:
    await shop.subscribe()
    async with shop.app.resources.sessions.begin() as session:
        await session.execute(webhook_events.update().values(state="dead"))
    answer = await shop.client.post("/api/admin/reconcile/webhooks", headers=shop.admin)
    assert answer.json()["replayed"] > 0
    await shop.settle()
    assert {row["state"] for row in await shop.rows(webhook_events)} <= {"done", "ignored"}


async def test_an_override_entitles_and_can_be_taken_back(shop: Shop) -> None:
    until = utc_now() + timedelta(days=2)
    body = {"user_id": str(shop.user_id), "until": until.isoformat(), "reason": "a prize"}
    path = "/api/admin/subscriptions/overrides"
    granted = await shop.client.post(path, json=body, headers=shop.admin)
    assert granted.status_code == 201
    told = await shop.get("entitlement")
    assert (told["entitled"], told["plan"], told["status"]) == (True, "story", "none")
    assert [o["reason"] for o in (await shop.client.get(path, headers=shop.admin)).json()] == [
        "a prize"
    ]
    assert (
        await shop.client.delete(f"{path}/{shop.user_id}", headers=shop.admin)
    ).status_code == 204
    assert (await shop.get("entitlement"))["entitled"] is False
    assert [e.data["entitled"] for e in await shop.news("subscription.updated")] == [True, False]
    late = body | {"until": (utc_now() - timedelta(days=1)).isoformat()}
    assert (await shop.client.post(path, json=late, headers=shop.admin)).status_code == 422
    missing = await shop.client.delete(f"{path}/{uuid4()}", headers=shop.admin)
    assert missing.status_code == 404


async def test_administrators_see_everybody_and_people_see_themselves(shop: Shop) -> None:
    await shop.subscribe()
    for name in ("subscriptions", "payments"):
        answer = await shop.client.get(f"/api/admin/{name}", headers=shop.admin)
        (item,) = answer.json()["items"]
        assert item["user_id"] == str(shop.user_id)
        refused = await shop.client.get(f"/api/admin/{name}", headers=shop.me)
        assert refused.status_code == 403
        nobody = await shop.client.get(
            f"/api/admin/{name}", params={"user_id": str(uuid4())}, headers=shop.admin
        )
        assert nobody.json()["items"] == []
    other = await shop.client.get("/api/billing/payments", headers=shop.headers_of(uuid4()))
    assert other.json()["items"] == []
