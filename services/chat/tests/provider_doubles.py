"""Servers that speak a model provider's protocol and answer from a script."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import SecretStr
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from chat.application.language_model_port import LanguageModel
from chat.application.prompting import TOOLS
from chat.application.prompts import Finished, Piece, Prompt, Turn
from chat.config import LanguageModelSettings
from chat.domain.message import TokenCount
from chat.infrastructure.ollama_language_model import OllamaLanguageModel
from chat.infrastructure.openai_language_model import OpenAILanguageModel

OBJECT = '{"a": 1}'
PROMPT = Prompt(
    (Turn("system", "Be kind."), Turn("user", "hi")), max_tokens=50, seed=7, tools=TOOLS
)


async def all_of(model: LanguageModel, prompt: Prompt = PROMPT) -> list[Piece]:
    """Everything the model answers."""
    return [piece async for piece in model.stream(prompt)]


@dataclass
class ProviderDouble:
    """Fails with the given statuses first, then says `lines`, silent before some of them."""

    lines: list[Any] = field(default_factory=list)
    fails_with: list[int] = field(default_factory=list)
    silent_before: dict[int, float] = field(default_factory=dict)
    asked: list[dict[str, Any]] = field(default_factory=list)
    cut_off: int = 0

    @property
    def finished(self) -> Finished:
        """What an answer ends with."""
        return Finished(TokenCount(11, 5))

    async def heard(self, request: Request) -> tuple[dict[str, Any], Response | None]:
        """What is asked, and the failure it meets."""
        body = await request.json()
        self.asked.append(body)
        return body, JSONResponse(
            {"error": "no"}, self.fails_with.pop(0)
        ) if self.fails_with else None

    async def paced(self, frames: Sequence[str]) -> AsyncIterator[str]:
        """The frames at the script's pace; a reader who leaves is counted."""
        done = False
        try:
            for number, frame in enumerate(frames):
                await asyncio.sleep(self.silent_before.get(number, 0))
                yield frame
            done = True
        finally:
            self.cut_off += not done


@dataclass
class OllamaDouble(ProviderDouble):
    """Ollama's own protocol: JSON lines."""

    @property
    def end(self) -> dict[str, Any]:
        """The last line."""
        counts = {"prompt_eval_count": 11, "eval_count": 5}
        return {"message": {"content": ""}, "done": True, **counts}

    @staticmethod
    def said(content: str, **more: Any) -> dict[str, Any]:
        """One line of an answer."""
        return {"message": {"role": "assistant", "content": content, **more}, "done": False}

    def says(self, *words: str) -> None:
        """Answer with these words from now on."""
        self.lines = [*map(self.said, words), self.end]

    def calls(self, name: str, arguments: Mapping[str, Any]) -> None:
        """Answer with a tool call, as Ollama sends it: whole."""
        call = {"function": {"name": name, "arguments": dict(arguments)}}
        self.lines = [self.said("", tool_calls=[call]), self.end]

    def model(self, url: str, **changes: Any) -> LanguageModel:
        """The adapter that reads this server."""
        return OllamaLanguageModel(
            LanguageModelSettings(
                base_url=url, model="m", story_model="m", embed_model="e", context_tokens=4096
            ).model_copy(update=changes)
        )

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
        body, failure = await self.heard(request)
        if failure is not None:
            return failure
        if not body["stream"]:
            return JSONResponse({"model": "m", "message": {"role": "a", "content": OBJECT}})
        lines = [line if isinstance(line, str) else json.dumps(line) for line in self.lines]
        frames = [line + "\n" for line in lines]
        return StreamingResponse(self.paced(frames), media_type="application/x-ndjson")

    async def _embed(self, request: Request) -> Response:
        texts = (await request.json())["input"]
        return JSONResponse({"model": "e", "embeddings": [[3.0, 4.0] for _ in texts]})


@dataclass
class OpenAIDouble(ProviderDouble):
    """OpenAI's protocol: server-sent events."""

    @staticmethod
    def chunk(delta: Mapping[str, Any], **more: Any) -> dict[str, Any]:
        """One chunk of an answer."""
        choice = {"index": 0, "delta": dict(delta), "finish_reason": None}
        head = {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "m"}
        return head | {"choices": [choice], **more}

    def _end(self) -> dict[str, Any]:
        usage = {"prompt_tokens": 11, "completion_tokens": 5, "total_tokens": 16}
        return self.chunk({}, choices=[], usage=usage)

    def says(self, *words: str) -> None:
        """Answer with these words from now on."""
        self.lines = [*(self.chunk({"content": word}) for word in words), self._end()]

    def calls(self, name: str, arguments: Mapping[str, Any]) -> None:
        """Answer with a tool call, as OpenAI sends it: the name, then the arguments in pieces."""
        text = json.dumps(arguments)
        half = len(text) // 2
        named: dict[str, Any] = {
            "id": "t",
            "type": "function",
            "function": {"name": name, "arguments": ""},
        }
        parts = [named, *({"function": {"arguments": part}} for part in (text[:half], text[half:]))]
        calls = [self.chunk({"tool_calls": [{"index": 0} | part]}) for part in parts]
        self.lines = [*calls, self._end()]

    def model(self, url: str, **changes: Any) -> LanguageModel:
        """The adapter that reads this server."""
        return OpenAILanguageModel(
            LanguageModelSettings(
                provider="openai",
                base_url=f"{url}/v1",
                api_key=SecretStr("not-a-key"),
                model="m",
                story_model="m",
                embed_model="e",
            ).model_copy(update=changes)
        )

    def application(self) -> Starlette:
        """The routes the adapter calls."""
        return Starlette(
            routes=[
                Route("/v1/chat/completions", self._complete, methods=["POST"]),
                Route("/v1/embeddings", self._embed, methods=["POST"]),
                Route("/v1/models", lambda _: JSONResponse({"object": "list", "data": []})),
            ]
        )

    async def _complete(self, request: Request) -> Response:
        body, failure = await self.heard(request)
        if failure is not None:
            return failure
        if "response_format" in body:
            message = {"role": "assistant", "content": OBJECT}
            whole = {"id": "c", "object": "chat.completion", "created": 1, "model": "m"}
            choice = {"index": 0, "message": message, "finish_reason": "stop"}
            return JSONResponse(whole | {"choices": [choice]})
        frames = [f"data: {json.dumps(line)}\n\n" for line in self.lines]
        return StreamingResponse(
            self.paced([*frames, "data: [DONE]\n\n"]), media_type="text/event-stream"
        )

    async def _embed(self, request: Request) -> Response:
        texts = (await request.json())["input"]
        rows = [
            {"object": "embedding", "index": n, "embedding": [3.0, 4.0]} for n in range(len(texts))
        ]
        return JSONResponse({"object": "list", "model": "e", "data": rows, "usage": {}})
