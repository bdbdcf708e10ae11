"""Provider side of HTTP: the real API gives what chat's pact expects."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from billing.application.grant_override import grant_override
from billing.bootstrap import App
from billing.config import Settings
from billing.infrastructure.tables import metadata
from billing.main import create_app
from shared.clock import utc_now
from shared.testing.pacts import http_pacts_with, served, verify_http_answers
from shared.testing.services import empty_tables
from shared.testing.tokens import TokenIssuer

pytestmark = [pytest.mark.contract, pytest.mark.integration]


def nobody(settings: Settings) -> Callable[[], None]:
    async def prepare() -> None:
        app = App.from_settings(settings)
        async with app.resources.open():
            await empty_tables(app.resources.sessions, metadata)

    return lambda: asyncio.run(prepare())


def somebody_entitled(user_id: UUID, settings: Settings) -> Callable[[], None]:
    async def prepare() -> None:
        app = App.from_settings(settings)
        now = utc_now()
        async with app.resources.open():
            await grant_override(
                app.uow(),
                app.billing.terms,
                user_id=user_id,
                until=now + timedelta(days=7),
                by=uuid4(),
                reason="the pact's state",
                now=now,
            )

    return lambda: asyncio.run(prepare())


@pytest.mark.parametrize("pact", http_pacts_with("billing"), ids=lambda path: path.stem)
def test_billing_answers_what_others_expect(
    pact: Path, settings: Settings, issuer: TokenIssuer
) -> None:
    user_id = uuid4()
    states = {
        "the caller has an active subscription": somebody_entitled(user_id, settings),
        "the caller has no subscription": nobody(settings),
    }
    with served(create_app(settings)) as url:
        verify_http_answers("billing", url, issuer.token(user_id), states, pact)
