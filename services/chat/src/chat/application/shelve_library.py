"""The library's stories come with the release; whether one is shown is decided by people."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from chat.application.story_ports import StoryUnitOfWork
from chat.domain.audit import audited
from chat.domain.errors import StoryNotFound
from chat.domain.stories.library import LibraryStory


async def shelve_library(
    uow: StoryUnitOfWork, stories: Sequence[LibraryStory], *, now: datetime
) -> int:
    """Put new and changed stories on the shelf; doing it again changes nothing."""
    async with uow:
        return await uow.library.shelve(stories, now)


async def approve_library_story(
    uow: StoryUnitOfWork, slug: str, *, approved: bool, by: UUID, now: datetime
) -> None:
    """Show a story to readers, or hide it; raises StoryNotFound."""
    async with uow:
        was = await uow.library.approve(slug, approved=approved, by=by, now=now)
        if was is None:
            raise StoryNotFound
        if was != approved:
            await uow.audit.add(
                audited(
                    "library_story.approved" if approved else "library_story.hidden",
                    slug,
                    now=now,
                    actor=by,
                    old={"approved": was},
                    new={"approved": approved},
                )
            )
