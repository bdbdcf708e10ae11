"""One effect per message; failures wait in the ring; what is refused is parked with its reason."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from uuid import uuid4

import pytest
from aio_pika.abc import AbstractChannel, AbstractIncomingMessage

from deploy.local.endpoints import Endpoints
from libs.shared.tests.conftest import (
    FAST_RETRIES,
    CountedHere,
    Tally,
    counting,
    event_body,
    raw_message,
    until,
)
from shared.errors import Conflict
from shared.messaging import dead_letters
from shared.messaging.subscriptions import Subscriptions
from shared.messaging.topology import (
    DELIVERY_LIMIT,
    dead_queue,
    declare_service_queues,
)

pytestmark = pytest.mark.integration


@asynccontextmanager
async def consuming(tally: Tally, subscriptions: Subscriptions[Tally]) -> AsyncIterator[None]:
    async with tally.connection.channel() as channel:
        await declare_service_queues(channel, tally.name, [], FAST_RETRIES)
    task = asyncio.create_task(tally.consumer(subscriptions).run())
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def send(channel: AbstractChannel, tally: Tally, *bodies: bytes) -> None:
    for body in bodies:
        await channel.default_exchange.publish(raw_message(body), routing_key=tally.name)


async def next_parked(channel: AbstractChannel, tally: Tally) -> AbstractIncomingMessage:
    queue = await channel.get_queue(dead_queue(tally.name))
    found: list[AbstractIncomingMessage] = []

    async def arrived() -> bool:
        message = await queue.get(fail=False, no_ack=True)
        if message is not None:
            found.append(message)
        return bool(found)

    await until(arrived)
    return found[0]


async def test_a_message_delivered_three_times_has_one_effect(
    tally: Tally, channel: AbstractChannel
) -> None:
    twice, last = uuid4(), uuid4()
    async with consuming(tally, counting()):
        for _ in range(3):
            await send(channel, tally, event_body(1, message_id=twice))
        await send(channel, tally, event_body(2, message_id=last))

        async def all_done() -> bool:
            return 2 in await tally.numbers()

        await until(all_done)
    assert await tally.numbers() == [1, 2]


async def test_two_consumers_given_the_same_message_make_one_effect(
    tally: Tally, channel: AbstractChannel
) -> None:
    async with consuming(tally, counting()), consuming(tally, counting()):
        for number in range(30):
            body = event_body(number, message_id=uuid4(), counter=str(number))
            await send(channel, tally, body, body)

        async def all_done() -> bool:
            return len(await tally.numbers()) >= 30

        await until(all_done)
        await asyncio.sleep(0.2)
    assert sorted(await tally.numbers()) == list(range(30))


async def test_a_passing_failure_is_retried_until_it_works(
    tally: Tally, channel: AbstractChannel
) -> None:
    attempts: list[int] = []

    async def fail_twice(event: CountedHere) -> None:
        attempts.append(event.number)
        if len(attempts) < 3:
            raise ConnectionError("the database blinked")

    async with consuming(tally, counting(fail_twice)):
        await send(channel, tally, event_body(7))

        async def done() -> bool:
            return await tally.numbers() == [7]

        await until(done)
    assert len(attempts) == 3


async def test_a_failure_that_does_not_pass_is_parked_after_bounded_attempts(
    tally: Tally, channel: AbstractChannel
) -> None:
    attempts: list[int] = []

    async def always_fail(event: CountedHere) -> None:
        if event.number == 1:
            attempts.append(event.number)
            raise ValueError("cannot divide a penny")

    async with consuming(tally, counting(always_fail)):
        await send(channel, tally, event_body(1), event_body(2, counter="b"))
        parked = await next_parked(channel, tally)
    assert parked.headers["x-code"] == "ValueError"
    assert parked.headers["x-reason"] == "cannot divide a penny"
    assert len(attempts) == parked.headers["x-attempt"] == len(FAST_RETRIES)
    assert await tally.numbers() == [2], "the queue behind it flows"


async def test_a_refusal_is_parked_at_once_with_its_code(
    tally: Tally, channel: AbstractChannel
) -> None:
    attempts: list[int] = []

    async def refuse(event: CountedHere) -> None:
        attempts.append(event.number)
        raise Conflict("already counted by hand")

    async with consuming(tally, counting(refuse)):
        await send(channel, tally, event_body(1))
        parked = await next_parked(channel, tally)
    assert parked.headers["x-code"] == "conflict"
    assert len(attempts) == 1


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"{not json", "malformed-message"),
        (b"[]", "malformed-message"),
        (event_body(1).replace(b'"number": 1', b'"number": "many"'), "malformed-message"),
        (event_body(1).replace(b"tally.counted", b"tally.vanished"), "unknown-event-type"),
        (b"\xff\xfe" * 10, "malformed-message"),
    ],
    ids=["broken json", "not an object", "wrong field", "unknown type", "not text"],
)
async def test_a_message_nobody_can_read_is_parked_and_blocks_nothing(
    tally: Tally, channel: AbstractChannel, body: bytes, code: str
) -> None:
    async with consuming(tally, counting()):
        await send(channel, tally, body, event_body(5))
        assert (await next_parked(channel, tally)).headers["x-code"] == code

        async def others_done() -> bool:
            return await tally.numbers() == [5]

        await until(others_done)


async def test_events_about_one_subject_are_handled_in_order(
    tally: Tally, channel: AbstractChannel
) -> None:
    async def slower_first(event: CountedHere) -> None:
        await asyncio.sleep(0.02 if event.number % 2 else 0)

    async with consuming(tally, counting(slower_first)):
        await send(channel, tally, *(event_body(number) for number in range(20)))

        async def done() -> bool:
            return len(await tally.numbers()) == 20

        await until(done)
    assert await tally.numbers() == list(range(20))


async def test_a_parked_message_can_be_listed_and_replayed(
    tally: Tally, channel: AbstractChannel, endpoints: Endpoints
) -> None:
    broken = True

    async def fail_at_first(event: CountedHere) -> None:
        if broken:
            raise Conflict("not yet")

    url = endpoints.broker_admin_url
    async with consuming(tally, counting(fail_at_first)):
        await send(channel, tally, event_body(9))

        async def parked() -> bool:
            return len(await dead_letters.list_parked(url, tally.name, 10)) == 1

        await until(parked)
        broken = False
        assert await dead_letters.replay(url, tally.name, 10) == 1

        async def done() -> bool:
            return await tally.numbers() == [9]

        await until(done)
    assert await dead_letters.list_parked(url, tally.name, 10) == []


async def test_a_consumer_that_dies_gives_its_message_to_the_next(
    tally: Tally, channel: AbstractChannel
) -> None:
    taken = asyncio.Event()

    async def hang(event: CountedHere) -> None:
        taken.set()
        await asyncio.sleep(60)

    async with consuming(tally, counting(hang)):
        await send(channel, tally, event_body(3))
        await asyncio.wait_for(taken.wait(), 60)
    async with consuming(tally, counting()):

        async def done() -> bool:
            return await tally.numbers() == [3]

        await until(done)


async def test_a_message_that_is_given_back_without_end_is_parked_by_the_broker(
    tally: Tally, channel: AbstractChannel
) -> None:
    """At-least-once dead-lettering: the queue keeps the message until the dead queue has it."""
    queue = await declare_service_queues(channel, tally.name, [], FAST_RETRIES)
    await send(channel, tally, event_body(1))
    deliveries = 0

    async def gone() -> bool:
        nonlocal deliveries
        message = await queue.get(fail=False)
        if message is None:
            return deliveries > DELIVERY_LIMIT
        deliveries += 1
        await message.nack(requeue=True)
        return False

    await until(gone)
    parked = await next_parked(channel, tally)
    assert parked.headers["x-first-death-reason"] == "delivery_limit"
    assert deliveries == DELIVERY_LIMIT + 1
