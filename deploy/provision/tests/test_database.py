"""Where the master is no superuser, as on RDS, the walls between services are the same."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import TypeAlias
from uuid import uuid4

import asyncpg
import pytest

from deploy.local.endpoints import Endpoints
from deploy.platform import Platform, load_platform
from deploy.provision.database import provision_database

QUOTED = "it's a word"
Connection: TypeAlias = "asyncpg.Connection[asyncpg.Record]"


def a_platform(*services: str) -> Platform:
    """The real one, with services whose roles no other test knows."""
    platform = load_platform()
    spec = platform.services["chat"]
    database = f"provisioned_{uuid4().hex[:8]}"
    return replace(
        platform,
        facts={**platform.facts, "database": database},
        services={name: replace(spec, name=name) for name in services},
    )


@asynccontextmanager
async def a_managed_database(
    endpoints: Endpoints, platform: Platform
) -> AsyncIterator[tuple[Connection, dict[str, object]]]:
    """A database whose master may make roles and databases, and no more."""
    database, master = platform.facts["database"], f"master_{uuid4().hex[:8]}"
    word = uuid4().hex
    at = {"host": "127.0.0.1", "port": endpoints.profile.port("postgres"), "database": database}
    server = await asyncpg.connect(endpoints.database_admin_url)
    await server.execute(f"CREATE ROLE {master} LOGIN CREATEROLE CREATEDB PASSWORD '{word}'")
    await server.execute(f"CREATE DATABASE {database} OWNER {master}")
    # RDS lets its master do what here only a superuser may.
    inside = await asyncpg.connect(endpoints.database_admin_url.rpartition("/")[0] + f"/{database}")
    await inside.execute("CREATE EXTENSION vector SCHEMA public")
    await inside.close()
    connection = await asyncpg.connect(user=master, password=word, **at)
    try:
        yield connection, at
    finally:
        await connection.close()
        await server.execute(f"DROP DATABASE {database} WITH (FORCE)")
        for role in (*platform.services, master):
            await server.execute(f"DROP ROLE IF EXISTS {role}")
        await server.close()


async def test_each_service_reaches_its_own_schema_and_no_other(endpoints: Endpoints) -> None:
    alpha, beta = f"alpha_{uuid4().hex[:8]}", f"beta_{uuid4().hex[:8]}"
    platform = a_platform(alpha, beta)
    async with a_managed_database(endpoints, platform) as (master, at):
        await provision_database(master, platform, {alpha: QUOTED, beta: "b"})
        service = await asyncpg.connect(user=alpha, password=QUOTED, **at)
        try:
            await service.execute("CREATE TABLE mine (v vector(3))")
            assert await service.fetchval("SHOW lock_timeout") == "5s"
            for forbidden in (
                f"CREATE TABLE {beta}.theirs (id int)",
                "CREATE TABLE public.t (i int)",
            ):
                with pytest.raises(asyncpg.InsufficientPrivilegeError):
                    await service.execute(forbidden)
        finally:
            await service.close()


async def test_run_again_it_sets_new_passwords_and_keeps_what_is_there(
    endpoints: Endpoints,
) -> None:
    alpha, first, second = f"alpha_{uuid4().hex[:8]}", uuid4().hex, uuid4().hex
    platform = a_platform(alpha)
    async with a_managed_database(endpoints, platform) as (master, at):
        await provision_database(master, platform, {alpha: first})
        service = await asyncpg.connect(user=alpha, password=first, **at)
        await service.execute("CREATE TABLE kept (id int)")
        await service.close()
        await provision_database(master, platform, {alpha: second})
        service = await asyncpg.connect(user=alpha, password=second, **at)
        assert await service.fetchval("SELECT count(*) FROM kept") == 0
        await service.close()
