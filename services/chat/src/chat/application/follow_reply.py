"""Following a reply from any tab and any process: the log, then the stored message."""

import time
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from chat.application.finish_reply import last_event
from chat.application.reply_log_port import OwnershipLost, ReplyEvent, ReplyLog
from chat.domain.message import ChatMessage
from shared.clock import utc_now

PAUSE_SECONDS = 0.8
HEARTBEAT = ReplyEvent("heartbeat", {})


@dataclass(frozen=True, slots=True)
class Following:
    """What a reader needs: the log, and how to find out what became of a silent reply."""

    log: ReplyLog
    settle: Callable[[UUID], Awaitable[ChatMessage | None]]
    heartbeat_seconds: float


async def follow_reply(
    following: Following, reply_id: UUID, after: int, *, until: datetime | None = None
) -> AsyncGenerator[list[ReplyEvent], None]:
    """Every event after number `after`, then heartbeats while there is none, until the last one.
    Events that are there together come together. At `until` the reader's right to read ends: an
    `error` without a number says so, and the reply goes on without them.

    A reply whose log is gone comes as one `message` event with its whole content, then its cards.
    """
    log, quiet_since = following.log, time.monotonic()
    while until is None or utc_now() < until:
        events = await log.read(reply_id, after) or await _found_ended(following, reply_id, after)
        if events:
            yield events
            after, quiet_since = events[-1].id, time.monotonic()
            if events[-1].is_last:
                return
        else:
            await log.wait(reply_id, PAUSE_SECONDS)
        if time.monotonic() - quiet_since >= following.heartbeat_seconds:
            quiet_since = time.monotonic()
            yield [HEARTBEAT]
    yield [ReplyEvent("error", EXPIRED)]


EXPIRED: dict[str, object] = {
    "code": "token-expired",
    "detail": "Your sign-in has expired. Refresh it and go on where you left off.",
    "retry": True,
}
_GONE = {"code": "message-not-found", "detail": "The conversation was deleted."}


async def _found_ended(following: Following, reply_id: UUID, after: int) -> list[ReplyEvent]:
    """The end of a reply that nobody writes any more; nothing while somebody does."""
    if await following.log.is_owned(reply_id):
        return []
    reply = await following.settle(reply_id)
    if reply is None:
        return [ReplyEvent("error", _GONE, after)]
    if reply.is_running:
        return []
    # The writer may have written its last events and left between our two looks.
    return await following.log.read(reply_id, after) or await _ending(following.log, reply, after)


async def _ending(log: ReplyLog, reply: ChatMessage, after: int) -> list[ReplyEvent]:
    """The last event where the writer did not write it; everything where the log is gone."""
    events = await log.read(reply.message_id, 0)
    last = last_event(reply)
    if not events:
        whole = [
            ReplyEvent("message", snapshot(reply)),
            *(ReplyEvent("card", c) for c in reply.cards),
            last,
        ]
        return [replace(event, id=number) for number, event in enumerate(whole, start=1)]
    if events[-1].is_last:
        return [replace(last, id=max(events[-1].id, after))]
    with suppress(OwnershipLost):
        await log.append(reply.message_id, events[-1].id + 1, [last])
    return [replace(last, id=events[-1].id + 1)]


def snapshot(reply: ChatMessage) -> dict[str, object]:
    """The data of a `message` event: the reader starts over with this content."""
    return {
        "message_id": str(reply.message_id),
        "session_id": str(reply.session_id),
        "reply_to": str(reply.reply_to),
        "status": reply.status.value,
        "content": reply.content,
    }
