"""An Ollama server's answer as it comes: its own client takes four times as long for every word."""

import json
from collections.abc import AsyncGenerator, Mapping
from typing import Any

import aiohttp
import stamina
from opentelemetry import trace

from chat.application.prompts import Finished, Piece, TextPiece, ToolCall
from chat.domain.message import TokenCount
from chat.infrastructure.kept_connections import KeptConnections
from shared.errors import Unavailable

_BUSY = frozenset({429, 500, 502, 503, 504})
_tracer = trace.get_tracer(__name__)


class _Refused(Unavailable):
    def __init__(self, dependency: str, status: int) -> None:
        super().__init__(dependency, f"the model answered {status}")
        self.is_passing = status in _BUSY


def _is_transient(error: Exception) -> bool:
    if isinstance(error, _Refused):
        return error.is_passing
    return isinstance(error, aiohttp.ServerDisconnectedError | aiohttp.ClientOSError)


class OllamaStream:
    """Streams answers over connections that are kept. Raises Unavailable, aiohttp.ClientError."""

    def __init__(self, base_url: str, *, dependency: str) -> None:
        self._base_url = base_url.rstrip("/")
        self._dependency = dependency
        # No deadline for reading: a cold load is silent for minutes. The caller sets one.
        self._connections = KeptConnections(total_seconds=None)

    async def pieces(self, path: str, body: Mapping[str, Any]) -> AsyncGenerator[Piece, None]:
        """The answer to `body`, ending with Finished."""
        span = _tracer.start_span(f"ollama {path}", kind=trace.SpanKind.CLIENT)
        span.set_attribute("gen_ai.request.model", str(body["model"]))
        try:
            response = await self._begin(path, body)
            async with response:
                # A line over 64 KiB is no word: aiohttp raises ValueError.
                async for line in response.content:
                    for piece in self._pieces(json.loads(line)):
                        yield piece
        finally:
            span.end()

    async def close(self) -> None:
        """Close the connections."""
        await self._connections.close()

    @stamina.retry(on=_is_transient, attempts=3, wait_initial=0.05, wait_jitter=0.2)
    async def _begin(self, path: str, body: Mapping[str, Any]) -> aiohttp.ClientResponse:
        """Before the first word, a busy server and a connection it has closed get more chances."""
        session = self._connections.session
        response = await session.post(self._base_url + path, json=body, allow_redirects=False)
        if response.status != 200:
            response.release()
            raise _Refused(self._dependency, response.status)
        return response

    def _pieces(self, line: Any) -> list[Piece]:
        if not isinstance(line, dict) or "error" in line:
            raise Unavailable(self._dependency, "the model broke off")
        message = line.get("message") or {}
        if not isinstance(message, dict):
            raise Unavailable(self._dependency, "the model did not answer in its own form")
        text = message.get("content") or line.get("response")
        pieces: list[Piece] = [TextPiece(text)] if isinstance(text, str) and text else []
        for call in message.get("tool_calls") or ():
            function = call["function"]
            pieces.append(ToolCall(str(function["name"]), dict(function["arguments"])))
        if line.get("done"):
            counted = (line.get("prompt_eval_count"), line.get("eval_count"))
            pieces.append(Finished(TokenCount(*(int(count or 0) for count in counted))))
        return pieces
