"""Taking one's data along, leaving, and the receipt of it."""

from uuid import uuid4

import httpx
import pytest

from services.user.tests.factories import NOW
from shared.testing.services import announced, deliver
from shared.testing.tokens import TokenIssuer
from user.api.subscriptions import subscriptions
from user.bootstrap import App
from user.domain.account import Account
from user.infrastructure.tables import transaction_log

pytestmark = pytest.mark.integration
TASTES = {"preferred_genres": ["mystery", "comedy"], "disliked_genres": ["horror"]}


async def a_person_with_tastes(
    client: httpx.AsyncClient, issuer: TokenIssuer, app: App
) -> dict[str, str]:
    user_id = uuid4()
    account, _ = Account.register(user_id, "ada@penny.example", "Ada Marlow", now=NOW)
    async with app.uow() as uow:
        uow.accounts.add(account)
    headers = issuer.headers(user_id)
    await client.put("/api/preferences", json=TASTES, headers=headers)
    body = {"service": "Netflix", "price": {"amount": "18.99", "currency": "AUD"}}
    await client.post("/api/preferences/subscriptions", json=body, headers=headers)
    return headers


async def test_leaving_gives_a_receipt_that_can_be_read_afterwards_and_names_nobody(
    client: httpx.AsyncClient, issuer: TokenIssuer, app: App
) -> None:
    headers = await a_person_with_tastes(client, issuer, app)
    erased = await client.delete("/api/auth/me", headers=headers)
    assert erased.status_code == 202
    receipt = erased.json()
    assert receipt["scope"] == "account"
    assert receipt["erased"] == {"accounts": 1, "tastes": 3, "told_subscriptions": 1}
    assert (await client.get("/api/auth/me", headers=headers)).status_code == 404
    kept = await client.get(f"/api/auth/erasures/{receipt['id']}")
    assert kept.json() == receipt
    assert "ada" not in kept.text.lower()
    events = await announced(app.resources.sessions, transaction_log.outbox)
    assert [event.data["scope"] for event in events if event.type == "user.deleted"] == ["account"]


async def test_forgetting_finances_keeps_the_account_and_its_tastes(
    client: httpx.AsyncClient, issuer: TokenIssuer, app: App
) -> None:
    headers = await a_person_with_tastes(client, issuer, app)
    receipt = (await client.delete("/api/auth/me/finances", headers=headers)).json()
    assert (receipt["scope"], receipt["erased"]) == ("finances", {})
    assert "documents" in receipt["announced_to"]
    tastes = (await client.get("/api/preferences", headers=headers)).json()
    assert tastes["preferred_genres"] == ["mystery", "comedy"]


async def test_the_receipt_counts_what_every_other_service_deletes(
    client: httpx.AsyncClient, issuer: TokenIssuer, app: App
) -> None:
    headers = await a_person_with_tastes(client, issuer, app)
    receipt = (await client.delete("/api/auth/me", headers=headers)).json()
    assert receipt["elsewhere"] == {}
    counts = {"documents": {"lines": 39, "financial_documents": 2}, "billing": {}}
    for service, erased in counts.items():
        told = {"receipt_id": receipt["id"], "erased": erased}
        await deliver(subscriptions, app, "person.erased", told, source=service)
    kept = (await client.get(f"/api/auth/erasures/{receipt['id']}")).json()
    assert kept == receipt | {"elsewhere": counts}


async def test_what_is_said_of_an_unknown_receipt_is_passed_over(app: App) -> None:
    told = {"receipt_id": str(uuid4()), "erased": {"lines": 1}}
    await deliver(subscriptions, app, "person.erased", told, source="documents")


async def test_a_receipt_nobody_was_given_does_not_exist(client: httpx.AsyncClient) -> None:
    response = await client.get(f"/api/auth/erasures/{uuid4()}")
    assert (response.status_code, response.json()["code"]) == (404, "receipt-not-found")


async def test_a_second_erasure_finds_nobody(
    client: httpx.AsyncClient, issuer: TokenIssuer, app: App
) -> None:
    headers = await a_person_with_tastes(client, issuer, app)
    assert (await client.delete("/api/auth/me", headers=headers)).status_code == 202
    assert (await client.delete("/api/auth/me", headers=headers)).status_code == 404
