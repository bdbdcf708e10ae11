"""An erased person is gone, and old news does not bring them back."""

from uuid import uuid4

import pytest
from sqlalchemy import func, select

from catalog.api.subscriptions import subscriptions
from catalog.bootstrap import App
from catalog.infrastructure.copy_tables import budgets, entitlements, preferences
from catalog.infrastructure.tables import metadata, recommendations, transaction_log
from services.catalog.tests.factories import on_the_shelf, some_facts
from services.catalog.tests.visitor import Visitor
from shared.messaging.subscriptions import Delivery
from shared.testing.services import an_envelope, announced

pytestmark = pytest.mark.integration

PERSONAL = [t for t in metadata.sorted_tables if "user_id" in t.c and t.name != "erasures"]


async def rows_about(me: Visitor, app: App) -> dict[str, int]:
    async with app.resources.sessions() as session:
        found = {}
        for table in PERSONAL:
            mine = select(func.count()).where(table.c.user_id == me.user_id)
            found[table.name] = await session.scalar(mine) or 0
    return found


async def a_life(me: Visitor, app: App) -> None:
    ids = await on_the_shelf(app, some_facts("a-film"), some_facts("another"))
    await me.has_left("162.04")
    await me.likes("mystery")
    await me.hears("user.registered", currency="AUD", time_zone="Australia/Sydney")
    await me.hears("subscription.updated", entitled=True)
    await me.recommended()
    await me.post(f"/{ids['a-film']}/save")
    await me.post(f"/{ids['a-film']}/rate", {"rating": 5})
    price = {"amount": "4.99", "currency": "AUD"}
    await me.hears("purchase.recorded", purchase_id=ids["a-film"], title="A Film", amount=price)


async def test_an_erased_account_leaves_no_row_behind(me: Visitor, app: App) -> None:
    await a_life(me, app)
    held, receipt_id = await rows_about(me, app), str(uuid4())
    assert min(held.values()) >= 1
    await me.hears("user.deleted", scope="account", receipt_id=receipt_id)
    told = await announced(app.resources.sessions, transaction_log.outbox)
    (receipt,) = [event.data for event in told if event.type == "person.erased"]
    assert receipt["receipt_id"] == receipt_id
    assert receipt["erased"].items() >= held.items()
    assert set((await rows_about(me, app)).values()) == {0}


async def test_the_export_holds_each_row_that_leaving_then_removes(me: Visitor, app: App) -> None:
    await a_life(me, app)
    export = await me.get("/export")
    assert {name: len(rows) for name, rows in export.items()} == await rows_about(me, app)
    assert [row["title"] for row in export["saves"]] == ["A Film"]
    assert [row["rating"] for row in export["ratings"]] == [5]


async def test_news_about_an_erased_person_is_ignored(me: Visitor, app: App) -> None:
    await me.hears("user.deleted", scope="account")
    await me.has_left("162.04", version=9)
    await me.likes("mystery", version=9)
    await me.hears("user.updated", version=9, currency="AUD", time_zone="UTC")
    await me.hears("subscription.updated", entitled=True, version=9)
    await me.hears("purchase.recorded", purchase_id=me.user_id, title="A Film")
    assert set((await rows_about(me, app)).values()) == {0}


async def test_forgetting_finances_keeps_tastes(me: Visitor, app: App) -> None:
    await a_life(me, app)
    late = an_envelope("budget.updated", _budget(me), version=99)
    await me.hears("user.deleted", scope="finances")
    rows = await rows_about(me, app)
    assert rows[budgets.name] == 0
    assert rows[preferences.name] == rows[entitlements.name] == 1
    async with app.resources.sessions() as session:
        costs = await session.scalars(select(recommendations.c.estimated_cost))
        assert set(costs) == {None}
    subscription = subscriptions.find("budget.updated")
    assert subscription is not None
    event = subscription.model.model_validate(late.data)
    await subscription.handle(event, Delivery(late), app)
    assert (await rows_about(me, app))[budgets.name] == 0
    await me.has_left("80.00", version=1)
    assert (await me.get("/recommendations"))["budget"]["remaining"] == "80.00"


def _budget(me: Visitor) -> dict[str, object]:
    return {"user_id": me.user_id, "period": "2100-01", "currency": "AUD", "remaining": "1.00"}
