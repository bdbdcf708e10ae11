"""Prices and reviews from outside: asked for over HTTP, done by the worker, kept with history."""

from typing import Any

import pytest

from catalog.api.subscriptions import subscriptions
from catalog.bootstrap import App
from catalog.domain.kinds import ItemType
from services.catalog.tests.factories import a_dinner_out, an_offer, on_the_shelf, some_facts
from services.catalog.tests.visitor import Visitor
from shared.testing.services import deliver

pytestmark = pytest.mark.integration

ADMIN = "/api/admin/entertainment"


async def on_record(app: App, slug: str, title: str, price: str = "69.99") -> str:
    game = some_facts(
        slug,
        type=ItemType.BOARD_GAME,
        title=title,
        price=price,
        platform="Tabletop shop",
        offers=(an_offer("Tabletop shop", price),),
    )
    return (await on_the_shelf(app, game))[slug]


async def refreshed(admin: Visitor, item_id: str, what: str) -> dict[str, Any]:
    """Ask, let the worker hear it, and give what came of it."""
    path = f"{ADMIN}/{item_id}/refresh-{what}"
    asked = await admin.client.post(path, headers=admin.headers)
    assert asked.status_code == 202
    (event,) = await admin.announced("lookup.requested")
    assert event.data["lookup_id"] == asked.json()["id"]
    await deliver(subscriptions, admin.app, event.type, event.data)
    response = await admin.client.get(f"{ADMIN}/{item_id}/lookups", headers=admin.headers)
    latest: dict[str, Any] = response.json()["items"][0]
    return latest


async def prices(admin: Visitor, item_id: str) -> list[dict[str, Any]]:
    response = await admin.client.get(f"{ADMIN}/{item_id}/prices", headers=admin.headers)
    items: list[dict[str, Any]] = response.json()["items"]
    return items


async def test_a_price_that_is_found_becomes_the_usual_one_and_is_announced(
    admin: Visitor, app: App
) -> None:
    item_id = await on_record(app, "catan-1995", "Catan")
    assert (await refreshed(admin, item_id, "price"))["outcome"] == "found"
    item = await admin.get(f"/{item_id}")
    assert item["cost"] == {"amount": "59.95", "currency": "AUD"}
    assert item["ways"][0]["cost"]["amount"] == "59.95"
    assert item["price_is_old"] is False
    (event,) = await admin.announced("item.price_changed")
    assert event.data["old_price"] == {"amount": "69.99", "currency": "AUD"}
    assert event.data["new_price"] == {"amount": "59.95", "currency": "AUD"}
    latest = (await prices(admin, item_id))[0]
    assert latest["price"]["amount"] == "59.95"
    assert (latest["source"], latest["outcome"]) == ("shop:meeple.example", "found")
    assert latest["url"] == "https://meeple.example/catan"


async def test_the_same_price_again_is_seen_today_and_announces_nothing(
    admin: Visitor, app: App
) -> None:
    item_id = await on_record(app, "catan-1995", "Catan", "59.95")
    await refreshed(admin, item_id, "price")
    assert await admin.announced("item.price_changed") == []
    assert len(await prices(admin, item_id)) == 2


async def test_out_of_stock_is_kept_as_such_and_leaves_the_price(admin: Visitor, app: App) -> None:
    item_id = await on_record(app, "azul-2017", "Azul", "59.99")
    assert (await refreshed(admin, item_id, "price"))["outcome"] == "out_of_stock"
    assert (await admin.get(f"/{item_id}"))["cost"]["amount"] == "59.99"
    latest = (await prices(admin, item_id))[0]
    assert (latest["price"], latest["outcome"]) == (None, "out_of_stock")


async def test_without_a_page_nothing_is_found_and_nothing_changes(
    admin: Visitor, app: App
) -> None:
    item_id = await on_record(app, "unheard-of", "Unheard Of")
    assert (await refreshed(admin, item_id, "price"))["outcome"] == "no_page"
    assert (await admin.get(f"/{item_id}"))["cost"]["amount"] == "69.99"


async def test_a_price_that_varies_is_not_looked_up(admin: Visitor, app: App) -> None:
    item_id = (await on_the_shelf(app, a_dinner_out("dinner")))["dinner"]
    path = f"{ADMIN}/{item_id}/refresh-price"
    assert (await admin.client.post(path, headers=admin.headers)).status_code == 422


async def test_reviews_are_summarised_with_links_for_everybody(
    admin: Visitor, me: Visitor, app: App
) -> None:
    item_id = await on_record(app, "catan-1995", "Catan")
    assert (await me.get(f"/{item_id}/reviews"))["sources"] == []
    assert (await refreshed(admin, item_id, "reviews"))["outcome"] == "found"
    summary = await me.get(f"/{item_id}/reviews")
    assert [source["site"] for source in summary["sources"]] == [
        "tabletop.example",
        "videos.example",
    ]
    assert (summary["rating"], summary["rated_by"]) == ("8.0", 1)
    assert all(quote["url"].startswith("https://") for quote in summary["praised"])


async def test_hearing_the_same_request_twice_looks_up_once(admin: Visitor, app: App) -> None:
    item_id = await on_record(app, "catan-1995", "Catan")
    await refreshed(admin, item_id, "price")
    (event,) = await admin.announced("lookup.requested")
    assert len(await prices(admin, item_id)) == 2
    await deliver(subscriptions, app, event.type, event.data)
    assert len(await admin.announced("item.price_changed")) == 1


async def test_reviews_of_what_is_not_there_are_404(me: Visitor, app: App) -> None:
    assert await me.status("/01890000-0000-7000-8000-000000000009/reviews") == 404
    assert app.settings.lookups.source == "recorded"
