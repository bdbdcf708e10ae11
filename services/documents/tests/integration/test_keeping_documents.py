"""Documents that are kept: fetched, shown, listed, deleted, and nobody else's business."""

import asyncio
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from sqlalchemy import func, select

from documents.bootstrap import App
from documents.infrastructure.tables import lines
from services.documents.tests.factories import (
    DOCUMENTS,
    the_budget,
    types_announced,
    upload,
    uploaded,
)
from shared.testing.tokens import TokenIssuer
from tools.samples import build

pytestmark = pytest.mark.integration

PNG = b"\x89PNG\r\n\x1a\n"


async def test_the_file_comes_back_through_a_short_lived_link(
    client: httpx.AsyncClient, app: App, headers: dict[str, str]
) -> None:
    content = build("receipt-board-game-2026-11-16")
    name = 'Beleg "Müller"; x.pdf'
    document = (await upload(client, headers, content, file_name=name)).json()
    link = (await client.get(f"{DOCUMENTS}/{document['id']}/download", headers=headers)).json()
    assert link["expires_in"] <= 300
    async with httpx.AsyncClient() as anybody:
        fetched = await anybody.get(link["url"])
        assert fetched.content == content
        assert fetched.headers["content-disposition"].startswith("attachment;")
        assert "M%C3%BCller" in fetched.headers["content-disposition"]
        assert (await anybody.put(link["url"], content=b"x")).status_code == 403
        key = link["url"].split("?")[0].rsplit("/", 1)[-1]
        assert str(document["id"]) not in key
        await client.delete(f"{DOCUMENTS}/{document['id']}", headers=headers)
        assert (await anybody.get(link["url"])).status_code in {403, 404}


async def test_a_page_is_shown_as_a_picture(
    client: httpx.AsyncClient, app: App, headers: dict[str, str]
) -> None:
    document = await uploaded(client, app, headers, build("statement-2026-09"))
    path = f"{DOCUMENTS}/{document['id']}/pages"
    picture = await client.get(f"{path}/1", headers=headers)
    assert (picture.status_code, picture.headers["content-type"]) == (200, "image/png")
    assert picture.content.startswith(PNG)
    assert len(picture.content) > 10_000
    missing = await client.get(f"{path}/99", headers=headers)
    assert (missing.status_code, missing.json()["code"]) == (404, "page-not-found")


async def test_deleting_takes_lines_object_and_budget_with_it(
    client: httpx.AsyncClient, app: App, headers: dict[str, str]
) -> None:
    document = await uploaded(client, app, headers, build("statement-2026-09"))
    assert (await the_budget(client, headers))["fixed"] is not None
    before = len(await app.blobs.list())
    gone = await client.delete(f"{DOCUMENTS}/{document['id']}", headers=headers)
    assert gone.status_code == 204
    assert (await client.get(f"{DOCUMENTS}/{document['id']}", headers=headers)).status_code == 404
    assert len(await app.blobs.list()) == before - 1
    assert (await the_budget(client, headers))["fixed"] is None
    types = await types_announced(app)
    assert types[-2:] == ["document.deleted", "budget.updated"]


async def test_a_document_deleted_while_it_is_read_leaves_nothing(
    client: httpx.AsyncClient, app: App, headers: dict[str, str]
) -> None:
    before = {blob.key for blob in await app.blobs.list()}
    sent = await upload(client, headers, build("statement-2026-09"))
    reading = asyncio.create_task(app.process(UUID(sent.json()["id"])))
    path = sent.headers["location"]
    while (await client.get(path, headers=headers)).json()["processing_status"] == "pending":
        await asyncio.sleep(0)
    assert (await client.delete(path, headers=headers)).status_code == 204
    await reading
    assert (await client.get(path, headers=headers)).status_code == 404
    async with app.resources.sessions() as session:
        assert await session.scalar(select(func.count()).select_from(lines)) == 0
    await app.discard_objects()
    assert {blob.key for blob in await app.blobs.list()} <= before
    assert (await the_budget(client, headers))["fixed"] is None


async def test_a_list_is_read_page_by_page_newest_first(
    client: httpx.AsyncClient, app: App, headers: dict[str, str]
) -> None:
    content = build("receipt-board-game-2026-11-16")
    sent = [(await upload(client, headers, content + b"\n" * n)).json()["id"] for n in range(1, 6)]
    seen: list[str] = []
    params: dict[str, str] | None = {"limit": "2"}
    while params is not None:
        page = (await client.get(DOCUMENTS, params=params, headers=headers)).json()
        seen += [one["id"] for one in page["items"]]
        cursor = page["next_cursor"]
        params = {"limit": "2", "cursor": cursor} if cursor else None
    assert seen == sent[::-1]
    by_status = await client.get(DOCUMENTS, params={"status": "completed"}, headers=headers)
    assert by_status.json()["items"] == []


async def test_lines_are_read_page_by_page(
    client: httpx.AsyncClient, app: App, headers: dict[str, str]
) -> None:
    document = await uploaded(client, app, headers, build("statement-2026-09"))
    path, positions = f"{DOCUMENTS}/{document['id']}/analysis", []
    params: dict[str, Any] | None = {"limit": 10}
    while params is not None:
        page = (await client.get(path, params=params, headers=headers)).json()
        positions += [line["position"] for line in page["lines"]]
        cursor = page["next_cursor"]
        params = {"limit": 10, "cursor": cursor} if cursor else None
    assert positions == list(range(39))


async def test_nothing_about_a_strangers_document_can_be_learned(
    client: httpx.AsyncClient, app: App, headers: dict[str, str], issuer: TokenIssuer
) -> None:
    document = await uploaded(client, app, headers, build("statement-2026-09"))
    mine = f"{DOCUMENTS}/{document['id']}"
    line = (await client.get(f"{mine}/analysis", headers=headers)).json()["lines"][0]["id"]
    stranger = issuer.headers(uuid4())

    async def answers(path: str) -> list[tuple[int, str]]:
        calls: list[tuple[str, str, dict[str, Any] | None]] = [
            ("GET", path, None),
            ("GET", f"{path}/download", None),
            ("GET", f"{path}/analysis", None),
            ("GET", f"{path}/pages/1", None),
            ("POST", f"{path}/password", {"password": "x"}),
            ("POST", f"{path}/confirm", None),
            ("PATCH", f"{path}/lines/{line}", {"category": "dining"}),
            ("DELETE", path, None),
        ]
        found = [await client.request(m, p, json=b, headers=stranger) for m, p, b in calls]
        return [(one.status_code, one.json()["code"]) for one in found]

    unknown = await answers(f"{DOCUMENTS}/{uuid4()}")
    assert await answers(mine) == unknown == [(404, "document-not-found")] * 8
    assert (await client.get(mine, headers=headers)).status_code == 200
