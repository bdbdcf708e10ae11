"""Administrators create, edit and import; nobody else does."""

from typing import Any

import httpx
import pytest

from catalog.bootstrap import App
from services.catalog.tests.factories import on_the_shelf, some_facts
from services.catalog.tests.visitor import Visitor

pytestmark = pytest.mark.integration

PATH = "/api/admin/entertainment"


def a_row(slug: str = "a-new-game", **changes: Any) -> dict[str, Any]:
    return {
        "slug": slug,
        "type": "board_game",
        "title": "A New Game",
        "description": "Four people argue about rivers.",
        "genres": ["strategy"],
        "price_type": "one_time",
        "price": "39.95",
        "platform": "Tabletop shop",
        "platforms": [
            {
                "platform": "Tabletop shop",
                "price_type": "one_time",
                "price": "39.95",
                "kind": "buy",
            }
        ],
    } | changes


async def send(somebody: Visitor, method: str, path: str, body: dict[str, Any]) -> httpx.Response:
    return await somebody.client.request(method, PATH + path, json=body, headers=somebody.headers)


async def test_a_new_item_can_be_found_and_bought(admin: Visitor, me: Visitor) -> None:
    created = await send(admin, "POST", "", a_row())
    assert created.status_code == 201
    assert created.json()["cost"] == {"amount": "39.95", "currency": "AUD"}
    assert (await me.get("/search", q="rivers"))["total"] == 1
    assert (await send(admin, "POST", "", a_row())).status_code == 409


@pytest.mark.parametrize(
    "wrong",
    [
        {"genres": ["no-such-genre"]},
        {"genres": []},
        {"price": "-1"},
        {"price": "0.00"},
        {"price_type": "free"},
        {"price_type": "variable"},
        {"external_url": "javascript:alert(1)"},
        {"slug": "Not A Slug"},
        {"type": "holiday"},
        {"unknown": "field"},
    ],
)
async def test_an_item_that_breaks_a_rule_is_refused(admin: Visitor, wrong: dict[str, Any]) -> None:
    assert (await send(admin, "POST", "", a_row(**wrong))).status_code == 422


async def test_a_new_price_is_announced_observed_and_the_usual_offer_s(
    admin: Visitor, me: Visitor, app: App
) -> None:
    ids = await on_the_shelf(app, some_facts("a-film", price="4.99"))
    edited = await send(admin, "PATCH", f"/{ids['a-film']}", {"price": "5.99"})
    assert edited.status_code == 200
    assert edited.json()["ways"][0]["cost"]["amount"] == "5.99"
    (event,) = await me.announced("item.price_changed")
    assert event.data["new_price"] == {"amount": "5.99", "currency": "AUD"}
    seen = await admin.client.get(f"{PATH}/{ids['a-film']}/prices", headers=admin.headers)
    assert [one["price"]["amount"] for one in seen.json()["items"]] == ["5.99", "4.99"]


async def test_an_import_takes_the_right_rows_and_names_the_wrong_ones(admin: Visitor) -> None:
    rows = [
        a_row("right"),
        a_row("wrong-genre", genres=["nope"]),
        {"slug": "half"},
        a_row("right"),
        a_row("also-right", title="Also Right"),
    ]
    answer = (await send(admin, "POST", "/import", {"rows": rows})).json()
    assert answer["created"] == 2
    assert [(error["row"], error["slug"]) for error in answer["errors"]] == [
        (2, "wrong-genre"),
        (3, "half"),
        (4, "right"),
    ]
    again = (await send(admin, "POST", "/import", {"rows": [a_row("right")]})).json()
    assert (again["created"], again["updated"], again["unchanged"]) == (0, 0, 1)


async def test_only_administrators_may_write(me: Visitor, app: App) -> None:
    ids = await on_the_shelf(app, some_facts("a-film"))
    assert (await send(me, "POST", "", a_row())).status_code == 403
    assert (await send(me, "PATCH", f"/{ids['a-film']}", {"title": "x"})).status_code == 403
    assert (await send(me, "POST", "/import", {"rows": [a_row()]})).status_code == 403
