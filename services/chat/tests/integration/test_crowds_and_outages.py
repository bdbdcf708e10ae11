"""Ten people at once, and a model that is not there."""

import asyncio

import httpx

from chat.api.subscriptions import subscriptions
from chat.bootstrap import App
from chat.config import Settings
from chat.main import api_of
from services.chat.tests.conftest import capable
from services.chat.tests.fakes import ScriptedModel, served
from services.chat.tests.integration.test_replies import the_budget
from services.chat.tests.talking import Talk, events_of
from shared.testing.services import deliver
from shared.testing.tokens import TokenIssuer

NOBODY = "http://127.0.0.1:9"


async def first_word_with_others(talk: Talk, everybody: asyncio.Barrier) -> None:
    """Leaves at the first word, once everybody has read theirs."""
    async with talk.sending("hm") as response:
        async for event in events_of(response):
            if event.kind == "token":
                await everybody.wait()
                return
    raise AssertionError("no word came")


async def test_ten_people_at_once_read_their_first_word_before_anybody_has_the_last(
    writing_url: str, model: ScriptedModel, issuer: TokenIssuer
) -> None:
    model.answers, model.may_end = [["Sure. ", "This is lovely. "]], asyncio.Event()
    async with httpx.AsyncClient(base_url=writing_url, timeout=30) as client:
        people = [await Talk.begin(client, issuer) for _ in range(10)]
        everybody = asyncio.Barrier(10)
        async with asyncio.timeout(60):
            await asyncio.gather(*(first_word_with_others(talk, everybody) for talk in people))
        model.may_end.set()
    assert len(model.prompts) == 10


async def test_who_sends_a_message_slowly_holds_up_nobody(talk: Talk, url: str) -> None:
    """More of them than are let in at once: each has sent its head and never its body."""
    address = httpx.URL(url)
    head = (
        f"POST {talk.path}/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
        f"Authorization: {talk.headers['authorization']}\r\nContent-Length: 20\r\n\r\n"
    )
    writers = []
    for _ in range(4):
        _, writer = await asyncio.open_connection(address.host, address.port)
        writer.write(head.encode())
        await writer.drain()
        writers.append(writer)
    async with asyncio.timeout(60):
        heard = await talk.say("hello")
    assert heard.end is not None
    for writer in writers:
        writer.close()
        await writer.wait_closed()


async def test_without_its_model_the_assistant_still_answers_and_readiness_names_it(
    settings: Settings, app: App, issuer: TokenIssuer
) -> None:
    away = capable(settings)
    away = away.model_copy(update={"llm": away.llm.model_copy(update={"base_url": NOBODY})})
    async with (
        served(api_of(App.from_settings(away))) as url,
        httpx.AsyncClient(base_url=url, timeout=30) as client,
    ):
        talk = await Talk.begin(client, issuer)
        await deliver(subscriptions, app, "budget.updated", the_budget(talk))
        heard = await talk.say("How much do I have left?")
        ready = await client.get("/api/health/ready")
    assert "$162.04" in heard.text
    assert heard.end is not None
    assert heard.end.kind == "done"
    assert (ready.status_code, ready.json()["status"]) == (200, "degraded")
    model = ready.json()["dependencies"]["ollama"]
    assert (model["status"], model["required"]) == ("down", False)
