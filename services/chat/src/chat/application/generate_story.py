"""Writing one story from beginning to end, detached from whoever asked for it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass

from chat.application.end_story import block_story, complete_story, fail_story
from chat.application.story_ports import Readers, StoryEvent
from chat.application.story_press import StoryPress
from chat.application.write_story import StoryFlagged, StoryWriter, snapshot
from chat.domain.stories.story import FICTION_MARK, StoryRequest, UserStory
from shared.clock import utc_now
from shared.errors import Unavailable

log = logging.getLogger(__name__)
_FINISH_ATTEMPTS = 5


@dataclass(frozen=True, slots=True)
class StoryTask:
    """One story to write."""

    story: UserStory
    request: StoryRequest


async def generate_story(press: StoryPress, task: StoryTask, readers: Readers) -> None:
    """Write, check and keep the story, then end its stream. Cancelling leaves it failed."""
    story = task.story
    readers.tell(StoryEvent("story", snapshot(story)))
    writer = StoryWriter(press, story, task.request, readers)
    try:
        async with asyncio.timeout(press.max_seconds):
            written = await writer.write()
    except StoryFlagged as flagged:
        verdict = flagged.verdict
        await _kept(lambda: block_story(press.uow(), story.story_id, "output", verdict,
                                        tokens=writer.tokens, now=utc_now()))  # fmt: skip
        readers.tell(blocked(story, list(verdict.categories), verdict.help))
    except asyncio.CancelledError:
        await asyncio.shield(_fail(press, writer, readers, "shutting-down"))
        raise
    except TimeoutError:
        await _fail(press, writer, readers, "time-limit")
    except Unavailable as error:
        await _fail(press, writer, readers, "unavailable", error)
    except Exception as error:
        await _fail(press, writer, readers, "internal", error)
    else:
        ended = await _kept(
            lambda: complete_story(press.uow(), story.story_id, written, now=utc_now())
        )
        readers.tell(StoryEvent("token", {"text": FICTION_MARK, "at": len(written.text)}))
        readers.tell(done(ended or story))


async def _fail(
    press: StoryPress,
    writer: StoryWriter,
    readers: Readers,
    code: str,
    error: Exception | None = None,
) -> None:
    story_id = writer.story.story_id
    log.warning("story.failed", extra={"code": code}, exc_info=error)
    with suppress(Unavailable):
        await _kept(
            lambda: fail_story(press.uow(), story_id, code, tokens=writer.tokens, now=utc_now())
        )
    readers.tell(failed(writer.story, code))


async def _kept(end: Callable[[], Awaitable[UserStory | None]]) -> UserStory | None:
    """A database that is away for a moment must not cost a finished story."""
    for attempt in range(_FINISH_ATTEMPTS):
        try:
            return await end()
        except Exception:
            log.warning("story.not_kept_yet", exc_info=True)
            await asyncio.sleep(0.2 * 2**attempt)
    raise Unavailable("database")


_DETAILS = {
    "shutting-down": "The story broke off because the service restarted. Please ask again.",
    "time-limit": "The story took too long and was ended. Please ask again.",
    "writer-died": "The story broke off. Please ask again.",
    "unavailable": "The writer is away for a moment. Please ask again soon.",
}


def done(story: UserStory) -> StoryEvent:
    """The last event of a story that is kept as the latest."""
    usage = {"prompt_tokens": story.prompt_tokens, "completion_tokens": story.completion_tokens}
    return StoryEvent("done", {**snapshot(story), "model": story.model, "usage": usage})


def failed(story: UserStory, code: str) -> StoryEvent:
    """The last event of a story that broke off; the one before it is still the latest."""
    detail = _DETAILS.get(code, "Something broke on our side. Your story was not counted.")
    data = {"story_id": str(story.story_id), "code": code, "detail": detail, "retry": True}
    return StoryEvent("error", data)


def blocked(story: UserStory, categories: list[str], help_text: str | None) -> StoryEvent:
    """The last event of a story that may not be told."""
    detail = "This story took a turn that is not told here. It was not kept and costs nothing."
    data: dict[str, object] = {
        "story_id": str(story.story_id),
        "code": "story-blocked",
        "detail": detail,
        "categories": categories,
        "help": help_text,
        "retry": False,
    }
    return StoryEvent("error", data)
