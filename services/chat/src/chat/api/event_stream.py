"""A reply's events as server-sent events."""

import json
from collections.abc import AsyncGenerator
from contextlib import aclosing
from datetime import datetime
from uuid import UUID

from sse_starlette import EventSourceResponse, ServerSentEvent

from chat.application.follow_reply import Following, follow_reply
from chat.application.reply_log_port import ReplyEvent
from shared.errors import Unavailable

# What a browser waits before it reconnects by itself.
_RETRY_MILLISECONDS = 1000
_SEND_SECONDS = 30.0


def reply_stream(
    following: Following, reply_id: UUID, after: int, until: datetime
) -> EventSourceResponse:
    """Stream the events after number `after`, until the caller's token expires at `until`.

    Leaving it does not end the reply.
    """
    return EventSourceResponse(
        _events(following, reply_id, after, until),
        ping=0,  # our own heartbeats are events a client can see
        send_timeout=_SEND_SECONDS,
        sep="\n",
        headers={"X-Reply-Id": str(reply_id)},
    )


async def _events(
    following: Following, reply_id: UUID, after: int, until: datetime
) -> AsyncGenerator[bytes, None]:
    retry: int | None = _RETRY_MILLISECONDS
    try:
        async with aclosing(follow_reply(following, reply_id, after, until=until)) as batches:
            async for events in batches:
                yield b"".join(_encoded(event, retry) for event in events)
                retry = None
    except Unavailable as error:
        # Not the reply's end: the client may come back with the last id it has.
        data = {"code": "unavailable", "detail": error.detail, "retry": True}
        yield _encoded(ReplyEvent("error", data), _RETRY_MILLISECONDS)


def _encoded(event: ReplyEvent, retry: int | None) -> bytes:
    return ServerSentEvent(
        json.dumps(event.data, ensure_ascii=False, separators=(",", ":")),
        event=event.kind,
        id=str(event.id) if event.id else None,
        retry=retry,
        sep="\n",
    ).encode()
