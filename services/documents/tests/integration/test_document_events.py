"""Documents as they change, streamed to the browser of the person they belong to."""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest

from documents.api.subscriptions import subscriptions
from documents.bootstrap import App
from documents.config import Settings
from documents.main import create_app
from services.documents.tests.factories import DOCUMENTS, upload, uploaded
from shared.testing.pacts import served
from shared.testing.services import deliver
from shared.testing.tokens import TokenIssuer
from tools.samples import build

pytestmark = pytest.mark.integration

Event = tuple[str, dict[str, Any]]
RECEIPT = "receipt-board-game-2026-11-16"


@pytest.fixture(scope="module")
def url(settings: Settings) -> Iterator[str]:
    with served(create_app(settings)) as address:
        yield address


@asynccontextmanager
async def watching(url: str, headers: dict[str, str]) -> AsyncIterator[AsyncIterator[Event]]:
    """The events of one browser, with `ready` behind it."""
    async with (
        asyncio.timeout(90),
        httpx.AsyncClient(base_url=url, timeout=60) as browser,
        browser.stream("GET", f"{DOCUMENTS}/events", headers=headers) as response,
    ):
        assert response.headers["content-type"].startswith("text/event-stream")
        events = events_of(response)
        assert await anext(events) == ("ready", {})
        yield events


async def events_of(response: httpx.Response) -> AsyncIterator[Event]:
    kind = ""
    async for line in response.aiter_lines():
        name, _, value = line.partition(": ")
        if name == "event":
            kind = value
        elif name == "data":
            yield kind, json.loads(value)


async def next_change(events: AsyncIterator[Event]) -> Event:
    async for kind, data in events:
        if kind != "heartbeat":
            return kind, data
    raise AssertionError("the stream has ended")


async def test_every_step_of_a_document_reaches_the_browser_in_order(
    url: str, client: httpx.AsyncClient, app: App, headers: dict[str, str]
) -> None:
    async with watching(url, headers) as events:
        sent = (await upload(client, headers, build(RECEIPT))).json()
        steps = [(await next_change(events))[1]["processing_status"]]
        await deliver(subscriptions, app, "document.uploaded", {"document_id": sent["id"]})
        while steps[-1] not in {"completed", "needs_review", "failed"}:
            kind, data = await next_change(events)
            assert (kind, data["id"]) == ("document", sent["id"])
            if data["processing_status"] != steps[-1]:
                steps.append(data["processing_status"])
        await client.delete(f"{DOCUMENTS}/{sent['id']}", headers=headers)
        while (change := await next_change(events))[0] == "document":
            pass  # what came of its figures
        assert change == ("deleted", {"id": sent["id"]})
    in_order = [step for step in ("pending", "processing", "completed") if step in steps]
    assert (steps[0], steps[-1], steps) == ("pending", "completed", in_order)


async def test_the_pages_of_a_long_document_are_counted_while_it_is_read(
    url: str, client: httpx.AsyncClient, app: App, headers: dict[str, str], user_id: UUID
) -> None:
    sent = (await upload(client, headers, build(RECEIPT))).json()
    async with app.uow() as uow:
        document = await uow.documents.of(user_id, UUID(sent["id"]))
        document.claim(document.uploaded_at)
    async with watching(url, headers) as events:
        assert (await next_change(events))[1]["progress"] is None
        for done in (10, 20):
            await app.progress.show(user_id, document.id, done, 120)
            _, data = await next_change(events)
            assert data["progress"] == {"pages_done": done, "pages_total": 120}


async def test_what_was_settled_before_is_not_told_again(
    url: str, client: httpx.AsyncClient, app: App, headers: dict[str, str]
) -> None:
    await uploaded(client, app, headers, build(RECEIPT))
    async with watching(url, headers) as events:
        assert await anext(events) == ("heartbeat", {})


async def test_nobody_hears_of_somebody_elses_documents(
    url: str, client: httpx.AsyncClient, issuer: TokenIssuer, headers: dict[str, str]
) -> None:
    stranger = issuer.headers(uuid4())
    async with watching(url, stranger) as theirs, watching(url, headers) as mine:
        sent = (await upload(client, headers, build(RECEIPT))).json()
        assert (await next_change(mine))[1]["id"] == sent["id"]
        own = (await upload(client, stranger, build(RECEIPT))).json()
        assert (await next_change(theirs))[1]["id"] == own["id"]


async def test_the_stream_ends_when_the_token_does(url: str, issuer: TokenIssuer) -> None:
    token = issuer.token(uuid4(), exp=int(time.time()))  # clocks may differ: still let in
    async with watching(url, {"authorization": f"Bearer {token}"}) as events:
        heard = [event async for event in events]
    assert heard[-1] == ("end", {"reason": "token-expired"})


async def test_the_stream_needs_a_signed_in_person(client: httpx.AsyncClient) -> None:
    assert (await client.get(f"{DOCUMENTS}/events")).status_code == 401
