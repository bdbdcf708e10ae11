"""The user service over real Postgres, Valkey and a token issuer."""

from collections.abc import AsyncIterator, Callable

import httpx
import pytest

from shared.testing.services import empty_tables, migrate_schema, read_settings, serving
from user.bootstrap import App
from user.config import Settings
from user.infrastructure.tables import metadata
from user.main import create_app


@pytest.fixture(scope="session")
def settings(service_environment: Callable[[str], dict[str, str]]) -> Settings:
    settings = read_settings(Settings, service_environment("user"))
    migrate_schema("user", settings)
    return settings


@pytest.fixture
async def app(settings: Settings) -> AsyncIterator[App]:
    app = App.from_settings(settings)
    async with app.resources.open():
        yield app
        await empty_tables(app.resources.sessions, metadata)


@pytest.fixture
async def client(settings: Settings, app: App) -> AsyncIterator[httpx.AsyncClient]:
    async with serving(create_app(settings)) as client:
        yield client
