"""The official client against recorded answers of the endpoint."""

import json
from collections.abc import Callable
from typing import Any

import httpx2
import openai
import pytest

from chat.infrastructure.openai_moderator import OpenAIModerator
from shared.errors import Unavailable

CATEGORIES = [
    "harassment", "harassment/threatening", "hate", "hate/threatening", "illicit",
    "illicit/violent", "self-harm", "self-harm/instructions", "self-harm/intent", "sexual",
    "sexual/minors", "violence", "violence/graphic",
]  # fmt: skip
Handler = Callable[[httpx2.Request], httpx2.Response]


def _result(**scores: float) -> dict[str, Any]:
    named = {name.replace("__", "/").replace("_", "-"): score for name, score in scores.items()}
    return {
        "flagged": bool(named),
        "categories": {name: named.get(name, 0) > 0.5 for name in CATEGORIES},
        "category_scores": {name: named.get(name, 0.00001) for name in CATEGORIES},
        "category_applied_input_types": {name: ["text"] for name in CATEGORIES},
    }


def _answering(*results: dict[str, Any]) -> Handler:
    body = {"id": "modr-1", "model": "omni-moderation-latest", "results": list(results)}
    return lambda _: httpx2.Response(200, json=body)


def _moderator(handler: Handler, *, graphic_violence: bool = False) -> OpenAIModerator:
    client = openai.AsyncOpenAI(
        api_key="test",
        max_retries=0,
        http_client=httpx2.AsyncClient(transport=httpx2.MockTransport(handler)),
    )
    return OpenAIModerator(client, graphic_violence=graphic_violence)


async def test_an_ordinary_murder_passes() -> None:
    verdict = await _moderator(_answering(_result(violence=0.85))).check("The vicar was stabbed.")

    assert verdict.allowed
    assert verdict.scores["violence"] == 0.85


async def test_a_hint_of_minors_is_refused() -> None:
    verdict = await _moderator(_answering(_result(sexual__minors=0.2))).check("…")

    assert verdict.categories == ("sexual/minors",)


@pytest.mark.parametrize("setting", [True, False])
async def test_graphic_violence_follows_the_setting(setting: bool) -> None:
    moderator = _moderator(_answering(_result(violence__graphic=0.9)), graphic_violence=setting)

    assert (await moderator.check("…")).allowed is setting


async def test_self_harm_brings_help() -> None:
    verdict = await _moderator(_answering(_result(self_harm__intent=0.7))).check("…")

    assert verdict.help is not None


async def test_a_real_person_is_refused_whatever_the_endpoint_says() -> None:
    verdict = await _moderator(_answering(_result())).check(
        "Write about my neighbour Jane Citizen of 12 Wattle St"
    )

    assert verdict.categories == ("real-person",)


async def test_long_text_goes_in_pieces_and_the_worst_piece_counts() -> None:
    sent: list[Any] = []

    def handler(request: httpx2.Request) -> httpx2.Response:
        sent.append(json.loads(request.content))
        return _answering(_result(), _result(illicit__violent=0.9), _result())(request)

    verdict = await _moderator(handler).check("a" * 20_000)

    assert [len(piece) for piece in sent[0]["input"]] == [8000, 8000, 4000]
    assert sent[0]["model"] == "omni-moderation-latest"
    assert verdict.categories == ("illicit/violent",)


@pytest.mark.parametrize("status", [401, 429, 500])
async def test_an_endpoint_that_fails_passes_nothing(status: int) -> None:
    moderator = _moderator(lambda _: httpx2.Response(status, json={"error": {"message": "no"}}))

    with pytest.raises(Unavailable) as refused:
        await moderator.check("…")

    assert refused.value.dependency == "moderation"


async def test_an_answer_without_results_passes_nothing() -> None:
    with pytest.raises(Unavailable):
        await _moderator(_answering()).check("…")
