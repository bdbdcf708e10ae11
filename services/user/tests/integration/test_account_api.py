"""A person's account, told subscriptions, and what administrators see."""

from uuid import UUID, uuid4

import httpx
import pytest

from services.user.tests.factories import NOW
from shared.testing.route_policy import admin_routes_open_to_users, routes_without_policy
from shared.testing.services import announced, deliver
from shared.testing.tokens import TokenIssuer
from user.api.subscriptions import subscriptions
from user.bootstrap import App
from user.config import Settings
from user.domain.account import Account
from user.infrastructure.tables import transaction_log
from user.main import create_app

pytestmark = pytest.mark.integration


async def an_account(app: App, user_id: UUID, email: str = "ada@penny.example") -> None:
    account, _ = Account.register(user_id, email, "Ada Marlow", now=NOW)
    async with app.uow() as uow:
        uow.accounts.add(account)


async def test_every_route_says_who_may_call_it(settings: Settings) -> None:
    api = create_app(settings)
    assert routes_without_policy(api) == []
    assert admin_routes_open_to_users(api) == []


async def test_a_changed_currency_is_announced(
    client: httpx.AsyncClient, issuer: TokenIssuer, app: App
) -> None:
    user_id = uuid4()
    await an_account(app, user_id)
    response = await client.patch(
        "/api/auth/me", json={"currency": "EUR"}, headers=issuer.headers(user_id)
    )
    assert response.json()["currency"] == "EUR"
    (event,) = await announced(app.resources.sessions, transaction_log.outbox)
    assert (event.type, event.data["currency"], event.aggregateversion) == (
        "user.updated",
        "EUR",
        2,
    )


async def test_a_told_subscription_is_kept_corrected_and_taken_back(
    client: httpx.AsyncClient, issuer: TokenIssuer, app: App
) -> None:
    headers = issuer.headers()
    for amount in ("16.99", "18.99"):
        body = {"service": "Netflix", "price": {"amount": amount, "currency": "AUD"}}
        told = await client.post("/api/preferences/subscriptions", json=body, headers=headers)
        assert told.status_code == 201
    (listed,) = (await client.get("/api/preferences/subscriptions", headers=headers)).json()
    assert listed["price"] == {"amount": "18.9900", "currency": "AUD"}
    path = f"/api/preferences/subscriptions/{listed['id']}"
    assert (await client.delete(path, headers=issuer.headers())).status_code == 404
    assert (await client.delete(path, headers=headers)).status_code == 204
    events = await announced(app.resources.sessions, transaction_log.outbox)
    assert [len(event.data["subscriptions"]) for event in events] == [1, 1, 0]


async def test_the_same_idempotency_key_adds_one_subscription(
    client: httpx.AsyncClient, issuer: TokenIssuer, app: App
) -> None:
    headers = issuer.headers() | {"idempotency-key": "tell-netflix"}
    path, body = "/api/preferences/subscriptions", {"service": "Netflix"}
    first = await client.post(path, json=body, headers=headers)
    again = await client.post(path, json=body, headers=headers)
    other = await client.post(path, json={"service": "Stan"}, headers=headers)
    assert again.json() == first.json()
    assert again.headers["idempotency-replayed"] == "true"
    assert (other.status_code, other.json()["code"]) == (422, "idempotency-key-reused")
    assert len(await announced(app.resources.sessions, transaction_log.outbox)) == 1


async def test_what_the_assistant_learned_takes_effect_and_can_be_forgotten(
    client: httpx.AsyncClient, issuer: TokenIssuer, app: App
) -> None:
    user_id = uuid4()
    await an_account(app, user_id)
    learned = {"user_id": user_id, "kind": "genre", "value": "horror", "polarity": "dislikes"}
    await deliver(subscriptions, app, "preference.learned", learned)
    path, headers = "/api/preferences", issuer.headers(user_id)
    assert (await client.get(path, headers=headers)).json()["disliked_genres"] == ["horror"]
    await deliver(subscriptions, app, "preference.forgotten", learned)
    assert (await client.get(path, headers=headers)).json()["disliked_genres"] == []


async def test_a_late_message_about_somebody_who_left_brings_nothing_back(
    client: httpx.AsyncClient, issuer: TokenIssuer, app: App
) -> None:
    learned = {"user_id": uuid4(), "kind": "genre", "value": "noir", "polarity": "likes"}
    await deliver(subscriptions, app, "preference.learned", learned)
    assert await announced(app.resources.sessions, transaction_log.outbox) == []


async def test_administrators_find_people_page_by_page_and_others_do_not(
    client: httpx.AsyncClient, issuer: TokenIssuer, app: App
) -> None:
    for number in range(5):
        await an_account(app, uuid4(), f"reader{number}@penny.example")
    assert (await client.get("/api/admin/users", headers=issuer.headers())).status_code == 403
    admin = issuer.headers(admin=True)
    seen: list[str] = []
    params: dict[str, str] | None = {"limit": "2", "q": "reader"}
    while params is not None:
        page = (await client.get("/api/admin/users", params=params, headers=admin)).json()
        seen += [item["email"] for item in page["items"]]
        cursor = page["next_cursor"]
        params = params | {"cursor": cursor} if cursor else None
    assert sorted(seen) == [f"reader{number}@penny.example" for number in range(5)]


@pytest.mark.parametrize("q", ["%", "_", "\\", "' OR 1=1 --"])
async def test_a_search_has_no_wildcards_of_the_callers(
    client: httpx.AsyncClient, issuer: TokenIssuer, app: App, q: str
) -> None:
    await an_account(app, uuid4())
    response = await client.get(
        "/api/admin/users", params={"q": q}, headers=issuer.headers(admin=True)
    )
    assert (response.status_code, response.json()["items"]) == (200, [])
