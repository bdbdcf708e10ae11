"""The official OpenAI client, unchanged, against the running server."""

import json

import openai
import pytest
from openai.types.chat import ChatCompletionMessageParam

pytestmark = pytest.mark.integration

MESSAGES: list[ChatCompletionMessageParam] = [
    {"role": "user", "content": "Write one line about rain."}
]


async def test_a_stream_brings_words_and_usage_when_asked(
    openai_client: openai.AsyncOpenAI,
) -> None:
    stream = await openai_client.chat.completions.create(
        model="llama3.2:3b",
        messages=MESSAGES,
        max_tokens=16,
        stream=True,
        stream_options={"include_usage": True},
    )
    chunks = [chunk async for chunk in stream]

    words = [c.choices[0].delta.content for c in chunks if c.choices and c.choices[0].delta.content]
    assert len(words) > 3
    assert chunks[-1].usage is not None
    assert 0 < chunks[-1].usage.completion_tokens <= 16
    assert {chunk.model for chunk in chunks} == {"demo-smollm2:135m"}


async def test_a_completion_follows_its_json_schema(openai_client: openai.AsyncOpenAI) -> None:
    answer = await openai_client.chat.completions.create(
        model="llama3.2:3b",
        messages=MESSAGES,
        max_tokens=60,
        response_format={
            "type": "json_schema",
            "json_schema": {
                "name": "mood",
                "schema": {
                    "type": "object",
                    "properties": {"mood": {"enum": ["sad", "glad"]}},
                    "required": ["mood"],
                },
            },
        },
    )

    assert json.loads(answer.choices[0].message.content or "")["mood"] in {"sad", "glad"}
    assert answer.usage is not None
    assert answer.usage.prompt_tokens > 0


async def test_a_required_tool_is_called(openai_client: openai.AsyncOpenAI) -> None:
    answer = await openai_client.chat.completions.create(
        model="llama3.2:3b",
        messages=MESSAGES,
        max_tokens=60,
        tool_choice="required",
        tools=[
            {
                "type": "function",
                "function": {
                    "name": "set_mood",
                    "parameters": {
                        "type": "object",
                        "properties": {"mood": {"enum": ["sad", "glad"]}},
                        "required": ["mood"],
                    },
                },
            }
        ],
    )

    assert answer.choices[0].finish_reason == "tool_calls"
    (call,) = answer.choices[0].message.tool_calls or []
    assert call.type == "function"
    assert json.loads(call.function.arguments)["mood"] in {"sad", "glad"}


async def test_embeddings_are_the_same_as_floats_and_as_base64(
    openai_client: openai.AsyncOpenAI,
) -> None:
    floats = await openai_client.embeddings.create(
        model="nomic-embed-text", input=["a quiet street"], encoding_format="float"
    )
    packed = await openai_client.embeddings.create(
        model="nomic-embed-text", input=["a quiet street"]
    )

    assert packed.data[0].embedding == pytest.approx(floats.data[0].embedding, abs=1e-6)
    assert len(floats.data[0].embedding) == 384
    assert floats.usage.prompt_tokens == 5


async def test_a_prompt_longer_than_the_context_is_refused(
    openai_client: openai.AsyncOpenAI,
) -> None:
    with pytest.raises(openai.BadRequestError, match="exceeds the context length"):
        await openai_client.chat.completions.create(
            model="llama3.2:3b", messages=[{"role": "user", "content": "word " * 5000}]
        )


async def test_both_names_of_both_models_are_listed(openai_client: openai.AsyncOpenAI) -> None:
    models = await openai_client.models.list()

    names = {model.id for model in models.data}
    assert names == {
        "llama3.2:3b",
        "demo-smollm2:135m",
        "nomic-embed-text:latest",
        "demo-bge-small-en:384",
    }
