"""Holds whose owners died are given back."""

from datetime import datetime, timedelta

from chat.application.story_ports import StoryUnitOfWork

# Longer than any reply or story may take.
STALE_AFTER = timedelta(minutes=9)


async def release_holds(uow: StoryUnitOfWork, *, now: datetime) -> int:
    """Give back what is held for longer than anything may take; gives how many."""
    async with uow:
        return await uow.usage.release_stale(older_than=STALE_AFTER, now=now)
