"""Nothing stays stuck, and nothing lies about."""

from datetime import timedelta

import httpx
import pytest
from sqlalchemy import text

from documents.application import keep_house
from documents.bootstrap import App
from services.documents.tests.factories import DOCUMENTS, upload
from shared.clock import utc_now
from tools.samples import build

pytestmark = pytest.mark.integration


async def _age(app: App, change: str) -> None:
    async with app.resources.sessions.begin() as session:
        await session.execute(text(f"UPDATE documents.financial_documents SET {change}"))


async def _status(client: httpx.AsyncClient, headers: dict[str, str]) -> str:
    (document,) = (await client.get(DOCUMENTS, headers=headers)).json()["items"]
    return str(document["processing_status"])


async def test_a_document_whose_message_was_lost_is_read_all_the_same(
    client: httpx.AsyncClient, app: App, headers: dict[str, str]
) -> None:
    await upload(client, headers, build("statement-2026-09"))
    await app.resume_stuck()
    assert await _status(client, headers) == "pending", "its message may still come"
    await _age(app, "uploaded_at = now() - interval '2 minutes'")
    await app.resume_stuck()
    assert await _status(client, headers) == "completed"


async def test_a_document_whose_reader_was_lost_is_read_again(
    client: httpx.AsyncClient, app: App, headers: dict[str, str]
) -> None:
    await upload(client, headers, build("statement-2026-09"))
    lease = "processing_status = 'processing', attempt = 1, lease_until = now()"
    await _age(app, f"{lease} + interval '1 minute'")
    await app.resume_stuck()
    assert await _status(client, headers) == "processing", "its reader still has time"
    await _age(app, f"{lease} - interval '1 second'")
    await app.resume_stuck()
    assert await _status(client, headers) == "completed"


async def test_a_document_that_kills_its_readers_is_given_up(
    client: httpx.AsyncClient, app: App, headers: dict[str, str]
) -> None:
    await upload(client, headers, build("statement-2026-09"))
    await _age(app, "processing_status = 'processing', attempt = 5, lease_until = now()")
    await app.resume_stuck()
    assert await _status(client, headers) == "failed"


async def test_an_object_without_a_document_is_swept_when_it_is_old(
    client: httpx.AsyncClient, app: App, headers: dict[str, str]
) -> None:
    await upload(client, headers, build("statement-2026-09"))
    await app.blobs.put("orphan", b"x")
    await app.sweep_orphans()
    assert "orphan" in {blob.key for blob in await app.blobs.list()}
    later = utc_now() + keep_house.ORPHAN_AFTER + timedelta(minutes=1)
    await keep_house.sweep_orphans(app.upkeep, app.blobs, now=later)
    kept = {blob.key for blob in await app.blobs.list()}
    assert "orphan" not in kept
    assert await app.upkeep.unowned(sorted(kept)) == []


async def test_a_database_that_is_away_leaves_at_most_an_orphan(
    client: httpx.AsyncClient, app: App, headers: dict[str, str]
) -> None:
    before = {blob.key for blob in await app.blobs.list()}
    async with app.resources.sessions.begin() as session:
        await session.execute(text("LOCK TABLE documents.outbox IN ACCESS EXCLUSIVE MODE"))
        sent = await upload(client, headers, build("statement-2026-09"))
    assert sent.status_code == 503
    assert (await client.get(DOCUMENTS, headers=headers)).json()["items"] == []
    left = {blob.key for blob in await app.blobs.list()} - before
    assert len(left) == 1
    assert set(await app.upkeep.unowned(sorted(left))) == left
    await app.blobs.delete(left.pop())
