"""A reply ends, once: what was written is kept and what was used is settled."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from chat.application.conversation_ports import UnitOfWork
from chat.application.reply_log_port import ReplyEvent
from chat.domain.message import ChatMessage, MessageStatus, TokenCount

_DETAILS = {
    "writer-died": "The reply broke off. What had been written is kept; you can ask for it again.",
    "time-limit": "The reply took too long and was ended. What had been written is kept.",
    "shutting-down": "The reply broke off because the service restarted. You can ask for it again.",
}


@dataclass(frozen=True, slots=True)
class Written:
    """What has been written of a reply."""

    content: str = ""
    cards: list[dict[str, Any]] = field(default_factory=list)
    tokens: TokenCount = field(default_factory=TokenCount)
    model: str | None = None


async def finish_reply(
    uow: UnitOfWork,
    *,
    reply_id: UUID,
    status: MessageStatus,
    written: Written,
    error_code: str | None = None,
    now: datetime,
) -> ChatMessage | None:
    """End the reply; None when it is gone or was ended by somebody else."""
    async with uow:
        reply = await uow.messages.locked(reply_id)
        if reply is None or not reply.finish(
            status,
            content=written.content,
            cards=written.cards,
            tokens=written.tokens,
            model=written.model,
            error_code=error_code,
            now=now,
        ):
            return None
        await uow.messages.keep(reply)
        recorded = await uow.usage.settle(
            reply_id, written.tokens, delivered=bool(written.content), now=now
        )
        if recorded is not None:
            uow.outbox.add(recorded)
    return reply


def last_event(reply: ChatMessage) -> ReplyEvent:
    """The event that ends the reply's log: `done`, or `error` for one that broke off."""
    data: dict[str, Any] = {"message_id": str(reply.message_id), "status": reply.status.value}
    if reply.status is MessageStatus.INTERRUPTED:
        code = reply.error_code or "interrupted"
        detail = _DETAILS.get(code, "The reply broke off. What had been written is kept.")
        return ReplyEvent("error", {**data, "code": code, "detail": detail})
    usage = {"prompt_tokens": reply.prompt_tokens, "completion_tokens": reply.completion_tokens}
    return ReplyEvent("done", {**data, "model": reply.model, "usage": usage})
