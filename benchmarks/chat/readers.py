"""What a client sees: when the first words came, how evenly, and whether all of them came."""

import asyncio
import json
import statistics
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field

import aiohttp

from benchmarks.chat.model import TEXT
from shared.ids import uuid7
from shared.testing.tokens import TokenIssuer

# It needs the catalogue before a word is written, as most questions do.
QUESTION = "What can I do this weekend?"


@dataclass
class Seen:
    """One stream, in seconds since it was asked for."""

    arrivals: list[float] = field(default_factory=list)
    text: str = ""
    end: str = ""

    @property
    def first(self) -> float:
        """When the first words came."""
        return self.arrivals[0]

    @property
    def seconds(self) -> float:
        """How long the words took from the first to the last."""
        return self.arrivals[-1] - self.arrivals[0]

    def take(self, text: str, seconds: float) -> None:
        """Words that came after `seconds`; what the service adds at the end is not the model's."""
        if len(self.text) < len(TEXT):
            self.arrivals.append(seconds)
        self.text += text

    @property
    def is_whole(self) -> bool:
        """Whether nothing of the model's words was lost or repeated."""
        return self.text.startswith(TEXT)


@dataclass(frozen=True)
class Together:
    """Streams that ran at the same time."""

    seen: list[Seen]
    wall_seconds: float

    @property
    def first_ms(self) -> float:
        """Median time to the first words."""
        return statistics.median(one.first for one in self.seen) * 1000

    @property
    def gap_ms(self) -> float:
        """Mean time between two words, the median over the streams."""
        words = len(TEXT.split())
        return statistics.median(one.seconds for one in self.seen) / (words - 1) * 1000

    @property
    def words_per_second(self) -> float:
        """Of all streams together."""
        return len(TEXT.split()) * len(self.seen) / self.wall_seconds

    @property
    def lost(self) -> int:
        """Streams that are not word for word what the model said."""
        return sum(not one.is_whole for one in self.seen)


async def set_pace(model_url: str, streams: int) -> None:
    """Tell the model how many will share it."""
    async with (
        aiohttp.ClientSession() as http,
        http.post(f"{model_url}/pace/{streams}") as response,
    ):
        response.raise_for_status()


async def retrieval_ms(model_url: str) -> float:
    """What the catalogue itself took since this was last asked, median."""
    async with (
        aiohttp.ClientSession() as http,
        http.get(f"{model_url}/took") as response,
    ):
        return float((await response.json())["ms"])


async def direct(model_url: str, parallel: int, spread: float) -> Together:
    """The model itself, as Ollama's clients read it."""
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as http:

        async def one() -> Seen:
            seen, started = Seen(), time.perf_counter()
            body = {"model": "paced", "messages": [], "stream": True}
            async with http.post(f"{model_url}/api/chat", json=body) as response:
                async for line in response.content:
                    word = json.loads(line)["message"]["content"]
                    seen.take(word, time.perf_counter() - started)
            return seen

        return await _together(parallel, spread, one)


async def through_service(
    gateway_url: str, issuer: TokenIssuer, parallel: int, spread: float
) -> Together:
    """The same model behind the gateway and the chat service; a new person for every stream."""
    connector = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(gateway_url, connector=connector) as http:
        people = [issuer.headers(uuid7()) for _ in range(parallel)]
        paths = [await _open_session(http, headers) for headers in people]
        waiting = iter(zip(paths, people, strict=True))

        async def one() -> Seen:
            path, headers = next(waiting)
            return await _ask(http, path, headers)

        return await _together(parallel, spread, one)


async def _open_session(http: aiohttp.ClientSession, headers: dict[str, str]) -> str:
    async with http.post("/api/chat/sessions", json={}, headers=headers) as response:
        response.raise_for_status()
        return f"/api/chat/sessions/{(await response.json())['session_id']}/messages"


async def _ask(http: aiohttp.ClientSession, path: str, headers: dict[str, str]) -> Seen:
    seen, started = Seen(), time.perf_counter()
    async with http.post(path, json={"content": QUESTION}, headers=headers) as response:
        response.raise_for_status()
        async for kind, data in _events(response):
            if kind == "token":
                seen.take(json.loads(data)["text"], time.perf_counter() - started)
            elif kind in {"done", "error"}:
                seen.end = data
    if not seen.is_whole:
        print(f"lost: {len(seen.text)} of {len(TEXT)} characters, {seen.end}", file=sys.stderr)
    return seen


async def _events(response: aiohttp.ClientResponse) -> AsyncIterator[tuple[str, str]]:
    kind = ""
    async for raw in response.content:
        name, _, value = raw.decode().rstrip("\n").partition(": ")
        if name == "event":
            kind = value
        elif name == "data":
            yield kind, value


async def _together(parallel: int, spread: float, one: Callable[[], Awaitable[Seen]]) -> Together:
    """Streams that begin evenly over `spread` seconds, 0 for all at the same instant."""

    async def later(number: int) -> Seen:
        await asyncio.sleep(spread * number / parallel)
        return await one()

    started = time.perf_counter()
    seen = await asyncio.gather(*(later(number) for number in range(parallel)))
    return Together(list(seen), time.perf_counter() - started)
