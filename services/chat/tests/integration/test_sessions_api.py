"""Conversations over HTTP: open, list, rename, delete; a stranger's do not exist."""

from uuid import uuid4

import httpx
import pytest

from chat.config import Settings
from chat.main import create_app
from services.chat.tests.talking import Talk
from shared.testing.route_policy import routes_without_policy
from shared.testing.tokens import TokenIssuer

pytestmark = pytest.mark.integration


async def test_every_route_says_who_may_call_it(settings: Settings) -> None:
    assert routes_without_policy(create_app(settings)) == []


async def test_a_conversation_takes_its_title_from_its_first_message(talk: Talk) -> None:
    await talk.say("Hello there! I have a long weekend ahead.")
    assert (await talk.detail())["title"] == "Hello there!"


async def test_a_conversation_can_be_renamed(talk: Talk) -> None:
    response = await talk.client.patch(talk.path, json={"title": " Plans "}, headers=talk.headers)
    assert response.json()["title"] == "Plans"
    refused = await talk.client.patch(talk.path, json={"title": ""}, headers=talk.headers)
    assert refused.status_code == 422


async def test_conversations_are_listed_last_used_first_in_pages(talk: Talk) -> None:
    ids = [talk.session_id]
    for _ in range(4):
        opened = await talk.client.post("/api/chat/sessions", json={}, headers=talk.headers)
        ids.append(opened.json()["session_id"])
    seen, cursor = [], None
    while True:
        query = {"limit": "2"} | ({"cursor": cursor} if cursor else {})
        page = await talk.client.get("/api/chat/sessions", params=query, headers=talk.headers)
        seen += [item["session_id"] for item in page.json()["items"]]
        cursor = page.json()["next_cursor"]
        if cursor is None:
            break
    assert seen == ids[::-1]


async def test_messages_come_in_order_and_in_pages(talk: Talk) -> None:
    for _ in range(3):
        await talk.say("Hello")
    newest = await talk.client.get(talk.path, params={"limit": 2}, headers=talk.headers)
    body = newest.json()
    assert [m["position"] for m in body["messages"]] == [5, 6]
    assert body["has_earlier"] is True
    earlier = await talk.client.get(talk.path, params={"before": 5}, headers=talk.headers)
    assert [m["position"] for m in earlier.json()["messages"]] == [1, 2, 3, 4]
    assert earlier.json()["has_earlier"] is False


async def test_a_deleted_conversation_is_gone(talk: Talk) -> None:
    await talk.say("Hello")
    assert (await talk.client.delete(talk.path, headers=talk.headers)).status_code == 204
    assert (await talk.client.get(talk.path, headers=talk.headers)).status_code == 404


async def test_a_stranger_finds_nothing(talk: Talk, issuer: TokenIssuer) -> None:
    heard = await talk.say("I love horror")
    stranger = issuer.headers(uuid4())
    message = f"{talk.path}/messages/{heard.reply_id}"
    body = {"content": "hi"}
    calls = [
        ("GET", talk.path, None),
        ("PATCH", talk.path, {"title": "mine"}),
        ("DELETE", talk.path, None),
        ("POST", f"{talk.path}/messages", body),
        ("GET", f"{message}/stream", None),
        ("POST", f"{message}/stop", None),
        ("POST", f"{message}/retry", None),
    ]
    for method, path, json in calls:
        response = await talk.client.request(method, path, json=json, headers=stranger)
        assert response.status_code == 404, (method, path)
    own = await talk.client.get("/api/chat/memory", headers=stranger)
    assert own.json()["preferences"] == []


async def test_nobody_gets_in_without_a_token(url: str) -> None:
    async with httpx.AsyncClient(base_url=url) as client:
        for method, path in (
            ("GET", "/api/chat/sessions"),
            ("GET", "/api/chat/memory"),
            ("POST", f"/api/chat/sessions/{uuid4()}/messages"),
        ):
            assert (await client.request(method, path, json={})).status_code == 401


@pytest.mark.parametrize("content", ["", "   ", "x" * 4001])
async def test_an_empty_or_endless_message_is_refused(talk: Talk, content: str) -> None:
    async with talk.sending(content) as response:
        assert response.status_code == 422
    assert (await talk.detail())["messages"] == []


async def test_a_reply_that_was_finished_cannot_be_asked_again(talk: Talk) -> None:
    heard = await talk.say("Hello")
    response = await talk.client.post(
        f"{talk.path}/messages/{heard.reply_id}/retry", headers=talk.headers
    )
    assert response.status_code == 409


async def test_a_long_conversation_is_summarised_and_says_so(talk: Talk) -> None:
    await talk.say("My sister's name is Wilhelmina.")
    for _ in range(13):
        await talk.say("Thanks")
    detail = await talk.detail()
    assert "Wilhelmina" in detail["context_summary"]
    assert 0 < detail["summarised_through"] < 28
