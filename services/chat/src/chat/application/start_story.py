"""Somebody asks for a story: may they, is there enough left, may it be told."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from chat.application.end_story import block_story, fail_story
from chat.application.story_ports import Entitlements
from chat.application.story_press import StoryPress
from chat.application.write_story import checked
from chat.domain.errors import KeyOfAnotherStory, StoryRefused, SubscriptionRequired
from chat.domain.message import TokenCount
from chat.domain.stories.story import StoryRequest, StoryStatus, UserStory
from shared.clock import utc_now
from shared.errors import Unavailable
from shared.ids import uuid7


@dataclass(frozen=True, slots=True)
class Started:
    """The story, and whether this call began it."""

    story: UserStory
    is_new: bool


async def require_subscription(entitlements: Entitlements, *, user_id: UUID, token: str) -> None:
    """Raises SubscriptionRequired with where to pay, Unavailable when billing does not answer."""
    found = await entitlements.of(user_id, token)
    if not found.entitled:
        raise SubscriptionRequired(
            reason=found.reason, action=found.action or "checkout", href=found.href
        )


async def start_story(
    press: StoryPress, *, user_id: UUID, request: StoryRequest, key: str | None, now: datetime
) -> Started:
    """Reserve, then moderate the request; once per idempotency key.

    Raises UsageLimitReached, KeyOfAnotherStory, StoryRefused, Unavailable.
    """
    story = UserStory.begin(uuid7(), user_id, request, key, now)
    tokens = press.hold_for(request)
    uow = press.uow()
    async with uow:
        earlier = await uow.stories.begin(story)
        if earlier is None:
            await uow.usage.reserve(
                user_id, "story", story.story_id, tokens=tokens, subscribed=True, now=now
            )
    if earlier is not None:
        return _same_again(earlier, request)
    await _moderate(press, story, request)
    return Started(story, is_new=True)


async def _moderate(press: StoryPress, story: UserStory, request: StoryRequest) -> None:
    try:
        verdict = await checked(
            press.moderator, request.checked_text, "prompt", press.check_seconds
        )
    except BaseException as error:
        code = "unavailable" if isinstance(error, Unavailable) else "internal"
        await fail_story(press.uow(), story.story_id, code, tokens=TokenCount(), now=utc_now())
        raise
    if verdict.allowed:
        return
    nothing = TokenCount()
    await block_story(press.uow(), story.story_id, "prompt", verdict, tokens=nothing, now=utc_now())
    raise StoryRefused(categories=list(verdict.categories), help=verdict.help)


def _same_again(earlier: UserStory, request: StoryRequest) -> Started:
    if earlier.request_hash != request.fingerprint:
        raise KeyOfAnotherStory
    if earlier.status is StoryStatus.BLOCKED and earlier.moderation.get("stage") == "prompt":
        refused = earlier.moderation
        raise StoryRefused(categories=refused["categories"], help=refused.get("help"))
    return Started(earlier, is_new=False)
