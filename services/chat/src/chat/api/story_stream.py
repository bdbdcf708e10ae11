"""A story's events as server-sent events."""

import asyncio
import json
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from datetime import datetime
from uuid import UUID

from sse_starlette import EventSourceResponse, ServerSentEvent

from chat.application.follow_reply import EXPIRED
from chat.application.generate_story import blocked, done, failed
from chat.application.story_ports import StoryEvent
from chat.application.write_story import snapshot
from chat.bootstrap import App
from chat.domain.stories.story import StoryStatus, UserStory
from chat.infrastructure.story_queries import story_of
from chat.infrastructure.story_runner import StoryRunner
from shared.clock import utc_now

_PING_SECONDS = 10
_SEND_SECONDS = 30.0
_POLL_SECONDS = 0.5
_RETRY_MILLISECONDS = 1000


def story_stream(
    app: App, runner: StoryRunner, story: UserStory, until: datetime, after: int = 0
) -> EventSourceResponse:
    """Stream the story until the caller's token expires; leaving it does not end it."""
    return EventSourceResponse(
        _encoded(_events(app, runner, story, until, after)),
        ping=_PING_SECONDS,
        send_timeout=_SEND_SECONDS,
        sep="\n",
        headers={"X-Story-Id": str(story.story_id)},
    )


async def _events(
    app: App, runner: StoryRunner, story: UserStory, until: datetime, after: int
) -> AsyncGenerator[StoryEvent, None]:
    channel = runner.channel_of(story.story_id)
    if channel is not None:
        async with aclosing(channel.follow(after, until)) as events:
            async for event in events:
                yield event
        return
    ended = await _ended(app, story.user_id, story.story_id, until)
    if ended is not None and ended.is_writing and utc_now() >= until:
        yield StoryEvent("error", EXPIRED)
        return
    for event in _ending(ended):
        yield event


async def _ended(app: App, user_id: UUID, story_id: UUID, until: datetime) -> UserStory | None:
    """The story once it has ended, whichever process writes it, or as it stands at `until`.

    None when it was erased.
    """
    while True:
        story = await story_of(app.resources.sessions, user_id, story_id)
        if story is None or not story.is_writing:
            return story
        now = utc_now()
        if now >= until or now - story.created_at > 2 * app.abandoned_after:
            return story
        await asyncio.sleep(_POLL_SECONDS)


def _ending(story: UserStory | None) -> list[StoryEvent]:
    """A whole story at once, for a reader who was not there."""
    if story is None:
        return [StoryEvent("error", {"code": "story-not-found", "retry": False})]
    if story.status is StoryStatus.BLOCKED:
        refused = story.moderation
        return [blocked(story, list(refused["categories"]), refused.get("help"))]
    if story.status is not StoryStatus.COMPLETED:
        return [failed(story, story.error_code or "writer-died")]
    if story.text is None:
        detail = "A newer story has taken its place."
        data = {"story_id": str(story.story_id), "code": "story-replaced", "detail": detail}
        return [StoryEvent("error", {**data, "retry": False})]
    return [
        StoryEvent("story", snapshot(story)),
        StoryEvent("token", {"text": story.text, "at": 0}),
        done(story),
    ]


async def _encoded(events: AsyncIterator[StoryEvent]) -> AsyncGenerator[ServerSentEvent, None]:
    retry: int | None = _RETRY_MILLISECONDS
    async for event in events:
        yield ServerSentEvent(
            json.dumps(event.data, ensure_ascii=False, separators=(",", ":")),
            event=event.kind,
            id=str(event.id) if event.id else None,
            retry=retry,
        )
        retry = None
