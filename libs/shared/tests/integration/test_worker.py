"""The message process as a whole: it hears what it says itself, from its first start."""

import asyncio
from contextlib import suppress

import pytest
from aio_pika.abc import AbstractChannel
from pydantic import SecretStr

from deploy.local.endpoints import Endpoints
from libs.shared.tests.conftest import Tally, counting, until
from shared.config import (
    AuthSettings,
    BrokerSettings,
    CacheSettings,
    DatabaseSettings,
    HttpSettings,
    ServiceSettings,
)
from shared.database import metadata_for
from shared.http.idempotency import idempotency_table
from shared.messaging.topology import declare_events_exchange
from shared.messaging.worker import run_worker
from shared.resources import Resources

pytestmark = pytest.mark.integration


def settings_for(tally: Tally, endpoints: Endpoints) -> ServiceSettings:
    return ServiceSettings(
        environment="test",
        database=DatabaseSettings(url=SecretStr(tally.database_url)),
        broker=BrokerSettings(url=SecretStr(endpoints.broker_admin_url)),
        cache=CacheSettings(url=SecretStr("redis://127.0.0.1:1")),
        auth=AuthSettings(issuer="nobody", client_id="nobody", jwks_url="http://127.0.0.1:1"),
        http=HttpSettings(port=1),
    )


async def run(tally: Tally, settings: ServiceSettings) -> None:
    keys = idempotency_table(metadata_for(tally.name))
    resources = Resources.from_settings(tally.name, settings, keys)
    await run_worker(settings, tally.log, counting(), tally, resources=resources)


async def test_a_worker_that_starts_for_the_first_time_hears_its_own_events(
    tally: Tally, channel: AbstractChannel, endpoints: Endpoints
) -> None:
    # Another queue wants the event, so the broker would not report it as unroutable.
    exchange = await declare_events_exchange(channel)
    someone_else = await channel.declare_queue(exclusive=True)
    await someone_else.bind(exchange, routing_key="tally.counted")
    await tally.announce("a", 1)
    worker = asyncio.create_task(run(tally, settings_for(tally, endpoints)))
    try:

        async def counted() -> bool:
            return await tally.numbers() == [1]

        await until(counted)
    finally:
        worker.cancel()
        with suppress(asyncio.CancelledError):
            await worker
