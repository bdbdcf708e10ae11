"""The chat service over real Postgres and Valkey, with a scripted model and a catalogue stand-in."""

from collections.abc import AsyncIterator, Callable
from contextlib import aclosing

import httpx
import pytest

from chat.bootstrap import App
from chat.config import Settings
from chat.infrastructure.tables import metadata
from chat.main import api_of
from services.chat.tests.fakes import CatalogueStandIn, ScriptedModel, served
from services.chat.tests.talking import Talk
from shared.testing.services import empty_tables, migrate_schema, read_settings
from shared.testing.tokens import TokenIssuer


@pytest.fixture(scope="session")
def base_settings(service_environment: Callable[[str], dict[str, str]]) -> Settings:
    # The local platform keeps stories short for the demo model; the scripted writer need not.
    environment = service_environment("chat") | {
        "CHAT_STORIES__PART_TOKENS": "400",
        "CHAT_STORIES__GUIDED": "false",
    }
    settings = read_settings(Settings, environment)
    migrate_schema("chat", settings)
    return settings


@pytest.fixture
async def catalogue() -> CatalogueStandIn:
    return CatalogueStandIn()


@pytest.fixture
async def settings(base_settings: Settings, catalogue: CatalogueStandIn) -> AsyncIterator[Settings]:
    async with served(catalogue.application()) as url:
        # A busy machine must not look like a catalogue that is away.
        nearby = {"url": url, "timeout_seconds": 10.0}
        yield base_settings.model_copy(
            update={"catalog": base_settings.catalog.model_copy(update=nearby)}
        )


@pytest.fixture
def model() -> ScriptedModel:
    """Absent from composed replies, present in the tests of a capable model."""
    return ScriptedModel()


@pytest.fixture
async def app(settings: Settings, model: ScriptedModel) -> AsyncIterator[App]:
    """For subscriptions and use cases; owns its connections."""
    app = App.from_settings(settings, model=model)
    async with app.resources.open(), aclosing(app.log):
        yield app
        await empty_tables(app.resources.sessions, metadata)


@pytest.fixture
async def url(settings: Settings, model: ScriptedModel, app: App) -> AsyncIterator[str]:
    """One replica of the HTTP process, composing its replies."""
    async with served(api_of(App.from_settings(settings, model=model))) as url:
        yield url


def capable(settings: Settings) -> Settings:
    """The same settings, with a model that writes."""
    return settings.model_copy(update={"llm": settings.llm.model_copy(update={"capable": True})})


@pytest.fixture
async def writing_url(settings: Settings, model: ScriptedModel, app: App) -> AsyncIterator[str]:
    """One replica whose model writes the replies."""
    api = api_of(App.from_settings(capable(settings), model=model))
    async with served(api) as url:
        yield url


@pytest.fixture
async def talk(url: str, issuer: TokenIssuer) -> AsyncIterator[Talk]:
    async with httpx.AsyncClient(base_url=url, timeout=15) as client:
        yield await Talk.begin(client, issuer)


@pytest.fixture
async def writing_talk(writing_url: str, issuer: TokenIssuer) -> AsyncIterator[Talk]:
    async with httpx.AsyncClient(base_url=writing_url, timeout=15) as client:
        yield await Talk.begin(client, issuer)
