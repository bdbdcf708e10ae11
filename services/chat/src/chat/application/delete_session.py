"""A person deletes a conversation; replies still being written in it stop."""

from uuid import UUID

from chat.application.conversation_ports import UnitOfWork
from chat.application.reply_log_port import ReplyLog


async def delete_session(
    uow: UnitOfWork, log: ReplyLog, *, user_id: UUID, session_id: UUID
) -> None:
    """Delete the conversation with its messages; raises SessionNotFound."""
    async with uow:
        session = await uow.sessions.locked(user_id, session_id)
        running = await uow.sessions.running(session_id)
        await uow.sessions.remove(session)
    for reply_id in running:
        await log.request_stop(reply_id)
