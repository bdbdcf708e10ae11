"""A person opens a conversation."""

from datetime import datetime
from uuid import UUID

from chat.application.conversation_ports import UnitOfWork
from chat.domain.session import ChatSession


async def create_session(
    uow: UnitOfWork, *, user_id: UUID, title: str | None, now: datetime
) -> ChatSession:
    """An empty conversation; raises InvalidTitle."""
    session = ChatSession.start(user_id, title, now=now)
    async with uow:
        await uow.sessions.add(session)
    return session
