"""Before the ledger's first word, people still count in their own currency and live in their day."""

from datetime import UTC, datetime
from typing import Any

import pytest

from catalog.bootstrap import App
from services.catalog.tests.factories import on_the_shelf, some_facts
from services.catalog.tests.visitor import Visitor

pytestmark = pytest.mark.integration

TOKYO: dict[str, Any] = {"display_name": "Kei", "currency": "JPY", "time_zone": "Asia/Tokyo"}


async def test_prices_are_in_the_person_s_currency_before_there_is_a_budget(
    me: Visitor, app: App
) -> None:
    await on_the_shelf(app, some_facts("a-film", price="10.00"))
    await me.hears("user.registered", **TOKYO)
    (item,) = (await me.get(max_price="943"))["items"]
    assert item["cost"] == {"amount": "943", "currency": "JPY"}
    assert (await me.get(max_price="942"))["items"] == []


async def test_a_move_is_heard_and_older_news_is_not(me: Visitor, app: App) -> None:
    await on_the_shelf(app, some_facts("a-film"))
    await me.hears("user.updated", version=3, **(TOKYO | {"currency": "EUR"}))
    await me.hears("user.registered", version=1, **TOKYO)
    (item,) = (await me.get())["items"]
    assert item["cost"]["currency"] == "EUR"


async def test_the_ledger_s_currency_counts_once_it_has_spoken(me: Visitor, app: App) -> None:
    await on_the_shelf(app, some_facts("a-film"))
    await me.hears("user.registered", **TOKYO)
    await me.has_left("162.04")
    (item,) = (await me.get())["items"]
    assert item["cost"] == {"amount": "4.99", "currency": "AUD"}


@pytest.mark.parametrize(
    ("time_zone", "day"),
    [("Pacific/Auckland", 22), ("America/New_York", 21), ("Mars/Olympus_Mons", 21)],
)
async def test_it_is_the_day_where_the_person_lives(
    me: Visitor, app: App, time_zone: str, day: int
) -> None:
    await me.hears("user.registered", **(TOKYO | {"time_zone": time_zone}))
    person = await app.people.person(me.user_id, datetime(2026, 11, 21, 13, tzinfo=UTC))
    assert person.today.day == day
