"""A reply's events in the form OpenAI's clients read: chunks, or one whole completion."""

import json
from collections.abc import AsyncGenerator
from contextlib import aclosing
from datetime import datetime
from typing import Any

from chat.api.openai_schemas import (
    MODEL,
    AnswerMessage,
    CompletionChoice,
    CompletionResponse,
    CompletionUsage,
    error_body,
)
from chat.application.follow_reply import Following, follow_reply
from chat.application.reply_log_port import ReplyEvent
from chat.domain.message import ChatMessage
from shared.errors import Unavailable

_KEEP_ALIVE = b": heartbeat\n\n"
_END = b"data: [DONE]\n\n"


async def whole_completion(
    following: Following, reply: ChatMessage, until: datetime
) -> CompletionResponse:
    """The finished reply; raises Unavailable when it broke off."""
    text, end = "", None
    async with aclosing(follow_reply(following, reply.message_id, 0, until=until)) as batches:
        async for events in batches:
            for event in events:
                text = _text_after(text, event)
                end = event if event.is_last else end
    if end is None or end.kind == "error":
        raise Unavailable("chat", str(end.data.get("detail", "")) if end else "")
    return CompletionResponse(
        id=_completion_id(reply),
        created=_created(reply),
        model=MODEL,
        choices=[CompletionChoice(message=AnswerMessage(content=text.rstrip()))],
        usage=_usage(end),
    )


async def completion_chunks(
    following: Following, reply: ChatMessage, until: datetime, *, include_usage: bool
) -> AsyncGenerator[bytes, None]:
    """The reply as it is written; ends with `[DONE]`, also after an error."""
    yield _chunk(reply, {"role": "assistant", "content": ""})
    text = ""
    try:
        async with aclosing(follow_reply(following, reply.message_id, 0, until=until)) as batches:
            async for events in batches:
                for event in events:
                    grown = _text_after(text, event)
                    if fresh := grown[len(text) :]:
                        yield _chunk(reply, {"content": fresh})
                    text = grown
                    for encoded in _other(event, reply, include_usage):
                        yield encoded
    except Unavailable as error:
        yield _data(error_body(error.detail, "server_error", "unavailable"))
    yield _END


def _text_after(text: str, event: ReplyEvent) -> str:
    if event.kind == "message":
        return str(event.data["content"])
    return text + str(event.data["text"]) if event.kind == "token" else text


def _other(event: ReplyEvent, reply: ChatMessage, include_usage: bool) -> list[bytes]:
    if event.kind == "heartbeat":
        return [_KEEP_ALIVE]
    if event.kind == "error":
        code, detail = str(event.data.get("code")), str(event.data.get("detail"))
        return [_data(error_body(detail, "server_error", code))]
    if event.kind != "done":
        return []
    last = _chunk(reply, {}, finish_reason="stop")
    usage = _frame(reply) | {"choices": [], "usage": _usage(event).model_dump()}
    return [last, _data(usage)] if include_usage else [last]


def _usage(end: ReplyEvent) -> CompletionUsage:
    used = end.data["usage"]
    prompt, completion = used["prompt_tokens"], used["completion_tokens"]
    return CompletionUsage(
        prompt_tokens=prompt, completion_tokens=completion, total_tokens=prompt + completion
    )


def _chunk(reply: ChatMessage, delta: dict[str, str], finish_reason: str | None = None) -> bytes:
    choice = {"index": 0, "delta": delta, "finish_reason": finish_reason}
    return _data(_frame(reply) | {"choices": [choice]})


def _frame(reply: ChatMessage) -> dict[str, Any]:
    return {
        "id": _completion_id(reply),
        "object": "chat.completion.chunk",
        "created": _created(reply),
        "model": MODEL,
    }


def _data(body: dict[str, Any]) -> bytes:
    return f"data: {json.dumps(body, ensure_ascii=False, separators=(',', ':'))}\n\n".encode()


def _completion_id(reply: ChatMessage) -> str:
    return f"chatcmpl-{reply.message_id}"


def _created(reply: ChatMessage) -> int:
    return int(reply.created_at.timestamp())
