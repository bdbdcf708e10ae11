"""A person stops a reply, from any tab."""

import asyncio
from collections.abc import Awaitable, Callable
from uuid import UUID

from chat.application.reply_log_port import ReplyLog
from chat.domain.errors import MessageNotFound
from chat.domain.message import ChatMessage

_WAIT_SECONDS = 2.0


async def stop_reply(
    log: ReplyLog, settle: Callable[[UUID], Awaitable[ChatMessage | None]], *, reply_id: UUID
) -> ChatMessage:
    """Ask its writer to stop and wait for it; raises MessageNotFound when the reply is gone."""
    reply = await settle(reply_id)
    if reply is not None and reply.is_running:
        await log.request_stop(reply_id)
        reply = await _ended(log, settle, reply_id)
    if reply is None:
        raise MessageNotFound
    return reply


async def _ended(
    log: ReplyLog, settle: Callable[[UUID], Awaitable[ChatMessage | None]], reply_id: UUID
) -> ChatMessage | None:
    """The reply once it has ended, or as it stands when its writer takes too long."""
    deadline = asyncio.get_running_loop().time() + _WAIT_SECONDS
    while True:
        reply = await settle(reply_id)
        if reply is None or not reply.is_running:
            return reply
        if asyncio.get_running_loop().time() > deadline:
            return reply
        await log.wait(reply_id, 0.1)
