"""The official Ollama client, unchanged, against the running server."""

import json
from collections.abc import Sequence

import ollama
import pytest

from deploy.local.modelserver.embedder import Embedder

pytestmark = pytest.mark.integration

QUESTION = [{"role": "user", "content": "Tell me a short story about a fox."}]
PERSON = {
    "type": "object",
    "properties": {"name": {"type": "string", "maxLength": 40}, "age": {"type": "integer"}},
    "required": ["name", "age"],
}
SEARCH = {
    "type": "function",
    "function": {
        "name": "search_catalogue",
        "description": "Search films and games",
        "parameters": {
            "type": "object",
            "properties": {"genre": {"enum": ["horror", "comedy"]}},
            "required": ["genre"],
        },
    },
}


async def test_a_chat_streams_words_and_ends_with_real_counts(
    ollama_client: ollama.AsyncClient,
) -> None:
    stream = await ollama_client.chat(
        model="llama3.2:3b", messages=QUESTION, stream=True, options={"num_predict": 24}
    )
    parts = [part async for part in stream]

    words = [part.message.content for part in parts[:-1]]
    assert len(words) > 5
    assert all(words)
    assert parts[-1].done
    assert parts[-1].done_reason == "length"
    assert parts[-1].eval_count == 24
    assert parts[-1].prompt_eval_count is not None
    assert parts[-1].prompt_eval_count > 20


async def test_a_chat_in_one_piece_names_the_model_that_really_answered(
    ollama_client: ollama.AsyncClient,
) -> None:
    answer = await ollama_client.chat(
        model="llama3.2:3b", messages=QUESTION, options={"num_predict": 12}
    )

    assert answer.message.content
    assert answer.model == "demo-smollm2:135m"
    assert answer.eval_count == 12


async def test_the_same_seed_at_temperature_zero_gives_the_same_words(
    ollama_client: ollama.AsyncClient,
) -> None:
    options = {"num_predict": 12, "temperature": 0, "seed": 7}
    answers = [
        await ollama_client.chat(model="llama3.2:3b", messages=QUESTION, options=options)
        for _ in range(2)
    ]

    assert answers[0].message.content == answers[1].message.content


async def test_a_stop_word_ends_the_text_before_it(ollama_client: ollama.AsyncClient) -> None:
    prompt = "Continue: one, two, three, four, five,"
    options = {"num_predict": 16, "temperature": 0, "seed": 7}
    free = await ollama_client.generate(model="llama3.2:3b", prompt=prompt, options=options)
    stop = (free.response or "").split()[2]
    stopped = await ollama_client.generate(
        model="llama3.2:3b",
        prompt=prompt,
        options={**options, "stop": [stop]},
    )

    assert stopped.response is not None
    assert stop not in stopped.response
    assert (free.response or "").startswith(stopped.response)


async def test_output_follows_the_given_schema(ollama_client: ollama.AsyncClient) -> None:
    answer = await ollama_client.chat(
        model="llama3.2:3b",
        messages=[{"role": "user", "content": "Name and age: Ann is 31 years old."}],
        format=PERSON,
        options={"num_predict": 80},
    )

    person = json.loads(answer.message.content or "")
    assert set(person) == {"name", "age"}
    assert isinstance(person["age"], int)


async def test_tools_are_answered_with_a_call_or_words_never_raw_json(
    ollama_client: ollama.AsyncClient,
) -> None:
    answer = await ollama_client.chat(
        model="llama3.2:3b",
        messages=[{"role": "user", "content": "Search the catalogue for horror films."}],
        tools=[SEARCH],
        options={"num_predict": 80, "temperature": 0},
    )

    assert answer.message.tool_calls
    call = answer.message.tool_calls[0].function
    assert call.name == "search_catalogue"
    assert call.arguments["genre"] in {"horror", "comedy"}
    assert answer.message.content == ""


async def test_generate_streams_and_honours_the_system_text(
    ollama_client: ollama.AsyncClient,
) -> None:
    stream = await ollama_client.generate(
        model="demo-smollm2:135m",
        prompt="Who are you?",
        system="You are Ada, a detective.",
        stream=True,
        options={"num_predict": 10},
    )
    parts = [part async for part in stream]

    assert "".join(part.response or "" for part in parts).strip()
    assert parts[-1].eval_count is not None
    assert 0 < parts[-1].eval_count <= 10


async def test_embeddings_put_related_texts_closer_than_unrelated_ones(
    ollama_client: ollama.AsyncClient,
) -> None:
    answer = await ollama_client.embed(
        model="nomic-embed-text",
        input=["a film about a murder at sea", "a killing on board a ship", "how to bake bread"],
    )
    murder, killing, bread = answer.embeddings

    assert len(murder) == 384
    assert _dot(murder, murder) == pytest.approx(1, abs=1e-4)
    assert _dot(murder, killing) > _dot(murder, bread) + 0.1
    assert answer.model == "demo-bge-small-en:384"


async def test_one_long_batch_gives_what_the_encoder_gives_for_each_text_alone(
    ollama_client: ollama.AsyncClient,
) -> None:
    texts = [f"the case of the {n} missing letters " * (n % 7 + 1) for n in range(40)]
    answer = await ollama_client.embed(model="nomic-embed-text", input=texts)
    alone = Embedder().embed([texts[33]])[0]

    assert len(answer.embeddings) == 40
    # int8 activations are scaled per batch, so padding moves the last digits.
    assert _dot(answer.embeddings[33], alone) > 0.98


async def test_the_list_of_models_has_both_names_and_says_demo(
    ollama_client: ollama.AsyncClient,
) -> None:
    listed = await ollama_client.list()
    shown = await ollama_client.show("llama3.2:3b")

    assert {"demo-smollm2:135m", "llama3.2:3b"} <= {row.model for row in listed.models}
    assert all("demo" in (row.details.families or []) for row in listed.models if row.details)
    assert shown.details is not None
    assert shown.details.family == "smollm2"
    assert shown.details.parameter_size == "135M"


def _dot(a: Sequence[float], b: Sequence[float]) -> float:
    return float(sum(x * y for x, y in zip(a, b, strict=True)))
