"""What fits, over HTTP and real SQL: acceptance R1 to R5."""

from decimal import Decimal

import pytest

from catalog.bootstrap import App
from catalog.domain.kinds import ItemType, PriceType
from services.catalog.tests.factories import (
    an_offer,
    at_the_library,
    included_on,
    on_the_shelf,
    some_facts,
)
from services.catalog.tests.visitor import Visitor

pytestmark = pytest.mark.integration

NETFLIX = {
    "service": "NETFLIX.COM",
    "price": "18.99",
    "cadence": "monthly",
    "charged_on": "2099-12-28",
    "document_id": "01890000-0000-7000-8000-000000000001",
    "line_id": "01890000-0000-7000-8000-000000000002",
    "source": "statement",
}


def slugs(items: list[dict[str, object]]) -> set[str]:
    return {str(item["title"]).lower().replace(" ", "-") for item in items}


async def test_an_item_that_takes_all_that_is_left_fits_and_one_cent_more_does_not(
    me: Visitor, app: App
) -> None:
    await on_the_shelf(
        app,
        some_facts("just-right", price="162.04"),
        some_facts("a-cent-over", price="162.05"),
        some_facts("well-over", price="164.99"),
    )
    await me.has_left("162.04")
    items = await me.recommended(limit=100)
    assert slugs(items) == {"just-right"}
    assert items[0]["left_after"] == {"amount": "0.00", "currency": "AUD"}


async def test_something_over_is_labelled_by_how_much_when_it_is_asked_for(
    me: Visitor, app: App
) -> None:
    ids = await on_the_shelf(app, some_facts("well-over", price="164.99"))
    await me.has_left("162.04")
    explained = await me.get(f"/{ids['well-over']}/explanation")
    assert explained["item"]["fits"] is False
    assert explained["item"]["over_by"] == {"amount": "2.95", "currency": "AUD"}
    assert "2.95 AUD over" in explained["budget_reason"]


async def test_the_lower_of_the_asked_price_and_what_is_left_decides(me: Visitor, app: App) -> None:
    await on_the_shelf(app, some_facts("cheap", price="9.00"), some_facts("dear", price="30.00"))
    await me.has_left("20.00", budget="40.00")
    assert slugs(await me.recommended(max_price="50")) == {"cheap"}
    await me.has_left("100.00", version=2)
    assert slugs(await me.recommended(max_price="9.00")) == {"cheap"}
    assert slugs(await me.recommended(max_price="8.99")) == set()


@pytest.mark.parametrize("limit", ["0", "-1", "101", "ten"])
async def test_a_limit_outside_1_to_100_is_refused(me: Visitor, limit: str) -> None:
    assert await me.status("/recommendations", limit=limit) == 422


@pytest.mark.parametrize("price", ["-0.01", "NaN", "Infinity", "1e9"])
async def test_a_price_that_is_none_is_refused(me: Visitor, price: str) -> None:
    assert await me.status("/recommendations", max_price=price) == 422


@pytest.mark.parametrize("limit", [1, 10])
async def test_at_most_as_many_as_asked_for(me: Visitor, app: App, limit: int) -> None:
    await on_the_shelf(app, *(some_facts(f"film-{n}") for n in range(15)))
    assert len(await me.recommended(limit=limit)) == limit


async def test_a_film_on_a_paid_subscription_costs_nothing_extra_and_shows_the_charge(
    me: Visitor, app: App
) -> None:
    offers = (an_offer(), included_on("Netflix"))
    await on_the_shelf(app, some_facts("on-netflix", offers=offers))
    await me.has_left("162.04", subscriptions=[NETFLIX])
    (item,) = await me.recommended()
    assert item["cost"] == {"amount": "0.00", "currency": "AUD"}
    assert item["platform"] == "Netflix"
    assert item["price_type"] == "subscription"
    assert "(18.99 AUD on 28 Dec 2099)" in item["budget_reason"]
    assert item["evidence"] == {
        "service": "NETFLIX.COM",
        "price": {"amount": "18.99", "currency": "AUD"},
        "document_id": NETFLIX["document_id"],
        "line_id": NETFLIX["line_id"],
        "charged_on": "2099-12-28",
    }


async def test_an_ended_subscription_shows_the_price_again(me: Visitor, app: App) -> None:
    offers = (an_offer(), included_on("Netflix"))
    await on_the_shelf(app, some_facts("was-on-netflix", offers=offers))
    await me.has_left("162.04", subscriptions=[NETFLIX])
    await me.has_left("162.04", subscriptions=[], version=2)
    (item,) = await me.recommended()
    assert item["cost"]["amount"] == "4.99"
    assert item["evidence"] is None


async def test_a_subscription_without_a_new_charge_for_half_a_period_has_ended(
    me: Visitor, app: App
) -> None:
    await on_the_shelf(app, some_facts("a-film", offers=(an_offer(), included_on("Netflix"))))
    await me.has_left("162.04", subscriptions=[NETFLIX | {"charged_on": "2026-01-01"}])
    assert (await me.recommended())[0]["cost"]["amount"] == "4.99"


async def test_a_subscription_the_person_called_off_does_not_count(me: Visitor, app: App) -> None:
    await on_the_shelf(app, some_facts("a-film", offers=(an_offer(), included_on("Netflix"))))
    await me.has_left("162.04", subscriptions=[NETFLIX])
    off = {"service": "Netflix", "price": None, "cadence": "monthly", "active": False}
    await me.likes("mystery", subscriptions=[off])
    assert (await me.recommended())[0]["cost"]["amount"] == "4.99"


async def test_stories_are_part_of_a_plan_that_is_paid_for(me: Visitor, app: App) -> None:
    ours = included_on("Penny Dreadful", "0.00")
    story = some_facts(
        "a-story",
        type=ItemType.STORY,
        price="0.00",
        price_type=PriceType.SUBSCRIPTION,
        platform="Penny Dreadful",
        offers=(ours,),
    )
    await on_the_shelf(app, story)
    await me.has_left("-5.00")
    assert "library" in (await me.recommended())[0]["budget_reason"]
    await me.hears("subscription.updated", entitled=True, access_until=None, plan="monthly")
    assert "part of your Penny Dreadful plan" in (await me.recommended())[0]["budget_reason"]


async def test_a_disliked_genre_is_never_offered(me: Visitor, app: App) -> None:
    await on_the_shelf(
        app,
        some_facts("scary", genres=("mystery", "horror")),
        some_facts("cosy", genres=("mystery",)),
        some_facts("dead", description="Zombies walk the moor.", genres=("drama",)),
    )
    await me.likes("mystery", disliked_genres=["Horror", "zombies"])
    assert slugs(await me.recommended(limit=100)) == {"cosy"}


@pytest.mark.parametrize("how", ["rated", "told", "bought", "disliked"])
async def test_what_somebody_knows_is_not_offered_again(me: Visitor, app: App, how: str) -> None:
    ids = await on_the_shelf(app, some_facts("known"), some_facts("new", title="New"))
    shown = {item["item_id"]: item for item in await me.recommended()}
    known = ids["known"]
    if how == "rated":
        await me.post(f"/{known}/rate", {"rating": 4})
    elif how == "told":
        await me.post(f"/{known}/seen")
    elif how == "bought":
        await me.hears("purchase.recorded", purchase_id=known, title="Known", item_id=None)
    else:
        answered = shown[known]["recommendation_id"]
        await me.post(f"/recommendations/{answered}/response", {"response": "disliked"})
    assert slugs(await me.recommended()) == {"new"}


async def test_a_saved_item_may_return(me: Visitor, app: App) -> None:
    ids = await on_the_shelf(app, some_facts("kept"))
    await me.post(f"/{ids['kept']}/save")
    (item,) = await me.recommended()
    assert item["saved"] is True
    assert "saved list" in item["taste_reason"]


async def test_with_nothing_left_everything_is_free(me: Visitor, app: App) -> None:
    await on_the_shelf(
        app,
        some_facts("paid", price="0.01"),
        some_facts("at-the-library", price="12.99", offers=(an_offer(), at_the_library())),
    )
    for version, remaining in enumerate(["0.00", "-12.50"], 1):
        await me.has_left(remaining, version=version)
        answer = await me.get("/recommendations")
        assert slugs(answer["items"]) == {"at-the-library"}
        assert answer["items"][0]["free"] is True
        assert "Nothing is left" in answer["note"]


async def test_without_a_budget_no_figure_is_invented(me: Visitor, app: App) -> None:
    await on_the_shelf(
        app,
        some_facts("paid", price="12.00"),
        some_facts("free", price_type=PriceType.FREE, price="0.00", offers=()),
    )
    answer = await me.get("/recommendations")
    assert answer["budget"] == {
        "budget": None,
        "remaining": None,
        "currency": "AUD",
        "known": False,
        "tight": False,
    }
    assert slugs(answer["items"]) == {"paid", "free"}
    assert {item["left_after"] for item in answer["items"]} == {None}
    assert "budget is not known" in answer["note"]
    assert slugs(await me.recommended(max_price="11.99")) == {"free"}


async def test_last_month_s_figures_say_nothing_about_today(me: Visitor, app: App) -> None:
    await on_the_shelf(app, some_facts("a-film"))
    await me.has_left("5.00", period="2026-01", period_end="2026-01-31")
    assert (await me.get("/recommendations"))["budget"]["known"] is False


async def test_an_older_budget_changes_nothing(me: Visitor, app: App) -> None:
    await on_the_shelf(app, some_facts("a-film", price="50.00"))
    await me.has_left("20.00", version=7)
    await me.has_left("100.00", version=6)
    assert await me.recommended() == []


async def test_a_price_in_another_currency_is_converted_and_says_so(me: Visitor, app: App) -> None:
    await on_the_shelf(
        app,
        some_facts("listed", price="10.00", prices={"USD": Decimal("6.00")}),
        some_facts("unlisted", price="10.00"),
    )
    await me.has_left("6.53", currency="USD", budget="6.53")
    items = {item["title"]: item for item in await me.recommended()}
    assert items["Listed"]["cost"] == {"amount": "6.00", "currency": "USD"}
    assert items["Unlisted"]["cost"] == {"amount": "6.53", "currency": "USD"}
    assert (
        "Converted from 10.00 AUD at the rate of 30 Jun 2025" in items["Unlisted"]["budget_reason"]
    )
    await me.has_left("6.52", currency="USD", version=2)
    assert slugs(await me.recommended()) == {"listed"}


async def test_the_same_state_gives_the_same_list(me: Visitor, app: App) -> None:
    await on_the_shelf(app, *(some_facts(f"film-{n}", price=f"{n % 7 + 1}.00") for n in range(40)))
    await me.has_left("162.04")
    await me.likes("crime")
    lists = [[item["item_id"] for item in await me.recommended()] for _ in range(3)]
    assert lists[0] == lists[1] == lists[2]


async def test_disliking_one_item_moves_its_neighbours_down(me: Visitor, app: App) -> None:
    wars = [some_facts(f"war-{n}", genres=("war", "historical")) for n in range(4)]
    odd = some_facts("music", genres=("music",), popularity=Decimal("0.45"))
    await on_the_shelf(app, *wars, odd)
    before = await me.recommended(limit=5)
    assert before[0]["genres"] == ["war", "historical"]
    answered = before[0]["recommendation_id"]
    await me.post(f"/recommendations/{answered}/response", {"response": "disliked"})
    assert (await me.recommended(limit=4))[0]["genres"] == ["music"]


async def test_a_wish_in_words_and_a_mood_narrow_the_list(me: Visitor, app: App) -> None:
    await on_the_shelf(
        app,
        some_facts("trains", description="A locomotive race.", moods=("cosy",)),
        some_facts("ships", description="A ship at sea.", moods=("cosy",)),
        some_facts("grim", moods=("dark",)),
    )
    items = await me.recommended(q="a locomotive", mood="cosy")
    assert [item["title"] for item in items] == ["Trains", "Ships"]
    assert "matches what you asked for" in items[0]["taste_reason"]
