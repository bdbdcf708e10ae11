"""Schemas and roles in Postgres, our own or AWS's: the master need be no superuser."""

from collections.abc import Mapping

import asyncpg

from deploy.platform import Platform

LIMITS = ("statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout")


async def provision_database(
    connection: "asyncpg.Connection[asyncpg.Record]",
    platform: Platform,
    passwords: Mapping[str, str],
) -> None:
    """One schema and one login role a service, and nothing in common but the extensions.

    Repeatable: run again, it sets the passwords anew. All of it or nothing is done.
    """
    async with connection.transaction():
        await _close_to_everyone(connection, platform)
        for service, password in passwords.items():
            await _admit(connection, platform, service, password)


async def _close_to_everyone(
    connection: "asyncpg.Connection[asyncpg.Record]", platform: Platform
) -> None:
    for extension in platform.postgres["extensions"]:
        await connection.execute(f'CREATE EXTENSION IF NOT EXISTS "{extension}" SCHEMA public')
    await connection.execute(f'REVOKE ALL ON DATABASE "{platform.facts["database"]}" FROM PUBLIC')
    await connection.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC")


async def _admit(
    connection: "asyncpg.Connection[asyncpg.Record]",
    platform: Platform,
    role: str,
    password: str,
) -> None:
    if not await connection.fetchval("SELECT 1 FROM pg_roles WHERE rolname = $1", role):
        await connection.execute(f'CREATE ROLE "{role}" LOGIN')
        # Without it a master who is no superuser may not give the role its schema.
        await connection.execute(f'GRANT "{role}" TO CURRENT_USER')
    quoted = await connection.fetchval("SELECT quote_literal($1::text)", password)
    await connection.execute(f'ALTER ROLE "{role}" PASSWORD {quoted}')
    await connection.execute(f'CREATE SCHEMA IF NOT EXISTS "{role}" AUTHORIZATION "{role}"')
    database = platform.facts["database"]
    await connection.execute(f'GRANT CONNECT ON DATABASE "{database}" TO "{role}"')
    await connection.execute(f'GRANT USAGE ON SCHEMA public TO "{role}"')
    await connection.execute(f'ALTER ROLE "{role}" SET search_path = "{role}", public')
    for limit in LIMITS:
        await connection.execute(
            f"ALTER ROLE \"{role}\" SET {limit} = '{platform.postgres[limit]}'"
        )
