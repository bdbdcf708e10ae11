"""Consumer side: the calls chat makes to the catalogue, through its real client."""

from contextlib import aclosing
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pact import Pact, match

from chat.application.catalogue_port import Wanted
from chat.infrastructure.catalog_client import HttpCatalogue
from shared.testing.pacts import compare_with_committed

pytestmark = pytest.mark.contract

A_UUID = "01a1ffee-0542-78de-9a81-21af5cab7b15"
ITEM: dict[str, Any] = {
    "item_id": match.uuid(A_UUID),
    "title": match.like("Catan"),
    "type": match.like("board_game"),
    "genres": match.each_like(match.like("strategy")),
    "cost": {"amount": match.regex("34.95", regex=r"^\d+(\.\d+)?$"), "currency": match.like("AUD")},
    "price_type": match.like("one_time"),
    "platform": match.like("Good Games"),
    "free": match.like(False),
    "description": match.like("Trade and build on an island."),
}
FITTING = ITEM | {
    "recommendation_id": match.uuid(A_UUID),
    "left_after": {
        "amount": match.regex("127.09", regex=r"^-?\d+(\.\d+)?$"),
        "currency": match.like("AUD"),
    },
    "taste_reason": match.like("You like strategy games"),
    "budget_reason": match.like("It fits what is left this month"),
    "reasons": match.each_like(
        {
            "kind": match.like("preferred_genre"),
            "text": match.like("It is strategy, and you like strategy."),
            "facts": match.like({}),
        }
    ),
}


def asked(pact: Pact, description: str, path: str, query: dict[str, str], item: Any) -> None:
    (
        pact.upon_receiving(description)
        .given("the catalogue has an affordable board game for the caller")
        .with_request("GET", path)
        .with_query_parameters(query)
        .with_header("Authorization", match.regex("Bearer token", regex=r"^Bearer .+$"))
        .will_respond_with(200)
        .with_body({"items": match.each_like(item)}, "application/json")
    )


async def test_chat_can_ask_the_catalogue(tmp_path: Path) -> None:
    pact = Pact("chat", "catalog")
    wish = {"type": "board_game", "max_price": "40", "limit": "8"}
    asked(pact, "a recommendation", "/api/entertainment/recommendations", wish, FITTING)
    search = {"q": "Catan", "limit": "5"}
    asked(pact, "a search", "/api/entertainment/search", search, ITEM)

    async def ask(url: str) -> tuple[str, str, str]:
        async with aclosing(HttpCatalogue(url, timeout_seconds=5)) as catalogue:
            wanted = Wanted("token", types=("board_game",), max_price=Decimal(40))
            [fitting] = await catalogue.recommend(wanted)
            [found] = await catalogue.search(Wanted("token", query="Catan", limit=5))
            [reason] = fitting.reasons
            return fitting.taste_reason, reason.kind, found.title

    with pact.serve() as server:
        answers = await ask(str(server.url))
    assert answers == ("You like strategy games", "preferred_genre", "Catan")
    compare_with_committed(pact, tmp_path)
