"""Talking to the chat API as a browser does: events in order, ids kept, connections dropped."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Self
from uuid import UUID

import httpx

from shared.ids import uuid7
from shared.testing.tokens import TokenIssuer


@dataclass(frozen=True)
class SseEvent:
    """One server-sent event."""

    kind: str
    id: int | None
    data: dict[str, Any]


async def events_of(response: httpx.Response) -> AsyncIterator[SseEvent]:
    """The events of a stream as they come."""
    fields: dict[str, str] = {}
    async for line in response.aiter_lines():
        if line:
            name, _, value = line.partition(": ")
            fields[name] = value
        elif fields:
            event_id = int(fields["id"]) if "id" in fields else None
            yield SseEvent(fields.get("event", "message"), event_id, json.loads(fields["data"]))
            fields = {}


@dataclass
class Heard:
    """What a client has after some events: text, cards, the last id, the end."""

    text: str = ""
    last_id: int = 0
    end: SseEvent | None = None
    events: list[SseEvent] = field(default_factory=list)

    def take(self, event: SseEvent) -> None:
        """Apply one event as a client must."""
        self.events.append(event)
        self.last_id = event.id or self.last_id
        if event.kind == "message":
            self.text = event.data["content"]
        elif event.kind == "token":
            assert event.data["at"] == len(self.text), "a gap or a repeat"
            self.text += event.data["text"]
        elif event.kind in {"done", "error"}:
            self.end = event

    @property
    def cards(self) -> list[dict[str, Any]]:
        """The cards received."""
        return [event.data for event in self.events if event.kind == "card"]

    @property
    def reply_id(self) -> str:
        """The id of the reply."""
        return str(self.events[0].data["message_id"])

    async def listen(self, response: httpx.Response) -> Self:
        """Take everything until the stream ends."""
        async for event in events_of(response):
            self.take(event)
        return self


@dataclass
class Talk:
    """One person in one conversation."""

    client: httpx.AsyncClient
    headers: dict[str, str]
    user_id: UUID
    session_id: str

    @classmethod
    async def begin(cls, client: httpx.AsyncClient, issuer: TokenIssuer) -> Self:
        """A new person with an open conversation."""
        user_id = uuid7()
        headers = issuer.headers(user_id)
        response = await client.post("/api/chat/sessions", json={}, headers=headers)
        assert response.status_code == 201, response.text
        return cls(client, headers, user_id, response.json()["session_id"])

    @property
    def path(self) -> str:
        """The conversation's address."""
        return f"/api/chat/sessions/{self.session_id}"

    @asynccontextmanager
    async def sending(
        self, content: str, *, key: str | None = None
    ) -> AsyncIterator[httpx.Response]:
        """Send a message; the stream is open inside the block."""
        headers = self.headers | ({"idempotency-key": key} if key else {})
        async with self.client.stream(
            "POST", f"{self.path}/messages", json={"content": content}, headers=headers
        ) as response:
            yield response

    async def say(self, content: str, *, key: str | None = None) -> Heard:
        """Send a message and hear the whole reply."""
        async with self.sending(content, key=key) as response:
            assert response.status_code == 200, await response.aread()
            return await Heard().listen(response)

    @asynccontextmanager
    async def following(
        self, reply_id: str, after: int, *, client: httpx.AsyncClient | None = None
    ) -> AsyncIterator[httpx.Response]:
        """Follow a reply from after an event."""
        headers = self.headers | {"last-event-id": str(after)}
        async with (client or self.client).stream(
            "GET", f"{self.path}/messages/{reply_id}/stream", headers=headers
        ) as response:
            yield response

    async def detail(self) -> dict[str, Any]:
        """The conversation as stored."""
        response = await self.client.get(self.path, headers=self.headers)
        assert response.status_code == 200, response.text
        return dict(response.json())

    async def replies(self) -> list[dict[str, Any]]:
        """The stored replies, in order."""
        messages = (await self.detail())["messages"]
        return [message for message in messages if message["role"] == "assistant"]
