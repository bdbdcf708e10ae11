"""A person corrects something the assistant learned: they like it after all, or they do not."""

from datetime import datetime
from uuid import UUID

from chat.application.conversation_ports import UnitOfWork
from chat.domain.errors import LearnedNotFound
from chat.domain.learned import LearnedPreference


async def correct_preference(
    uow: UnitOfWork, *, user_id: UUID, learned_id: UUID, polarity: str, now: datetime
) -> LearnedPreference:
    """What is held from now on; the old one is forgotten for good. Raises LearnedNotFound."""
    async with uow:
        learned = await uow.learned.held_by_id(user_id, learned_id)
        if learned is None:
            raise LearnedNotFound
        if learned.polarity == polarity:
            return learned
        uow.outbox.add(learned.forget(now=now))
        # The old row must leave the unique index before the new one enters it.
        await uow.learned.flush()
        corrected, event = learned.corrected(polarity, now=now)
        uow.learned.add(corrected)
        uow.outbox.add(event)
    return corrected
