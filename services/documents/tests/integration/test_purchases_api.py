""" "I bought it", by whatever way it is told, and whatever else shows it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date
from itertools import permutations
from uuid import UUID, uuid4

import httpx
import pytest
from sqlalchemy import update

from documents.api.subscriptions import subscriptions
from documents.bootstrap import App
from documents.infrastructure.tables import purchases
from services.documents.tests.factories import (
    PROFILE,
    PURCHASES,
    amounts,
    events,
    money,
    the_budget,
    todays_household,
    uploaded,
)
from shared.clock import utc_now
from shared.testing.services import deliver
from shared.testing.tokens import TokenIssuer

pytestmark = pytest.mark.integration


@dataclass(frozen=True)
class Person:
    """Somebody who is signed in."""

    user_id: UUID
    headers: dict[str, str]


Step = Callable[[httpx.AsyncClient, App, Person], Awaitable[None]]


def _day_of_the_game() -> str:
    return next(name for name in todays_household() if name.startswith("receipt-board-game"))[-10:]


def the(documents: dict[str, bytes], beginning: str) -> bytes:
    return next(content for name, content in documents.items() if name.startswith(beginning))


async def _bank_line(client: httpx.AsyncClient, app: App, who: Person) -> None:
    await uploaded(
        client, app, who.headers, the(todays_household(), f"statement-{utc_now():%Y-%m}")
    )


async def _receipt(client: httpx.AsyncClient, app: App, who: Person) -> None:
    await uploaded(client, app, who.headers, the(todays_household(), "receipt-board-game"))


async def _click(client: httpx.AsyncClient, app: App, who: Person) -> None:
    body = {
        "title": "Patchwork",
        "amount": money("34.95"),
        "item_type": "board_game",
        "purchased_on": _day_of_the_game(),
    }
    assert (await client.post(PURCHASES, json=body, headers=who.headers)).status_code == 201


async def _answered(client: httpx.AsyncClient, app: App, who: Person) -> None:
    """A click on a recommendation, which does not say what kind of thing it was."""
    answered = {
        "user_id": who.user_id,
        "recommendation_id": uuid4(),
        "item_id": uuid4(),
        "title": "Patchwork",
        "response": "purchased",
        "price": money("34.95"),
    }
    await deliver(subscriptions, app, "recommendation.answered", answered)
    async with app.resources.sessions.begin() as session:  # as if it had been clicked that day
        await session.execute(
            update(purchases)
            .where(purchases.c.user_id == who.user_id)
            .values(purchased_on=date.fromisoformat(_day_of_the_game()))
        )
    await app.refresh(who.user_id)


@pytest.mark.parametrize("click", [_click, _answered])
async def test_receipt_bank_line_and_click_are_one_purchase_in_any_order(
    client: httpx.AsyncClient, app: App, issuer: TokenIssuer, click: Step
) -> None:
    steps: tuple[Step, ...] = (_bank_line, _receipt, click)
    for order in permutations(steps):
        user_id = uuid4()
        who = Person(user_id, issuer.headers(user_id))
        for step in order:
            await step(client, app, who)
        bought = [
            purchase
            for purchase in (await the_budget(client, who.headers))["purchases"]
            if purchase["amount"]["amount"] == "34.95"
        ]
        assert len(bought) == 1, order
        assert {s["kind"] for s in bought[0]["sources"]} == {"line", "receipt", "purchase"}


async def test_a_purchase_moves_the_remainder_once_however_it_is_told(
    client: httpx.AsyncClient, app: App, headers: dict[str, str], user_id: UUID
) -> None:
    await client.put(PROFILE, json={"budget_override": "200"}, headers=headers)
    item, recommendation = uuid4(), uuid4()
    answered = {
        "user_id": user_id,
        "recommendation_id": recommendation,
        "item_id": item,
        "title": "Patchwork",
        "response": "purchased",
        "price": money("34.95"),
    }
    for _ in range(2):  # two messages about one recommendation
        await deliver(subscriptions, app, "recommendation.answered", answered)
    body = {"title": "Patchwork", "amount": money("34.95"), "item_id": str(item)}
    told_again = await client.post(PURCHASES, json=body, headers=headers)
    assert told_again.status_code == 200
    assert amounts(await the_budget(client, headers), ["used", "remaining"]) == {
        "used": "34.95",
        "remaining": "165.05",
    }
    (recorded,) = await events(app, "purchase.recorded")
    assert recorded.data["amount"] == {"amount": "34.95", "currency": "AUD"}
    assert recorded.data["item_id"] == str(item)
    purchase_id = told_again.json()["id"]
    assert (await client.delete(f"{PURCHASES}/{purchase_id}", headers=headers)).status_code == 204
    assert (await the_budget(client, headers))["remaining"] == money("200.00")


async def test_an_idempotency_key_records_one_purchase(
    client: httpx.AsyncClient, app: App, headers: dict[str, str]
) -> None:
    body = {"title": "Cinema", "amount": money("24.50"), "item_type": "movie"}
    keyed = headers | {"idempotency-key": "bought-it"}
    first = await client.post(PURCHASES, json=body, headers=keyed)
    again = await client.post(PURCHASES, json=body, headers=keyed)
    assert first.json() == again.json()
    assert len((await client.get(PURCHASES, headers=headers)).json()["items"]) == 1


async def test_a_purchase_whose_answer_was_lost_with_its_process_is_not_recorded_again(
    client: httpx.AsyncClient, app: App, headers: dict[str, str], user_id: UUID
) -> None:
    body = {"title": "Catan", "amount": money("59.00"), "item_type": "board_game"}
    keyed = headers | {"idempotency-key": "one-click"}
    first = await client.post(PURCHASES, json=body, headers=keyed)
    # As when it died after the commit: the effect is there, the answer was never kept.
    await app.resources.idempotency.release(user_id, "one-click")
    again = await client.post(PURCHASES, json=body, headers=keyed)
    assert (first.status_code, again.status_code) == (201, 200)
    assert again.json() == first.json()
    assert len(await events(app, "purchase.recorded")) == 1


async def test_a_bought_thing_of_unknown_price_is_asked_about_and_not_free(
    client: httpx.AsyncClient, app: App, headers: dict[str, str], user_id: UUID
) -> None:
    answered = {
        "user_id": user_id,
        "recommendation_id": uuid4(),
        "item_id": uuid4(),
        "title": "A dinner",
        "response": "purchased",
        "price": None,
    }
    await deliver(subscriptions, app, "recommendation.answered", answered)
    (alert,) = (await client.get("/api/financial/alerts", headers=headers)).json()["items"]
    assert (alert["kind"], alert["text"]) == (
        "purchase_price_unknown",
        "What did A dinner cost you?",
    )
    assert (await client.get(PURCHASES, headers=headers)).json()["items"] == []


async def test_a_strangers_purchase_does_not_exist(
    client: httpx.AsyncClient, app: App, headers: dict[str, str], issuer: TokenIssuer
) -> None:
    body = {"title": "Cinema", "amount": money("24.50")}
    mine = (await client.post(PURCHASES, json=body, headers=headers)).json()["id"]
    answer = await client.delete(f"{PURCHASES}/{mine}", headers=issuer.headers(uuid4()))
    assert (answer.status_code, answer.json()["code"]) == (404, "purchase-not-found")
    assert len((await client.get(PURCHASES, headers=headers)).json()["items"]) == 1
