"""The database's inner walls: a service's role reaches its own schema and no other."""

from collections.abc import Callable

import asyncpg

from deploy.local.state import State
from deploy.provision import database as walls


async def provision_database(state: State, url_of: Callable[[str], str]) -> None:
    """Create the database with its extensions, schemas and roles; repeatable."""
    platform = state.profile.platform
    database = platform.facts["database"]
    server = await asyncpg.connect(url_of("postgres"))
    try:
        if not await server.fetchval("SELECT 1 FROM pg_database WHERE datname = $1", database):
            await server.execute(f'CREATE DATABASE "{database}"')
        await server.execute("REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC")
    finally:
        await server.close()
    inside = await asyncpg.connect(url_of(database))
    try:
        passwords = {name: state.secrets[f"database_{name}"] for name in platform.services}
        await walls.provision_database(inside, platform, passwords)
    finally:
        await inside.close()
