"""The OpenAI adapter against a server that speaks its protocol: words, tools, failures, silence."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
import stamina
from pydantic import SecretStr
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from chat.application.prompting import TOOLS
from chat.application.prompts import Finished, Piece, Prompt, TextPiece, ToolCall, Turn
from chat.config import LanguageModelSettings
from chat.domain.message import TokenCount
from chat.infrastructure.openai_language_model import OpenAILanguageModel
from services.chat.tests.fakes import served
from shared.errors import Unavailable

PROMPT = Prompt(
    (Turn("system", "Be kind."), Turn("user", "hi")), max_tokens=50, seed=7, tools=TOOLS
)


def chunk(delta: dict[str, Any], **more: Any) -> dict[str, Any]:
    choice = {"index": 0, "delta": delta, "finish_reason": None}
    return {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "m"} | {
        "choices": [choice],
        **more,
    }


USAGE = chunk({}) | {
    "choices": [],
    "usage": {"prompt_tokens": 11, "completion_tokens": 5, "total_tokens": 16},
}


@dataclass
class Double:
    """Answers from a script: statuses to fail with first, then chunks at a pace."""

    chunks: list[dict[str, Any]] = field(default_factory=list)
    fails_with: list[int] = field(default_factory=list)
    silent_before: dict[int, float] = field(default_factory=dict)
    asked: list[dict[str, Any]] = field(default_factory=list)
    cut_off: int = 0

    def application(self) -> Starlette:
        """The three routes the adapter calls."""
        return Starlette(
            routes=[
                Route("/v1/chat/completions", self._complete, methods=["POST"]),
                Route("/v1/embeddings", self._embed, methods=["POST"]),
                Route("/v1/models", lambda _: JSONResponse({"object": "list", "data": []})),
            ]
        )

    async def _complete(self, request: Request) -> Response:
        body = await request.json()
        self.asked.append(body)
        if self.fails_with:
            return JSONResponse({"error": {"message": "no"}}, self.fails_with.pop(0))
        if "response_format" in body:
            message = {"role": "assistant", "content": '{"title": "Catan"}'}
            whole = {"id": "c", "object": "chat.completion", "created": 1, "model": "m"}
            choice = {"index": 0, "message": message, "finish_reason": "stop"}
            return JSONResponse(whole | {"choices": [choice]})
        return StreamingResponse(self._stream(), media_type="text/event-stream")

    async def _stream(self) -> AsyncIterator[bytes]:
        done = False
        try:
            for number, part in enumerate(self.chunks):
                await asyncio.sleep(self.silent_before.get(number, 0))
                yield f"data: {json.dumps(part)}\n\n".encode()
            yield b"data: [DONE]\n\n"
            done = True
        finally:
            self.cut_off += not done

    async def _embed(self, request: Request) -> Response:
        texts = (await request.json())["input"]
        rows = [
            {"object": "embedding", "index": n, "embedding": [3.0, 4.0]} for n in range(len(texts))
        ]
        return JSONResponse({"object": "list", "model": "e", "data": rows, "usage": {}})


@pytest.fixture
async def double() -> Double:
    return Double(chunks=[chunk({"content": "Hello"}), chunk({"content": " there."}), USAGE])


Adapter = Callable[..., OpenAILanguageModel]


@pytest.fixture
async def adapter(double: Double) -> AsyncIterator[Adapter]:
    made: list[OpenAILanguageModel] = []
    async with served(double.application()) as url:

        def make(**changes: Any) -> OpenAILanguageModel:
            settings = LanguageModelSettings(
                provider="openai",
                base_url=f"{url}/v1",
                api_key=SecretStr("not-a-key"),
                model="m",
                story_model="m",
                embed_model="e",
            ).model_copy(update=changes)
            made.append(OpenAILanguageModel(settings))
            return made[-1]

        yield make
        for model in made:
            await model.close()


async def all_of(model: OpenAILanguageModel, prompt: Prompt = PROMPT) -> list[Piece]:
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
    assert (asked["max_tokens"], asked["seed"], asked["stream"]) == (50, 7, True)
    assert [message["role"] for message in asked["messages"]] == ["system", "user"]


async def test_native_tool_calls_arrive_in_fragments(adapter: Adapter, double: Double) -> None:
    name = {
        "index": 0,
        "id": "t",
        "type": "function",
        "function": {"name": "search", "arguments": ""},
    }
    begins = {"index": 0, "function": {"arguments": '{"query": "cat'}}
    ends = {"index": 0, "function": {"arguments": 'an", "max_price": 40}'}}
    double.chunks = [*(chunk({"tool_calls": [part]}) for part in (name, begins, ends)), USAGE]
    pieces = await all_of(adapter())
    assert pieces == [
        ToolCall("search", {"query": "catan", "max_price": 40}),
        Finished(TokenCount(11, 5)),
    ]
    offered = [tool["function"]["name"] for tool in double.asked[0]["tools"]]
    assert offered == ["search", "get_budget_status"]


@pytest.mark.parametrize("status", [429, 500, 503])
async def test_a_failure_before_the_first_word_is_tried_again(
    adapter: Adapter, double: Double, status: int
) -> None:
    double.fails_with = [status]
    assert TextPiece("Hello") in await all_of(adapter())
    assert len(double.asked) == 2


async def test_a_provider_that_keeps_failing_is_left_alone_for_a_while(
    adapter: Adapter, double: Double
) -> None:
    double.fails_with = [500] * 100
    model = adapter()
    with stamina.set_testing(True, attempts=3):  # the same attempts, without the pauses
        for _ in range(5):
            with pytest.raises(Unavailable):
                await all_of(model)
    asked = len(double.asked)
    with pytest.raises(Unavailable) as refused:
        await all_of(model)
    assert len(double.asked) == asked
    assert refused.value.retry_after_seconds > 0


async def test_a_cold_load_may_take_long_and_a_silence_after_it_may_not(
    adapter: Adapter, double: Double
) -> None:
    double.silent_before = {0: 0.6}
    patient = adapter(first_token_seconds=5.0, next_token_seconds=0.3)
    assert TextPiece("Hello") in await all_of(patient)
    double.silent_before = {1: 5.0}
    with pytest.raises(Unavailable):
        await all_of(patient)


async def test_leaving_ends_the_providers_work(adapter: Adapter, double: Double) -> None:
    double.silent_before = {1: 0.3}
    stream = adapter().stream(PROMPT)
    assert await anext(stream) == TextPiece("Hello")
    await stream.aclose()
    async with asyncio.timeout(5):
        while not double.cut_off:
            await asyncio.sleep(0.02)


async def test_structured_answers_and_embeddings(adapter: Adapter) -> None:
    model = adapter()
    assert await model.structured(PROMPT, {"type": "object"}) == {"title": "Catan"}
    assert await model.embed(["a", "b"]) == [[0.6, 0.8], [0.6, 0.8]]
    await model.ping()
