"""POST /v1/chat/completions, as server-sent events or in one piece."""

import json
import secrets
import time
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from deploy.local.modelserver.generator import Finish, Generation, Generator
from deploy.local.modelserver.http_input import read_json, unless_gone
from deploy.local.modelserver.jobs import run
from deploy.local.modelserver.model_cards import LLM, require
from deploy.local.modelserver.openai_messages import CompletionRequest
from deploy.local.modelserver.streams import Lines, begun, gathered
from deploy.local.modelserver.tools import Answer, read_answer

Body = dict[str, Any]


@dataclass(frozen=True)
class Completion:
    """The envelope every chunk of one completion shares."""

    id: str = field(default_factory=lambda: f"chatcmpl-{secrets.token_hex(12)}")
    created: int = field(default_factory=lambda: int(time.time()))

    def body(self, kind: str, choices: list[Body], **extra: Any) -> Body:
        head = {"id": self.id, "object": kind, "created": self.created, "model": LLM.name}
        return {**head, "choices": choices, **extra}

    def chunk(self, delta: Body, reason: str | None = None) -> bytes:
        choice = {"index": 0, "delta": delta, "finish_reason": reason, "logprobs": None}
        return _event(self.body("chat.completion.chunk", [choice]))

    def usage(self, finish: Finish) -> bytes:
        return _event(self.body("chat.completion.chunk", [], usage=_usage(finish)))


async def completions(request: Request) -> Response:
    sent = await read_json(request, CompletionRequest)
    require(sent.model, "completion")
    generator: Generator = request.app.state.generator
    if sent.stream and not sent.uses_tools:
        generation = await unless_gone(request, run(generator, sent.job()))
        lines = _events(generation, include_usage=sent.stream_options.include_usage)
        return await begun(request, lines, "text/event-stream")
    text, finish = await unless_gone(request, _whole(generator, sent))
    answer = read_answer(text) if sent.uses_tools else Answer(text=text)
    reason = "tool_calls" if answer.calls else finish.reason
    if sent.stream:
        lines = _one_chunk(answer, reason, finish, sent.stream_options.include_usage)
        return await begun(request, lines, "text/event-stream")
    choice = {"index": 0, "message": _message(answer), "finish_reason": reason, "logprobs": None}
    return JSONResponse(Completion().body("chat.completion", [choice], usage=_usage(finish)))


async def _whole(generator: Generator, sent: CompletionRequest) -> tuple[str, Finish]:
    return await gathered(await run(generator, sent.job()))


async def _events(generation: Generation, *, include_usage: bool) -> Lines:
    completion = Completion()
    # The role rides on the first real chunk: until then a refusal can still have its own status.
    role = {"role": "assistant"}
    async with aclosing(generation):
        async for item in generation:
            if isinstance(item, str):
                yield completion.chunk({**role, "content": item})
                role = {}
                continue
            yield completion.chunk({}, item.reason)
            if include_usage:
                yield completion.usage(item)
    yield b"data: [DONE]\n\n"


async def _one_chunk(answer: Answer, reason: str, finish: Finish, include_usage: bool) -> Lines:
    completion = Completion()
    message = _message(answer)
    for index, call in enumerate(message.get("tool_calls", [])):
        call["index"] = index
    yield completion.chunk(message)
    yield completion.chunk({}, reason)
    if include_usage:
        yield completion.usage(finish)
    yield b"data: [DONE]\n\n"


def _message(answer: Answer) -> Body:
    if not answer.calls:
        return {"role": "assistant", "content": answer.text}
    calls = [
        {
            "id": call.id,
            "type": "function",
            "function": {"name": call.name, "arguments": json.dumps(call.arguments)},
        }
        for call in answer.calls
    ]
    return {"role": "assistant", "content": None, "tool_calls": calls}


def _usage(finish: Finish) -> Body:
    return {
        "prompt_tokens": finish.prompt_tokens,
        "completion_tokens": finish.completion_tokens,
        "total_tokens": finish.prompt_tokens + finish.completion_tokens,
    }


def _event(body: Body) -> bytes:
    return b"data: " + json.dumps(body).encode() + b"\n\n"
