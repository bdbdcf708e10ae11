"""A story ends, once: kept, blocked or failed, and what it used is settled with it."""

from datetime import datetime, timedelta
from uuid import UUID

from chat.application.story_ports import StoryUnitOfWork
from chat.domain.audit import audited
from chat.domain.message import TokenCount
from chat.domain.moderation import Stage, Verdict
from chat.domain.stories.story import UserStory, WrittenStory


async def complete_story(
    uow: StoryUnitOfWork, story_id: UUID, written: WrittenStory, *, now: datetime
) -> UserStory | None:
    """Keep it as the latest and purge the one before; None when it ended otherwise."""
    async with uow:
        story = await _unfinished(uow, story_id)
        if story is None:
            return None
        await uow.stories.purge_latest(story.user_id, now)
        uow.outbox.add(story.complete(written, now))
        recorded = await uow.usage.settle(story_id, written.tokens, now=now)
        if recorded is not None:
            uow.outbox.add(recorded)
    return story


async def block_story(
    uow: StoryUnitOfWork,
    story_id: UUID,
    stage: Stage,
    verdict: Verdict,
    *,
    tokens: TokenCount,
    now: datetime,
) -> UserStory | None:
    """Keep only why; whatever the model used, the person is charged nothing."""
    async with uow:
        story = await _unfinished(uow, story_id)
        if story is None:
            return None
        blocked = story.block(stage, verdict, tokens, now)
        await uow.usage.settle(story_id, TokenCount(), delivered=False, now=now)
        await uow.refusals.add(story.user_id, story_id, stage, blocked.categories, now)
        await uow.audit.add(
            audited(
                "story.blocked",
                story_id,
                now=now,
                user_id=story.user_id,
                new={"stage": stage, "categories": blocked.categories},
            )
        )
        uow.outbox.add(blocked)
    return story


async def fail_story(
    uow: StoryUnitOfWork, story_id: UUID, code: str, *, tokens: TokenCount, now: datetime
) -> UserStory | None:
    """Give the story back; tokens that were really used are counted."""
    async with uow:
        story = await _unfinished(uow, story_id)
        if story is None:
            return None
        await _fail(uow, story, code, tokens, now)
    return story


async def end_abandoned_stories(
    uow: StoryUnitOfWork, *, older_than: timedelta, now: datetime
) -> int:
    """Fail stories whose writers died; gives how many."""
    async with uow:
        abandoned = await uow.stories.stale(now - older_than)
        for story in abandoned:
            await _fail(uow, story, "writer-died", TokenCount(), now)
    return len(abandoned)


async def _fail(
    uow: StoryUnitOfWork, story: UserStory, code: str, tokens: TokenCount, now: datetime
) -> None:
    story.fail(code, tokens, now)
    recorded = await uow.usage.settle(story.story_id, tokens, delivered=False, now=now)
    if recorded is not None:
        uow.outbox.add(recorded)


async def _unfinished(uow: StoryUnitOfWork, story_id: UUID) -> UserStory | None:
    story = await uow.stories.locked(story_id)
    return story if story is not None and story.is_writing else None
