"""A person deletes something the assistant learned; it stays deleted."""

from datetime import datetime
from uuid import UUID

from chat.application.conversation_ports import UnitOfWork
from chat.domain.errors import LearnedNotFound


async def forget_preference(
    uow: UnitOfWork, *, user_id: UUID, learned_id: UUID, now: datetime
) -> None:
    """Forget it and announce that; raises LearnedNotFound."""
    async with uow:
        learned = await uow.learned.held_by_id(user_id, learned_id)
        if learned is None:
            raise LearnedNotFound
        uow.outbox.add(learned.forget(now=now))
