"""Stand-ins for what is not ours: a scripted language model, and a catalogue on loopback."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from chat.application.prompts import Completion, Finished, Piece, Prompt, TextPiece, ToolCall
from chat.domain.message import TokenCount
from shared.errors import Unavailable

Answer = Sequence[str | ToolCall]


@dataclass
class ScriptedModel:
    """Answers from a script, at a pace; knows what it was asked and whether it was cut off."""

    answers: list[Answer] = field(default_factory=list)
    pause_seconds: float = 0.0
    may_end: asyncio.Event | None = None
    calls_tools: bool = True
    context_tokens: int = 8192
    fails_after: int | None = None
    prompts: list[Prompt] = field(default_factory=list)
    cut_off: int = 0
    name: str = "scripted"

    async def stream(self, prompt: Prompt) -> AsyncGenerator[Piece, None]:
        """The next answer of the script, the last one again and again."""
        self.prompts.append(prompt)
        answer = self.answers[min(len(self.prompts), len(self.answers)) - 1]
        done = False
        try:
            for number, part in enumerate(answer):
                if self.fails_after is not None and number >= self.fails_after:
                    raise Unavailable("scripted model")
                yield TextPiece(part) if isinstance(part, str) else part
                await asyncio.sleep(self.pause_seconds)
            if self.may_end is not None:
                await self.may_end.wait()
            yield Finished(TokenCount(100, len(answer)))
            done = True
        finally:
            self.cut_off += not done

    async def generate(self, prompt: Prompt) -> Completion:
        """The next answer in one piece."""
        text = [piece.text async for piece in self.stream(prompt) if isinstance(piece, TextPiece)]
        return Completion("".join(text), TokenCount(100, len(text)))

    async def structured(self, prompt: Prompt, schema: Mapping[str, Any]) -> Mapping[str, Any]:
        """Not scripted."""
        raise Unavailable("scripted model")

    async def embed(self, texts: Sequence[str]) -> list[list[float]]:
        """There is no embedder."""
        raise Unavailable("scripted model")

    async def ping(self) -> None:
        """Always there."""

    async def close(self) -> None:
        """Nothing to close."""


@dataclass
class CatalogueStandIn:
    """Answers like the catalogue's API; counts what it was asked, and by whom."""

    items: list[dict[str, Any]] = field(default_factory=list)
    found: list[dict[str, Any]] = field(default_factory=list)
    status: int = 200
    asked: list[tuple[str, dict[str, str], str]] = field(default_factory=list)

    def application(self) -> ASGIApp:
        """The two routes chat calls."""
        return Starlette(
            routes=[
                Route("/api/entertainment/recommendations", self._recommend),
                Route("/api/entertainment/search", self._search),
            ]
        )

    async def _recommend(self, request: Request) -> Response:
        return self._answer(request, self.items)

    async def _search(self, request: Request) -> Response:
        return self._answer(request, self.found)

    def _answer(self, request: Request, items: list[dict[str, Any]]) -> Response:
        name = request.url.path.rsplit("/", 1)[-1]
        token = request.headers.get("authorization", "")
        self.asked.append((name, dict(request.query_params), token))
        return JSONResponse({"items": items, "budget": None}, self.status)


class _Server(uvicorn.Server):
    """Ends when it is told to, instead of looking ten times a second whether it was."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.told = asyncio.Event()

    async def main_loop(self) -> None:
        """Serve until told to stop."""
        await self.told.wait()


@asynccontextmanager
async def served(application: ASGIApp) -> AsyncIterator[str]:
    """The application on a free loopback port, in this event loop; gives its URL."""
    config = uvicorn.Config(
        application, host="127.0.0.1", port=0, log_config=None, timeout_graceful_shutdown=1
    )
    server = _Server(config)
    running = asyncio.create_task(server.serve())
    await eventually(lambda: server.started or running.done())
    try:
        port = server.servers[0].sockets[0].getsockname()[1]
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        server.told.set()
        await running


async def eventually(is_true: Callable[[], bool], *, seconds: float = 60.0) -> None:
    """Wait until something is so; raises TimeoutError when it never is."""
    async with asyncio.timeout(seconds):
        while not is_true():
            await asyncio.sleep(0.01)
