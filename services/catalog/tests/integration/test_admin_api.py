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


CSV = """slug,type,title,genres,price_type,price,platform,platforms
right,board_game,"Rivers, and who owns them",strategy|family,one_time,39.95,Tabletop shop,"[{""platform"": ""Tabletop shop"", ""price_type"": ""one_time"", ""price"": ""39.95"", ""kind"": ""buy""}]"
no-genre,board_game,Nope,nope,one_time,9.95,,
no-price,board_game,Dear,strategy,one_time,much,,
too-long,board_game,Long,strategy,one_time,9.95,,,extra
broken,board_game,Broken,strategy,one_time,9.95,,[{
unpriced,board_game,Unpriced,strategy,one_time,,,
"""


async def send_csv(somebody: Visitor, content: bytes) -> httpx.Response:
    headers = somebody.headers | {"Content-Type": "text/csv"}
    return await somebody.client.post(f"{PATH}/import-csv", content=content, headers=headers)


async def test_a_spreadsheet_is_imported_row_by_row(admin: Visitor, me: Visitor) -> None:
    answer = (await send_csv(admin, b"\xef\xbb\xbf" + CSV.encode())).json()
    assert (answer["created"], answer["updated"]) == (2, 0)
    assert [(error["row"], error["slug"]) for error in answer["errors"]] == [
        (2, "no-genre"),
        (3, "no-price"),
        (4, "too-long"),
        (5, "broken"),
    ]
    found = (await me.get("/search", q="Rivers, and who owns them"))["items"][0]
    assert (found["genres"], found["cost"]["amount"]) == (["strategy", "family"], "39.95")
    unpriced = (await me.get("/search", q="Unpriced"))["items"][0]
    assert unpriced["cost"] is None


@pytest.mark.parametrize(
    "content",
    [b"", b"slug,title\n", b"\xff\xfe\x00", b"slug\n" + b"x\n" * 1001, b'slug\n"' + b"x" * 200_000],
)
async def test_a_file_that_is_no_list_of_rows_is_refused(admin: Visitor, content: bytes) -> None:
    assert (await send_csv(admin, content)).status_code == 422


@pytest.mark.parametrize("path", ["/import", "/import-csv"])
async def test_an_upload_form_is_no_file_of_rows(admin: Visitor, path: str) -> None:
    form = {"file": ("items.csv", CSV.encode(), "text/csv")}
    answer = await admin.client.post(PATH + path, files=form, headers=admin.headers)
    assert (answer.status_code, answer.json()["code"]) == (415, "unsupported-media-type")
    assert "multipart/form-data" in answer.json()["detail"]


async def test_what_a_spreadsheet_calls_its_file_is_read(admin: Visitor) -> None:
    headers = admin.headers | {"Content-Type": "application/vnd.ms-excel; charset=utf-8"}
    answer = await admin.client.post(f"{PATH}/import-csv", content=CSV.encode(), headers=headers)
    assert answer.json()["created"] == 2


async def test_an_import_has_a_size(admin: Visitor) -> None:
    assert (await send_csv(admin, b"x" * (5 * 1024 * 1024 + 1))).status_code == 413


async def test_only_administrators_may_import_a_spreadsheet(me: Visitor) -> None:
    assert (await send_csv(me, CSV.encode())).status_code == 403
