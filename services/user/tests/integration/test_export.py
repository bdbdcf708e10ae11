"""Everything the platform holds about a person, from five services, as one file."""

from collections.abc import AsyncIterator, Callable
from uuid import uuid4

import httpx
import pytest
from fastapi import FastAPI, HTTPException, Request

from services.user.tests.factories import NOW
from shared.testing.pacts import served
from shared.testing.services import serving
from shared.testing.tokens import TokenIssuer
from user.bootstrap import App
from user.config import OtherServices, Settings
from user.domain.account import Account
from user.infrastructure.http_exports import PATHS
from user.main import create_app

pytestmark = pytest.mark.integration
EXPORT = "/api/auth/me/export"


class Others:
    """Stands in for the other four: tells each caller what it was asked with, or is away."""

    def __init__(self) -> None:
        self.away: str | None = None
        self.api = FastAPI()
        for service, path in PATHS.items():
            self.api.get(path)(self._answers(service))

    def _answers(self, service: str) -> Callable[[Request], dict[str, str]]:
        def answer(request: Request) -> dict[str, str]:
            if service == self.away:
                raise HTTPException(503)
            return {"asked_as": request.headers["authorization"]}

        return answer


@pytest.fixture
def others() -> Others:
    return Others()


@pytest.fixture
async def client(settings: Settings, others: Others) -> AsyncIterator[httpx.AsyncClient]:
    with served(others.api) as url:
        elsewhere = OtherServices(**dict.fromkeys(PATHS, url))
        api = create_app(settings.model_copy(update={"others": elsewhere}))
        async with serving(api) as client:
            yield client


async def somebody(app: App, issuer: TokenIssuer) -> dict[str, str]:
    user_id = uuid4()
    account, _ = Account.register(user_id, "ada@penny.example", "Ada Marlow", now=NOW)
    async with app.uow() as uow:
        uow.accounts.add(account)
    return issuer.headers(user_id)


async def test_one_file_holds_my_account_and_every_services_part(
    client: httpx.AsyncClient, issuer: TokenIssuer, app: App
) -> None:
    me = await somebody(app, issuer)
    tastes = {"preferred_genres": ["mystery", "comedy"], "disliked_genres": ["horror"]}
    await client.put("/api/preferences", json=tastes, headers=me)
    price = {"amount": "18.99", "currency": "AUD"}
    netflix = {"service": "Netflix", "price": price}
    await client.post("/api/preferences/subscriptions", json=netflix, headers=me)
    response = await client.get(EXPORT, headers=me)
    assert response.headers["content-disposition"].startswith("attachment")
    export = response.json()
    assert export["account"]["email"] == "ada@penny.example"
    assert export["preferences"]["preferred_genres"] == ["mystery", "comedy"]
    assert [told["service"] for told in export["subscriptions"]] == ["Netflix"]
    assert {name: export[name]["asked_as"] for name in PATHS} == dict.fromkeys(
        PATHS, me["authorization"]
    )


@pytest.mark.parametrize("away", PATHS)
async def test_a_file_with_a_part_missing_is_refused_not_begun(
    client: httpx.AsyncClient, issuer: TokenIssuer, app: App, others: Others, away: str
) -> None:
    others.away = away
    response = await client.get(EXPORT, headers=await somebody(app, issuer))
    assert (response.status_code, response.json()["code"]) == (503, "unavailable")


async def test_who_has_no_account_has_no_file(
    client: httpx.AsyncClient, issuer: TokenIssuer
) -> None:
    stranger = await client.get(EXPORT, headers=issuer.headers())
    assert (stranger.status_code, stranger.json()["code"]) == (404, "user-not-found")
