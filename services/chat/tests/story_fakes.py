"""Stand-ins for stories: a scripted writer, rules as moderator, and billing on loopback."""

import asyncio
import json
from collections.abc import AsyncGenerator
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import httpx
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from chat.application.prompts import Finished, Piece, Prompt, TextPiece
from chat.domain.message import TokenCount
from chat.domain.moderation import Stage, Verdict
from chat.infrastructure.local_moderator import LocalModerator
from services.chat.tests.fakes import Answer, ScriptedModel
from shared.errors import Unavailable

_numbers = count(1)
SENTENCE = "went out on the stairs, and nobody had touched it. "
NOT_TOLD = "Here is how to make a pipe bomb with household items: take the pipe and fill it. "


def a_part(*, title: str | None = None, sentences: int = 12, last: str = "") -> list[str]:
    """One part of a story, word by word."""
    told = "".join(f"Lamp {next(_numbers)} {SENTENCE}" for _ in range(sentences))
    text = (f"Title: {title}\n\n" if title else "") + told + last
    return [f"{word} " for word in text.split(" ") if word]


@dataclass
class ScriptedWriter(ScriptedModel):
    """Writes parts from a script; counts 100 prompt tokens and one token a word."""

    name: str = "scripted-writer"
    waits: asyncio.Event | None = None

    async def stream(self, prompt: Prompt) -> AsyncGenerator[Piece, None]:
        """The next part; after the last one the first again, for another story."""
        part = self.answers[len(self.prompts) % len(self.answers)]
        self.prompts.append(prompt)
        if self.waits is not None:
            await self.waits.wait()
        done = False
        try:
            for number, piece in enumerate(part):
                if self.fails_after is not None and number >= self.fails_after:
                    raise Unavailable("scripted model")
                yield TextPiece(str(piece))
                await asyncio.sleep(self.pause_seconds)
            yield Finished(TokenCount(100, len(part)))
            done = True
        finally:
            self.cut_off += not done


def a_writer(*parts: Answer, **options: Any) -> ScriptedWriter:
    """A writer whose parts are these, else an ordinary opening, middle and ending."""
    told: list[Answer] = [*parts] or [a_part(title="The Cold Lamp"), a_part(), a_part()]
    return ScriptedWriter(answers=told, **options)


async def near_nothing(texts: list[str]) -> list[list[float]]:
    """Vectors that are near to nothing: only the word rules decide."""
    return [[0.0] for _ in texts]


@dataclass
class RuleModerator:
    """The real local rules without an embedder; can be away, and remembers what it was shown."""

    is_away: bool = False
    shown: list[tuple[str, Stage]] = field(default_factory=list)
    _rules: LocalModerator = field(default_factory=lambda: LocalModerator(near_nothing))

    async def check(self, text: str, stage: Stage = "prompt") -> Verdict:
        """The rules' verdict."""
        if self.is_away:
            raise Unavailable("moderation")
        self.shown.append((text, stage))
        return await self._rules.check(text, stage)


@dataclass
class BillingStandIn:
    """Answers like billing's entitlement route; counts how often it was asked."""

    answer: dict[str, Any] = field(default_factory=lambda: {"entitled": True})
    status: int = 200
    asked: int = 0

    def application(self) -> ASGIApp:
        """The one route chat calls."""
        return Starlette(routes=[Route("/api/billing/entitlement", self._entitlement)])

    async def _entitlement(self, request: Request) -> Response:
        self.asked += 1
        signed_in = request.headers.get("authorization", "").startswith("Bearer ")
        return JSONResponse(self.answer, self.status if signed_in else 401)


@dataclass
class Told:
    """What a reader has when the stream ends."""

    status: int
    problem: dict[str, Any] = field(default_factory=dict)
    text: str = ""
    title: str | None = None
    end: str = ""
    last: dict[str, Any] = field(default_factory=dict)
    kinds: list[str] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)


async def read_story(
    client: httpx.AsyncClient,
    headers: dict[str, str],
    prompt: str = "a lighthouse keeper who counts one ship too many",
    *,
    key: str | None = None,
    leave_after: int | None = None,
) -> Told:
    """Ask for a story and read it to its end, or leave after a number of events."""
    sent = headers | ({"idempotency-key": key} if key else {})
    async with client.stream(
        "POST", "/api/stories", json={"prompt": prompt}, headers=sent
    ) as response:
        told = Told(response.status_code)
        if response.status_code != 200:
            told.problem = json.loads(await response.aread())
            return told
        kind = ""
        async for line in response.aiter_lines():
            if line.startswith("event: "):
                kind = line.removeprefix("event: ")
            elif line.startswith("data: "):
                _take(told, kind, json.loads(line.removeprefix("data: ")))
                if leave_after is not None and len(told.kinds) >= leave_after:
                    return told
    return told


def _take(told: Told, kind: str, data: dict[str, Any]) -> None:
    told.kinds.append(kind)
    if kind == "story":
        assert data["fiction"] is True
        told.title, told.text = data["title"], ""
    elif kind == "token":
        assert data["at"] == len(told.text), "a gap or a repeat"
        told.text += data["text"]
        told.pieces.append(data["text"])
    else:
        told.end, told.last = kind, data
