"""A person asks for a reply again that broke off: the question is not sent twice."""

from datetime import datetime
from uuid import UUID

from chat.application.conversation_ports import UnitOfWork
from chat.application.send_message import Accepted
from chat.domain.errors import MessageNotFound, NothingToRetry
from chat.domain.message import MessageStatus


async def retry_reply(
    uow: UnitOfWork,
    *,
    user_id: UUID,
    session_id: UUID,
    reply_id: UUID,
    hold_tokens: int,
    now: datetime,
) -> Accepted:
    """Promise a new reply to the same question.

    Raises SessionNotFound, MessageNotFound, NothingToRetry, LimitExceeded.
    """
    async with uow:
        session = await uow.sessions.locked(user_id, session_id)
        broken = await uow.messages.locked(reply_id)
        if broken is None or broken.session_id != session_id or broken.reply_to is None:
            raise MessageNotFound
        question = await uow.messages.locked(broken.reply_to)
        last = await uow.messages.last_reply_to(broken.reply_to)
        ended = broken.status in {MessageStatus.INTERRUPTED, MessageStatus.STOPPED}
        is_last = last is not None and last.message_id == reply_id
        if question is None or not ended or not is_last:
            raise NothingToRetry
        reply = session.answer_again(question, now=now)
        running = await uow.sessions.append(session, reply)
        await uow.usage.reserve(user_id, "chat", reply.message_id, tokens=hold_tokens, now=now)
    return Accepted(question, reply, is_new=True, after=tuple(running))
