"""The made-up service that the benchmark runs on: one business table, one effect table."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID, uuid4

import asyncpg
from pydantic import SecretStr
from sqlalchemy import BigInteger, Column, DateTime, Identity, Table, Text, func, insert, text
from sqlalchemy.dialects.postgresql import UUID as PGUUID
from sqlalchemy.engine import make_url

from shared.config import DatabaseSettings
from shared.database import Sessions, create_engine, create_sessions, metadata_for
from shared.events import Event
from shared.inbox import inbox_table
from shared.messaging.subscriptions import Delivery, IncomingEvent, Subscriptions
from shared.outbox import outbox_table
from shared.unit_of_work import TransactionLog, UnitOfWork

SCHEMA = "bench"
metadata = metadata_for(SCHEMA)
log = TransactionLog(SCHEMA, outbox_table(metadata), inbox_table(metadata))
entries = Table(
    "entries",
    metadata,
    Column("id", PGUUID(as_uuid=True), primary_key=True),
    Column("note", Text, nullable=False),
)
effects = Table(
    "effects",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("entry_id", PGUUID(as_uuid=True), nullable=False),
    Column("written_at", DateTime(timezone=True)),
    Column("effective_at", DateTime(timezone=True), server_default=func.clock_timestamp()),
)
INSERT_ENTRY, INSERT_EFFECT = insert(entries), insert(effects)


@dataclass(frozen=True, kw_only=True)
class EntryWritten(Event):
    """A business row was written."""

    type: ClassVar[str] = "bench.written"
    entry_id: UUID
    note: str

    @property
    def subject(self) -> str:
        """The row."""
        return str(self.entry_id)


class EntryHeard(IncomingEvent):
    """What the consumer needs."""

    entry_id: UUID


@dataclass(frozen=True)
class Ledger:
    """Sessions over the benchmark's schema."""

    url: str
    sessions: Sessions

    @classmethod
    def at(cls, admin_url: str) -> "Ledger":
        """The ledger in the database of `admin_url` (postgresql://)."""
        url = make_url(admin_url).set(drivername="postgresql+asyncpg")
        async_url = url.render_as_string(hide_password=False)
        settings = DatabaseSettings(url=SecretStr(async_url), pool_size=16)
        return cls(async_url, create_sessions(create_engine(settings, application_name="bench")))

    async def write(self, note: str) -> None:
        """Our write path: a business row and its event in one unit of work."""
        entry_id = uuid4()
        async with UnitOfWork(self.sessions, log) as uow:
            await uow.session.execute(INSERT_ENTRY, {"id": entry_id, "note": note})
            uow.outbox.add(EntryWritten(entry_id=entry_id, note=note, version=1))

    async def take_effect(self, event: EntryHeard, delivery: Delivery) -> None:
        """Our consume path: the claim and the effect in one unit of work."""
        async with UnitOfWork(self.sessions, log, delivery.message_id) as uow:
            written_at = delivery.envelope.time
            await uow.session.execute(
                INSERT_EFFECT, {"entry_id": event.entry_id, "written_at": written_at}
            )


subscriptions: Subscriptions[Ledger] = Subscriptions()


@subscriptions.on("bench.written", EntryHeard)
async def _take_effect(event: EntryHeard, delivery: Delivery, app: Ledger) -> None:
    await app.take_effect(event, delivery)


async def create_schema(admin_url: str) -> None:
    """A fresh schema, as a migration would make it."""
    ledger = Ledger.at(admin_url)
    engine = ledger.sessions.kw["bind"]
    async with engine.begin() as connection:
        await connection.execute(text(f"DROP SCHEMA IF EXISTS {SCHEMA} CASCADE"))
        await connection.execute(text(f"CREATE SCHEMA {SCHEMA}"))
        await connection.run_sync(metadata.create_all)
    await engine.dispose()
    admin = await asyncpg.connect(admin_url)
    await admin.execute(
        f"""
        CREATE FUNCTION {SCHEMA}.notify_outbox() RETURNS trigger LANGUAGE plpgsql AS
            'BEGIN PERFORM pg_notify(''{SCHEMA}_outbox'', ''''); RETURN NULL; END';
        CREATE TRIGGER notify_outbox AFTER INSERT ON {SCHEMA}.outbox
            FOR EACH STATEMENT EXECUTE FUNCTION {SCHEMA}.notify_outbox()
        """
    )
    await admin.close()
