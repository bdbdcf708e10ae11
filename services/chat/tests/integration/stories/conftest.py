"""One replica that writes stories, with billing on loopback."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from uuid import UUID, uuid4

import httpx
import pytest

from chat.bootstrap import App
from chat.config import Settings
from chat.main import api_of
from services.chat.tests.fakes import served
from services.chat.tests.story_fakes import (
    BillingStandIn,
    RuleModerator,
    ScriptedWriter,
    a_writer,
)
from shared.testing.tokens import TokenIssuer


@dataclass
class Reader:
    """A signed-in person with a client."""

    user_id: UUID
    client: httpx.AsyncClient
    headers: dict[str, str]


@pytest.fixture
async def billing() -> BillingStandIn:
    return BillingStandIn()


@pytest.fixture
def writer() -> ScriptedWriter:
    return a_writer()


@pytest.fixture
def moderator() -> RuleModerator:
    return RuleModerator()


@pytest.fixture
async def story_settings(settings: Settings, billing: BillingStandIn) -> AsyncIterator[Settings]:
    async with served(billing.application()) as url:
        yield settings.model_copy(
            update={"billing": settings.billing.model_copy(update={"url": url})}
        )


@pytest.fixture
async def story_url(
    story_settings: Settings, writer: ScriptedWriter, moderator: RuleModerator, app: App
) -> AsyncIterator[str]:
    replica = App.from_settings(
        story_settings, model=writer, story_model=writer, moderator=moderator
    )
    async with served(api_of(replica)) as url:
        yield url


@pytest.fixture
async def reader(story_url: str, issuer: TokenIssuer) -> AsyncIterator[Reader]:
    user_id = uuid4()
    async with httpx.AsyncClient(base_url=story_url, timeout=20) as client:
        yield Reader(user_id, client, issuer.headers(user_id))


@pytest.fixture
def admin(issuer: TokenIssuer) -> dict[str, str]:
    return issuer.headers(admin=True)
