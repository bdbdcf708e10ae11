"""Our path end to end: writers in this process, relay and consumer in a worker process."""

import asyncio
import multiprocessing
import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager

import asyncpg
import uvloop
from aio_pika import connect_robust

from benchmarks.bus.ledger import SCHEMA, Ledger, subscriptions
from shared.messaging.consumer import Consumer
from shared.messaging.relay import OutboxRelay
from shared.messaging.topology import declare_service_queues

WRITERS = 8


async def _work(admin_url: str, broker_url: str) -> None:
    ledger = Ledger.at(admin_url)
    async with await connect_robust(broker_url) as one, await connect_robust(broker_url) as two:
        consumer = Consumer(SCHEMA, subscriptions, ledger, one)
        relay = OutboxRelay(ledger.url, SCHEMA, two)
        await asyncio.gather(consumer.run(), relay.run())


def _worker(admin_url: str, broker_url: str) -> None:
    uvloop.run(_work(admin_url, broker_url))


@contextmanager
def worker(admin_url: str, broker_url: str) -> Iterator[None]:
    """The worker process of the made-up service."""
    process = multiprocessing.get_context("spawn").Process(
        target=_worker, args=(admin_url, broker_url), daemon=True
    )
    process.start()
    try:
        yield
    finally:
        process.terminate()
        process.join()


async def prepare(broker_url: str) -> None:
    """Declare the queue before anything is published to it."""
    async with await connect_robust(broker_url) as connection, connection.channel() as channel:
        await declare_service_queues(channel, SCHEMA, subscriptions.event_types)


async def throughput(admin_url: str, count: int) -> float:
    """Seconds per exactly-once effect, from the first write to the last effect."""
    ledger, database = Ledger.at(admin_url), await asyncpg.connect(admin_url)
    before = await _effects(database)
    numbers = iter(range(count))

    async def write() -> None:
        for _ in numbers:
            await ledger.write("a note of ordinary length about an ordinary thing")

    started = time.perf_counter()
    await asyncio.gather(*(write() for _ in range(WRITERS)))
    while await _effects(database) < before + count:
        await asyncio.sleep(0.01)
    seconds = (time.perf_counter() - started) / count
    await database.close()
    return seconds


async def latency(admin_url: str, count: int, per_second: float) -> list[float]:
    """Seconds from announcement to effect, one write at a time at a low rate."""
    ledger, database = Ledger.at(admin_url), await asyncpg.connect(admin_url)
    before = await _effects(database)
    for _ in range(count):
        await ledger.write("quiet")
        await asyncio.sleep(1 / per_second)
    while await _effects(database) < before + count:
        await asyncio.sleep(0.01)
    rows = await database.fetch(
        f"SELECT extract(epoch FROM effective_at - written_at)::float8 AS seconds "
        f"FROM {SCHEMA}.effects ORDER BY id DESC LIMIT $1",
        count,
    )
    await database.close()
    return [row["seconds"] for row in rows]


async def _effects(database: asyncpg.Connection) -> int:
    count: int = await database.fetchval(f"SELECT count(*) FROM {SCHEMA}.effects")
    return count


def median_ms(seconds: list[float]) -> float:
    """The median in milliseconds."""
    return statistics.median(seconds) * 1000
