"""Runs stories as tasks of this process: they outlive the request, not the process."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime
from typing import Self
from uuid import UUID

import structlog

from chat.application.follow_reply import EXPIRED
from chat.application.generate_story import StoryTask, generate_story
from chat.application.story_ports import StoryEvent
from chat.application.story_press import StoryPress
from shared.clock import utc_now
from shared.errors import Unavailable

log = structlog.get_logger(__name__)
_GRACE_SECONDS = 8.0


class StoryChannel:
    """What has been shown of one story, for every reader in this process."""

    def __init__(self) -> None:
        self._events: list[StoryEvent] = []
        self._news = asyncio.Event()

    def tell(self, event: StoryEvent) -> None:
        """Show the next event. Never waits."""
        self._events.append(replace(event, id=len(self._events) + 1))
        news, self._news = self._news, asyncio.Event()
        news.set()

    def end(self) -> None:
        """Let readers go whose story ended without a last event."""
        if not self._events or not self._events[-1].is_last:
            self.tell(StoryEvent("error", {"code": "internal", "retry": True}))

    async def follow(self, after: int, until: datetime) -> AsyncGenerator[StoryEvent, None]:
        """Every event after number `after`, until the last one or the moment `until`."""
        while True:
            news = self._news
            for event in self._events[after:]:
                yield event
                after = event.id
                if event.is_last:
                    return
            try:
                async with asyncio.timeout((until - utc_now()).total_seconds()):
                    await news.wait()
            except TimeoutError:
                yield StoryEvent("error", EXPIRED)
                return


class StoryRunner:
    """Writes stories in the background, a bounded number at a time."""

    def __init__(self, press: StoryPress, *, max_running: int) -> None:
        self._press = press
        self._max_running = max_running
        self._running: dict[UUID, tuple[asyncio.Task[None], StoryChannel]] = {}

    @property
    def press(self) -> StoryPress:
        """What stories are made with."""
        return self._press

    def make_room(self) -> None:
        """Raise Unavailable when this process writes as many stories as it may."""
        if len(self._running) >= self._max_running:
            raise Unavailable("chat", "Too many stories are being written", retry_after_seconds=10)

    def start(self, task: StoryTask) -> StoryChannel:
        """Write the story, whoever stays to read it."""
        story_id, channel = task.story.story_id, StoryChannel()
        running = asyncio.create_task(generate_story(self._press, task, channel))
        self._running[story_id] = running, channel
        running.add_done_callback(lambda done: self._ended(story_id, done))
        return channel

    def channel_of(self, story_id: UUID) -> StoryChannel | None:
        """The channel of a story that is written here."""
        found = self._running.get(story_id)
        return found[1] if found else None

    def _ended(self, story_id: UUID, task: asyncio.Task[None]) -> None:
        _, channel = self._running.pop(story_id)
        channel.end()
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("story.task_failed", exc_info=error)

    @asynccontextmanager
    async def open(self) -> AsyncIterator[Self]:
        """At the end let stories finish for a while, then end them."""
        try:
            yield self
        finally:
            tasks = [task for task, _ in self._running.values()]
            if tasks:
                _, late = await asyncio.wait(tasks, timeout=_GRACE_SECONDS)
                for task in late:
                    task.cancel()
                await asyncio.gather(*late, return_exceptions=True)
