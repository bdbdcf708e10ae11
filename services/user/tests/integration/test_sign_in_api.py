"""Sign-up, sign-in and passwords against the real identity double."""

from collections.abc import AsyncIterator, Callable
from typing import Any
from uuid import UUID

import httpx
import jwt
import pytest

from deploy.local.endpoints import Endpoints
from services.user.tests.factories import PASSWORD, an_email
from shared.testing.services import announced, empty_tables, read_settings, serving
from user.bootstrap import App
from user.config import Settings
from user.infrastructure.tables import metadata, transaction_log
from user.main import create_app

pytestmark = pytest.mark.integration

CODE = "123456"  # the identity double accepts this one for every sign-up


@pytest.fixture
async def app(settings: Settings, endpoints: Endpoints) -> AsyncIterator[App]:
    """Trusts the tokens of the identity double, unlike the other suites."""
    real = read_settings(Settings, endpoints.environment("user"))
    app = App.from_settings(real)
    async with app.resources.open(), app.cognito.running():
        await app.resources.cache.flushdb()
        yield app
        await empty_tables(app.resources.sessions, metadata)


@pytest.fixture
async def client(app: App) -> AsyncIterator[httpx.AsyncClient]:
    async with serving(create_app(app.settings)) as client:
        yield client


Post = Callable[..., Any]


def credentials(email: str, password: str = PASSWORD) -> dict[str, str]:
    return {"email": email, "password": password}


async def registered(client: httpx.AsyncClient) -> str:
    email = an_email()
    body = credentials(email) | {"display_name": "Ada Marlow"}
    assert (await client.post("/api/auth/register", json=body)).status_code == 202
    return email


async def confirmed(client: httpx.AsyncClient) -> str:
    email = await registered(client)
    body = {"email": email, "code": CODE}
    assert (await client.post("/api/auth/confirm", json=body)).status_code == 204
    return email


async def signed_in(client: httpx.AsyncClient) -> tuple[str, dict[str, str]]:
    email = await confirmed(client)
    tokens = (await client.post("/api/auth/login", json=credentials(email))).json()
    return email, tokens


def bearer(tokens: dict[str, str]) -> dict[str, str]:
    return {"authorization": f"Bearer {tokens['access_token']}"}


async def test_the_way_from_register_to_a_session_works(client: httpx.AsyncClient) -> None:
    email, tokens = await signed_in(client)
    me = (await client.get("/api/auth/me", headers=bearer(tokens))).json()
    assert me["email"] == email
    assert me["display_name"] == "Ada Marlow"


async def test_registering_is_announced_once_even_when_done_twice(
    client: httpx.AsyncClient, app: App
) -> None:
    email = await registered(client)
    body = credentials(email.upper(), "Another-1840!") | {"display_name": "Somebody"}
    again = await client.post("/api/auth/register", json=body)
    assert again.status_code == 202, "it does not tell that the e-mail has an account"
    events = await announced(app.resources.sessions, transaction_log.outbox)
    assert [event.type for event in events] == ["user.registered"]
    assert email not in str(events)


async def test_wrong_password_unknown_email_and_unconfirmed_account_answer_the_same(
    client: httpx.AsyncClient,
) -> None:
    unconfirmed, known = await registered(client), await confirmed(client)
    answers = [
        await client.post("/api/auth/login", json=body)
        for body in (
            credentials(known, "Wrong-1840!"),
            credentials(an_email()),
            credentials(unconfirmed),
        )
    ]
    assert {answer.status_code for answer in answers} == {401}
    assert len({answer.json()["detail"] for answer in answers}) == 1


async def test_a_weak_password_is_refused_and_leaves_nothing(
    client: httpx.AsyncClient, app: App
) -> None:
    body = credentials(an_email(), "password") | {"display_name": "Ada"}
    response = await client.post("/api/auth/register", json=body)
    assert (response.status_code, response.json()["code"]) == (422, "weak-password")
    assert await announced(app.resources.sessions, transaction_log.outbox) == []


async def test_a_wrong_code_confirms_nothing(client: httpx.AsyncClient) -> None:
    email = await registered(client)
    response = await client.post("/api/auth/confirm", json={"email": email, "code": "000000"})
    assert (response.status_code, response.json()["code"]) == (422, "wrong-code")


async def test_a_session_can_be_refreshed_until_it_is_ended(client: httpx.AsyncClient) -> None:
    _, tokens = await signed_in(client)
    body = {"refresh_token": tokens["refresh_token"]}
    renewed = await client.post("/api/auth/refresh", json=body)
    assert renewed.status_code == 200
    assert (await client.get("/api/auth/me", headers=bearer(renewed.json()))).status_code == 200
    assert (await client.post("/api/auth/logout", json=body)).status_code == 204
    ended = await client.post("/api/auth/refresh", json=body)
    assert (ended.status_code, ended.json()["code"]) == (401, "session-ended")


async def test_signing_out_announces_the_end_of_this_session_alone(
    client: httpx.AsyncClient, app: App
) -> None:
    _, tokens = await signed_in(client)
    body = {"refresh_token": tokens["refresh_token"]}
    out = await client.post("/api/auth/logout", json=body, headers=bearer(tokens))
    assert out.status_code == 204
    claims = jwt.decode(tokens["access_token"], options={"verify_signature": False})
    events = await announced(app.resources.sessions, transaction_log.outbox)
    ended = [event.data for event in events if event.type == "session.ended"]
    assert [(one["user_id"], one["session_id"]) for one in ended] == [
        (claims["sub"], claims["jti"])
    ]


async def test_somebody_who_shows_no_good_token_ends_the_refresh_token_only(
    client: httpx.AsyncClient, app: App
) -> None:
    _, tokens = await signed_in(client)
    body = {"refresh_token": tokens["refresh_token"]}
    headers = {"authorization": "Bearer forged"}
    assert (await client.post("/api/auth/logout", json=body, headers=headers)).status_code == 204
    events = await announced(app.resources.sessions, transaction_log.outbox)
    assert "session.ended" not in {event.type for event in events}


async def test_an_identity_token_is_no_access_token(client: httpx.AsyncClient) -> None:
    _, tokens = await signed_in(client)
    headers = {"authorization": f"Bearer {tokens['id_token']}"}
    assert (await client.get("/api/auth/me", headers=headers)).status_code == 401


async def test_forgetting_a_password_tells_nobody_who_has_an_account(
    client: httpx.AsyncClient,
) -> None:
    known = await confirmed(client)
    answers = [
        await client.post("/api/auth/password/forgot", json={"email": email})
        for email in (known, an_email())
    ]
    assert {(answer.status_code, answer.text) for answer in answers} == {(202, answers[0].text)}


async def test_an_operator_made_account_is_provisioned_at_its_first_sign_in(
    client: httpx.AsyncClient, endpoints: Endpoints
) -> None:
    email, password = endpoints.account("admin")
    tokens = (await client.post("/api/auth/login", json=credentials(email, password))).json()
    me = (await client.get("/api/auth/me", headers=bearer(tokens))).json()
    assert (me["email"], me["is_admin"]) == (email, True)


async def test_an_erased_account_is_gone_here_announced_and_gone_at_the_provider(
    client: httpx.AsyncClient, app: App
) -> None:
    email, tokens = await signed_in(client)
    headers = bearer(tokens)
    user_id = (await client.get("/api/auth/me", headers=headers)).json()["id"]
    await client.put("/api/preferences", json={"preferred_genres": ["noir"]}, headers=headers)
    assert (await client.delete("/api/auth/me", headers=headers)).status_code == 202
    assert (await client.get("/api/auth/me", headers=headers)).status_code == 404
    events = await announced(app.resources.sessions, transaction_log.outbox)
    deleted, ended = events[-2:]
    assert (deleted.type, deleted.data["scope"]) == ("user.deleted", "account")
    assert (ended.type, ended.data["session_id"]) == ("session.ended", None)
    await app.identities.delete(UUID(user_id))
    await app.identities.delete(UUID(user_id))  # as a redelivered message would
    assert (await client.post("/api/auth/login", json=credentials(email))).status_code == 401


async def test_a_weak_new_password_is_refused_before_it_costs_the_code(
    client: httpx.AsyncClient,
) -> None:
    email = await confirmed(client)
    await client.post("/api/auth/password/forgot", json={"email": email})
    body = credentials(email, "password") | {"code": CODE}
    weak = await client.post("/api/auth/password/reset", json=body)
    assert (weak.status_code, weak.json()["code"]) == (422, "weak-password")
    body = credentials(email, "Another-1840!") | {"code": CODE}
    assert (await client.post("/api/auth/password/reset", json=body)).status_code == 204
    assert (await client.post("/api/auth/login", json=credentials(email))).status_code == 401
    again = await client.post("/api/auth/login", json=credentials(email, "Another-1840!"))
    assert again.status_code == 200
