"""Old prices are asked for again by schedule, through the bus, by the real worker."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from catalog.application.refresh_prices import refresh_prices
from catalog.bootstrap import App
from catalog.config import LookupSettings
from catalog.domain.kinds import ItemType
from services.catalog.tests.embedding_server import EmbeddingProvider
from services.catalog.tests.factories import a_dinner_out, on_the_shelf, some_facts
from services.catalog.tests.visitor import Visitor
from shared.clock import utc_now
from shared.testing.processes import a_worker, until

pytestmark = pytest.mark.integration

ADMIN = "/api/admin/entertainment"


async def old_prices(app: App, *slugs: str, days: int = 31) -> dict[str, str]:
    games = [
        some_facts(slug, type=ItemType.BOARD_GAME, title=slug.split("-")[0].title(), price="69.99")
        for slug in slugs
    ]
    return await on_the_shelf(app, *games, now=utc_now() - timedelta(days=days))


async def refresh(app: App, at_most: int = 10, later: timedelta = timedelta()) -> int:
    return await refresh_prices(app.uow(), at_most=at_most, now=utc_now() + later)


async def test_only_old_prices_of_things_one_buys_are_asked_for(admin: Visitor, app: App) -> None:
    ids = await old_prices(app, "catan-1995")
    await old_prices(app, "wingspan-2019", days=29)
    await on_the_shelf(app, a_dinner_out("dinner"), now=utc_now() - timedelta(days=90))
    assert await refresh(app) == 1
    (event,) = await admin.announced("lookup.requested")
    assert event.data["item_id"] == ids["catan-1995"]


async def test_an_hour_asks_for_so_many_and_nothing_twice_a_week(app: App) -> None:
    await old_prices(app, "one", "two", "three")
    assert [await refresh(app, at_most=2), await refresh(app), await refresh(app)] == [2, 1, 0]
    assert await refresh(app, later=timedelta(days=8)) == 3


def test_nothing_is_asked_of_recorded_pages_unless_told() -> None:
    assert LookupSettings().refreshes_an_hour == 0
    assert LookupSettings(refresh_an_hour=5).refreshes_an_hour == 5
    live = LookupSettings(source="live", hosts=("shop.example",))
    assert live.refreshes_an_hour > 0


async def test_the_worker_hears_its_own_schedule_and_an_administrator_over_the_broker(
    admin: Visitor,
    app: App,
    provider: EmbeddingProvider,
    service_environment: Callable[[str], dict[str, str]],
) -> None:
    ids = await old_prices(app, "catan-1995")
    path = f"{ADMIN}/{ids['catan-1995']}"
    asked = await admin.client.post(f"{path}/refresh-reviews", headers=admin.headers)
    assert asked.status_code == 202
    environment = service_environment("catalog") | {
        "CATALOG_LLM__BASE_URL": provider.url,
        "CATALOG_LOOKUPS__REFRESH_AN_HOUR": "5",
    }

    async def outcomes() -> dict[str, str] | None:
        answer = await admin.client.get(f"{path}/lookups", headers=admin.headers)
        found = {one["kind"]: one["outcome"] for one in answer.json()["items"]}
        return found if None not in found.values() and len(found) == 2 else None

    async with a_worker("catalog", environment):
        assert await until(outcomes) == {"price": "found", "reviews": "found"}
    item = await admin.get(f"/{ids['catan-1995']}")
    assert (item["cost"]["amount"], item["price_is_old"]) == ("59.95", False)
