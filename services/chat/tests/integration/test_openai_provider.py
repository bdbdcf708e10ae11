"""What is OpenAI's own: how much it may say, and a tool call that is cut off."""

from services.chat.tests.fakes import served
from services.chat.tests.provider_doubles import OpenAIDouble, all_of


async def test_the_limits_of_an_answer_are_sent_in_openais_words() -> None:
    double = OpenAIDouble()
    double.says("Hello")
    async with served(double.application()) as url:
        model = double.model(url)
        await all_of(model)
        await model.close()
    [asked] = double.asked
    assert (asked["max_tokens"], asked["seed"], asked["stream"]) == (50, 7, True)


async def test_a_tool_call_that_is_cut_off_is_no_tool_call() -> None:
    double = OpenAIDouble()
    double.calls("search", {"query": "catan"})
    del double.lines[2]
    async with served(double.application()) as url:
        model = double.model(url)
        [end] = await all_of(model)
        await model.close()
    assert end == double.finished
