"""The consumer: one effect per message, retries in a ring, the refused ones parked with a reason."""

import asyncio
from dataclasses import dataclass
from typing import Any, Generic
from zlib import crc32

import structlog
from aio_pika import DeliveryMode, Message
from aio_pika.abc import AbstractChannel, AbstractIncomingMessage, AbstractRobustConnection
from opentelemetry import metrics, propagate, trace
from pydantic import ValidationError

from shared.errors import DomainError
from shared.inbox import AlreadyProcessed
from shared.messaging.envelope import Envelope
from shared.messaging.subscriptions import AppT, Delivery, Subscriptions
from shared.messaging.topology import (
    RETRY_DELAYS_SECONDS,
    dead_queue,
    declare_service_queues,
    retry_queue,
)

log = structlog.get_logger(__name__)
tracer = trace.get_tracer(__name__)
meter = metrics.get_meter(__name__)
_dead_letters = meter.create_counter("messaging.dead_letters", description="Messages parked")
_retries = meter.create_counter("messaging.retries", description="Messages sent to the retry ring")

ATTEMPT_HEADER = "x-attempt"
REASON_HEADER = "x-reason"
CODE_HEADER = "x-code"
LANES = 8


class UnknownEventType(DomainError):
    """No subscription for this event type."""

    code = "unknown-event-type"


class MalformedMessage(DomainError):
    """The message is not the event it claims to be."""

    code = "malformed-message"


@dataclass(frozen=True, slots=True)
class _Work:
    message: AbstractIncomingMessage
    delivery: Delivery


class Consumer(Generic[AppT]):
    """Consumes one service's queue and hands each event to its subscription.

    Messages about one subject go through one lane, in order; different subjects run side by
    side. A DomainError is permanent: parked at once. Anything else is transient: the message
    waits in the retry ring, and is parked when the ring is used up. Ack comes after the commit.
    """

    def __init__(
        self,
        service: str,
        subscriptions: Subscriptions[AppT],
        app: AppT,
        connection: AbstractRobustConnection,
        *,
        retry_delays_seconds: tuple[float, ...] = RETRY_DELAYS_SECONDS,
        lanes: int = LANES,
    ) -> None:
        self._service = service
        self._subscriptions = subscriptions
        self._app = app
        self._connection = connection
        self._delays = retry_delays_seconds
        self._lanes: list[asyncio.Queue[_Work]] = [asyncio.Queue() for _ in range(lanes)]
        self._channel: AbstractChannel
        self.declared = asyncio.Event()
        """Set once the service's queue is bound: from then on no event for it is lost."""

    async def run(self) -> None:
        """Consume until cancelled; what is in hand then goes back to the queue."""
        async with self._connection.channel(on_return_raises=True) as self._channel:
            await self._channel.set_qos(prefetch_count=4 * len(self._lanes))
            queue = await declare_service_queues(
                self._channel, self._service, self._subscriptions.event_types, self._delays
            )
            self.declared.set()
            async with asyncio.TaskGroup() as tasks:
                for lane in self._lanes:
                    tasks.create_task(self._work(lane))
                await queue.consume(self._receive)
                log.info("consumer.ready", service=self._service)

    async def _receive(self, message: AbstractIncomingMessage) -> None:
        try:
            envelope = Envelope.parse(message.body)
        except ValidationError as error:
            await self._park(message, MalformedMessage(_first_problem(error)), attempts=1)
            return
        lane = crc32(envelope.subject.encode()) % len(self._lanes)
        await self._lanes[lane].put(_Work(message, Delivery(envelope)))

    async def _work(self, lane: asyncio.Queue[_Work]) -> None:
        while True:
            work = await lane.get()
            envelope = work.delivery.envelope
            context = propagate.extract({"traceparent": envelope.traceparent or ""})
            with tracer.start_as_current_span(
                f"{envelope.type} process",
                context=context,
                kind=trace.SpanKind.CONSUMER,
                attributes={"messaging.message.id": str(envelope.id)},
            ):
                await self._settle(work)

    async def _settle(self, work: _Work) -> None:
        message, attempts = work.message, _attempts(work.message)
        try:
            await self._handle(work.delivery)
        except AlreadyProcessed:
            log.info("consumer.duplicate", message_id=work.delivery.message_id)
        except DomainError as error:
            await self._park(message, error, attempts)
            return
        except Exception as error:
            await self._retry_or_park(message, error, attempts)
            return
        await message.ack()

    async def _handle(self, delivery: Delivery) -> None:
        subscription = self._subscriptions.find(delivery.envelope.type)
        if subscription is None:
            raise UnknownEventType(delivery.envelope.type)
        try:
            event = subscription.model.model_validate(delivery.envelope.data)
        except ValidationError as error:
            raise MalformedMessage(_first_problem(error)) from error
        await subscription.handle(event, delivery, self._app)

    async def _retry_or_park(
        self, message: AbstractIncomingMessage, error: Exception, attempts: int
    ) -> None:
        log.warning("consumer.attempt_failed", attempts=attempts, type=message.type, exc_info=error)
        if attempts >= len(self._delays):
            await self._park(message, error, attempts)
            return
        _retries.add(1, {"service": self._service})
        headers = {**message.headers, ATTEMPT_HEADER: attempts + 1}
        headers.pop("x-delivery-count", None)
        await self._send(retry_queue(self._service, attempts), message, headers)

    async def _park(
        self, message: AbstractIncomingMessage, error: Exception, attempts: int
    ) -> None:
        code = error.code if isinstance(error, DomainError) else type(error).__name__
        _dead_letters.add(1, {"service": self._service, "code": code})
        log.error("consumer.parked", type=message.type, code=code, attempts=attempts)
        reason = {REASON_HEADER: str(error)[:500], CODE_HEADER: code, ATTEMPT_HEADER: attempts}
        await self._send(dead_queue(self._service), message, {**message.headers, **reason})

    async def _send(
        self, queue: str, message: AbstractIncomingMessage, headers: dict[str, Any]
    ) -> None:
        """Move a message: the copy is confirmed before the original is acked, so none is lost."""
        copy = Message(
            message.body,
            headers=headers,
            content_type=message.content_type,
            message_id=message.message_id,
            type=message.type,
            delivery_mode=DeliveryMode.PERSISTENT,
        )
        await self._channel.default_exchange.publish(copy, routing_key=queue, mandatory=True)
        await message.ack()


def _attempts(message: AbstractIncomingMessage) -> int:
    """Which attempt this is, counting deliveries that ended with the consumer's own death."""
    attempt, redeliveries = (
        message.headers.get(ATTEMPT_HEADER, 1),
        message.headers.get("x-delivery-count", 0),
    )
    return int(str(attempt)) + int(str(redeliveries))


def _first_problem(error: ValidationError) -> str:
    """Where and why, without the value: values may be personal."""
    first = error.errors(include_input=False, include_url=False)[0]
    return f"{'.'.join(map(str, first['loc']))}: {first['msg']}"
