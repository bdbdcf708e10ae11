"""Look into a dead queue and replay it: `python -m shared.messaging.dead_letters list chat`."""

import argparse
import asyncio
import json
import os
import sys
from collections.abc import AsyncIterator

from aio_pika import DeliveryMode, Message, connect_robust
from aio_pika.abc import AbstractIncomingMessage, AbstractQueue

from shared.messaging.consumer import ATTEMPT_HEADER, CODE_HEADER, REASON_HEADER
from shared.messaging.topology import UNROUTED, dead_queue


async def parked(queue: AbstractQueue, limit: int) -> AsyncIterator[AbstractIncomingMessage]:
    """Up to `limit` messages of a queue; the caller acks or gives back each one."""
    for _ in range(limit):
        message = await queue.get(fail=False)
        if message is None:
            return
        yield message


def describe(message: AbstractIncomingMessage) -> dict[str, object]:
    """What an operator needs to decide, without the data (it may be personal)."""
    try:
        traceparent = json.loads(message.body).get("traceparent")
    except (ValueError, AttributeError):
        traceparent = None
    return {
        "message_id": message.message_id,
        "type": message.type,
        "code": message.headers.get(CODE_HEADER),
        "reason": message.headers.get(REASON_HEADER),
        "attempts": message.headers.get(ATTEMPT_HEADER),
        "traceparent": traceparent,
    }


async def list_parked(url: str, service: str, limit: int) -> list[dict[str, object]]:
    """Describe what is parked; the messages stay."""
    async with await connect_robust(url) as connection, connection.channel() as channel:
        queue = await channel.get_queue(_queue_name(service))
        messages = [message async for message in parked(queue, limit)]
        described = [describe(message) for message in messages]
        for message in messages:
            await message.nack(requeue=True)
        return described


async def replay(url: str, service: str, limit: int) -> int:
    """Send parked messages to the service again, attempts reset; the inbox keeps it idempotent."""
    count = 0
    async with await connect_robust(url) as connection, connection.channel() as channel:
        queue = await channel.get_queue(_queue_name(service))
        async for message in parked(queue, limit):
            copy = Message(
                message.body,
                content_type=message.content_type,
                message_id=message.message_id,
                type=message.type,
                delivery_mode=DeliveryMode.PERSISTENT,
            )
            await channel.default_exchange.publish(copy, routing_key=service, mandatory=True)
            await message.ack()
            count += 1
    return count


def _queue_name(service: str) -> str:
    return UNROUTED if service == UNROUTED else dead_queue(service)


def main() -> None:
    """Command line: `list|replay SERVICE`, broker from BROKER_URL."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("action", choices=["list", "replay"])
    parser.add_argument("service")
    parser.add_argument("--limit", type=int, default=100)
    options = parser.parse_args()
    url = os.environ["BROKER_URL"]
    if options.action == "replay":
        count = asyncio.run(replay(url, options.service, options.limit))
        sys.stdout.write(f"replayed {count}\n")
        return
    for row in asyncio.run(list_parked(url, options.service, options.limit)):
        sys.stdout.write(json.dumps(row) + "\n")


if __name__ == "__main__":
    main()
