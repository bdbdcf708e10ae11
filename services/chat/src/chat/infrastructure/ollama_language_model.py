"""The language model behind Ollama's protocol."""

import json
import time
from collections.abc import AsyncGenerator, AsyncIterator, Mapping, Sequence
from contextlib import aclosing, asynccontextmanager
from typing import Any

import aiohttp
import httpx
import stamina
from aiohttp.http_exceptions import HttpProcessingError
from ollama import AsyncClient, ResponseError

from chat.application.prompts import Completion, Piece, Prompt
from chat.config import LanguageModelSettings
from chat.infrastructure.circuit_breaker import CircuitBreaker
from chat.infrastructure.ollama_stream import OllamaStream
from chat.infrastructure.pacing import paced
from chat.infrastructure.provider_parts import as_functions, gathered
from chat.infrastructure.vectors import normalised
from shared.errors import Unavailable
from shared.resources import tls

DEPENDENCY = "ollama"
_KEEP_LOADED = "30m"
_FRESH_SECONDS = 20.0
_BROKEN = (
    ResponseError,
    httpx.HTTPError,
    aiohttp.ClientError,
    HttpProcessingError,
    OSError,
    ValueError,
    KeyError,
    TypeError,
)
# A text that goes on must neither circle nor begin another one.
_GOING_ON = {"min_p": 0.06, "repeat_penalty": 1.15, "repeat_last_n": 256, "stop": ["* * *", "\n\n"]}


def _is_transient(error: Exception) -> bool:
    return isinstance(error, Unavailable)


class OllamaLanguageModel:
    """One model of an Ollama server, and its embedder."""

    def __init__(self, settings: LanguageModelSettings, *, model: str | None = None) -> None:
        self._settings = settings
        self._model = model or settings.model
        self._breaker = CircuitBreaker(DEPENDENCY)
        self._embedding_breaker = CircuitBreaker(f"{DEPENDENCY} embeddings")
        self._answered_at = float("-inf")
        # No read timeout: a cold load is silent for minutes. Deadlines are set per call instead.
        self._client = AsyncClient(
            settings.base_url,
            timeout=httpx.Timeout(None, connect=10.0),
            follow_redirects=False,
            verify=tls(),
        )
        self._answers = OllamaStream(settings.base_url, dependency=DEPENDENCY)

    @property
    def name(self) -> str:
        """The model, as Ollama calls it."""
        return self._model

    @property
    def calls_tools(self) -> bool:
        """Whether it makes native tool calls."""
        return self._settings.calls_tools

    @property
    def context_tokens(self) -> int:
        """How many tokens prompt and answer may have together."""
        return self._settings.context_tokens

    async def generate(self, prompt: Prompt) -> Completion:
        """A whole answer."""
        return await gathered(self.stream(prompt))

    async def stream(self, prompt: Prompt) -> AsyncGenerator[Piece, None]:
        """An answer piece by piece, ending with Finished."""
        settings = self._settings
        async with self._breaker, self._remembered(), _translated():
            await self._connect_unless_fresh()
            pieces = paced(
                self._answers.pieces(*self._request(prompt)),
                dependency=DEPENDENCY,
                first_seconds=settings.first_token_seconds,
                next_seconds=settings.next_token_seconds,
            )
            async with aclosing(pieces):
                async for piece in pieces:
                    yield piece

    async def structured(self, prompt: Prompt, schema: Mapping[str, Any]) -> Mapping[str, Any]:
        """An answer that is a JSON object of `schema`; raises Unavailable when it is not one."""
        async with self._breaker, _translated():
            answer = await self._client.chat(
                self._model,
                _messages(prompt),
                format=dict(schema),
                options=self._options(prompt),
                keep_alive=_KEEP_LOADED,
            )
        try:
            content = json.loads(answer.message.content or "")
        except ValueError as error:
            raise Unavailable(DEPENDENCY, "the model did not answer in the asked form") from error
        if not isinstance(content, dict):
            raise Unavailable(DEPENDENCY, "the model did not answer in the asked form")
        return content

    @stamina.retry(on=_is_transient, attempts=2, wait_initial=0.05, wait_jitter=0.1)
    async def embed(self, texts: Sequence[str]) -> list[list[float]]:
        """One L2-normalised vector per text."""
        async with self._embedding_breaker, _translated():
            answer = await self._client.embed(self._settings.embed_model, list(texts))
        return [normalised(vector) for vector in answer.embeddings]

    async def ping(self) -> None:
        """Raise Unavailable unless the server answers."""
        async with _translated():
            await self._client.list()

    async def close(self) -> None:
        """Close the connections."""
        await self._answers.close()
        await self._client.close()  # type: ignore[no-untyped-call]

    @asynccontextmanager
    async def _remembered(self) -> AsyncIterator[None]:
        """A server that has just answered is not asked first whether it is there."""
        try:
            yield
        except Unavailable:
            self._answered_at = float("-inf")
            raise
        self._answered_at = time.monotonic()

    @stamina.retry(on=_is_transient, attempts=3, wait_initial=0.1, wait_jitter=0.2, timeout=10)
    async def _connect(self) -> None:
        """A server that is just restarting gets another chance before the first token."""
        await self.ping()

    async def _connect_unless_fresh(self) -> None:
        if time.monotonic() - self._answered_at > _FRESH_SECONDS:
            await self._connect()

    def _request(self, prompt: Prompt) -> tuple[str, dict[str, Any]]:
        """Where to ask, and what."""
        body: dict[str, Any] = {
            "model": self._model,
            "stream": True,
            "options": self._options(prompt),
            "keep_alive": _KEEP_LOADED,
        }
        if prompt.goes_on:
            # As it stands, without the model's chat template around it.
            body["options"] |= _GOING_ON
            return "/api/generate", {**body, "prompt": prompt.turns[-1].content, "raw": True}
        offered = {"tools": as_functions(prompt.tools)} if prompt.tools else {}
        return "/api/chat", {**body, "messages": _messages(prompt), **offered}

    def _options(self, prompt: Prompt) -> dict[str, Any]:
        options: dict[str, Any] = {
            "num_ctx": self._settings.context_tokens,
            "num_predict": prompt.max_tokens,
            "temperature": prompt.temperature,
        }
        return options | ({"seed": prompt.seed} if prompt.seed is not None else {})


def _messages(prompt: Prompt) -> list[dict[str, str]]:
    return [{"role": turn.role, "content": turn.content} for turn in prompt.turns]


@asynccontextmanager
async def _translated() -> AsyncIterator[None]:
    """Whatever the client or the server breaks is one thing to us: not available."""
    try:
        yield
    except _BROKEN as error:
        raise Unavailable(DEPENDENCY) from error
