"""The real worker process over the real broker: relayed, consumed, killed, redelivered."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any
from uuid import uuid4

import aio_pika
import httpx
import pytest
from sqlalchemy import func, select, text

from deploy.local.endpoints import Endpoints
from documents.bootstrap import App
from documents.infrastructure.tables import lines
from services.documents.tests.factories import DOCUMENTS, amounts, the_budget, upload
from shared.messaging.envelope import Envelope
from shared.testing.processes import a_worker, until
from shared.testing.tokens import TokenIssuer
from tools.samples import build

pytestmark = pytest.mark.integration


@pytest.fixture
async def heard(endpoints: Endpoints) -> AsyncIterator[list[Envelope]]:
    """Every event on the bus while the test runs."""
    envelopes: list[Envelope] = []
    connection = await aio_pika.connect(endpoints.broker_admin_url)
    async with connection, connection.channel() as channel:
        await channel.declare_exchange("events.unrouted", "fanout", durable=True)
        exchange = await channel.declare_exchange(
            "events",
            aio_pika.ExchangeType.TOPIC,
            durable=True,
            arguments={"alternate-exchange": "events.unrouted"},
        )
        queue = await channel.declare_queue(exclusive=True)
        await queue.bind(exchange, "#")

        async def hear(message: aio_pika.abc.AbstractIncomingMessage) -> None:
            envelopes.append(Envelope.parse(message.body))
            await message.ack()

        await queue.consume(hear)
        yield envelopes


@pytest.fixture
def environment(service_environment: Callable[[str], dict[str, str]]) -> dict[str, str]:
    return service_environment("documents")


def finished(
    client: httpx.AsyncClient, headers: dict[str, str], path: str
) -> Callable[[], Awaitable[dict[str, Any] | None]]:
    async def look() -> dict[str, Any] | None:
        document: dict[str, Any] = (await client.get(path, headers=headers)).json()
        done = document["processing_status"] not in {"pending", "processing"}
        return document if done else None

    return look


async def test_an_upload_is_relayed_read_and_announced_in_order(
    client: httpx.AsyncClient,
    app: App,
    issuer: TokenIssuer,
    environment: dict[str, str],
    heard: list[Envelope],
) -> None:
    headers = issuer.headers(uuid4())
    async with a_worker("documents", environment):
        sent = await upload(client, headers, build("statement-2026-09"))
        document = await until(finished(client, headers, sent.headers["location"]))
        assert document["processing_status"] == "completed"

        async def all_announced() -> bool:
            return {"document.analyzed", "budget.updated"} <= {event.type for event in heard}

        await until(all_announced)
    about_the_document = [event for event in heard if event.type.startswith("document.")]
    assert [event.type for event in about_the_document] == [
        "document.uploaded",
        "document.analyzed",
    ]
    assert about_the_document[1].data["reconciled"] is True


async def test_a_worker_killed_before_its_commit_leaves_one_completed_document(
    client: httpx.AsyncClient,
    app: App,
    issuer: TokenIssuer,
    environment: dict[str, str],
    heard: list[Envelope],
) -> None:
    headers = issuer.headers(uuid4())
    async with (
        a_worker("documents", environment) as worker,
        app.resources.sessions.begin() as session,
    ):
        # What was read cannot be written while this lock is held, however long that takes.
        await session.execute(text("SET LOCAL idle_in_transaction_session_timeout = 0"))
        await session.execute(text("LOCK TABLE documents.lines IN SHARE MODE"))
        sent = await upload(client, headers, build("statement-2026-09"))
        path = sent.headers["location"]
        await until(lambda: _somebody_waits(app))
        seen = (await client.get(path, headers=headers)).json()
        assert seen["processing_status"] == "processing"
        os.kill(worker.pid, signal.SIGKILL)
        await worker.wait()
    async with a_worker("documents", environment):
        document = await until(finished(client, headers, path))
        assert (document["processing_status"], document["line_count"]) == ("completed", 39)

        async def analyzed() -> bool:
            return any(event.type == "document.analyzed" for event in heard)

        await until(analyzed)
    async with app.resources.sessions() as session:
        count = await session.scalar(select(func.count()).select_from(lines))
    assert count == 39
    assert [event.type for event in heard].count("document.analyzed") == 1


async def _somebody_waits(app: App) -> bool:
    async with app.resources.sessions() as session:
        waiting = await session.scalar(
            text("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
        )
    return bool(waiting)


async def test_the_golden_months_arrive_through_the_broker_in_any_order(
    client: httpx.AsyncClient, app: App, issuer: TokenIssuer, environment: dict[str, str]
) -> None:
    headers = issuer.headers(uuid4())
    names = ("statement-2026-10", "pay-stub-2026-11-12", "statement-2026-08", "statement-2026-09")
    async with a_worker("documents", environment):
        sent = await asyncio.gather(*(upload(client, headers, build(name)) for name in names))
        for one in sent:
            await until(finished(client, headers, one.headers["location"]))
        expected = {"income": "5005.87", "fixed": "2731.07", "essential": "995.00"}

        async def settled() -> bool:
            return amounts(await the_budget(client, headers), expected) == expected

        await until(settled)
    listed = (await client.get(DOCUMENTS, headers=headers)).json()["items"]
    assert {one["processing_status"] for one in listed} == {"completed"}
