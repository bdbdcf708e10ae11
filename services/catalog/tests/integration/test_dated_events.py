"""What has its day is recommended until then, with the date, and not after it."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from catalog.bootstrap import App
from catalog.domain.item_facts import ItemFacts
from catalog.domain.kinds import ItemType
from services.catalog.tests.factories import on_the_shelf, some_facts
from services.catalog.tests.visitor import Visitor

pytestmark = pytest.mark.integration


def a_show(slug: str, ends_on: str) -> ItemFacts:
    dates: dict[str, Any] = {"starts_on": ends_on, "ends_on": ends_on}
    return some_facts(slug, type=ItemType.EVENT, metadata=dates)


def in_days(days: int) -> str:
    return (datetime.now(UTC).date() + timedelta(days=days)).isoformat()


async def test_what_is_over_is_found_but_not_recommended(me: Visitor, app: App) -> None:
    # Two days: wherever the test's clock and a person's day are, it is over.
    ids = await on_the_shelf(app, a_show("over", in_days(-2)), a_show("to-come", in_days(3)))
    await me.has_left("162.04")
    (item,) = await me.recommended()
    assert item["title"] == "To Come"
    dated = next(reason for reason in item["reasons"] if reason["kind"] == "dated")
    assert dated["facts"] == {"starts_on": in_days(3), "ends_on": in_days(3)}
    assert (await me.get())["total"] == 2
    explained = await me.get(f"/{ids['over']}/explanation")
    assert [reason["kind"] for reason in explained["against"]] == ["over"]


async def test_a_date_that_is_none_stops_nothing(me: Visitor, app: App) -> None:
    await on_the_shelf(app, a_show("some-day", "some day in spring"))
    assert [item["title"] for item in await me.recommended()] == ["Some Day"]
