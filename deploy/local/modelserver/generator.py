"""The language model as one stream of text: slots, waiting line, cancellation, real counts."""

import asyncio
import json
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import httpx

from deploy.local.modelserver.errors import ApiError
from deploy.local.modelserver.llama_child import LlamaChild

MAX_WAITING = 64
# One thread reads about 130 prompt tokens a second: a full context is half a minute.
TIMEOUT = httpx.Timeout(120, connect=5)
# llama.cpp closes a kept connection after 5 s, mid-request if we write just then, and each one
# holds one of its few HTTP threads until then.
LIMITS = httpx.Limits(max_keepalive_connections=0)
Payload = dict[str, Any]


@dataclass(frozen=True)
class Finish:
    """How a generation ended, in tokens and seconds as llama.cpp counted them."""

    reason: str
    prompt_tokens: int
    completion_tokens: int
    prompt_seconds: float
    decode_seconds: float


Generation = AsyncGenerator[str | Finish, None]


class Generator:
    """Runs at most `slots` generations; others wait; closing a stream cancels its generation."""

    def __init__(self, child: LlamaChild, *, slots: int) -> None:
        self.child = child
        self.slots = slots
        self._free = asyncio.Semaphore(slots)
        self._waiting = 0
        self._http = httpx.AsyncClient(
            timeout=TIMEOUT,
            limits=LIMITS,
            headers={"Authorization": f"Bearer {child.key}"},
            trust_env=False,
        )

    async def close(self) -> None:
        await self._http.aclose()
        await self.child.close()

    async def stream(self, path: str, payload: Payload) -> Generation:
        """Text as it is written, then one Finish. Raises ApiError."""
        body = {**payload, "stream": True, "stream_options": {"include_usage": True}}
        async with self._turn():
            url = await self.child.address() + path
            try:
                async with self._http.stream("POST", url, json=body) as response:
                    if response.status_code != httpx.codes.OK:
                        await response.aread()
                        raise _refused(response)
                    async for item in _read(response):
                        yield item
            except httpx.HTTPError as error:
                raise ApiError(
                    500, f"the language model stopped: {type(error).__name__}"
                ) from error

    async def prompt_tokens(self, messages: list[dict[str, str]]) -> int:
        """Tokens these messages take, chat template included."""
        applied = await self._ask("/apply-template", {"messages": messages})
        return await self.text_tokens(applied["prompt"])

    async def text_tokens(self, text: str) -> int:
        answer = await self._ask("/tokenize", {"content": text, "parse_special": True})
        return len(answer["tokens"])

    async def busy_slots(self) -> int:
        """Slots in which llama.cpp is generating right now."""
        if not self.child.loaded:
            return 0
        response = await self._http.get(await self.child.address() + "/slots")
        return sum(1 for slot in response.json() if slot["is_processing"])

    async def _ask(self, path: str, payload: Payload) -> Any:
        try:
            response = await self._http.post(await self.child.address() + path, json=payload)
        except httpx.HTTPError as error:
            raise ApiError(500, f"the language model stopped: {type(error).__name__}") from error
        if response.status_code != httpx.codes.OK:
            raise _refused(response)
        return response.json()

    @asynccontextmanager
    async def _turn(self) -> AsyncIterator[None]:
        if self._waiting >= MAX_WAITING:
            raise ApiError(503, "server busy, please try again. maximum pending requests exceeded")
        self._waiting += 1
        try:
            await self._free.acquire()
        finally:
            self._waiting -= 1
        try:
            yield
        finally:
            self._free.release()


async def _read(response: httpx.Response) -> Generation:
    reason, last = "stop", {}
    async for line in response.aiter_lines():
        if not line.startswith("data: ") or line == "data: [DONE]":
            continue
        last = json.loads(line.removeprefix("data: "))
        if "error" in last:
            raise ApiError(500, str(last["error"].get("message", "generation failed")))
        for choice in last["choices"]:
            reason = choice.get("finish_reason") or reason
            if text := choice.get("text") or choice.get("delta", {}).get("content"):
                yield text
    if "usage" not in last:
        raise ApiError(500, "the language model stopped in the middle of an answer")
    yield _finish(reason, last)


def _finish(reason: str, last: Payload) -> Finish:
    usage, timings = last["usage"], last.get("timings", {})
    return Finish(
        reason=reason,
        prompt_tokens=usage["prompt_tokens"],
        completion_tokens=usage["completion_tokens"],
        prompt_seconds=timings.get("prompt_ms", 0) / 1000,
        decode_seconds=timings.get("predicted_ms", 0) / 1000,
    )


def _refused(response: httpx.Response) -> ApiError:
    try:
        message = str(response.json()["error"]["message"])
    except (ValueError, KeyError, TypeError):
        message = f"the language model answered {response.status_code}"
    return ApiError(response.status_code, message)
