"""Migrations lead to the tables the code describes, and back, and there again."""

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from uuid import uuid4

import asyncpg
import pytest
from alembic import command
from sqlalchemy.engine import make_url

from deploy.local.endpoints import Endpoints
from deploy.platform import load_platform
from shared.migrate import alembic_config

pytestmark = pytest.mark.integration

SERVICES = sorted(load_platform().services)


async def _run(url: str, *statements: str) -> None:
    connection = await asyncpg.connect(url)
    for statement in statements:
        await connection.execute(statement)
    await connection.close()


@pytest.fixture
def empty_database(endpoints: Endpoints) -> Iterator[str]:
    """A database of this test's own, with the extensions and one schema per service."""
    admin, name = endpoints.database_admin_url, f"migrations_{uuid4().hex[:8]}"
    url = make_url(admin).set(database=name).render_as_string(hide_password=False)
    extensions = load_platform().postgres["extensions"]
    asyncio.run(_run(admin, f"CREATE DATABASE {name}"))
    asyncio.run(
        _run(
            url,
            *(f"CREATE EXTENSION IF NOT EXISTS {extension}" for extension in extensions),
            *(f'CREATE SCHEMA "{service}"' for service in SERVICES),
        )
    )
    yield url.replace("postgresql://", "postgresql+asyncpg://")
    asyncio.run(_run(admin, f"DROP DATABASE {name} WITH (FORCE)"))


@pytest.mark.parametrize("service", SERVICES)
def test_migrations_go_up_down_and_up_again_to_the_tables_of_the_code(
    service: str, empty_database: str
) -> None:
    import_module(f"{service}.infrastructure.tables")
    config = alembic_config(service, empty_database)

    def up_down_up() -> None:
        command.upgrade(config, "head")
        command.check(config)  # raises when the tables and the code differ
        command.downgrade(config, "base")
        command.upgrade(config, "head")

    # Alembic's environment runs an event loop of its own.
    with ThreadPoolExecutor(1) as thread:
        thread.submit(up_down_up).result()
