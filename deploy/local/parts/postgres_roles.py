"""The database's inner walls: a service's role reaches its own schema and no other."""

from collections.abc import Callable

import asyncpg

from deploy.local.state import State
from deploy.platform import Platform

LIMITS = ("statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout")


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
        async with inside.transaction():
            await _close_to_everyone(inside, database, platform)
            for service in platform.services:
                await _admit(
                    inside, database, service, state.secrets[f"database_{service}"], platform
                )
    finally:
        await inside.close()


async def _close_to_everyone(
    connection: "asyncpg.Connection[asyncpg.Record]", database: str, platform: Platform
) -> None:
    for extension in platform.postgres["extensions"]:
        await connection.execute(f'CREATE EXTENSION IF NOT EXISTS "{extension}" SCHEMA public')
    await connection.execute(f'REVOKE ALL ON DATABASE "{database}" FROM PUBLIC')
    await connection.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC")


async def _admit(
    connection: "asyncpg.Connection[asyncpg.Record]",
    database: str,
    role: str,
    password: str,
    platform: Platform,
) -> None:
    if not await connection.fetchval("SELECT 1 FROM pg_roles WHERE rolname = $1", role):
        await connection.execute(f'CREATE ROLE "{role}" LOGIN')
    await connection.execute(f"ALTER ROLE \"{role}\" PASSWORD '{password}'")
    await connection.execute(f'CREATE SCHEMA IF NOT EXISTS "{role}" AUTHORIZATION "{role}"')
    await connection.execute(f'GRANT CONNECT ON DATABASE "{database}" TO "{role}"')
    await connection.execute(f'GRANT USAGE ON SCHEMA public TO "{role}"')
    await connection.execute(f'ALTER ROLE "{role}" SET search_path = "{role}", public')
    for limit in LIMITS:
        await connection.execute(
            f"ALTER ROLE \"{role}\" SET {limit} = '{platform.postgres[limit]}'"
        )
