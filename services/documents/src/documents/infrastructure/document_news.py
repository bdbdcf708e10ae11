"""Hearing, in a process that serves browsers, that somebody's documents have changed."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from uuid import UUID

import structlog
from redis.asyncio import Redis
from redis.exceptions import RedisError

from documents.infrastructure.progress_board import NEWS

log = structlog.get_logger(__name__)

_LISTEN_SECONDS = 0.5


class DocumentNews:
    """One connection for all who watch. What is missed while it is lost, they find by looking."""

    def __init__(self, cache: Redis) -> None:
        self._cache = cache
        self._watching: dict[UUID, set[asyncio.Event]] = {}

    @asynccontextmanager
    async def listening(self) -> AsyncIterator[None]:
        """Hear the other processes until the block ends."""
        task = asyncio.create_task(self._listen())
        try:
            yield
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    @asynccontextmanager
    async def watching(self, user_id: UUID) -> AsyncIterator[asyncio.Event]:
        """An event that is set at every change of this person's documents."""
        news = asyncio.Event()
        self._watching.setdefault(user_id, set()).add(news)
        try:
            yield news
        finally:
            watchers = self._watching[user_id]
            watchers.discard(news)
            if not watchers:
                del self._watching[user_id]

    async def _listen(self) -> None:
        while True:
            try:
                async with self._cache.pubsub() as channel:
                    await channel.subscribe(NEWS)
                    while True:
                        self._hear(
                            await channel.get_message(
                                ignore_subscribe_messages=True, timeout=_LISTEN_SECONDS
                            )
                        )
            except (RedisError, OSError) as error:
                log.warning("document_news.listener_away", error=type(error).__name__)
                await asyncio.sleep(_LISTEN_SECONDS)

    def _hear(self, message: dict[str, str] | None) -> None:
        if message is None:
            return
        with suppress(ValueError):
            for news in self._watching.get(UUID(message["data"]), ()):
                news.set()
