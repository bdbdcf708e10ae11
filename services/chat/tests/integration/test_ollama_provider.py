"""The Ollama adapter against a server that speaks its protocol: words, tools, failures, silence."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from chat.application.prompting import TOOLS
from chat.application.prompts import Finished, Piece, Prompt, TextPiece, ToolCall, Turn
from chat.config import LanguageModelSettings
from chat.domain.message import TokenCount
from chat.infrastructure.ollama_language_model import OllamaLanguageModel
from services.chat.tests.fakes import eventually, served
from shared.errors import Unavailable

PROMPT = Prompt(
    (Turn("system", "Be kind."), Turn("user", "hi")), max_tokens=50, seed=7, tools=TOOLS
)
END = {"message": {"content": ""}, "done": True, "prompt_eval_count": 11, "eval_count": 5}


def said(content: str, **more: Any) -> dict[str, Any]:
    return {"message": {"role": "assistant", "content": content, **more}, "done": False}


@dataclass
class Double:
    """Answers from a script: statuses to fail with first, then lines at a pace."""

    lines: list[Any] = field(default_factory=lambda: [said("Hello"), said(" there."), END])
    fails_with: list[int] = field(default_factory=list)
    silent_before: dict[int, float] = field(default_factory=dict)
    asked: list[dict[str, Any]] = field(default_factory=list)
    cut_off: int = 0

    def application(self) -> Starlette:
        """The routes the adapter calls."""
        return Starlette(
            routes=[
                Route("/api/chat", self._answer, methods=["POST"]),
                Route("/api/generate", self._answer, methods=["POST"]),
                Route("/api/embed", self._embed, methods=["POST"]),
                Route("/api/tags", lambda _: JSONResponse({"models": []})),
            ]
        )

    async def _answer(self, request: Request) -> Response:
        body = await request.json()
        self.asked.append(body)
        if self.fails_with:
            return JSONResponse({"error": "no"}, self.fails_with.pop(0))
        if not body["stream"]:
            return JSONResponse({"model": "m", "message": {"role": "a", "content": '{"a": 1}'}})
        return StreamingResponse(self._stream(), media_type="application/x-ndjson")

    async def _stream(self) -> AsyncIterator[bytes]:
        done = False
        try:
            for number, line in enumerate(self.lines):
                await asyncio.sleep(self.silent_before.get(number, 0))
                yield (line if isinstance(line, str) else json.dumps(line)).encode() + b"\n"
            done = True
        finally:
            self.cut_off += not done

    async def _embed(self, request: Request) -> Response:
        texts = (await request.json())["input"]
        return JSONResponse({"model": "e", "embeddings": [[3.0, 4.0] for _ in texts]})


@pytest.fixture
async def double() -> Double:
    return Double()


Adapter = Callable[..., OllamaLanguageModel]


@pytest.fixture
async def adapter(double: Double) -> AsyncIterator[Adapter]:
    made: list[OllamaLanguageModel] = []
    async with served(double.application()) as url:

        def make(**changes: Any) -> OllamaLanguageModel:
            settings = LanguageModelSettings(
                base_url=url, model="m", story_model="m", embed_model="e", context_tokens=4096
            ).model_copy(update=changes)
            made.append(OllamaLanguageModel(settings))
            return made[-1]

        yield make
        for model in made:
            await model.close()


async def all_of(model: OllamaLanguageModel, prompt: Prompt = PROMPT) -> list[Piece]:
    return [piece async for piece in model.stream(prompt)]


async def test_words_come_as_they_are_written_and_tokens_are_the_providers(
    adapter: Adapter, double: Double
) -> None:
    assert await all_of(adapter()) == [
        TextPiece("Hello"),
        TextPiece(" there."),
        Finished(TokenCount(11, 5)),
    ]
    [asked] = double.asked
    options = asked["options"]
    assert (options["num_ctx"], options["num_predict"], options["seed"]) == (4096, 50, 7)
    assert [message["role"] for message in asked["messages"]] == ["system", "user"]


async def test_native_tool_calls_are_read_and_the_tools_are_offered(
    adapter: Adapter, double: Double
) -> None:
    arguments = {"query": "catan", "max_price": 40}
    call = {"function": {"name": "search", "arguments": arguments}}
    double.lines = [said("", tool_calls=[call]), END]
    assert await all_of(adapter()) == [
        ToolCall("search", arguments),
        Finished(TokenCount(11, 5)),
    ]
    offered = [tool["function"]["name"] for tool in double.asked[0]["tools"]]
    assert offered == ["search", "get_budget_status"]


async def test_a_text_goes_on_as_it_stands(adapter: Adapter, double: Double) -> None:
    double.lines = [{"response": "It rained."}, END]
    prompt = Prompt((Turn("user", "The night began."),), goes_on=True)
    assert TextPiece("It rained.") in await all_of(adapter(), prompt)
    [asked] = double.asked
    assert (asked["prompt"], asked["raw"]) == ("The night began.", True)


@pytest.mark.parametrize("status", [429, 500, 503])
async def test_a_failure_before_the_first_word_is_tried_again(
    adapter: Adapter, double: Double, status: int
) -> None:
    double.fails_with = [status]
    assert TextPiece("Hello") in await all_of(adapter())
    assert len(double.asked) == 2


async def test_a_model_that_is_not_there_is_asked_for_once(
    adapter: Adapter, double: Double
) -> None:
    double.fails_with = [404]
    with pytest.raises(Unavailable):
        await all_of(adapter())
    assert len(double.asked) == 1


async def test_a_provider_that_keeps_failing_is_left_alone_for_a_while(
    adapter: Adapter, double: Double
) -> None:
    double.fails_with = [404] * 100
    model = adapter()
    for _ in range(5):
        with pytest.raises(Unavailable):
            await all_of(model)
    asked = len(double.asked)
    with pytest.raises(Unavailable) as refused:
        await all_of(model)
    assert len(double.asked) == asked
    assert refused.value.retry_after_seconds > 0


async def test_a_kept_connection_that_the_server_closed_costs_no_reply() -> None:
    """The second request meets a closed connection, as after any idle minute."""
    connections = 0

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal connections
        connections += 1
        head = await reader.readuntil(b"\r\n\r\n")
        body = b'{"models": []}' if head.startswith(b"GET") else json.dumps(END).encode()
        answer = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body)
        writer.write(answer + body)
        await writer.drain()
        # Whatever comes next on this connection is cut off without an answer.
        await reader.readuntil(b"}") if not head.startswith(b"GET") else None
        await reader.read(1)
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        model = OllamaLanguageModel(
            LanguageModelSettings(
                base_url=f"http://127.0.0.1:{port}", model="m", story_model="m", embed_model="e"
            )
        )
        for _ in range(3):
            assert await all_of(model, Prompt((Turn("user", "hi"),))) == [
                Finished(TokenCount(11, 5))
            ]
        await model.close()
    assert connections > 3


async def test_a_cold_load_may_take_long_and_a_silence_after_it_may_not(
    adapter: Adapter, double: Double
) -> None:
    double.silent_before = {0: 0.3}
    patient = adapter(first_token_seconds=30.0, next_token_seconds=0.1)
    assert TextPiece("Hello") in await all_of(patient)
    double.silent_before = {1: 30.0}
    with pytest.raises(Unavailable):
        await all_of(patient)


async def test_leaving_ends_the_providers_work(adapter: Adapter, double: Double) -> None:
    # A server only notices that somebody left when it has something to say.
    double.silent_before = dict.fromkeys(range(1, 500), 0.02)
    double.lines = [said("Hello"), *[said(" again")] * 499]
    stream = adapter().stream(PROMPT)
    assert await anext(stream) == TextPiece("Hello")
    await stream.aclose()
    await eventually(lambda: bool(double.cut_off), seconds=60)


@pytest.mark.parametrize(
    "line",
    [
        "not json",
        "[]",
        '"text"',
        {"error": "out of memory"},
        {"message": {"content": "", "tool_calls": [{"function": "search"}]}},
        {"message": {"content": "", "tool_calls": [{"function": {"name": "x", "arguments": 3}}]}},
        {"message": "text"},
        said("x" * 1_000_000),
    ],
)
async def test_garbage_from_the_provider_is_a_provider_that_is_away(
    adapter: Adapter, double: Double, line: object
) -> None:
    double.lines = [said("Hello"), line]
    with pytest.raises(Unavailable):
        await all_of(adapter())


async def test_structured_answers_and_embeddings(adapter: Adapter) -> None:
    model = adapter()
    assert await model.structured(PROMPT, {"type": "object"}) == {"a": 1}
    assert await model.embed(["a", "b"]) == [[0.6, 0.8], [0.6, 0.8]]
    await model.ping()
