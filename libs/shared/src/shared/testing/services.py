"""Run a service in a test: its settings, its migrated schema, its API, its messages."""

import json
import os
from collections.abc import AsyncIterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from typing import Any, TypeVar

import httpx
from fastapi import FastAPI
from sqlalchemy import MetaData, Table, select, text

from shared import migrate
from shared.clock import utc_now
from shared.config import ServiceSettings
from shared.database import Sessions
from shared.ids import uuid7
from shared.messaging.envelope import Envelope
from shared.messaging.subscriptions import AppT, Delivery, Subscriptions

SettingsT = TypeVar("SettingsT", bound=ServiceSettings)


def read_settings(settings_type: type[SettingsT], environment: Mapping[str, str]) -> SettingsT:
    """The settings a process would read from `environment` (and from nothing else)."""
    kept = dict(os.environ)
    os.environ.clear()
    os.environ.update(environment)
    try:
        return settings_type()
    finally:
        os.environ.clear()
        os.environ.update(kept)


def migrate_schema(service: str, settings: ServiceSettings) -> None:
    """Bring the schema to its newest revision by the real migrations."""
    url = settings.database.url.get_secret_value()
    # Alembic's environment runs an event loop of its own, so it gets a thread of its own.
    with ThreadPoolExecutor(1) as thread:
        thread.submit(migrate.upgrade, service, url).result()


async def empty_tables(sessions: Sessions, metadata: MetaData) -> None:
    """Leave nothing behind for the next test."""
    names = ", ".join(f'"{table.schema}"."{table.name}"' for table in metadata.sorted_tables)
    async with sessions.begin() as session:
        await session.execute(text(f"TRUNCATE {names} RESTART IDENTITY CASCADE"))


@asynccontextmanager
async def serving(api: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    """The API, started, behind a client; an unexpected error is a 500, as in production."""
    transport = httpx.ASGITransport(api, raise_app_exceptions=False)
    async with (
        api.router.lifespan_context(api),
        httpx.AsyncClient(transport=transport, base_url="http://service.test") as client,
    ):
        yield client


async def announced(sessions: Sessions, outbox: Table) -> list[Envelope]:
    """What waits in the outbox, oldest first."""
    async with sessions() as session:
        rows = await session.scalars(select(outbox.c.envelope).order_by(outbox.c.position))
        return [Envelope.parse(row.encode()) for row in rows]


def an_envelope(
    event_type: str, data: Mapping[str, Any], *, version: int = 1, source: str = "tests"
) -> Envelope:
    """An event as it comes from the broker."""
    return Envelope(
        id=uuid7(),
        source=source,
        type=event_type,
        time=utc_now(),
        subject=str(data.get("user_id", "subject")),
        aggregateversion=version,
        data=json.loads(json.dumps(data, default=str)),
    )


async def deliver(
    subscriptions: Subscriptions[AppT],
    app: AppT,
    event_type: str,
    data: Mapping[str, Any],
    *,
    version: int = 1,
    source: str = "tests",
) -> Delivery:
    """Hand an event to its subscription as the consumer does, without a broker."""
    envelope = an_envelope(event_type, data, version=version, source=source)
    subscription = subscriptions.find(event_type)
    if subscription is None:
        raise LookupError(f"nobody hears {event_type}")
    delivery = Delivery(envelope)
    await subscription.handle(subscription.model.model_validate(envelope.data), delivery, app)
    return delivery
