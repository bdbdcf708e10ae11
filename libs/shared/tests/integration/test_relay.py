"""At least once to the broker, in order, by one relay at a time."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any

import pytest
from aio_pika import connect_robust
from aio_pika.abc import AbstractChannel, AbstractQueue

from deploy.local.endpoints import Endpoints
from libs.shared.tests.conftest import Tally, counting, database_session, until
from shared.messaging.relay import OutboxRelay
from shared.messaging.topology import EVENTS, UNROUTED, declare_events_exchange

pytestmark = pytest.mark.integration


@asynccontextmanager
async def relaying(tally: Tally, url: str) -> AsyncIterator[OutboxRelay]:
    async with await connect_robust(url) as connection:
        relay = OutboxRelay(tally.database_url, tally.name, connection)
        task = asyncio.create_task(relay.run())
        try:
            yield relay
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task


@pytest.fixture
async def heard(channel: AbstractChannel) -> AbstractQueue:
    """A queue of this test's own that hears every count."""
    exchange = await declare_events_exchange(channel)
    queue = await channel.declare_queue(exclusive=True)
    await queue.bind(exchange, routing_key="tally.counted")
    return queue


async def received(queue: AbstractQueue, count: int) -> list[dict[str, Any]]:
    messages: list[dict[str, Any]] = []

    async def enough() -> bool:
        message = await queue.get(fail=False, no_ack=True)
        if message is not None:
            messages.append(json.loads(message.body))
        return len(messages) >= count

    await until(enough)
    return messages


async def test_what_was_announced_arrives_in_order_and_leaves_the_outbox(
    tally: Tally, heard: AbstractQueue, endpoints: Endpoints
) -> None:
    async with relaying(tally, endpoints.broker_admin_url):
        for start in range(0, 300, 30):
            await tally.announce("a", *range(start, start + 30))
        messages = await received(heard, 300)

        async def emptied() -> bool:
            return await tally.waiting() == 0

        await until(emptied)
    assert [message["data"]["number"] for message in messages] == list(range(300))
    assert {message["source"] for message in messages} == {tally.name}


async def test_an_event_arrives_within_the_blink_of_a_notification(
    tally: Tally, heard: AbstractQueue, endpoints: Endpoints
) -> None:
    async with relaying(tally, endpoints.broker_admin_url):
        await tally.announce("a", 1)
        await received(heard, 1)
        loop = asyncio.get_running_loop()
        started = loop.time()
        await tally.announce("a", 2)
        await received(heard, 1)
    assert loop.time() - started < 0.9, "the notification woke the relay before its poll did"


async def test_a_crash_after_publish_and_before_delete_publishes_twice_with_one_effect(
    tally: Tally, heard: AbstractQueue, endpoints: Endpoints, monkeypatch: pytest.MonkeyPatch
) -> None:
    delete = OutboxRelay._delete

    async def crash(*_: object) -> None:
        monkeypatch.setattr(OutboxRelay, "_delete", delete)
        raise ConnectionResetError("the process died here")

    monkeypatch.setattr(OutboxRelay, "_delete", crash)
    consumer = asyncio.create_task(tally.consumer(counting()).run())
    await asyncio.sleep(0.5)
    await tally.announce("a", 1)
    async with relaying(tally, endpoints.broker_admin_url):
        messages = await received(heard, 2)

        async def done() -> bool:
            return await tally.numbers() == [1] and await tally.waiting() == 0

        await until(done)
        await asyncio.sleep(0.2)
    consumer.cancel()
    with suppress(asyncio.CancelledError):
        await consumer
    assert messages[0]["id"] == messages[1]["id"]
    assert await tally.numbers() == [1]


async def test_a_standby_relay_takes_over_when_the_active_one_is_gone(
    tally: Tally, heard: AbstractQueue, endpoints: Endpoints
) -> None:
    url = endpoints.broker_admin_url
    async with relaying(tally, url) as active:
        await tally.announce("a", 1)
        await received(heard, 1)
        async with relaying(tally, url):
            await asyncio.sleep(0.3)
            await _end_database_session_of(active, tally)
            await tally.announce("a", 2)
            messages = await received(heard, 1)
    assert [message["data"]["number"] for message in messages] == [2]


async def _end_database_session_of(relay: OutboxRelay, tally: Tally) -> None:
    """As when the active process is killed: its lock goes with its session."""
    database = await database_session(tally)
    ended = await database.fetchval(
        "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' "
        "AND granted AND objid = $1::int8::oid",
        relay.lock_key,
    )
    await database.close()
    assert ended


async def test_two_relays_never_overtake_each_other(
    tally: Tally, heard: AbstractQueue, endpoints: Endpoints
) -> None:
    url = endpoints.broker_admin_url
    async with relaying(tally, url), relaying(tally, url):
        for number in range(100):
            await tally.announce("a", number)
        messages = await received(heard, 100)
    assert [message["data"]["number"] for message in messages] == list(range(100))


async def test_an_event_nobody_listens_to_is_kept_where_operators_look(
    tally: Tally, channel: AbstractChannel, endpoints: Endpoints
) -> None:
    await declare_events_exchange(channel)
    unrouted = await channel.get_queue(UNROUTED)
    await unrouted.purge()
    async with relaying(tally, endpoints.broker_admin_url):
        await tally.announce("a", 41)
        messages = await received(unrouted, 1)
    assert messages[0]["data"]["number"] == 41


async def test_without_the_alternate_exchange_an_unroutable_event_stays_in_the_outbox(
    tally: Tally, channel: AbstractChannel, endpoints: Endpoints, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def bare_exchange(channel: AbstractChannel) -> object:
        return await channel.declare_exchange(f"{EVENTS}.bare", auto_delete=True)

    monkeypatch.setattr("shared.messaging.relay.declare_events_exchange", bare_exchange)
    await tally.announce("a", 1)
    async with relaying(tally, endpoints.broker_admin_url):
        await asyncio.sleep(1)
    assert await tally.waiting() == 1


async def test_the_relay_waits_for_a_broker_that_went_away(
    tally: Tally, heard: AbstractQueue, endpoints: Endpoints
) -> None:
    async with await connect_robust(endpoints.broker_admin_url, reconnect_interval=1) as lost:
        task = asyncio.create_task(OutboxRelay(tally.database_url, tally.name, lost).run())
        await tally.announce("a", 1)
        await received(heard, 1)
        await lost.transport.connection.close(ConnectionResetError("cut"))  # type: ignore[union-attr]  # it is connected
        await tally.announce("a", 2)
        messages = await received(heard, 1)
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
    assert messages[0]["data"]["number"] == 2
