"""A person gives a conversation another title."""

from datetime import datetime
from uuid import UUID

from chat.application.conversation_ports import UnitOfWork
from chat.domain.session import ChatSession


async def rename_session(
    uow: UnitOfWork, *, user_id: UUID, session_id: UUID, title: str, now: datetime
) -> ChatSession:
    """Rename; raises SessionNotFound or InvalidTitle."""
    async with uow:
        session = await uow.sessions.locked(user_id, session_id)
        session.rename(title, now=now)
        await uow.sessions.keep(session)
    return session
