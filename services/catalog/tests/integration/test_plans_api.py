"""Plans over HTTP: evenings for what is left, and subscriptions in turn."""

import pytest

from catalog.bootstrap import App
from catalog.domain.item_facts import ItemFacts
from catalog.domain.kinds import ItemType, PriceType
from services.catalog.tests.factories import (
    an_offer,
    at_the_library,
    included_on,
    on_the_shelf,
    some_facts,
)
from services.catalog.tests.integration.test_recommendations_api import NETFLIX, slugs
from services.catalog.tests.visitor import Visitor

pytestmark = pytest.mark.integration


async def test_the_best_evenings_fit_together_in_what_is_left(me: Visitor, app: App) -> None:
    await on_the_shelf(
        app,
        some_facts("a-film", price="4.99"),
        some_facts("a-game", price="34.95", type=ItemType.BOARD_GAME),
        some_facts("a-dear-game", price="160.00", type=ItemType.BOARD_GAME),
        some_facts("a-book", type=ItemType.BOOK, offers=(an_offer(), at_the_library())),
    )
    await me.has_left("42.00")
    plan = await me.get("/plan")
    assert slugs(plan["best"]["items"]) == {"a-film", "a-game", "a-book"}
    assert plan["best"]["total"] == {"amount": "39.94", "currency": "AUD"}
    assert plan["best"]["left_after"] == {"amount": "2.06", "currency": "AUD"}
    assert plan["limit"] == {"amount": "42.00", "currency": "AUD"}
    for item in plan["best"]["items"]:
        assert item["taste_reason"]
        assert item["budget_reason"]
    free = plan["alternatives"][-1]
    assert (free["kind"], slugs(free["items"])) == ("free", {"a-book"})


async def test_an_evening_of_the_plan_can_be_answered(me: Visitor, app: App) -> None:
    await on_the_shelf(app, some_facts("a-film"))
    await me.has_left("20.00")
    (item,) = (await me.get("/plan"))["best"]["items"]
    answered = f"/recommendations/{item['recommendation_id']}/response"
    assert (await me.post(answered, {"response": "purchased"})).status_code == 200
    assert (await me.get("/plan"))["best"]["items"] == []


async def test_a_plan_keeps_to_kind_mood_and_the_total_asked_for(me: Visitor, app: App) -> None:
    await on_the_shelf(
        app,
        some_facts("cosy-film", moods=("cosy",), price="6.00"),
        some_facts("tense-film", price="1.00"),
        some_facts("cosy-game", moods=("cosy",), type=ItemType.BOARD_GAME, price="6.00"),
    )
    await me.has_left("100.00")
    plan = await me.get("/plan", mood="cosy", max_price="11.99", evenings=3)
    assert len(plan["best"]["items"]) == 1
    films = await me.get("/plan", type="movie", evenings=1)
    assert slugs(films["best"]["items"]) <= {"cosy-film", "tense-film"}
    assert len(films["best"]["items"]) == 1


@pytest.mark.parametrize("evenings", ["0", "15", "-1"])
async def test_a_plan_has_one_to_fourteen_evenings(me: Visitor, evenings: str) -> None:
    assert await me.status("/plan", evenings=evenings) == 422


async def test_subscriptions_in_turn_with_their_bank_line(me: Visitor, app: App) -> None:
    ids = await on_the_shelf(app, *(a_series(f"on-{name}", name) for name in ("Netflix", "Stan")))
    for item_id in ids.values():
        await me.post(f"/{item_id}/save")
    spotify = NETFLIX | {"service": "Spotify", "price": "13.99"}
    await me.has_left("162.04", subscriptions=[NETFLIX, spotify])
    rotation = await me.get("/subscriptions/rotation", months=2)
    assert [month["service"] for month in rotation["months"]] == ["Netflix", "Stan"]
    netflix, stan = rotation["services"]
    assert netflix["evidence"]["line_id"] == NETFLIX["line_id"]
    assert (netflix["advice"], stan["advice"]) == ("keep", "start")
    assert stan["evidence"] is None
    assert rotation["cost"]["amount"] == "35.99"
    assert rotation["keeping_all"]["amount"] == "71.98"
    assert rotation["saving"]["amount"] == "35.99"


async def test_what_is_seen_meanwhile_is_no_reason_to_subscribe(me: Visitor, app: App) -> None:
    ids = await on_the_shelf(app, a_series("on-stan", "Stan"))
    item_id = ids["on-stan"]
    await me.post(f"/{item_id}/save")
    await me.post(f"/{item_id}/seen")
    rotation = await me.get("/subscriptions/rotation")
    assert rotation["services"] == []
    assert rotation["cost"]["amount"] == "0.00"


def a_series(slug: str, service: str) -> ItemFacts:
    return some_facts(
        slug.lower(),
        type=ItemType.SERIES,
        price="17.00",
        price_type=PriceType.SUBSCRIPTION,
        platform=service,
        offers=(included_on(service, "17.00"),),
    )
