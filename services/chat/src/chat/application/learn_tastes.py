"""What a message teaches of a person's taste, or takes back; a contradiction replaces what was held."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from chat.application.conversation_ports import UnitOfWork
from chat.domain.language.tastes import Taste
from chat.domain.learned import LearnedPreference
from chat.domain.message import ChatMessage


async def learn_tastes(
    uow: UnitOfWork, message: ChatMessage, tastes: Sequence[Taste], *, now: datetime
) -> None:
    """Learn inside the open transaction; what is held already is not learned again."""
    for taste in sorted(tastes, key=lambda taste: (taste.kind, taste.value)):
        held = await uow.learned.held(message.user_id, taste.kind, taste.value)
        if held is not None and held.polarity == taste.polarity:
            continue
        if held is not None:
            uow.outbox.add(held.forget(now=now))
            # The old row must leave the unique index before the new one enters it.
            await uow.learned.flush()
        learned, event = LearnedPreference.from_message(taste, message, now=now)
        uow.learned.add(learned)
        uow.outbox.add(event)


async def forget_tastes(
    uow: UnitOfWork, user_id: UUID, tastes: Sequence[tuple[str, str]], *, now: datetime
) -> None:
    """Forget inside the open transaction what was learned of these (kind, value)."""
    for kind, value in tastes:
        held = await uow.learned.held(user_id, kind, value)
        if held is not None:
            uow.outbox.add(held.forget(now=now))
