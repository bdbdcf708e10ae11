"""What is remembered between requests is never older than the catalogue."""

from decimal import Decimal

import pytest
from sqlalchemy import func, literal, select, text

from catalog.bootstrap import App
from catalog.config import Settings
from catalog.infrastructure.reads import LostConnection
from services.catalog.tests.factories import on_the_shelf, some_facts
from services.catalog.tests.visitor import Visitor
from shared.clock import utc_now

pytestmark = pytest.mark.integration


async def total(me: Visitor, **filters: str) -> int:
    found: int = (await me.get(**filters))["total"]
    return found


async def test_a_total_follows_every_change_of_the_catalogue(me: Visitor, app: App) -> None:
    await on_the_shelf(app, some_facts("one", price="5.00"), some_facts("two", price="9.00"))
    assert [await total(me, max_price="6"), await total(me, max_price="6")] == [1, 1]
    await on_the_shelf(app, some_facts("three", price="4.00"))
    assert await total(me, max_price="6") == 2
    await on_the_shelf(app, some_facts("two", price="2.00"), now=utc_now())
    assert await total(me, max_price="6") == 3
    async with app.resources.sessions.begin() as session:
        await session.execute(text("DELETE FROM catalog.items WHERE slug = 'one'"))
    assert await total(me, max_price="6") == 2


async def test_a_total_is_the_person_s_own(me: Visitor, somebody_else: Visitor, app: App) -> None:
    await on_the_shelf(app, some_facts("a-film", price="10.00"))
    await somebody_else.hears("user.registered", currency="JPY", time_zone="Asia/Tokyo")
    assert [await total(one, max_price="12") for one in (me, somebody_else, me)] == [1, 0, 1]


async def test_a_new_price_and_a_new_purse_are_quoted_at_once(me: Visitor, app: App) -> None:
    await on_the_shelf(app, some_facts("a-film", price="5.00"))
    await me.has_left("20.00")
    (item,) = (await me.get())["items"]
    assert item["left_after"]["amount"] == "15.00"
    await me.has_left("6.00", version=2)
    (item,) = (await me.get())["items"]
    assert item["left_after"]["amount"] == "1.00"
    await on_the_shelf(app, some_facts("a-film", price="7.00"), now=utc_now())
    (item,) = (await me.get())["items"]
    assert (item["cost"]["amount"], item["over_by"]["amount"]) == ("7.00", "1.00")
    await me.post(f"/{item['item_id']}/save")
    assert (await me.get())["items"][0]["saved"] is True


async def test_very_many_matches_are_all_paged_through(me: Visitor, app: App) -> None:
    films = [some_facts(f"heist-{n}", popularity=Decimal(n) / 1000) for n in range(320)]
    await on_the_shelf(app, *films)
    seen: list[str] = []
    page = await me.get("/search", q="heist", limit=100)
    while True:
        seen += [item["item_id"] for item in page["items"]]
        if page["next_cursor"] is None:
            break
        page = await me.get("/search", q="heist", limit=100, cursor=page["next_cursor"])
    assert len(seen) == len(set(seen)) == page["total"] == 320


async def test_a_read_whose_connection_was_lost_is_asked_again(
    app: App, settings: Settings
) -> None:
    own = App.from_settings(settings)

    async def backend() -> int:
        statement = select(func.pg_backend_pid().label("pid"))
        (row,) = await own.reads.rows("backend", lambda: statement, {})
        pid: int = row["pid"]
        return pid

    async with own.resources.open():
        lost = await backend()
        async with app.resources.sessions() as session:
            await session.execute(select(func.pg_terminate_backend(lost, 5000)))
        assert await backend() != lost


async def test_a_read_that_loses_every_connection_gives_up(settings: Settings) -> None:
    few = settings.database.model_copy(update={"pool_size": 2})
    own = App.from_settings(settings.model_copy(update={"database": few}))
    ending_itself = select(func.pg_terminate_backend(func.pg_backend_pid(), 5000))
    async with own.resources.open():
        with pytest.raises(LostConnection):
            await own.reads.rows("ending itself", lambda: ending_itself, {})
        alive = select(literal(1).label("one"))
        assert [row["one"] for row in await own.reads.rows("alive", lambda: alive, {})] == [1]
