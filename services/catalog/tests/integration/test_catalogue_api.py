"""Lists, filters, one item, saves, ratings: over HTTP."""

from dataclasses import replace
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from pydantic import BaseModel

from catalog.api.schemas import FoundItems, ListedItems, SavedItems
from catalog.bootstrap import App
from catalog.domain.kinds import ItemType, OfferKind, PriceType
from services.catalog.tests.factories import an_offer, on_the_shelf, some_facts
from services.catalog.tests.visitor import Visitor

pytestmark = pytest.mark.integration

SHELF = [
    some_facts("cheap-book", type=ItemType.BOOK, price="9.00", platform="Bookshop"),
    some_facts("dear-book", type=ItemType.BOOK, price="29.00", platform="Bookshop"),
    some_facts("space-film", genres=("sci-fi",), price="4.99"),
    replace(
        some_facts("a-dinner", type=ItemType.RESTAURANT, genres=("dining",), offers=()),
        price_type=PriceType.VARIABLE,
        price=None,
        price_low=Decimal("20.00"),
        price_high=Decimal("30.00"),
        platform="Neighbourhood restaurant",
    ),
]


def titles(page: dict[str, list[dict[str, object]]]) -> list[str]:
    return sorted(str(item["title"]) for item in page["items"])


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"type": "book"}, ["Cheap Book", "Dear Book"]),
        ({"type": "book", "max_price": "9.00"}, ["Cheap Book"]),
        ({"genre": "Science fiction"}, ["Space Film"]),
        ({"genre": "no such genre"}, []),
        ({"price_type": "variable"}, ["A Dinner"]),
        ({"max_price": "29.99"}, ["Cheap Book", "Dear Book", "Space Film"]),
        ({"max_price": "30.00"}, ["A Dinner", "Cheap Book", "Dear Book", "Space Film"]),
        ({"platform": "apple tv store", "type": "movie"}, ["Space Film"]),
        ({"platform": "restaurant"}, ["A Dinner"]),
        ({"type": "book", "q": "dear"}, ["Dear Book"]),
    ],
)
async def test_filters_combine_and_the_total_is_right(
    me: Visitor, app: App, filters: dict[str, str], expected: list[str]
) -> None:
    await on_the_shelf(app, *SHELF)
    page = await me.get("", **filters)
    assert titles(page) == expected
    assert page["total"] == len(expected)


@pytest.mark.parametrize(
    ("path", "asked", "model"),
    [
        ("", {"limit": 2}, ListedItems),
        ("", {"q": "book"}, ListedItems),
        ("/search", {"q": "book"}, FoundItems),
        ("/search", {}, FoundItems),
        ("/saved", {}, SavedItems),
    ],
)
async def test_a_page_holds_exactly_what_its_schema_says(
    me: Visitor, app: App, path: str, asked: dict[str, Any], model: type[BaseModel]
) -> None:
    await on_the_shelf(app, *SHELF)
    for item in (await me.get())["items"][:2]:
        await me.post(f"/{item['item_id']}/save")
    page = await me.get(path, **asked)
    assert page["items"]
    assert model.model_validate(page).model_dump(mode="json") == page


async def test_a_varying_price_counts_at_its_upper_end_and_says_so(me: Visitor, app: App) -> None:
    await on_the_shelf(app, *SHELF)
    await me.has_left("100.00")
    (dinner,) = (await me.get("", type="restaurant"))["items"]
    assert dinner["cost"] == {"amount": "30.00", "currency": "AUD"}
    assert dinner["price_type"] == "variable"
    assert dinner["left_after"]["amount"] == "70.00"
    assert "from 20.00 AUD up to 30.00 AUD, so check first" in dinner["budget_reason"]


async def test_an_unknown_price_is_unknown_and_never_zero(me: Visitor, app: App) -> None:
    await on_the_shelf(app, some_facts("mystery-price"))
    unknown = replace(some_facts("no-price"), price=None, offers=())
    ids = await on_the_shelf(app, unknown)
    item = await me.get(f"/{ids['no-price']}")
    assert item["cost"] is None
    assert item["free"] is False
    assert "not known" in item["budget_reason"]
    assert titles(await me.get("", max_price="1000000")) == ["Mystery Price"]
    await me.has_left("100.00")
    assert titles(await me.get("/recommendations")) == ["Mystery Price"]


async def test_pages_are_complete_and_stable_while_items_are_added(me: Visitor, app: App) -> None:
    popular = [some_facts(f"film-{n}", popularity=Decimal(n) / 100) for n in range(1, 26)]
    await on_the_shelf(app, *popular)
    seen: list[str] = []
    cursor: dict[str, str] = {}
    for page_number in range(3):
        page = await me.get("", limit=10, **cursor)
        seen += [item["title"] for item in page["items"]]
        cursor = {"cursor": page["next_cursor"]}
        newest = some_facts(f"new-{page_number}", popularity=Decimal("0.99"))
        await on_the_shelf(app, newest)
    assert seen == [f"Film {n}" for n in range(25, 0, -1)]
    assert cursor == {"cursor": None}


@pytest.mark.parametrize("cursor", ["nonsense", "W10", "WyJ4IiwgInkiXQ"])
async def test_a_made_up_cursor_is_refused(me: Visitor, cursor: str) -> None:
    assert await me.status("", cursor=cursor) == 422
    assert await me.status("/saved", cursor=cursor) == 422
    assert await me.status("/recommendations/history", cursor=cursor) == 422
    assert await me.status("/search", q="film", cursor=cursor) == 422


async def test_one_item_names_every_way_to_get_it(me: Visitor, app: App) -> None:
    buy = an_offer(price="14.99", kind=OfferKind.BUY)
    ids = await on_the_shelf(app, some_facts("a-film", offers=(an_offer(), buy)))
    item = await me.get(f"/{ids['a-film']}")
    assert [(way["kind"], way["cost"]["amount"]) for way in item["ways"]] == [
        ("rent", "4.99"),
        ("buy", "14.99"),
    ]


async def test_an_item_that_is_not_there_is_404(me: Visitor) -> None:
    nothing = uuid4()
    assert await me.status(f"/{nothing}") == 404
    assert await me.status(f"/{nothing}/explanation") == 404
    assert (await me.post(f"/{nothing}/save")).status_code == 404
    assert (await me.post(f"/{nothing}/rate", {"rating": 3})).status_code == 404
    assert (await me.post(f"/{nothing}/seen")).status_code == 404


async def test_saving_is_announced_once_and_taken_back_once(me: Visitor, app: App) -> None:
    ids = await on_the_shelf(app, some_facts("a-film"))
    path = f"/{ids['a-film']}/save"
    for _ in range(2):
        assert (await me.post(path)).json() == {"item_id": ids["a-film"], "saved": True}
    assert titles(await me.get("/saved")) == ["A Film"]
    for _ in range(2):
        assert (await me.delete(path)).status_code == 204
    assert titles(await me.get("/saved")) == []
    events = await me.announced("item.saved")
    assert [(e.data["saved"], e.aggregateversion) for e in events] == [(True, 1), (False, 2)]


async def test_somebody_s_list_is_their_own(me: Visitor, somebody_else: Visitor, app: App) -> None:
    ids = await on_the_shelf(app, some_facts("a-film"))
    await me.post(f"/{ids['a-film']}/save")
    assert (await somebody_else.get("/saved"))["items"] == []


@pytest.mark.parametrize("rating", [0, 6, -1, 2.5, "4", None, True])
async def test_a_rating_is_a_whole_number_from_1_to_5(
    me: Visitor, app: App, rating: object
) -> None:
    ids = await on_the_shelf(app, some_facts("a-film"))
    assert (await me.post(f"/{ids['a-film']}/rate", {"rating": rating})).status_code == 422


async def test_rating_anew_is_announced_with_a_growing_version(me: Visitor, app: App) -> None:
    ids = await on_the_shelf(app, some_facts("a-film"))
    for rating in (4, 4, 2):
        await me.post(f"/{ids['a-film']}/rate", {"rating": rating})
    events = await me.announced("item.rated")
    assert [(e.data["rating"], e.aggregateversion) for e in events] == [(4, 1), (2, 2)]


async def test_a_withdrawn_preference_withdraws_its_claim(me: Visitor, app: App) -> None:
    ids = await on_the_shelf(app, some_facts("a-film", genres=("crime", "drama")))
    path = f"/{ids['a-film']}/explanation"
    await me.likes("crime", version=1)
    explained = await me.get(path)
    assert explained["reasons"][0]["facts"] == {"preferred_genres": ["crime"], "genres": ["crime"]}
    await me.likes(version=2)
    explained = await me.get(path)
    assert "crime" not in explained["taste_reason"]
    assert [reason["kind"] for reason in explained["reasons"]] == ["popular"]
    await me.likes(version=3, disliked_genres=["drama"])
    explained = await me.get(path)
    assert explained["reasons"] == []
    assert explained["taste_reason"] == "It is drama, which you do not like."


async def test_what_is_known_already_is_explained_by_how_it_is_known(me: Visitor, app: App) -> None:
    ids = await on_the_shelf(app, *(some_facts(slug) for slug in ("told", "rated", "no", "bought")))
    made = {item["title"]: item["recommendation_id"] for item in await me.recommended()}
    await me.post(f"/{ids['told']}/seen")
    await me.post(f"/{ids['rated']}/rate", {"rating": 4})
    for title, response in (("No", "disliked"), ("Bought", "purchased")):
        await me.post(f"/recommendations/{made[title]}/response", {"response": response})
    said = {}
    for slug, item_id in ids.items():
        (reason,) = (await me.get(f"/{item_id}/explanation"))["against"]
        said[slug] = reason["text"], reason["facts"]
    assert said == {
        "told": ("You said that you know it already.", {"how": "told"}),
        "rated": ("You know it already: you rated it 4 of 5.", {"how": "rated", "rating": 4}),
        "no": ("You said no to it.", {"how": "disliked"}),
        "bought": ("You bought it.", {"how": "bought"}),
    }
