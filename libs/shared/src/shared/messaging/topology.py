"""Exchanges and queues: one topic exchange, and per service a queue, a retry ring, a dead queue.

    publisher -> events (topic) --binding--> chat ----> consumer
                   |  no binding               ^  |        |  transient: chat.retry.N, then ack
                   v                           |  |        |  permanent: chat.dead, then ack
             events.unrouted          chat.retry.1..5 <----+
                                      (each waits its own delay, then dead-letters back to chat)

A ring of one queue per delay, because a message with a short delay behind one with a long delay
would wait for both. See docs/adr/0008-retry-in-a-ring-then-park.md.
"""

from collections.abc import Iterable

from aio_pika import ExchangeType
from aio_pika.abc import AbstractChannel, AbstractExchange, AbstractQueue
from aiormq.abc import FieldTable

EVENTS = "events"
UNROUTED = "events.unrouted"
RETRY_DELAYS_SECONDS: tuple[float, ...] = (1, 5, 30, 120, 600)

# A message that kills its consumer again and again is parked by the broker itself.
DELIVERY_LIMIT = 20
_QUORUM: FieldTable = {"x-queue-type": "quorum"}
# At-least-once dead-lettering needs reject-publish: the source keeps a message until the
# target has confirmed it (RabbitMQ documentation, quorum queues).
_AT_LEAST_ONCE: FieldTable = {
    "x-dead-letter-strategy": "at-least-once",
    "x-overflow": "reject-publish",
    "x-dead-letter-exchange": "",
}
_UNROUTED_LIMITS: FieldTable = {"x-message-ttl": 7 * 24 * 3600 * 1000, "x-max-length": 100_000}


def dead_queue(service: str) -> str:
    """The name of the queue where a service's refused messages are parked."""
    return f"{service}.dead"


def retry_queue(service: str, attempt: int) -> str:
    """The queue in which a message waits after its `attempt`-th failure (1-based)."""
    return f"{service}.retry.{attempt}"


async def declare_events_exchange(channel: AbstractChannel) -> AbstractExchange:
    """The exchange every service publishes to; what no queue wants is kept in events.unrouted."""
    unrouted = await channel.declare_exchange(UNROUTED, ExchangeType.FANOUT, durable=True)
    queue = await channel.declare_queue(
        UNROUTED, durable=True, arguments={**_QUORUM, **_UNROUTED_LIMITS}
    )
    await queue.bind(unrouted)
    return await channel.declare_exchange(
        EVENTS, ExchangeType.TOPIC, durable=True, arguments={"alternate-exchange": UNROUTED}
    )


async def declare_service_queues(
    channel: AbstractChannel,
    service: str,
    event_types: Iterable[str],
    retry_delays_seconds: tuple[float, ...] = RETRY_DELAYS_SECONDS,
) -> AbstractQueue:
    """Declare and bind what `service` consumes from; returns its main queue. Idempotent."""
    exchange = await declare_events_exchange(channel)
    await channel.declare_queue(dead_queue(service), durable=True, arguments=_QUORUM)
    for attempt, seconds in enumerate(retry_delays_seconds, start=1):
        waiting: FieldTable = {
            **_QUORUM,
            **_AT_LEAST_ONCE,
            "x-message-ttl": int(seconds * 1000),
            "x-dead-letter-routing-key": service,
        }
        await channel.declare_queue(retry_queue(service, attempt), durable=True, arguments=waiting)
    arguments: FieldTable = {
        **_QUORUM,
        **_AT_LEAST_ONCE,
        "x-delivery-limit": DELIVERY_LIMIT,
        "x-dead-letter-routing-key": dead_queue(service),
    }
    queue = await channel.declare_queue(service, durable=True, arguments=arguments)
    for event_type in event_types:
        await queue.bind(exchange, routing_key=event_type)
    return queue
