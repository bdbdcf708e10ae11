"""A person sends a message: it is kept, its tastes are learned, and a reply is promised."""

from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from chat.application.conversation_ports import UnitOfWork
from chat.application.learn_tastes import forget_tastes, learn_tastes
from chat.domain.errors import KeyOfAnotherMessage, TooManyWaiting
from chat.domain.language.understanding import Understanding, understand
from chat.domain.message import ChatMessage
from chat.domain.session import clean_content


@dataclass(frozen=True, slots=True)
class Accepted:
    """The message, the reply it gets, and whether this call created them.

    `after` are the replies of the conversation that must end first, oldest first.
    """

    question: ChatMessage
    reply: ChatMessage
    is_new: bool
    after: tuple[UUID, ...] = ()


async def send_message(
    uow: UnitOfWork,
    *,
    user_id: UUID,
    session_id: UUID,
    content: str,
    key: str | None,
    max_waiting: int,
    hold_tokens: int,
    now: datetime,
) -> Accepted:
    """Accept a message once per idempotency key.

    Raises SessionNotFound, InvalidMessage, KeyOfAnotherMessage, TooManyWaiting, LimitExceeded.
    """
    async with uow:
        session = await uow.sessions.locked(user_id, session_id)
        sent_before = await uow.messages.of_key(session_id, key) if key else None
        if sent_before is not None:
            return await _same_again(uow, sent_before, content)
        question, reply = session.ask(content, key, now=now)
        read = _note(question)
        running = await uow.sessions.append(session, question, reply)
        if len(running) >= max_waiting:
            raise TooManyWaiting(limit=max_waiting)
        await learn_tastes(uow, question, read.tastes, now=now)
        await forget_tastes(uow, user_id, read.forgotten, now=now)
        await uow.usage.reserve(user_id, "chat", reply.message_id, tokens=hold_tokens, now=now)
    return Accepted(question, reply, is_new=True, after=tuple(running))


async def _same_again(uow: UnitOfWork, question: ChatMessage, content: str) -> Accepted:
    if question.content != clean_content(content):
        raise KeyOfAnotherMessage
    reply = await uow.messages.last_reply_to(question.message_id)
    if reply is None:
        raise LookupError("a message is kept together with its reply")
    return Accepted(question, reply, is_new=False)


def _note(question: ChatMessage) -> Understanding:
    """Write down beside the message what it says of tastes and money."""
    read = understand(question.content)
    question.extracted_preferences = [asdict(taste) for taste in read.tastes]
    question.extracted_financial_info = [claim.as_note() for claim in read.claims]
    return read
