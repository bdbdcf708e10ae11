"""POST /api/chat and /api/generate, as NDJSON or in one piece."""

import json
import time
from collections.abc import Callable
from contextlib import aclosing
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from deploy.local.modelserver.generator import Finish, Generation, Generator
from deploy.local.modelserver.http_input import read_json, unless_gone
from deploy.local.modelserver.jobs import Job, run
from deploy.local.modelserver.model_cards import LLM, require
from deploy.local.modelserver.ollama_messages import (
    ChatRequest,
    GenerateRequest,
    Message,
    plain,
    refuse_unsupported,
)
from deploy.local.modelserver.streams import Lines, begun, gathered
from deploy.local.modelserver.tools import Answer, Tool, instructions, read_answer, schema_for

Body = dict[str, Any]


@dataclass(frozen=True)
class Shape:
    """How an endpoint wraps words: `message` for chat, `response` for generate."""

    wrap: Callable[[Answer], Body]

    def part(self, answer: Answer) -> Body:
        return {"model": LLM.name, "created_at": _now(), **self.wrap(answer), "done": False}

    def last(self, answer: Answer, finish: Finish, started: float) -> Body:
        return {**self.part(answer), "done": True, **_counts(finish, started)}

    def loaded(self) -> Body:
        return {**self.part(Answer()), "done": True, "done_reason": "load"}


def _message(answer: Answer) -> Body:
    message: Body = {"role": "assistant", "content": answer.text}
    if answer.calls:
        message["tool_calls"] = [
            {"function": {"name": call.name, "arguments": call.arguments}} for call in answer.calls
        ]
    return {"message": message}


CHAT = Shape(_message)
GENERATE = Shape(lambda answer: {"response": answer.text})


async def chat(request: Request) -> Response:
    sent = await read_json(request, ChatRequest)
    require(sent.model, "completion")
    refuse_unsupported(sent)
    messages = sent.messages
    if sent.tools:
        messages = [Message(role="system", content=instructions(sent.tools)), *messages]
    job = _job(sent, sent.tools, messages=messages) if messages else None
    return await _answer(request, job, CHAT, stream=sent.stream, tools=bool(sent.tools))


async def generate(request: Request) -> Response:
    sent = await read_json(request, GenerateRequest)
    require(sent.model, "completion")
    refuse_unsupported(sent)
    raw = sent.prompt if sent.raw else None
    job = _job(sent, [], messages=sent.messages(), raw=raw) if sent.prompt else None
    return await _answer(request, job, GENERATE, stream=sent.stream, tools=False)


def _job(
    sent: ChatRequest | GenerateRequest,
    tools: list[Tool],
    *,
    messages: list[Message],
    raw: str | None = None,
) -> Job:
    schema = schema_for(tools, required=False) if tools else sent.schema_wanted()
    return Job(
        sampling=sent.options.sampling(structured=schema is not None),
        wanted_tokens=sent.options.wanted_tokens(),
        messages=plain(messages),
        raw_prompt=raw,
        schema=schema,
        context_tokens=sent.options.num_ctx or LLM.context_tokens,
    )


async def _answer(
    request: Request, job: Job | None, shape: Shape, *, stream: bool, tools: bool
) -> Response:
    generator: Generator = request.app.state.generator
    started = time.monotonic()
    if job is None:
        await unless_gone(request, generator.child.address())
        return JSONResponse(shape.loaded())
    if stream and not tools:
        generation = await unless_gone(request, run(generator, job))
        lines = _lines(generation, shape, started)
        return await begun(request, lines, "application/x-ndjson")
    body = await unless_gone(request, _whole(generator, job, shape, started, tools))
    if stream:
        return Response(json.dumps(body) + "\n", media_type="application/x-ndjson")
    return JSONResponse(body)


async def _whole(generator: Generator, job: Job, shape: Shape, started: float, tools: bool) -> Body:
    text, finish = await gathered(await run(generator, job))
    return shape.last(read_answer(text) if tools else Answer(text=text), finish, started)


async def _lines(generation: Generation, shape: Shape, started: float) -> Lines:
    async with aclosing(generation):
        async for item in generation:
            if isinstance(item, Finish):
                body = shape.last(Answer(), item, started)
            else:
                body = shape.part(Answer(text=item))
            yield json.dumps(body).encode() + b"\n"


def _counts(finish: Finish, started: float) -> Body:
    total = time.monotonic() - started
    waited = max(0.0, total - finish.prompt_seconds - finish.decode_seconds)
    return {
        "done_reason": finish.reason,
        "total_duration": _nanoseconds(total),
        "load_duration": _nanoseconds(waited),
        "prompt_eval_count": finish.prompt_tokens,
        "prompt_eval_duration": _nanoseconds(finish.prompt_seconds),
        "eval_count": finish.completion_tokens,
        "eval_duration": _nanoseconds(finish.decode_seconds),
    }


def _nanoseconds(seconds: float) -> int:
    return int(seconds * 1_000_000_000)


def _now() -> str:
    return datetime.now(UTC).isoformat().replace("+00:00", "Z")
