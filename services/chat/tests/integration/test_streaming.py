"""Streams that survive: lost connections, other tabs, other replicas, stop, queue, repeat."""

import asyncio
import random
import time
from dataclasses import replace

import httpx
import pytest

from chat.bootstrap import App
from chat.config import Settings
from chat.main import api_of
from services.chat.tests.conftest import capable
from services.chat.tests.fakes import ScriptedModel, eventually, served
from services.chat.tests.talking import Heard, Talk, events_of
from shared.testing.tokens import TokenIssuer

pytestmark = pytest.mark.integration

SENTENCES = [f"This evening sounds lovely {'and calm ' * n}to me. " for n in range(12)]
LONG = [word + " " for sentence in SENTENCES for word in sentence.split(" ") if word]
WHOLE = "".join(LONG).strip()
DROPS = 100


async def test_an_unbroken_stream_is_the_stored_reply(
    writing_talk: Talk, model: ScriptedModel
) -> None:
    model.answers = [LONG]
    heard = await writing_talk.say("hm")
    assert heard.text.strip() == WHOLE
    assert [event.id for event in heard.events] == list(range(1, len(heard.events) + 1))
    [reply] = await writing_talk.replies()
    assert (reply["content"], reply["status"]) == (WHOLE, "completed")
    assert (reply["prompt_tokens"], reply["completion_tokens"]) == (100, len(LONG))


async def test_a_hundred_random_disconnects_resume_to_the_exact_text(
    writing_talk: Talk, model: ScriptedModel
) -> None:
    longer = LONG * 3
    model.answers, model.pause_seconds = [longer], 0.01
    chance, heard = random.Random(7), Heard()  # noqa: S311 - a repeatable place to break off
    async with writing_talk.sending("hm") as response:
        async for event in events_of(response):
            heard.take(event)
            break
    drops = 0
    while heard.end is None:
        async with writing_talk.following(heard.reply_id, heard.last_id) as response:
            left = chance.randint(1, 3) if drops < DROPS else 10**6
            async for event in events_of(response):
                heard.take(event)
                left -= event.kind != "heartbeat"
                if left == 0:
                    break
        drops += 1
    assert drops >= DROPS
    assert heard.text.strip() == "".join(longer).strip()
    assert len(model.prompts) == 1


async def test_another_replica_serves_the_same_reply(
    writing_talk: Talk, model: ScriptedModel, settings: Settings
) -> None:
    model.answers, model.pause_seconds = [LONG], 0.01
    other = api_of(App.from_settings(capable(settings), model=ScriptedModel()))
    async with (
        served(other) as url,
        httpx.AsyncClient(base_url=url, timeout=15) as client,
        writing_talk.sending("hm") as response,
    ):
        first = Heard()
        async for event in events_of(response):
            first.take(event)
            break
        async with writing_talk.following(first.reply_id, 0, client=client) as elsewhere:
            second = await Heard().listen(elsewhere)
    assert second.text.strip() == WHOLE


async def test_leaving_does_not_end_the_reply(writing_talk: Talk, model: ScriptedModel) -> None:
    model.answers, model.pause_seconds = [LONG], 0.005
    async with writing_talk.sending("hm") as response:
        async for _ in events_of(response):
            break
    async with asyncio.timeout(60):
        while (await writing_talk.replies())[0]["status"] == "streaming":
            await asyncio.sleep(0.05)
    [reply] = await writing_talk.replies()
    assert (reply["status"], reply["content"]) == ("completed", WHOLE)
    assert model.cut_off == 0


async def test_stop_from_another_tab_ends_the_model_and_keeps_the_text(
    writing_talk: Talk, model: ScriptedModel
) -> None:
    model.answers, model.pause_seconds = [LONG], 0.05
    heard = Heard()
    async with writing_talk.sending("hm") as response:
        stopped = None
        async for event in events_of(response):
            heard.take(event)
            if event.kind == "token" and stopped is None:
                stopped = await writing_talk.client.post(
                    f"{writing_talk.path}/messages/{heard.reply_id}/stop",
                    headers=writing_talk.headers,
                )
    assert stopped is not None
    assert stopped.json()["status"] == "stopped"
    assert heard.end is not None
    assert (heard.end.kind, heard.end.data["status"]) == ("done", "stopped")
    assert model.cut_off == 1
    [reply] = await writing_talk.replies()
    assert reply["content"] == heard.text.strip()
    assert 0 < len(reply["content"]) < len(WHOLE)


async def test_a_stream_ends_with_its_readers_token_and_the_reply_goes_on(
    writing_talk: Talk, model: ScriptedModel, issuer: TokenIssuer
) -> None:
    model.answers, model.pause_seconds = [LONG], 0.03
    lasting = writing_talk.headers
    soon = issuer.token(writing_talk.user_id, exp=int(time.time()) + 3)
    writing_talk.headers = {"authorization": f"Bearer {soon}"}
    heard = await writing_talk.say("hm")
    assert heard.end is not None
    assert (heard.end.kind, heard.end.data["code"]) == ("error", "token-expired")
    assert (heard.end.id, heard.end.data["retry"]) == (None, True)
    writing_talk.headers, heard.end = lasting, None
    async with writing_talk.following(heard.reply_id, heard.last_id) as response:
        await heard.listen(response)
    assert heard.text.strip() == WHOLE
    assert len(model.prompts) == 1


async def test_deleting_the_conversation_stops_its_reply(
    writing_talk: Talk, model: ScriptedModel
) -> None:
    model.answers, model.pause_seconds = [LONG], 0.05
    async with writing_talk.sending("hm") as response:
        heard = Heard()
        async for event in events_of(response):
            heard.take(event)
            if event.kind == "token" and model.cut_off == 0 and len(heard.events) < 8:
                deleted = await writing_talk.client.delete(
                    writing_talk.path, headers=writing_talk.headers
                )
                assert deleted.status_code in {204, 404}
    assert heard.end is not None
    await eventually(lambda: model.cut_off == 1)


async def test_two_sends_are_answered_in_order(writing_talk: Talk, model: ScriptedModel) -> None:
    model.answers = [["First answer. "], ["Second answer. "]]
    model.pause_seconds = 0.3
    async with writing_talk.sending("one") as one:
        async for _ in events_of(one):
            break
        second = await writing_talk.say("two")
    assert second.text.strip() == "Second answer."
    assert [r["content"] for r in await writing_talk.replies()] == [
        "First answer.",
        "Second answer.",
    ]
    assert [turn.content for turn in model.prompts[1].turns if turn.role == "assistant"] == [
        "First answer."
    ]


async def test_one_key_gets_one_reply_however_often_it_is_sent(
    writing_talk: Talk, model: ScriptedModel
) -> None:
    model.answers, model.pause_seconds = [LONG], 0.002
    heard = await asyncio.gather(*(writing_talk.say("hm", key="k1") for _ in range(5)))
    assert {h.text.strip() for h in heard} == {WHOLE}
    assert len({h.reply_id for h in heard}) == 1
    assert len(model.prompts) == 1
    assert len((await writing_talk.detail())["messages"]) == 2


async def test_one_key_cannot_carry_two_messages(writing_talk: Talk, model: ScriptedModel) -> None:
    model.answers = [["Fine. "]]
    await writing_talk.say("one", key="k1")
    async with writing_talk.sending("two", key="k1") as response:
        assert response.status_code == 422


async def test_too_many_waiting_messages_are_refused(
    writing_talk: Talk, model: ScriptedModel
) -> None:
    model.answers, model.pause_seconds = [LONG], 0.2
    for number in range(5):
        async with writing_talk.sending(f"message {number}") as response:
            assert response.status_code == 200
    async with writing_talk.sending("one more") as response:
        assert response.status_code == 429
    await writing_talk.client.delete(writing_talk.path, headers=writing_talk.headers)


async def test_a_model_that_dies_before_a_word_leaves_the_reply_to_the_composer(
    writing_talk: Talk, model: ScriptedModel
) -> None:
    model.answers, model.fails_after = [["Never said. "]], 0
    heard = await writing_talk.say("Hello")
    assert heard.end is not None
    assert heard.end.kind == "done"
    assert heard.text
    assert "Never said" not in heard.text


async def test_a_slow_model_is_bridged_by_heartbeats(
    settings: Settings, app: App, model: ScriptedModel, writing_talk: Talk
) -> None:
    model.answers, model.pause_seconds = [["Wait", ". ", "Done. "]], 1.2
    quick = settings.replies.model_copy(update={"heartbeat_seconds": 0.5})
    patient = capable(settings).model_copy(update={"replies": quick})
    api = api_of(App.from_settings(patient, model=model))
    async with served(api) as url, httpx.AsyncClient(base_url=url, timeout=15) as client:
        heard = await replace(writing_talk, client=client).say("hm")
    assert [event.id for event in heard.events if event.kind == "heartbeat"]
    assert all(event.id is None for event in heard.events if event.kind == "heartbeat")
    assert heard.text.strip() == "Wait. Done."


async def test_a_reply_whose_log_is_gone_comes_from_the_database(
    writing_talk: Talk, model: ScriptedModel, app: App
) -> None:
    model.answers = [LONG]
    heard = await writing_talk.say("hm")
    await app.resources.cache.flushdb()
    async with writing_talk.following(heard.reply_id, 5) as response:
        again = await Heard().listen(response)
    assert again.text == WHOLE
    assert again.end is not None
    assert again.end.kind == "done"
