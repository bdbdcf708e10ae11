"""`python -m benchmarks.documents.latency`: from an upload to its `document.analyzed` on the bus."""

import argparse
import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from statistics import median, quantiles
from uuid import uuid4

import aio_pika
import httpx

from benchmarks.documents.service import Service, running
from shared.messaging.envelope import Envelope
from tools.samples.layouts import six_pages

GOAL_MILLISECONDS = 600.0
_WARM = 3


@asynccontextmanager
async def analyzed(broker_url: str) -> AsyncIterator["asyncio.Queue[tuple[str, float]]"]:
    """The id of each analysed document, and when it was heard of."""
    heard: asyncio.Queue[tuple[str, float]] = asyncio.Queue()
    connection = await aio_pika.connect(broker_url)
    async with connection, connection.channel() as channel:
        queue = await channel.declare_queue(exclusive=True)
        await queue.bind("events", "document.analyzed")

        async def hear(message: aio_pika.abc.AbstractIncomingMessage) -> None:
            document_id = str(Envelope.parse(message.body).data["document_id"])
            heard.put_nowait((document_id, time.perf_counter()))
            await message.ack()

        await queue.consume(hear)
        yield heard


async def measure(service: Service, rounds: int) -> list[float]:
    """Milliseconds of each round, one upload after the other, each by another person."""
    content, waits = six_pages().content, list[float]()
    async with (
        httpx.AsyncClient(base_url=service.url, timeout=30) as client,
        analyzed(service.broker_url) as heard,
    ):
        for number in range(_WARM + rounds):
            started = time.perf_counter()
            answer = await client.post(
                "/api/financial/documents",
                files={"file": ("statement.pdf", content, "application/pdf")},
                headers=service.headers(uuid4()),
            )
            answer.raise_for_status()
            document_id, at = await asyncio.wait_for(heard.get(), 60)
            if document_id != answer.json()["id"]:
                raise AssertionError("another document was analysed")
            if number >= _WARM:
                waits.append((at - started) * 1000)
    return waits


def main() -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=30)
    options = parser.parse_args()
    with running() as service:
        waits = asyncio.run(measure(service, options.rounds))
    middle, late = median(waits), quantiles(waits, n=20)[-1]
    print(f"upload to document.analyzed, six pages, {len(waits)} rounds")
    print(f"p50 {middle:.0f} ms, p95 {late:.0f} ms, fastest {min(waits):.0f} ms")
    print(
        f"goal: p50 below {GOAL_MILLISECONDS:.0f} ms: {'met' if middle < GOAL_MILLISECONDS else 'MISSED'}"
    )
    return 0 if middle < GOAL_MILLISECONDS else 1


if __name__ == "__main__":
    raise SystemExit(main())
