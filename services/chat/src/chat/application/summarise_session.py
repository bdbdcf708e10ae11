"""The earlier part of a long conversation is summarised, and the person can read the summary."""

from datetime import datetime

from chat.application.conversation_ports import UnitOfWork
from chat.domain.errors import SessionNotFound
from chat.domain.message import ChatMessage
from chat.domain.summary import KEEP_RECENT, is_due, summarise


async def summarise_session(uow: UnitOfWork, reply: ChatMessage, *, now: datetime) -> None:
    """Extend the summary of the reply's conversation when enough messages stand outside of it."""
    if not is_due(reply.position + 1, 0):
        return
    try:
        async with uow:
            session = await uow.sessions.locked(reply.user_id, reply.session_id)
            if not is_due(session.next_position, session.summarised_through):
                return
            through = session.next_position - 1 - KEEP_RECENT
            messages = await uow.messages.through(
                session.session_id, session.summarised_through, through
            )
            summary = summarise(session.context_summary, messages)
            session.summarise(summary, through=through, now=now)
            await uow.sessions.keep(session)
    except SessionNotFound:
        return
