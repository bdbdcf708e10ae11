"""Bounded bodies in, and work that stops when its caller leaves."""

import asyncio
import json
from collections.abc import Awaitable
from contextlib import suppress
from typing import TypeVar

from pydantic import BaseModel
from starlette.requests import ClientDisconnect, Request

from deploy.local.modelserver.errors import ApiError, ClientGone

MAX_BODY_BYTES = 1024 * 1024

Model = TypeVar("Model", bound=BaseModel)
T = TypeVar("T")


async def read_json(request: Request, model: type[Model]) -> Model:
    """The body as `model`. Raises ApiError 400 or 413, ValidationError."""
    declared = request.headers.get("content-length", "0")
    if declared.isdigit() and int(declared) > MAX_BODY_BYTES:
        raise _too_large()
    body = bytearray()
    try:
        async for chunk in request.stream():
            body += chunk
            if len(body) > MAX_BODY_BYTES:
                raise _too_large()
    except ClientDisconnect as error:
        raise ClientGone from error
    try:
        content = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise ApiError(400, f"invalid JSON: {error}") from error
    return model.model_validate(content)


async def unless_gone(request: Request, work: Awaitable[T]) -> T:
    """The result of `work`, cancelled when the client disconnects. Raises ClientGone."""
    task = asyncio.ensure_future(work)
    gone = asyncio.create_task(_disconnected(request))
    try:
        await asyncio.wait({task, gone}, return_when=asyncio.FIRST_COMPLETED)
        if not task.done():
            raise ClientGone
        return task.result()
    finally:
        for pending in (task, gone):
            pending.cancel()
            with suppress(asyncio.CancelledError, Exception):
                await pending


async def _disconnected(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


def _too_large() -> ApiError:
    return ApiError(413, f"request body is larger than {MAX_BODY_BYTES} bytes")
