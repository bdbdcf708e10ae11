"""What every process of every service opens and closes: database, cache, HTTP client, verifier."""

import ssl
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cache
from typing import Self

import httpx
from redis.asyncio import Redis
from sqlalchemy import Table, text
from sqlalchemy.ext.asyncio import AsyncEngine

from shared.config import CacheSettings, ServiceSettings
from shared.database import Sessions, create_engine, create_sessions
from shared.ended_sessions import EndedSessions
from shared.http.auth import TokenVerifier
from shared.http.health import Check
from shared.http.idempotency import IdempotencyStore


@cache
def tls() -> ssl.SSLContext:
    """For every HTTP client of a process: each would read the certificates again, for 80 ms."""
    return httpx.create_ssl_context()


@dataclass(frozen=True)
class Resources:
    """Connections of one process. Nothing connects before it is used."""

    engine: AsyncEngine
    sessions: Sessions
    cache: Redis
    http: httpx.AsyncClient
    ended_sessions: EndedSessions
    verifier: TokenVerifier
    idempotency: IdempotencyStore

    @classmethod
    def from_settings(cls, service: str, settings: ServiceSettings, idempotency: Table) -> Self:
        """Compose from settings; `idempotency` is the service's table of keys."""
        engine = create_engine(settings.database, application_name=service)
        sessions = create_sessions(engine)
        http = httpx.AsyncClient(timeout=5, verify=tls())
        redis = _redis(settings.cache)
        ended_sessions = EndedSessions(redis)
        return cls(
            engine=engine,
            sessions=sessions,
            cache=redis,
            http=http,
            ended_sessions=ended_sessions,
            verifier=TokenVerifier(settings.auth, http, ended_sessions.has),
            idempotency=IdempotencyStore(sessions, idempotency),
        )

    async def _ask_database(self) -> None:
        async with self.engine.connect() as connection:
            await connection.execute(text("SELECT 1"))

    def checks(self) -> Mapping[str, Check]:
        """What readiness asks of every service."""
        return {
            "database": Check(self._ask_database),
            "cache": Check(self.cache.ping, required=False),
        }

    @asynccontextmanager
    async def open(self) -> AsyncIterator[Self]:
        """Close everything at the end."""
        try:
            yield self
        finally:
            await self.http.aclose()
            await self.cache.aclose()
            await self.engine.dispose()


def _redis(settings: CacheSettings) -> Redis:
    return Redis.from_url(
        settings.url.get_secret_value(),
        socket_timeout=1,
        socket_connect_timeout=1,
        decode_responses=True,
    )
