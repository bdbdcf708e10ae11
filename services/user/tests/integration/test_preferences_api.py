"""A person states their tastes over HTTP."""

from uuid import uuid4

import httpx
import pytest

from shared.testing.services import announced
from shared.testing.tokens import TokenIssuer
from user.bootstrap import App
from user.infrastructure.tables import transaction_log

pytestmark = pytest.mark.integration

TASTES = {
    "preferred_genres": ["Mystery", "board games"],
    "disliked_genres": ["horror"],
    "preferred_activities": ["cinema"],
    "price_sensitivity": "budget",
}


async def test_somebody_new_has_no_tastes_yet(
    client: httpx.AsyncClient, issuer: TokenIssuer
) -> None:
    response = await client.get("/api/preferences", headers=issuer.headers())
    assert response.status_code == 200
    assert response.json()["preferred_genres"] == []


async def test_tastes_are_kept_for_their_person_alone(
    client: httpx.AsyncClient, issuer: TokenIssuer
) -> None:
    ada, ben = issuer.headers(uuid4()), issuer.headers(uuid4())
    await client.put("/api/preferences", json=TASTES, headers=ada)
    assert (await client.get("/api/preferences", headers=ada)).json() == TASTES | {
        "preferred_genres": ["mystery", "board games"]
    }
    assert (await client.get("/api/preferences", headers=ben)).json()["disliked_genres"] == []


async def test_stating_tastes_announces_them_with_a_growing_version(
    client: httpx.AsyncClient, issuer: TokenIssuer, app: App
) -> None:
    headers = issuer.headers()
    for _ in range(2):
        assert (
            await client.put("/api/preferences", json=TASTES, headers=headers)
        ).status_code == 200
    events = await announced(app.resources.sessions, transaction_log.outbox)
    assert [(e.type, e.aggregateversion) for e in events] == [
        ("preferences.updated", 1),
        ("preferences.updated", 2),
    ]


async def test_liking_and_disliking_the_same_thing_is_refused_and_changes_nothing(
    client: httpx.AsyncClient, issuer: TokenIssuer, app: App
) -> None:
    body = TASTES | {"preferred_genres": ["horror"]}
    response = await client.put("/api/preferences", json=body, headers=issuer.headers())
    assert response.status_code == 422
    assert response.json()["code"] == "invalid-preference"
    assert await announced(app.resources.sessions, transaction_log.outbox) == []


async def test_a_stranger_is_asked_to_sign_in(client: httpx.AsyncClient) -> None:
    response = await client.get("/api/preferences")
    assert response.status_code == 401
    assert response.headers["www-authenticate"] == "Bearer"
