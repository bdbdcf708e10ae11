"""Sending a generation piece by piece, and gathering one whole."""

from collections.abc import AsyncGenerator
from contextlib import aclosing

from starlette.requests import Request
from starlette.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

from deploy.local.modelserver.generator import Finish, Generation
from deploy.local.modelserver.http_input import unless_gone

Lines = AsyncGenerator[bytes, None]


class ClosingStream(StreamingResponse):
    """Closes its source whatever happens, so a client who leaves frees the slot at once."""

    def __init__(self, lines: Lines, media_type: str) -> None:
        super().__init__(lines, media_type=media_type)
        self._lines = lines

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await super().__call__(scope, receive, send)
        finally:
            await self._lines.aclose()


async def begun(request: Request, lines: Lines, media_type: str) -> ClosingStream:
    """A response whose first line exists, so that a refusal still gets its own status."""
    try:
        first = await unless_gone(request, anext(lines))
    except BaseException:
        await lines.aclose()
        raise
    return ClosingStream(_resume(first, lines), media_type)


async def gathered(generation: Generation) -> tuple[str, Finish]:
    """The whole text and how it ended."""
    parts: list[str] = []
    async with aclosing(generation):
        async for item in generation:
            if isinstance(item, Finish):
                return "".join(parts), item
            parts.append(item)
    raise RuntimeError("a generation ended without its Finish")


async def _resume(first: bytes, lines: Lines) -> Lines:
    async with aclosing(lines):
        yield first
        async for line in lines:
            yield line
