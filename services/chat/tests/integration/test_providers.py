"""What both adapters promise, each against a server that speaks its provider's protocol."""

from collections.abc import AsyncIterator, Callable

import pytest
import stamina

from chat.application.language_model_port import LanguageModel
from chat.application.prompts import TextPiece, ToolCall
from services.chat.tests.fakes import eventually, served
from services.chat.tests.provider_doubles import PROMPT, OllamaDouble, OpenAIDouble, all_of
from shared.errors import Unavailable

Double = OllamaDouble | OpenAIDouble
Adapter = Callable[..., LanguageModel]


@pytest.fixture(params=[OllamaDouble, OpenAIDouble])
async def double(request: pytest.FixtureRequest) -> Double:
    double: Double = request.param()
    double.says("Hello", " there.")
    return double


@pytest.fixture
async def adapter(double: Double) -> AsyncIterator[Adapter]:
    made: list[LanguageModel] = []
    async with served(double.application()) as url:

        def make(**changes: object) -> LanguageModel:
            made.append(double.model(url, **changes))
            return made[-1]

        yield make
        for model in made:
            await model.close()


async def test_words_come_as_they_are_written_and_tokens_are_the_providers(
    adapter: Adapter, double: Double
) -> None:
    assert await all_of(adapter()) == [
        TextPiece("Hello"),
        TextPiece(" there."),
        double.finished,
    ]
    [asked] = double.asked
    assert [message["role"] for message in asked["messages"]] == ["system", "user"]


async def test_native_tool_calls_are_read_and_the_tools_are_offered(
    adapter: Adapter, double: Double
) -> None:
    arguments = {"query": "catan", "max_price": 40}
    double.calls("search", arguments)
    assert await all_of(adapter()) == [
        ToolCall("search", arguments),
        double.finished,
    ]
    offered = [tool["function"]["name"] for tool in double.asked[0]["tools"]]
    assert offered == ["search", "get_budget_status"]


@pytest.mark.parametrize("status", [429, 500, 503])
async def test_a_failure_before_the_first_word_is_tried_again(
    adapter: Adapter, double: Double, status: int
) -> None:
    double.fails_with = [status]
    assert TextPiece("Hello") in await all_of(adapter())
    assert len(double.asked) == 2


async def test_a_provider_that_keeps_failing_is_left_alone_for_a_while(
    adapter: Adapter, double: Double
) -> None:
    double.fails_with = [500] * 100
    model = adapter()
    with stamina.set_testing(True, attempts=3):  # the same attempts, without the pauses
        for _ in range(5):
            with pytest.raises(Unavailable):
                await all_of(model)
    asked = len(double.asked)
    with pytest.raises(Unavailable) as refused:
        await all_of(model)
    assert len(double.asked) == asked
    assert refused.value.retry_after_seconds > 0


async def test_a_cold_load_may_take_long_and_a_silence_after_it_may_not(
    adapter: Adapter, double: Double
) -> None:
    double.silent_before = {0: 0.3}
    patient = adapter(first_token_seconds=30.0, next_token_seconds=0.1)
    assert TextPiece("Hello") in await all_of(patient)
    double.silent_before = {1: 30.0}
    with pytest.raises(Unavailable):
        await all_of(patient)


async def test_leaving_ends_the_providers_work(adapter: Adapter, double: Double) -> None:
    # A server only notices that somebody left when it has something to say.
    double.says("Hello", *[" again"] * 499)
    double.silent_before = dict.fromkeys(range(1, 500), 0.02)
    stream = adapter().stream(PROMPT)
    assert await anext(stream) == TextPiece("Hello")
    await stream.aclose()
    await eventually(lambda: bool(double.cut_off))


async def test_structured_answers_and_embeddings(adapter: Adapter) -> None:
    model = adapter()
    assert await model.structured(PROMPT, {"type": "object"}) == {"a": 1}
    assert await model.embed(["a", "b"]) == [[0.6, 0.8], [0.6, 0.8]]
    await model.ping()
