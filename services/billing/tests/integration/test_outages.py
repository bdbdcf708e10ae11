"""Stripe or the database is away: nothing is lost, nothing is made up."""

import time
from uuid import uuid4

import pytest
from pydantic import SecretStr
from stripe import WebhookSignature

from billing.api.subscriptions import subscriptions as heard
from billing.application.process_webhooks import process_webhooks
from billing.bootstrap import App
from billing.config import Settings
from billing.infrastructure.tables import customers, webhook_events
from billing.main import create_app
from deploy.local.devstripe.tests.harness import SECRET
from services.billing.tests.integration.test_webhooks import PATH, an_event, send
from services.billing.tests.shop import USES_STRIPE, Shop
from shared.clock import utc_now
from shared.errors import Unavailable
from shared.testing.services import deliver, serving

pytestmark = USES_STRIPE

NOWHERE = "127.0.0.1:9"


@pytest.fixture
def cut_off(settings: Settings) -> Settings:
    """The same service, with nothing where Stripe should be."""
    stripe = settings.stripe.model_copy(update={"api_base": f"http://{NOWHERE}"})
    return settings.model_copy(update={"stripe": stripe})


async def test_checkout_says_that_stripe_is_away_and_access_stays(
    shop: Shop, cut_off: Settings
) -> None:
    await shop.subscribe()
    async with serving(create_app(cut_off)) as client:
        stranger = shop.headers_of(uuid4())
        answer = await client.post("/api/billing/checkout", headers=stranger)
        assert (answer.status_code, answer.json()["dependency"]) == (503, "stripe")
        assert int(answer.headers["retry-after"]) > 0
        mine = await client.get("/api/billing/entitlement", headers=shop.me)
        assert mine.json()["entitled"] is True
        ready = await client.get("/api/health/ready")
        assert (ready.status_code, ready.json()["status"]) == (200, "degraded")


async def test_a_webhook_waits_until_stripe_is_back(shop: Shop, cut_off: Settings) -> None:
    await shop.subscribe()
    (mine,) = {
        r["reference_id"]
        for r in await shop.rows(webhook_events)
        if r["reference_kind"] == "subscription"
    }
    kind = "customer.subscription.updated"
    await send(shop, an_event(type=kind, data={"object": {"id": mine}}))
    app = App.from_settings(cut_off)
    async with app.resources.open(), app.stripe.running():
        assert len((await process_webhooks(app.billing, now=utc_now())).failures) == 1
    rows = {row["event_id"]: row for row in await shop.rows(webhook_events)}
    waiting = rows["evt_made_up"]
    assert (waiting["state"], waiting["attempts"]) == ("received", 1)
    assert waiting["error"].startswith("Unavailable")
    await process_webhooks(shop.app.billing, now=waiting["next_try_at"])
    rows = {row["event_id"]: row for row in await shop.rows(webhook_events)}
    assert rows["evt_made_up"]["state"] == "done"


async def test_nobody_is_forgotten_here_while_stripe_would_go_on_collecting(
    shop: Shop, cut_off: Settings
) -> None:
    await shop.subscribe()
    data = {"user_id": str(shop.user_id), "scope": "account"}
    app = App.from_settings(cut_off)
    async with app.resources.open(), app.stripe.running():
        with pytest.raises(Unavailable):
            await deliver(heard, app, "user.deleted", data)
    assert [row["user_id"] for row in await shop.rows(customers)] == [shop.user_id]


async def test_without_a_database_a_webhook_is_refused_for_now_so_that_stripe_sends_it_again(
    settings: Settings,
) -> None:
    url = SecretStr(f"postgresql+asyncpg://billing:x@{NOWHERE}/penny")
    database = settings.database.model_copy(update={"url": url})
    body = an_event().decode()
    header = WebhookSignature.generate_signature_header(body, SECRET, timestamp=int(time.time()))
    async with serving(create_app(settings.model_copy(update={"database": database}))) as client:
        answer = await client.post(PATH, content=body, headers={"stripe-signature": header})
    assert (answer.status_code, answer.json()["dependency"]) == (503, "database")
