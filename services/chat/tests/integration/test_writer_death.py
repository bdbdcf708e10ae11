"""A replica is killed in the middle of a reply: readers are told, the text so far is kept."""

import asyncio
import json
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from chat.bootstrap import App
from services.chat.tests.fakes import CatalogueStandIn, ScriptedModel, served
from services.chat.tests.talking import Heard, Talk, events_of
from shared.testing.tokens import TokenIssuer

pytestmark = pytest.mark.integration


def an_ollama_that_drips() -> Starlette:
    """Speaks Ollama's protocol, one sentence every 50 ms, for ever."""

    async def drip() -> AsyncIterator[bytes]:
        while True:
            part = {"model": "m", "message": {"role": "assistant", "content": "Still here. "}}
            yield json.dumps(part | {"done": False}).encode() + b"\n"
            await asyncio.sleep(0.05)

    async def chat(_: Request) -> Response:
        return StreamingResponse(drip(), media_type="application/x-ndjson")

    async def tags(_: Request) -> Response:
        return JSONResponse({"models": []})

    return Starlette(routes=[Route("/api/chat", chat, methods=["POST"]), Route("/api/tags", tags)])


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@asynccontextmanager
async def a_replica(environment: dict[str, str]) -> AsyncIterator[asyncio.subprocess.Process]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "chat.main", env={**os.environ, **environment}, cwd=Path.cwd(),
        stdout=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def until_ready(client: httpx.AsyncClient) -> None:
    async with asyncio.timeout(60):
        while True:
            try:
                if (await client.get("/api/health")).status_code == 200:
                    return
            except httpx.TransportError:
                await asyncio.sleep(0.1)


async def test_a_killed_writer_ends_in_an_error_and_keeps_its_text(
    service_environment: Callable[[str], dict[str, str]],
    talk: Talk,
    app: App,
    model: ScriptedModel,
    catalogue: CatalogueStandIn,
    issuer: TokenIssuer,
) -> None:
    port = free_port()
    async with served(an_ollama_that_drips()) as ollama:
        environment = service_environment("chat") | {
            "CHAT_HTTP__PORT": str(port),
            "CHAT_LLM__BASE_URL": ollama,
            "CHAT_LLM__CAPABLE": "true",
        }
        heard = Heard()
        async with (
            a_replica(environment) as doomed,
            httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=15) as client,
        ):
            await until_ready(client)
            elsewhere = Talk(client, talk.headers, talk.user_id, talk.session_id)
            with pytest.raises(httpx.TransportError):
                async with elsewhere.sending("hm", key="k1") as response:
                    async for event in events_of(response):
                        heard.take(event)
                        if len(heard.text) > 60:
                            doomed.send_signal(signal.SIGKILL)
        async with talk.following(heard.reply_id, heard.last_id) as response:
            await heard.listen(response)
    assert heard.end is not None
    assert (heard.end.kind, heard.end.data["code"]) == ("error", "writer-died")
    [reply] = await talk.replies()
    assert reply["status"] == "interrupted"
    assert reply["content"] == heard.text.strip()
    assert reply["content"].startswith("Still here. Still here.")

    again = await talk.say("hm", key="k1")
    assert again.reply_id == heard.reply_id
    assert again.end is not None
    assert again.end.kind == "error"

    path = f"{talk.path}/messages/{heard.reply_id}/retry"
    async with talk.client.stream("POST", path, headers=talk.headers) as response:
        retried = await Heard().listen(response)
    assert retried.end is not None
    assert retried.end.kind == "done"
    roles = [message["role"] for message in (await talk.detail())["messages"]]
    assert roles == ["user", "assistant", "assistant"]
