"""Provider side of HTTP: the real API gives what chat's pact expects."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from catalog.api.subscriptions import subscriptions
from catalog.bootstrap import App
from catalog.config import Settings
from catalog.domain.kinds import ItemType
from catalog.infrastructure.tables import metadata
from catalog.main import create_app
from services.catalog.tests.factories import on_the_shelf, some_facts
from shared.testing.pacts import http_pacts_with, served, verify_http_answers
from shared.testing.services import deliver, empty_tables
from shared.testing.tokens import TokenIssuer

pytestmark = [pytest.mark.contract, pytest.mark.integration]

BUDGET = {
    "period": "2100-01",
    "period_end": "2100-01-31",
    "currency": "AUD",
    "budget": "264.46",
    "remaining": "162.04",
}


def an_affordable_board_game_for(user_id: UUID, settings: Settings) -> Callable[[], None]:
    async def prepare() -> None:
        app = App.from_settings(settings)
        async with app.resources.open(), app.open_embedder():
            await empty_tables(app.resources.sessions, metadata)
            catan = some_facts(
                "catan",
                type=ItemType.BOARD_GAME,
                title="Catan",
                genres=("strategy",),
                price="34.95",
            )
            await on_the_shelf(app, catan)
            await deliver(subscriptions, app, "budget.updated", BUDGET | {"user_id": user_id})

    return lambda: asyncio.run(prepare())


@pytest.mark.parametrize("pact", http_pacts_with("catalog"), ids=lambda path: path.stem)
def test_the_catalog_answers_what_others_expect(
    pact: Path, settings: Settings, issuer: TokenIssuer
) -> None:
    user_id = uuid4()
    states = {
        "the catalogue has an affordable board game for the caller": (
            an_affordable_board_game_for(user_id, settings)
        )
    }
    with served(create_app(settings)) as url:
        verify_http_answers("catalog", url, issuer.token(user_id), states, pact)
