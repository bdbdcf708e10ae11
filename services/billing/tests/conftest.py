"""The billing service over real Postgres, and a Stripe double that calls it back."""

import json
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import httpx
import pytest

from billing.bootstrap import App
from billing.config import Settings
from billing.infrastructure.tables import metadata
from billing.main import create_app
from deploy.local.devstripe.tests.harness import SECRET, Double, run_devstripe
from services.billing.tests.hook import Hook, open_hook
from services.billing.tests.shop import Shop
from shared.testing.services import empty_tables, migrate_schema, read_settings, serving
from shared.testing.tokens import TokenIssuer

NEXT_SECRET = "whsec_the_next_one_after_rotation"


@pytest.fixture(scope="session")
def schema(service_environment: Callable[[str], dict[str, str]]) -> dict[str, str]:
    """The service's environment, its schema migrated."""
    environment = service_environment("billing") | {
        "BILLING_STRIPE__WEBHOOK_SECRETS": json.dumps([SECRET, NEXT_SECRET])
    }
    migrate_schema("billing", read_settings(Settings, environment))
    return environment


@pytest.fixture
def hook() -> Iterator[Hook]:
    """An address for webhooks, before the application that takes them exists."""
    with open_hook() as hook:
        yield hook


@pytest.fixture
def double(tmp_path: Path, hook: Hook) -> Iterator[Double]:
    """A Stripe of this test's own."""
    with run_devstripe(tmp_path, hook.url) as double:
        yield double


@pytest.fixture
def settings(schema: dict[str, str], double: Double) -> Settings:
    return read_settings(Settings, schema | {"BILLING_STRIPE__API_BASE": double.url})


@pytest.fixture
async def app(settings: Settings) -> AsyncIterator[App]:
    """The service's tools, for jobs and for looking into tables."""
    app = App.from_settings(settings)
    async with app.resources.open(), app.stripe.running():
        await empty_tables(app.resources.sessions, metadata)
        yield app


@pytest.fixture
async def client(settings: Settings, app: App, hook: Hook) -> AsyncIterator[httpx.AsyncClient]:
    """The API; webhooks reach it too."""
    async with serving(create_app(settings)) as client, hook.handing_to(client):
        yield client


@pytest.fixture
def shop(client: httpx.AsyncClient, app: App, double: Double, issuer: TokenIssuer) -> Shop:
    """A person, their browser, and the worker."""
    return Shop(client, app, double, issuer)
