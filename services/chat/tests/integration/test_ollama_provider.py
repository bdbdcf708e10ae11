"""What is Ollama's own: options, going on with a text, kept connections, and lines that are none."""

import asyncio
import json
from collections.abc import AsyncIterator

import pytest

from chat.application.language_model_port import LanguageModel
from chat.application.prompts import Prompt, TextPiece, Turn
from chat.config import LanguageModelSettings
from chat.infrastructure.ollama_language_model import OllamaLanguageModel
from services.chat.tests.fakes import served
from services.chat.tests.provider_doubles import OllamaDouble, all_of
from shared.errors import Unavailable

said = OllamaDouble.said


@pytest.fixture
async def double() -> OllamaDouble:
    double = OllamaDouble()
    double.says("Hello", " there.")
    return double


@pytest.fixture
async def model(double: OllamaDouble) -> AsyncIterator[LanguageModel]:
    async with served(double.application()) as url:
        model = double.model(url)
        yield model
        await model.close()


async def test_the_limits_of_an_answer_are_sent_in_ollamas_words(
    model: LanguageModel, double: OllamaDouble
) -> None:
    await all_of(model)
    [asked] = double.asked
    options = asked["options"]
    assert (options["num_ctx"], options["num_predict"], options["seed"]) == (4096, 50, 7)


async def test_a_text_goes_on_as_it_stands(model: LanguageModel, double: OllamaDouble) -> None:
    double.lines = [{"response": "It rained."}, double.end]
    prompt = Prompt((Turn("user", "The night began."),), goes_on=True)
    assert TextPiece("It rained.") in await all_of(model, prompt)
    [asked] = double.asked
    assert (asked["prompt"], asked["raw"]) == ("The night began.", True)


async def test_a_model_that_is_not_there_is_asked_for_once(
    model: LanguageModel, double: OllamaDouble
) -> None:
    double.fails_with = [404]
    with pytest.raises(Unavailable):
        await all_of(model)
    assert len(double.asked) == 1


async def test_a_kept_connection_that_the_server_closed_costs_no_reply(
    double: OllamaDouble,
) -> None:
    """The second request meets a closed connection, as after any idle minute."""
    connections = 0

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal connections
        connections += 1
        head = await reader.readuntil(b"\r\n\r\n")
        body = b'{"models": []}' if head.startswith(b"GET") else json.dumps(double.end).encode()
        answer = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body)
        writer.write(answer + body)
        await writer.drain()
        # Whatever comes next on this connection is cut off without an answer.
        await reader.readuntil(b"}") if not head.startswith(b"GET") else None
        await reader.read(1)
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        model = OllamaLanguageModel(
            LanguageModelSettings(
                base_url=f"http://127.0.0.1:{port}", model="m", story_model="m", embed_model="e"
            )
        )
        for _ in range(3):
            assert await all_of(model, Prompt((Turn("user", "hi"),))) == [double.finished]
        await model.close()
    assert connections > 3


@pytest.mark.parametrize(
    "line",
    [
        "not json",
        "[]",
        '"text"',
        {"error": "out of memory"},
        {"message": {"content": "", "tool_calls": [{"function": "search"}]}},
        {"message": {"content": "", "tool_calls": [{"function": {"name": "x", "arguments": 3}}]}},
        {"message": "text"},
        said("x" * 1_000_000),
    ],
)
async def test_garbage_from_the_provider_is_a_provider_that_is_away(
    model: LanguageModel, double: OllamaDouble, line: object
) -> None:
    double.lines = [said("Hello"), line]
    with pytest.raises(Unavailable):
        await all_of(model)
