"""A made-up service, `tally`, with an outbox, an inbox and one table its handlers count in."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID, uuid4

import asyncpg
import pytest
from aio_pika import Message, connect_robust
from aio_pika.abc import AbstractChannel, AbstractRobustConnection
from pydantic import SecretStr
from sqlalchemy import Column, Integer, MetaData, Table, Text, text
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.engine import make_url

from deploy.local.endpoints import Endpoints
from shared.config import DatabaseSettings
from shared.database import Sessions, create_engine, create_sessions, metadata_for
from shared.events import Event
from shared.inbox import inbox_table
from shared.messaging.consumer import Consumer
from shared.messaging.subscriptions import Delivery, IncomingEvent, Subscriptions
from shared.messaging.topology import dead_queue, retry_queue
from shared.outbox import outbox_table
from shared.unit_of_work import TransactionLog, UnitOfWork

FAST_RETRIES = (0.05, 0.1, 0.2)


@dataclass(frozen=True, kw_only=True)
class Counted(Event):
    """Something was counted."""

    type: ClassVar[str] = "tally.counted"
    counter: str
    number: int
    note: UUID

    @property
    def subject(self) -> str:
        return self.counter


class CountedHere(IncomingEvent):
    """What the consumer needs of it."""

    counter: str
    number: int


@dataclass(frozen=True)
class Tally:
    """The made-up service: its name is unique to one test, so are its queues and schema."""

    name: str
    database_url: str
    sessions: Sessions
    log: TransactionLog
    effects: Table
    metadata: MetaData
    connection: AbstractRobustConnection

    def uow(self, message_id: str | None = None) -> UnitOfWork:
        return UnitOfWork(self.sessions, self.log, message_id)

    async def count(self, counter: str, number: int, message_id: str | None = None) -> None:
        """The effect: one more row, in the transaction of the claim."""
        async with self.uow(message_id) as uow:
            await uow.session.execute(insert(self.effects).values(counter=counter, number=number))

    async def announce(self, counter: str, *numbers: int) -> None:
        async with self.uow() as uow:
            for number in numbers:
                uow.outbox.add(
                    Counted(counter=counter, number=number, note=uuid4(), version=number)
                )

    async def numbers(self) -> list[int]:
        async with self.sessions() as session:
            return list(
                await session.scalars(
                    self.effects.select().with_only_columns(self.effects.c.number).order_by("id")
                )
            )

    async def waiting(self) -> int:
        async with self.sessions() as session:
            return int(
                await session.scalar(text(f'SELECT count(*) FROM "{self.name}".outbox')) or 0
            )

    def consumer(self, subscriptions: Subscriptions["Tally"]) -> Consumer["Tally"]:
        return Consumer(
            self.name, subscriptions, self, self.connection, retry_delays_seconds=FAST_RETRIES
        )


def counting(
    before: Callable[[CountedHere], Awaitable[None]] | None = None,
) -> Subscriptions[Tally]:
    """Subscriptions of a service that counts; `before` may fail first."""
    subscriptions: Subscriptions[Tally] = Subscriptions()

    @subscriptions.on("tally.counted", CountedHere)
    async def count(event: CountedHere, delivery: Delivery, app: Tally) -> None:
        if before is not None:
            await before(event)
        await app.count(event.counter, event.number, delivery.message_id)

    return subscriptions


@pytest.fixture
async def connection(endpoints: Endpoints) -> AsyncIterator[AbstractRobustConnection]:
    async with await connect_robust(endpoints.broker_admin_url) as connection:
        yield connection


@pytest.fixture
async def channel(connection: AbstractRobustConnection) -> AsyncIterator[AbstractChannel]:
    async with connection.channel() as channel:
        yield channel


@pytest.fixture
async def tally(endpoints: Endpoints, connection: AbstractRobustConnection) -> AsyncIterator[Tally]:
    name = f"tally-{uuid4().hex[:8]}"
    metadata = metadata_for(name)
    effects = Table(
        "effects",
        metadata,
        Column("id", Integer, primary_key=True),
        Column("counter", Text, nullable=False),
        Column("number", Integer, nullable=False),
    )
    log = TransactionLog(name, outbox_table(metadata), inbox_table(metadata))
    url = make_url(endpoints.database_admin_url).set(drivername="postgresql+asyncpg")
    database_url = url.render_as_string(hide_password=False)
    engine = create_engine(DatabaseSettings(url=SecretStr(database_url)), application_name=name)
    async with engine.begin() as setup:
        await setup.execute(text(f'CREATE SCHEMA "{name}"'))
        await setup.run_sync(metadata.create_all)
        for statement in NOTIFY.format(schema=name).split(";;"):
            await setup.execute(text(statement))
    yield Tally(name, database_url, create_sessions(engine), log, effects, metadata, connection)
    async with engine.begin() as cleanup:
        await cleanup.execute(text(f'DROP SCHEMA "{name}" CASCADE'))
    await engine.dispose()
    async with connection.channel() as channel:
        retries = [retry_queue(name, attempt + 1) for attempt in range(len(FAST_RETRIES))]
        for queue in [name, dead_queue(name), *retries]:
            await channel.queue_delete(queue)


# As shared.migrations.create_outbox_notification writes it.
NOTIFY = """
CREATE FUNCTION "{schema}".notify_outbox() RETURNS trigger LANGUAGE plpgsql AS
'BEGIN PERFORM pg_notify(''{schema}_outbox'', ''''); RETURN NULL; END'
;;
CREATE TRIGGER notify_outbox AFTER INSERT ON "{schema}".outbox
FOR EACH STATEMENT EXECUTE FUNCTION "{schema}".notify_outbox()
"""


async def until(condition: Callable[[], Awaitable[bool]], seconds: float = 60) -> None:
    """Wait for `condition`; a test that waits in vain fails with a TimeoutError."""
    async with asyncio.timeout(seconds):
        while not await condition():
            await asyncio.sleep(0.02)


def raw_message(body: bytes, *, event_type: str = "tally.counted") -> Message:
    return Message(body, type=event_type, message_id=str(uuid4()))


def event_body(number: int, *, message_id: UUID | None = None, counter: str = "a") -> bytes:
    return json.dumps(
        {
            "specversion": "1.0",
            "id": str(message_id or uuid4()),
            "source": "tests",
            "type": "tally.counted",
            "time": "2026-11-20T10:00:00Z",
            "subject": counter,
            "aggregateversion": number,
            "data": {"counter": counter, "number": number},
        }
    ).encode()


async def database_session(tally: Tally) -> "asyncpg.Connection":
    """A plain connection to the made-up service's database."""
    url = make_url(tally.database_url).set(drivername="postgresql")
    return await asyncpg.connect(url.render_as_string(hide_password=False))
