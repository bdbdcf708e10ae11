"""What a person does, what their browser does, and the worker in between."""

import asyncio
import time
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from sqlalchemy import Table, select

from billing.application.process_webhooks import process_webhooks
from billing.bootstrap import App
from billing.infrastructure.tables import transaction_log, webhook_events
from deploy.local.devstripe.tests.harness import Double
from shared.clock import utc_now
from shared.messaging.envelope import Envelope
from shared.testing.services import announced
from shared.testing.tokens import TokenIssuer

GOOD_CARD = "4242 4242 4242 4242"
DECLINED_CARD = "4000 0000 0000 0002"
FAILS_LATER_CARD = "4000 0000 0000 0341"
PATIENCE_SECONDS = 60.0

# The SDK hands httpx a form as text, which httpx would rather get under another name.
USES_STRIPE = [
    pytest.mark.integration,
    pytest.mark.filterwarnings("ignore:Use 'content=:DeprecationWarning"),
]

Json = dict[str, Any]


class Shop:
    """Everything a billing story needs; one person unless another is named."""

    def __init__(
        self, client: httpx.AsyncClient, app: App, double: Double, issuer: TokenIssuer
    ) -> None:
        self.client, self.app, self.double = client, app, double
        self.user_id = uuid4()
        self._issuer = issuer

    @property
    def me(self) -> dict[str, str]:
        """Headers of the person."""
        return self._issuer.headers(self.user_id)

    @property
    def admin(self) -> dict[str, str]:
        """Headers of an administrator."""
        return self._issuer.headers(uuid4(), admin=True)

    async def get(self, path: str, **query: str) -> Json:
        answer = await self.client.get(f"/api/billing/{path}", params=query, headers=self.me)
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    async def post(self, path: str) -> httpx.Response:
        return await self.client.post(f"/api/billing/{path}", headers=self.me)

    async def checkout(self) -> Json:
        answer = await self.post("checkout")
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    async def pay(self, url: str, card: str = GOOD_CARD) -> httpx.Response:
        """Fill in a hosted page as a browser would."""
        return await asyncio.to_thread(self.double.pay, url, card)

    async def browse(self, url: str, **form: str) -> httpx.Response:
        """Press a button on a hosted page."""
        return await asyncio.to_thread(self.double.browser.post, url, data=form)

    async def dev(self, path: str, **body: Any) -> Json:
        """A switch of the double."""
        return await asyncio.to_thread(self.double.dev, path, **body)

    async def subscribe(self, card: str = GOOD_CARD) -> Json:
        """Check out, pay, and let the webhooks do the rest."""
        session = await self.checkout()
        assert (await self.pay(session["url"], card)).status_code == 303
        await self.settle()
        return await self.get("subscription")

    async def advance(self, days: float) -> None:
        """Time passes at Stripe, and its webhooks are worked through."""
        await self.dev("clock", advance_seconds=int(days * 86400))
        await self.settle()

    async def settle(self) -> None:
        """Until no webhook is on its way and none waits in the inbox."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < deadline:
            health = await asyncio.to_thread(self.double.dev_health)
            worked = await process_webhooks(self.app.billing, now=utc_now())
            if health["deliveries"]["waiting"] == 0 and worked.taken == 0:
                return
            await asyncio.sleep(0.02)
        raise AssertionError(f"not settled: {await self.rows(webhook_events)}")

    async def rows(self, table: Table) -> list[Json]:
        """A table, whole."""
        async with self.app.resources.sessions() as session:
            return [dict(row) for row in (await session.execute(select(table))).mappings()]

    async def news(self, event_type: str | None = None) -> list[Envelope]:
        """What waits in the outbox, oldest first."""
        told = await announced(self.app.resources.sessions, transaction_log.outbox)
        return [event for event in told if event_type in (None, event.type)]

    async def charge_id(self) -> str:
        """The charge of the person's newest payment."""
        answer = await asyncio.to_thread(self.double.client.v1.charges.list)
        return answer.data[0].id

    async def raw_stripe(self, call: Any, *arguments: Any) -> Any:
        """A call of the SDK, past the service."""
        return await asyncio.to_thread(call, *arguments)

    def headers_of(self, user_id: UUID) -> dict[str, str]:
        """Headers of somebody else."""
        return self._issuer.headers(user_id)
