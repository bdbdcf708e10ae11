"""Logs of running replies in Valkey streams: any process may read, one may write."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from typing import Any
from uuid import UUID

import structlog
from redis.asyncio import BlockingConnectionPool, Redis
from redis.exceptions import RedisError, ResponseError

from chat.application.reply_log_port import OwnershipLost, ReplyEvent
from shared.errors import Unavailable

log = structlog.get_logger(__name__)

# A lease outlives three renewals that were late; with the readers' pause a dead writer is
# noticed in under five seconds.
LEASE_MILLISECONDS = 3500
RENEW_SECONDS = 1.0
MAX_ENTRIES = 5_000
_CONNECTIONS = 24
# One deadline around a command and the wait for its connection: the client's own deadlines
# make a task of every command.
_PATIENCE_SECONDS = 10.0
_LEASE_PATIENCE_SECONDS = 2.0
_NEWS = "chat:news"
_STOPS = "chat:stops"
# Three commands with one answer: this runs for every word.
_APPEND = """
redis.call('XADD', KEYS[1], 'MAXLEN', '~', ARGV[1], ARGV[2], 'events', ARGV[3])
if ARGV[4] ~= '0' then redis.call('EXPIRE', KEYS[1], ARGV[4]) end
redis.call('PUBLISH', ARGV[5], ARGV[6])
"""


def _key(reply_id: UUID) -> str:
    return f"chat:reply:{reply_id}"


class ValkeyReplyLog:
    """Streams, leases and stop requests.

    Entry `n-0` of a stream holds the events from number `n` on. An id at or below the newest is
    refused by Valkey: whoever was ended by somebody else cannot write on.
    """

    def __init__(self, url: str, *, keep_seconds: int) -> None:
        # A pool of its own: a crowd of replies waits for a connection instead of opening hundreds,
        # and waits longer than a cache look-up may.
        pool = BlockingConnectionPool.from_url(
            url,
            max_connections=_CONNECTIONS,
            timeout=None,
            socket_timeout=None,
            socket_connect_timeout=2,
            decode_responses=True,
        )
        self._cache = Redis.from_pool(pool)
        self._append = self._cache.register_script(_APPEND)
        # Leases must not wait behind that crowd: a late renewal looks like a death.
        self._leases = Redis.from_url(
            url, socket_timeout=None, socket_connect_timeout=2, decode_responses=True
        )
        self._keep = keep_seconds
        # What this process has written of the replies it owns: its own readers need not ask.
        self._own: dict[UUID, list[ReplyEvent]] = {}
        self._news: dict[UUID, set[asyncio.Event]] = {}
        self._stops: dict[UUID, Callable[[], None]] = {}

    async def append(self, reply_id: UUID, first_id: int, events: Sequence[ReplyEvent]) -> None:
        """Write events numbered from `first_id`; raises OwnershipLost when a number is taken."""
        packed = json.dumps([[event.kind, event.data] for event in events])
        keep = self._keep if first_id == 1 or events[-1].is_last else 0
        news = (_NEWS, str(reply_id))
        try:
            async with _translated():
                await self._append(
                    [_key(reply_id)], [MAX_ENTRIES, f"{first_id}-0", packed, keep, *news]
                )
        except ResponseError as error:
            self._own.pop(reply_id, None)
            raise OwnershipLost from error
        self._remember(reply_id, first_id, events)
        self._tell(reply_id)

    async def read(self, reply_id: UUID, after: int) -> list[ReplyEvent]:
        """The events after number `after`, in order."""
        if (written := self._own.get(reply_id)) is not None:
            return written[after:]
        key = _key(reply_id)
        async with _translated():
            entries: Any = await self._cache.xrange(key, min=f"({after}-0", max="+")
            if after and (not entries or _number(entries[0]) != after + 1):
                # The reader left in the middle of an entry: the rest of it comes first.
                entries = [*await self._entry_of(key, after), *entries]
        return [event for entry in entries for event in _events_in(entry) if event.id > after]

    def _remember(self, reply_id: UUID, first_id: int, events: Sequence[ReplyEvent]) -> None:
        """Numbers are dense, so an event's place is its number; anything else is forgotten."""
        written = self._own.get(reply_id)
        if written is None:
            return
        if len(written) != first_id - 1 or first_id > MAX_ENTRIES:
            del self._own[reply_id]
            return
        written += [ReplyEvent(e.kind, e.data, n) for n, e in enumerate(events, start=first_id)]

    async def _entry_of(self, key: str, number: int) -> Any:
        return await self._cache.xrevrange(key, max=f"{number}-0", min="-", count=1)

    async def wait(self, reply_id: UUID, seconds: float) -> None:
        """Return at news about the reply, or after `seconds`."""
        news = asyncio.Event()
        self._news.setdefault(reply_id, set()).add(news)
        try:
            async with asyncio.timeout(seconds):
                await news.wait()
        except TimeoutError:
            return
        finally:
            self._news[reply_id].discard(news)
            if not self._news[reply_id]:
                del self._news[reply_id]

    async def own(self, reply_id: UUID) -> None:
        """Say that this process writes the reply; must be said again every second."""
        async with _translated(_LEASE_PATIENCE_SECONDS):
            await self._leases.set(f"{_key(reply_id)}:owner", "1", px=LEASE_MILLISECONDS)
        # Only now: a reply that could not begin would be held for ever, and never be ended.
        self._own.setdefault(reply_id, [])

    async def disown(self, reply_id: UUID) -> None:
        """The reply has ended here."""
        self._stops.pop(reply_id, None)
        self._own.pop(reply_id, None)
        async with _translated():
            await self._cache.delete(f"{_key(reply_id)}:owner", f"{_key(reply_id)}:stop")

    async def is_owned(self, reply_id: UUID) -> bool:
        """Whether a living process writes it."""
        if reply_id in self._own:
            return True
        async with _translated():
            return bool(await self._cache.exists(f"{_key(reply_id)}:owner"))

    async def request_stop(self, reply_id: UUID) -> None:
        """Ask the owner, wherever it is: told at once, and written down in case it did not hear."""
        async with _translated(), self._cache.pipeline(transaction=True) as pipe:
            pipe.set(f"{_key(reply_id)}:stop", "1", ex=self._keep)
            pipe.publish(_STOPS, str(reply_id))
            await pipe.execute()

    async def forget(self, reply_ids: Sequence[UUID]) -> None:
        """Remove logs for good."""
        if reply_ids:
            async with _translated():
                await self._cache.delete(*(_key(reply_id) for reply_id in reply_ids))

    def on_stop(self, reply_id: UUID, stop: Callable[[], None]) -> None:
        """Call `stop` when anybody asks for it."""
        self._stops[reply_id] = stop

    async def renew(self) -> None:
        """Renew every lease of this process and look for stop requests that were not heard."""
        reply_ids = list(self._stops)
        if not reply_ids:
            return
        pipe = self._leases.pipeline(transaction=False)
        for reply_id in reply_ids:
            pipe.set(f"{_key(reply_id)}:owner", "1", px=LEASE_MILLISECONDS)
            pipe.exists(f"{_key(reply_id)}:stop")
        async with _translated(_LEASE_PATIENCE_SECONDS), pipe:
            answers = await pipe.execute()
        for reply_id, asked in zip(reply_ids, answers[1::2], strict=True):
            if asked and (stop := self._stops.get(reply_id)):
                stop()

    async def listen(self) -> None:
        """Hear other processes until cancelled; a lost connection is made again."""
        while True:
            try:
                async with self._leases.pubsub() as channel:
                    await channel.subscribe(_NEWS, _STOPS)
                    while True:
                        self._hear(
                            await channel.get_message(
                                ignore_subscribe_messages=True, timeout=RENEW_SECONDS / 2
                            )
                        )
            except (RedisError, OSError) as error:
                log.warning("reply_log.listener_away", error=type(error).__name__)
                await asyncio.sleep(0.5)

    async def keep_leases(self) -> None:
        """Renew leases until cancelled."""
        while True:
            with suppress(Unavailable):
                await self.renew()
            await asyncio.sleep(RENEW_SECONDS)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._cache.aclose()
        await self._leases.aclose()

    def _hear(self, message: dict[str, str] | None) -> None:
        if message is None:
            return
        with suppress(ValueError):
            reply_id = UUID(message["data"])
            if message["channel"] == _NEWS:
                self._tell(reply_id)
            elif stop := self._stops.get(reply_id):
                stop()

    def _tell(self, reply_id: UUID) -> None:
        for news in self._news.get(reply_id, ()):
            news.set()


def _number(entry: Any) -> int:
    return int(entry[0].split("-")[0])


def _events_in(entry: Any) -> list[ReplyEvent]:
    events = json.loads(entry[1]["events"])
    return [
        ReplyEvent(kind, data, number)
        for number, (kind, data) in enumerate(events, start=_number(entry))
    ]


@asynccontextmanager
async def _translated(seconds: float = _PATIENCE_SECONDS) -> AsyncIterator[None]:
    try:
        async with asyncio.timeout(seconds):
            yield
    except ResponseError as error:
        # "ID is equal or smaller": the writer's own business. Anything else is the server's.
        if "XADD" in str(error):
            raise
        raise Unavailable("cache") from error
    except (RedisError, OSError) as error:
        raise Unavailable("cache") from error
