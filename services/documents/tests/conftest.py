"""The documents service over real Postgres, object store, Valkey and a token issuer."""

from collections.abc import AsyncIterator, Callable

import httpx
import pytest

from documents.bootstrap import App
from documents.config import Settings
from documents.infrastructure.parsing.parse import close_parser
from documents.infrastructure.tables import metadata
from documents.main import create_app
from shared.testing.services import empty_tables, migrate_schema, read_settings, serving


@pytest.fixture(scope="session")
def settings(service_environment: Callable[[str], dict[str, str]]) -> Settings:
    settings = read_settings(Settings, service_environment("documents"))
    migrate_schema("documents", settings)
    return settings


@pytest.fixture(scope="session", autouse=True)
async def no_child_outlives_the_tests() -> AsyncIterator[None]:
    yield
    close_parser()


@pytest.fixture(scope="session")
async def shared_app(settings: Settings) -> AsyncIterator[App]:
    """One for all tests: starting the parser's children takes a second."""
    app = App.from_settings(settings)
    async with app.resources.open(), app.s3.running(), app.sandbox.reading():
        # What a run that was cut short has left behind is nobody's.
        await empty_tables(app.resources.sessions, metadata)
        yield app


@pytest.fixture
async def app(shared_app: App) -> AsyncIterator[App]:
    await shared_app.resources.cache.flushdb()
    yield shared_app
    await empty_tables(shared_app.resources.sessions, metadata)


@pytest.fixture(scope="session")
async def shared_client(settings: Settings) -> AsyncIterator[httpx.AsyncClient]:
    async with serving(create_app(settings)) as client:
        yield client


@pytest.fixture
async def client(shared_client: httpx.AsyncClient, app: App) -> httpx.AsyncClient:
    return shared_client
