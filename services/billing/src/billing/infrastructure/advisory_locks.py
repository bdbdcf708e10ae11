"""Locks between processes, in Postgres, on connections of their own."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import asyncpg
from sqlalchemy.engine import make_url

from shared.errors import Unavailable

# Below the role's statement timeout, above what Stripe usually takes.
WAIT_SECONDS = 12
AT_ONCE = 12


class AdvisoryLocks:
    """Session locks: no transaction is open while Stripe thinks.

    The connection ends with the block, so a lock cannot outlive its holder.
    """

    def __init__(self, database_url: str) -> None:
        url = make_url(database_url).set(drivername="postgresql")
        self._dsn = url.render_as_string(hide_password=False)
        self._slots = asyncio.Semaphore(AT_ONCE)

    @asynccontextmanager
    async def hold(self, name: str) -> AsyncIterator[None]:
        """Hold the lock inside the block; raises Unavailable when it is held for too long."""
        async with self._slots:
            connection = await self._locked(name)
            try:
                yield
            finally:
                await _close(connection)

    async def _locked(self, name: str) -> asyncpg.Connection:
        try:
            connection = await asyncpg.connect(
                self._dsn, timeout=5, server_settings={"lock_timeout": f"{WAIT_SECONDS}s"}
            )
        except (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
            raise Unavailable("database") from error
        try:
            await connection.execute("SELECT pg_advisory_lock(hashtextextended($1, 0))", name)
        except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
            await _close(connection)
            raise Unavailable("database", "Somebody else is working on this.") from error
        except BaseException:
            connection.terminate()
            raise
        return connection


async def _close(connection: asyncpg.Connection) -> None:
    with suppress(OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError):
        await connection.close(timeout=2)
    connection.terminate()
