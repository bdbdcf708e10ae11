"""A person in a test: calls the API as themselves, and other services speak about them."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

import httpx

from catalog.api.subscriptions import subscriptions
from catalog.bootstrap import App
from catalog.infrastructure.tables import transaction_log
from shared.messaging.envelope import Envelope
from shared.testing.services import announced, deliver

API = "/api/entertainment"


@dataclass(frozen=True)
class Visitor:
    """One signed-in person."""

    client: httpx.AsyncClient
    app: App
    user_id: UUID
    headers: dict[str, str]

    async def get(self, path: str = "", **params: Any) -> Any:
        """The answer's JSON; it must be a 200."""
        response = await self.client.get(API + path, params=params, headers=self.headers)
        assert response.status_code == 200, response.text
        return response.json()

    async def status(self, path: str, **params: Any) -> int:
        """The status of a GET."""
        response = await self.client.get(API + path, params=params, headers=self.headers)
        return response.status_code

    async def post(self, path: str, body: Any = None) -> httpx.Response:
        """A POST as this person."""
        return await self.client.post(API + path, json=body, headers=self.headers)

    async def delete(self, path: str) -> httpx.Response:
        """A DELETE as this person."""
        return await self.client.delete(API + path, headers=self.headers)

    async def recommended(self, **params: Any) -> list[dict[str, Any]]:
        """The recommended items."""
        items: list[dict[str, Any]] = (await self.get("/recommendations", **params))["items"]
        return items

    async def hears(self, event_type: str, *, version: int = 1, **data: Any) -> None:
        """Another service announces something about this person."""
        data = {"user_id": self.user_id} | data
        await deliver(subscriptions, self.app, event_type, data, version=version)

    async def has_left(
        self, remaining: str | None, *, budget: str = "264.46", version: int = 1, **more: Any
    ) -> None:
        """The ledger announces what is left this month."""
        month: dict[str, Any] = {"period": "2100-01", "period_end": "2100-01-31", "currency": "AUD"}
        figures = month | {"budget": budget, "remaining": remaining} | more
        await self.hears("budget.updated", version=version, **figures)

    async def likes(self, *genres: str, version: int = 1, **more: Any) -> None:
        """The person states preferred genres (and whatever else is given)."""
        stated: dict[str, Any] = {"preferred_genres": list(genres)} | more
        await self.hears("preferences.updated", version=version, **stated)

    async def announced(self, event_type: str) -> list[Envelope]:
        """What the catalogue announced of one type."""
        events = await announced(self.app.resources.sessions, transaction_log.outbox)
        return [event for event in events if event.type == event_type]
