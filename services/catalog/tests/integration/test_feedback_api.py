"""Answers to recommendations, their history, and what is announced."""

import asyncio
from decimal import Decimal
from uuid import uuid4

import pytest

from catalog.bootstrap import App
from services.catalog.tests.factories import on_the_shelf, some_facts
from services.catalog.tests.visitor import Visitor

pytestmark = pytest.mark.integration


async def test_asking_again_is_the_same_recommendation_announced_once(
    me: Visitor, app: App
) -> None:
    ids = await on_the_shelf(app, some_facts("a-film"))
    await me.has_left("162.04")
    first, second = await me.recommended(), await me.recommended()
    assert first[0]["recommendation_id"] == second[0]["recommendation_id"]
    (event,) = await me.announced("recommendation.made")
    assert event.data == {
        "user_id": str(me.user_id),
        "recommendation_id": first[0]["recommendation_id"],
        "item_id": ids["a-film"],
        "session_id": None,
        "estimated_cost": {"amount": "4.99", "currency": "AUD"},
    }


async def test_another_session_is_another_recommendation(me: Visitor, app: App) -> None:
    await on_the_shelf(app, some_facts("a-film"))
    session_id = str(uuid4())
    (here,) = await me.recommended(session_id=session_id)
    (elsewhere,) = await me.recommended()
    assert here["recommendation_id"] != elsewhere["recommendation_id"]
    events = await me.announced("recommendation.made")
    assert [event.data["session_id"] for event in events] == [session_id, None]


async def test_buying_is_announced_once_with_the_price_however_often_it_is_clicked(
    me: Visitor, app: App
) -> None:
    await on_the_shelf(app, some_facts("a-film"))
    await me.has_left("162.04")
    (item,) = await me.recommended()
    path = f"/recommendations/{item['recommendation_id']}/response"
    clicks = [me.post(path, {"response": "purchased"}) for _ in range(8)]
    assert {answer.status_code for answer in await asyncio.gather(*clicks)} == {200}
    (event,) = await me.announced("recommendation.answered")
    assert event.data["response"] == "purchased"
    assert event.data["title"] == "A Film"
    assert event.data["item_type"] == "movie"
    assert event.data["price"] == {"amount": "4.99", "currency": "AUD"}
    assert await me.recommended() == []
    assert (await me.post(path, {"response": "liked"})).status_code == 409


async def test_a_changed_mind_is_announced_again(me: Visitor, app: App) -> None:
    await on_the_shelf(app, some_facts("a-film"))
    (item,) = await me.recommended()
    path = f"/recommendations/{item['recommendation_id']}/response"
    for response in ("liked", "saved", "saved", "disliked"):
        assert (await me.post(path, {"response": response})).status_code == 200
    answered = await me.announced("recommendation.answered")
    assert [e.data["response"] for e in answered] == ["liked", "saved", "disliked"]
    assert [e.aggregateversion for e in answered] == [2, 3, 4]
    assert len(await me.announced("item.saved")) == 1


async def test_somebody_else_s_recommendation_is_404(
    me: Visitor, somebody_else: Visitor, app: App
) -> None:
    await on_the_shelf(app, some_facts("a-film"))
    (item,) = await me.recommended()
    path = f"/recommendations/{item['recommendation_id']}/response"
    assert (await somebody_else.post(path, {"response": "liked"})).status_code == 404
    assert (await somebody_else.get("/recommendations/history"))["items"] == []


async def test_history_keeps_reasons_and_answers_newest_first(me: Visitor, app: App) -> None:
    await on_the_shelf(app, *(some_facts(f"film-{n}") for n in range(5)))
    await me.likes("mystery")
    items = await me.recommended()
    answered = items[2]["recommendation_id"]
    await me.post(f"/recommendations/{answered}/response", {"response": "liked"})
    page = await me.get("/recommendations/history", limit=3)
    rest = await me.get("/recommendations/history", limit=3, cursor=page["next_cursor"])
    past = page["items"] + rest["items"]
    assert len({one["recommendation_id"] for one in past}) == 5
    assert rest["next_cursor"] is None
    assert {one["response"] for one in past} == {None, "liked"}
    assert past[0]["reasons"][0]["kind"] == "preferred_genre"


async def test_liking_moves_neighbours_up(me: Visitor, app: App) -> None:
    await on_the_shelf(
        app,
        some_facts("war-1", genres=("war",), popularity=Decimal("0.40")),
        some_facts("war-2", genres=("war",), popularity=Decimal("0.40")),
        some_facts("music", genres=("music",)),
    )
    before = await me.recommended(limit=3)
    assert before[0]["title"] == "Music"
    liked = next(item for item in before if item["title"] == "War 1")
    path = f"/recommendations/{liked['recommendation_id']}/response"
    await me.post(path, {"response": "liked"})
    after = await me.recommended(limit=3)
    assert [item["title"] for item in after][-1] == "Music"
    neighbour = next(item for item in after if item["title"] == "War 2")
    assert "shares war with War 1, which you liked" in neighbour["taste_reason"]
