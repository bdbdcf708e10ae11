"""The outbox relay: at least once to the broker, oldest first, one active relay per service."""

import asyncio
from collections import Counter
from contextlib import suppress
from zlib import crc32

import asyncpg
import structlog
from aio_pika import DeliveryMode, Message
from aio_pika.abc import AbstractExchange, AbstractRobustConnection
from opentelemetry import metrics
from sqlalchemy.engine import make_url

from shared.messaging.envelope import CONTENT_TYPE
from shared.messaging.topology import declare_events_exchange

log = structlog.get_logger(__name__)
_published = metrics.get_meter(__name__).create_counter(
    "outbox.published", description="Events the broker has confirmed, by type"
)

BATCH = 200
POLL_SECONDS = 1.0
# The first event after a quiet moment leaves at once; under load, what is committed within this
# time leaves together: one read, one delete and one flush for all of it.
GATHER_SECONDS = 0.01
CONFIRM_TIMEOUT_SECONDS = 5.0
MAX_BACKOFF_SECONDS = 30.0


class OutboxRelay:
    """Publishes one service's outbox. The active relay holds an advisory lock; others stand by.

    Lock, batch and delete use one database connection, so that losing the connection loses the
    lock and a half-published batch is published again: the consumer's inbox makes it one effect.
    """

    def __init__(
        self, database_url: str, schema: str, connection: AbstractRobustConnection
    ) -> None:
        url = make_url(database_url).set(drivername="postgresql")
        self._dsn = url.render_as_string(hide_password=False)
        self._schema = schema
        self._connection = connection
        self._wake = asyncio.Event()

    @property
    def lock_key(self) -> int:
        """The advisory lock of this service's active relay."""
        return crc32(f"outbox:{self._schema}".encode())

    async def run(self) -> None:
        """Relay until cancelled; a lost database or broker is waited for with backoff."""
        backoff = POLL_SECONDS
        while True:
            try:
                await self._run_once_connected()
                backoff = POLL_SECONDS
            except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
                log.warning("relay.database_away", error=type(error).__name__)
            except Exception:
                log.exception("relay.failed")
            await asyncio.sleep(backoff)
            backoff = min(backoff * 2, MAX_BACKOFF_SECONDS)

    async def _run_once_connected(self) -> None:
        database = await asyncpg.connect(
            self._dsn,
            timeout=5,
            # Standing by for the lock may take days; the role's usual limits are for requests.
            server_settings={"statement_timeout": "0", "lock_timeout": "0"},
        )
        try:
            await self._wait_for_turn(database)
            log.info("relay.active", service=self._schema)
            await database.add_listener(f"{self._schema}_outbox", self._on_notify)
            async with self._connection.channel(
                publisher_confirms=True, on_return_raises=True
            ) as channel:
                exchange = await declare_events_exchange(channel)
                self._wake.set()  # what waited while nobody relayed
                while True:
                    await self._wait_for_news()
                    self._wake.clear()
                    while await self._relay_batch(database, exchange) == BATCH:
                        pass
                    await asyncio.sleep(GATHER_SECONDS)
        finally:
            with suppress(Exception):
                await database.close(timeout=2)

    async def _wait_for_turn(self, database: asyncpg.Connection) -> None:
        # Blocks inside Postgres until the active relay's session ends: no polling.
        await database.execute("SELECT pg_advisory_lock($1)", self.lock_key)

    def _on_notify(self, *_: object) -> None:
        self._wake.set()

    async def _wait_for_news(self) -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(self._wake.wait(), POLL_SECONDS)

    async def _relay_batch(self, database: asyncpg.Connection, exchange: AbstractExchange) -> int:
        rows = await database.fetch(
            f'SELECT position, event_id, type, envelope FROM "{self._schema}".outbox '  # noqa: S608 - the schema is the service's own name
            "ORDER BY position LIMIT $1",
            BATCH,
        )
        if not rows:
            return 0
        await asyncio.gather(*(self._publish(exchange, row) for row in rows))
        await self._delete(database, [row["position"] for row in rows])
        for event_type, count in Counter(row["type"] for row in rows).items():
            _published.add(count, {"type": event_type})
        return len(rows)

    async def _delete(self, database: asyncpg.Connection, positions: list[int]) -> None:
        await database.execute(
            f'DELETE FROM "{self._schema}".outbox WHERE position = ANY($1)',  # noqa: S608 - as above
            positions,
        )

    @staticmethod
    async def _publish(exchange: AbstractExchange, row: asyncpg.Record) -> None:
        message = Message(
            row["envelope"].encode(),
            content_type=CONTENT_TYPE,
            delivery_mode=DeliveryMode.PERSISTENT,
            message_id=str(row["event_id"]),
            type=row["type"],
        )
        # Pipelined: AMQP keeps the order of publishes on one channel, confirms come back later.
        await exchange.publish(
            message, routing_key=row["type"], mandatory=True, timeout=CONFIRM_TIMEOUT_SECONDS
        )
