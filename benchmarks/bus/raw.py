"""The raw stages, with nothing of ours in between."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from uuid import uuid4

import asyncpg
from aio_pika import DeliveryMode, Message, connect_robust
from aio_pika.abc import AbstractIncomingMessage
from faststream.rabbit import QueueType, RabbitBroker, RabbitQueue

from benchmarks.bus.ledger import SCHEMA

CONNECTIONS = 8
BODY = b"x" * 400


async def _seconds_per(count: int, workers: int, work: Callable[[int], Awaitable[object]]) -> float:
    """Seconds per unit when `workers` tasks share `count` units."""
    numbers = iter(range(count))

    async def lane() -> None:
        for number in numbers:
            await work(number)

    started = time.perf_counter()
    await asyncio.gather(*(lane() for _ in range(workers)))
    return (time.perf_counter() - started) / count


async def business_transactions(url: str, count: int) -> float:
    """asyncpg: begin, insert a business row, insert an outbox row, commit."""

    async def transact(_: int) -> None:
        async with pool.acquire() as connection, connection.transaction():
            entry = uuid4()
            await connection.execute(f"INSERT INTO {SCHEMA}.entries VALUES ($1, $2)", entry, "note")
            await connection.execute(
                f"INSERT INTO {SCHEMA}.outbox (event_id, type, subject, envelope) "
                "VALUES ($1, 'raw', $2, $3)",
                entry,
                str(entry),
                BODY.decode(),
            )

    async with asyncpg.create_pool(url, min_size=CONNECTIONS, max_size=CONNECTIONS) as pool:
        seconds = await _seconds_per(count, CONNECTIONS, transact)
        await pool.execute(f"TRUNCATE {SCHEMA}.outbox")
    return seconds


async def inbox_transactions(url: str, count: int) -> float:
    """asyncpg: begin, claim an inbox row, insert the effect, commit."""

    async def transact(_: int) -> None:
        async with pool.acquire() as connection, connection.transaction():
            entry = uuid4()
            await connection.execute(
                f"INSERT INTO {SCHEMA}.inbox (message_id) VALUES ($1) ON CONFLICT DO NOTHING",
                str(entry),
            )
            await connection.execute(f"INSERT INTO {SCHEMA}.effects (entry_id) VALUES ($1)", entry)

    async with asyncpg.create_pool(url, min_size=CONNECTIONS, max_size=CONNECTIONS) as pool:
        return await _seconds_per(count, CONNECTIONS, transact)


async def publish_and_consume(url: str, count: int) -> tuple[float, float]:
    """aio-pika: confirmed, persistent, mandatory publishes, then consumes with acks."""
    name = f"{SCHEMA}.raw"
    async with await connect_robust(url) as connection, connection.channel() as channel:
        queue = await channel.declare_queue(
            name, durable=True, arguments={"x-queue-type": "quorum"}
        )

        async def publish(_: int) -> None:
            message = Message(BODY, delivery_mode=DeliveryMode.PERSISTENT)
            await channel.default_exchange.publish(message, name, mandatory=True)

        publishing = await _seconds_per(count, 200, publish)
        consuming = await _consume_all(channel, queue, count)
        await queue.delete(if_empty=False, if_unused=False)
    return publishing, consuming


async def _consume_all(channel: "object", queue: "object", count: int) -> float:
    done, seen = asyncio.Event(), 0

    async def receive(message: AbstractIncomingMessage) -> None:
        nonlocal seen
        await message.ack()
        seen += 1
        if seen == count:
            done.set()

    await channel.set_qos(prefetch_count=200)  # type: ignore[attr-defined]  # an aio-pika channel
    started = time.perf_counter()
    await queue.consume(receive)  # type: ignore[attr-defined]  # an aio-pika queue
    await done.wait()
    return (time.perf_counter() - started) / count


async def faststream_publish_and_consume(url: str, count: int) -> tuple[float, float]:
    """FastStream's own publisher and subscriber on a quorum queue."""
    name = f"{SCHEMA}.faststream"
    broker = RabbitBroker(url, logger=None)
    queue = RabbitQueue(name, queue_type=QueueType.QUORUM, durable=True)
    done, seen = asyncio.Event(), 0

    async with broker:
        declared = await broker.declare_queue(queue)
        publishing = await _seconds_per(
            count, 200, lambda _: broker.publish(BODY, queue, persist=True, mandatory=True)
        )

    @broker.subscriber(queue)
    async def receive(_: bytes) -> None:
        nonlocal seen
        seen += 1
        if seen == count:
            done.set()

    started = time.perf_counter()
    await broker.start()
    await done.wait()
    consuming = (time.perf_counter() - started) / count
    await broker.stop()
    async with await connect_robust(url) as connection, connection.channel() as channel:
        await channel.queue_delete(declared.name)
    return publishing, consuming
