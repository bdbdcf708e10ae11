"""Limits, refusals, cancellation and waiting, seen from outside."""

import asyncio
from contextlib import suppress
from typing import Any

import httpx
import pytest

pytestmark = pytest.mark.integration

LONG: dict[str, Any] = {
    "model": "llama3.2:3b",
    "messages": [{"role": "user", "content": "Write a very long story about the sea."}],
    "options": {"num_predict": 3000},
}


async def test_a_body_over_the_limit_is_refused_in_ollamas_shape(http: httpx.AsyncClient) -> None:
    answer = await http.post(
        "/api/chat",
        json={"model": "llama3.2:3b", "messages": [{"role": "user", "content": "x" * 1_100_000}]},
    )

    assert answer.status_code == 413
    assert set(answer.json()) == {"error"}
    assert "larger than" in answer.json()["error"]


async def test_a_body_that_hides_its_length_is_refused_too(http: httpx.AsyncClient) -> None:
    async def endless() -> Any:
        for _ in range(200):
            yield b" " * 16_384

    answer = await http.post("/api/embed", content=endless())

    assert answer.status_code == 413


async def test_too_many_texts_at_once_are_refused(http: httpx.AsyncClient) -> None:
    answer = await http.post("/api/embed", json={"model": "nomic-embed-text", "input": ["a"] * 513})

    assert answer.status_code == 413
    assert "512" in answer.json()["error"]


@pytest.mark.parametrize(
    ("path", "body", "status", "words"),
    [
        ("/api/chat", {"model": "mistral", "messages": []}, 404, "not found"),
        ("/api/chat", {"model": "nomic-embed-text", "messages": []}, 400, "does not support"),
        ("/api/embed", {"model": "llama3.2:3b", "input": "x"}, 400, "does not support"),
        ("/api/chat", {"messages": []}, 400, "model"),
        (
            "/api/generate",
            {"model": "llama3.2:3b", "prompt": "x", "images": ["eA=="]},
            400,
            "image",
        ),
        (
            "/api/chat",
            {
                "model": "llama3.2:3b",
                "messages": [{"role": "user", "content": "x"}],
                "format": {"type": "nonsense"},
            },
            400,
            "nonsense",
        ),
        (
            "/api/embed",
            {"model": "nomic-embed-text", "input": "word " * 600, "truncate": False},
            400,
            "exceeds the context length",
        ),
        ("/api/pull", {"model": "llama3.2:3b"}, 501, "not offered"),
        ("/api/nothing", {}, 404, "Not Found"),
    ],
)
async def test_a_request_we_cannot_serve_is_told_why(
    http: httpx.AsyncClient, path: str, body: dict[str, Any], status: int, words: str
) -> None:
    answer = await http.post(path, json=body)

    assert answer.status_code == status
    assert words in answer.json()["error"]


async def test_a_page_with_its_own_host_name_is_not_served(http: httpx.AsyncClient) -> None:
    answer = await http.get("/api/tags", headers={"host": "rebound.example"})

    assert answer.status_code == 400


async def test_the_oldest_messages_are_forgotten_when_the_context_is_small(
    http: httpx.AsyncClient,
) -> None:
    turns = [{"role": "user", "content": f"note {n}: " + "word " * 60} for n in range(8)]
    options = {"num_ctx": 256, "num_predict": 4}
    answer = await http.post(
        "/api/chat",
        json={"model": "llama3.2:3b", "messages": turns, "options": options, "stream": False},
    )

    assert answer.status_code == 200
    assert 60 < answer.json()["prompt_eval_count"] < 256


async def test_a_stream_left_by_its_reader_stops_generating(http: httpx.AsyncClient) -> None:
    async with http.stream("POST", "/api/chat", json=LONG) as answer:
        lines = answer.aiter_lines()
        await anext(lines)
        assert await _busy_slots(http) == 1

    await _until_idle(http)


async def test_a_plain_request_left_by_its_caller_stops_generating(
    http: httpx.AsyncClient,
) -> None:
    call = asyncio.create_task(http.post("/api/chat", json={**LONG, "stream": False}))
    await _until_busy(http, slots=1)
    call.cancel()
    with suppress(asyncio.CancelledError):
        await call

    await _until_idle(http)


async def test_requests_beyond_the_slots_wait_and_embedding_does_not(
    http: httpx.AsyncClient,
) -> None:
    whole = {**LONG, "stream": False}
    holders = [asyncio.create_task(http.post("/api/chat", json=whole)) for _ in range(2)]
    await _until_busy(http, slots=2)
    short = {**whole, "options": {"num_predict": 40}}
    waiting = asyncio.create_task(http.post("/api/chat", json=short))
    answer = await http.post("/api/embed", json={"model": "nomic-embed-text", "input": "a knife"})

    assert answer.status_code == 200
    assert not waiting.done()
    for holder in holders:
        holder.cancel()
    assert (await waiting).json()["eval_count"] == 40


async def _busy_slots(http: httpx.AsyncClient) -> int:
    busy: int = (await http.get("/api/ps")).json()["slots"]["busy"]
    return busy


async def _until_busy(http: httpx.AsyncClient, *, slots: int) -> None:
    async with asyncio.timeout(60):
        while await _busy_slots(http) != slots:
            await asyncio.sleep(0.02)


async def _until_idle(http: httpx.AsyncClient) -> None:
    """Fails after 30 s: the story asked for would take more than a minute."""
    async with asyncio.timeout(30):
        while await _busy_slots(http) > 0:
            await asyncio.sleep(0.02)
