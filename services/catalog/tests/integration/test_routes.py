"""Every route says who may call it, and answers strangers accordingly."""

import httpx
import pytest

from catalog.config import Settings
from catalog.main import create_app
from shared.testing.route_policy import admin_routes_open_to_users, routes_without_policy

pytestmark = pytest.mark.integration


def test_every_route_says_who_may_call_it(settings: Settings) -> None:
    api = create_app(settings)
    assert routes_without_policy(api) == []
    assert admin_routes_open_to_users(api) == []


@pytest.mark.parametrize("path", ["", "/search", "/recommendations", "/saved"])
async def test_a_stranger_is_asked_to_sign_in(client: httpx.AsyncClient, path: str) -> None:
    assert (await client.get(f"/api/entertainment{path}")).status_code == 401


async def test_readiness_names_the_embedding_provider(client: httpx.AsyncClient) -> None:
    answer = (await client.get("/api/health/ready")).json()
    assert answer["status"] == "ready"
    assert answer["dependencies"]["embeddings"]["required"] is False
