"""The assistant learned a taste, or was told to forget it."""

from datetime import datetime
from uuid import UUID

from user.application.ports import UnitOfWork
from user.domain.preferences import Kind, Polarity


async def learn_preference(
    uow: UnitOfWork, *, user_id: UUID, kind: Kind, value: str, polarity: Polarity, now: datetime
) -> None:
    """Merge it into the person's tastes; raises InvalidPreference."""
    async with uow:
        if await uow.accounts.find(user_id) is None:
            return  # a late message about somebody who left
        preferences = await uow.preferences.of(user_id)
        updated = preferences.learn(kind, value, polarity, now)
        uow.preferences.add(preferences)
        uow.outbox.add(updated)


async def forget_preference(
    uow: UnitOfWork, *, user_id: UUID, kind: Kind, value: str, now: datetime
) -> None:
    """Take it out of the person's tastes."""
    async with uow:
        if await uow.accounts.find(user_id) is None:
            return
        preferences = await uow.preferences.of(user_id)
        updated = preferences.forget(kind, value, now)
        uow.preferences.add(preferences)
        uow.outbox.add(updated)
