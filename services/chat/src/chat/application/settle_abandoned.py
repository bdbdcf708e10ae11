"""A reply whose writer died is ended by whoever notices, with what its log holds."""

from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import UUID

from chat.application.conversation_ports import Conversations, UnitOfWork
from chat.application.finish_reply import Written, finish_reply
from chat.application.reply_log_port import ReplyEvent, ReplyLog
from chat.domain.message import ChatMessage, MessageStatus

# Between the commit of a new reply and its writer's first lease.
GRACE = timedelta(seconds=3)


def written_in(events: list[ReplyEvent]) -> Written:
    """The text and cards of a log."""
    content = "".join(str(e.data["text"]) for e in events if e.kind == "token")
    return Written(content.rstrip(), [dict(e.data) for e in events if e.kind == "card"])


async def settle_abandoned(
    uow: Callable[[], UnitOfWork],
    log: ReplyLog,
    conversations: Conversations,
    *,
    reply_id: UUID,
    now: datetime,
) -> ChatMessage | None:
    """The reply as it stands now: interrupted if nobody writes it any more; None when deleted."""
    reply = await conversations.reply(reply_id)
    if reply is None or not reply.is_running or now - reply.created_at < GRACE:
        return reply
    if await log.is_owned(reply_id):
        return reply
    written = written_in(await log.read(reply_id, 0))
    await finish_reply(
        uow(),
        reply_id=reply_id,
        status=MessageStatus.INTERRUPTED,
        written=written,
        error_code="writer-died",
        now=now,
    )
    return await conversations.reply(reply_id)
