"""The catalog service over real Postgres, Valkey, a token issuer and an embedding provider."""

from collections.abc import AsyncIterator, Callable, Iterator
from uuid import UUID, uuid4

import httpx
import pytest

from catalog.bootstrap import App
from catalog.config import Settings
from catalog.infrastructure.tables import metadata
from catalog.main import create_app
from services.catalog.tests.embedding_server import EmbeddingProvider, embedding_provider
from services.catalog.tests.visitor import Visitor
from shared.testing.services import empty_tables, migrate_schema, read_settings, serving
from shared.testing.tokens import TokenIssuer


@pytest.fixture(scope="session")
def provider() -> Iterator[EmbeddingProvider]:
    with embedding_provider() as running:
        yield running


@pytest.fixture(scope="session")
def settings(
    service_environment: Callable[[str], dict[str, str]], provider: EmbeddingProvider
) -> Settings:
    environment = service_environment("catalog") | {"CATALOG_LLM__BASE_URL": provider.url}
    settings = read_settings(Settings, environment)
    migrate_schema("catalog", settings)
    return settings


@pytest.fixture(scope="session")
async def shared_app(settings: Settings) -> AsyncIterator[App]:
    """One for all tests: composing and connecting take most of a short test's time."""
    app = App.from_settings(settings)
    async with app.resources.open(), app.open_embedder():
        yield app
        # A platform that starts on these servers later begins with its own catalogue.
        await empty_tables(app.resources.sessions, metadata)


@pytest.fixture
async def app(shared_app: App) -> App:
    await empty_tables(shared_app.resources.sessions, metadata)
    return shared_app


@pytest.fixture(scope="session")
async def shared_client(settings: Settings) -> AsyncIterator[httpx.AsyncClient]:
    async with serving(create_app(settings)) as client:
        yield client


@pytest.fixture
async def client(shared_client: httpx.AsyncClient, app: App) -> httpx.AsyncClient:
    return shared_client


@pytest.fixture
def user_id() -> UUID:
    return uuid4()


@pytest.fixture
def me(client: httpx.AsyncClient, app: App, issuer: TokenIssuer, user_id: UUID) -> Visitor:
    return Visitor(client, app, user_id, issuer.headers(user_id))


@pytest.fixture
def somebody_else(client: httpx.AsyncClient, app: App, issuer: TokenIssuer) -> Visitor:
    other = uuid4()
    return Visitor(client, app, other, issuer.headers(other))


@pytest.fixture
def admin(client: httpx.AsyncClient, app: App, issuer: TokenIssuer) -> Visitor:
    someone = uuid4()
    return Visitor(client, app, someone, issuer.headers(someone, admin=True))
