"""Runs replies as tasks of this process: they outlive the request, not the process."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Self
from uuid import UUID

import structlog

from chat.application.assistant import Assistant, ReplyTask
from chat.application.generate_reply import generate_reply
from chat.infrastructure.valkey_reply_log import ValkeyReplyLog
from shared.errors import Unavailable

log = structlog.get_logger(__name__)
_GRACE_SECONDS = 8.0
_ADMISSION_SECONDS = 25.0


def _crowded() -> Unavailable:
    return Unavailable("chat", "Too many replies are being written", retry_after_seconds=3)


class ReplyRunner:
    """Starts replies, keeps their leases, passes on stop requests."""

    def __init__(
        self,
        assistant: Assistant,
        replies: ValkeyReplyLog,
        *,
        max_running: int,
        max_admitted: int,
    ) -> None:
        self._assistant = assistant
        self._log = replies
        self._max_running = max_running
        self._admission = asyncio.Semaphore(max_admitted)
        self._running: dict[UUID, asyncio.Task[None]] = {}

    @asynccontextmanager
    async def admitted(self) -> AsyncIterator[None]:
        """A turn to accept a message: a crowd waits here, where waiting holds no connection.

        Raises Unavailable when this process writes as many replies as it may, or the wait is long.
        """
        try:
            async with asyncio.timeout(_ADMISSION_SECONDS):
                await self._admission.acquire()
        except TimeoutError as error:
            raise _crowded() from error
        try:
            if len(self._running) >= self._max_running:
                raise _crowded()
            yield
        finally:
            self._admission.release()

    async def start(self, task: ReplyTask) -> None:
        """Write the reply in the background; raises Unavailable before anything has begun."""
        stop = asyncio.Event()
        await self._log.own(task.reply_id)
        self._log.on_stop(task.reply_id, stop.set)
        running = asyncio.create_task(generate_reply(self._assistant, task, stop))
        self._running[task.reply_id] = running
        running.add_done_callback(lambda done: self._ended(task.reply_id, done))

    def _ended(self, reply_id: UUID, task: asyncio.Task[None]) -> None:
        self._running.pop(reply_id, None)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("reply.task_failed", exc_info=error)

    @asynccontextmanager
    async def open(self) -> AsyncIterator[Self]:
        """Listen and keep leases; at the end let replies finish for a while, then interrupt them."""
        helpers = [
            asyncio.create_task(self._log.listen()),
            asyncio.create_task(self._log.keep_leases()),
        ]
        try:
            yield self
        finally:
            await self._finish_running()
            for helper in helpers:
                helper.cancel()
            await asyncio.gather(*helpers, return_exceptions=True)

    async def _finish_running(self) -> None:
        tasks = list(self._running.values())
        if not tasks:
            return
        _, late = await asyncio.wait(tasks, timeout=_GRACE_SECONDS)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)
