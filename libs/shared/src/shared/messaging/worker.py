"""The message process of a service: consumer, relay and background jobs under one roof."""

import asyncio
import signal
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from functools import partial
from typing import Any

import structlog
from aio_pika import connect_robust
from aio_pika.abc import AbstractRobustConnection

from shared.config import BrokerSettings, ServiceSettings
from shared.inbox import prune
from shared.messaging.consumer import Consumer
from shared.messaging.relay import OutboxRelay
from shared.messaging.subscriptions import AppT, Subscriptions
from shared.messaging.vital_signs import EVERY_SECONDS, report
from shared.resources import Resources
from shared.unit_of_work import TransactionLog

log = structlog.get_logger(__name__)

Job = Callable[[], Coroutine[Any, Any, None]]


async def connect(settings: BrokerSettings, *, name: str) -> AbstractRobustConnection:
    """A connection that heals; waits for a broker that is still starting."""
    url = settings.url.get_secret_value()
    while True:
        try:
            return await connect_robust(
                url, client_properties={"connection_name": name}, timeout=5, reconnect_interval=1
            )
        except (OSError, ConnectionError) as error:
            log.warning("broker.away", error=type(error).__name__)
            await asyncio.sleep(1)


async def run_until_stopped(*jobs: Job) -> None:
    """Run the jobs side by side until SIGTERM or SIGINT; a job that fails ends the process.

    Ending loudly is right: the supervisor restarts a worker, and the broker hands its
    unacknowledged messages to the next one.
    """
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for stop_signal in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(stop_signal, stopped.set)
    tasks = [asyncio.create_task(job()) for job in jobs]
    stopping = asyncio.create_task(stopped.wait())
    try:
        done, _ = await asyncio.wait([*tasks, stopping], return_when=asyncio.FIRST_COMPLETED)
        for task in done - {stopping}:
            task.result()
    finally:
        for stop_signal in (signal.SIGTERM, signal.SIGINT):
            loop.remove_signal_handler(stop_signal)
        for task in [*tasks, stopping]:
            task.cancel()
        await asyncio.gather(*tasks, stopping, return_exceptions=True)


async def run_worker(
    settings: ServiceSettings,
    transaction_log: TransactionLog,
    subscriptions: Subscriptions[AppT],
    app: AppT,
    *,
    resources: Resources,
    jobs: Sequence[Job] = (),
) -> None:
    """A service's worker: consume, relay, prune the inbox, and run the service's own jobs."""
    service = transaction_log.source
    # Two connections: a broker that blocks publishers must not stop acknowledgements.
    consuming = await connect(settings.broker, name=f"{service}-consumer")
    publishing = await connect(settings.broker, name=f"{service}-relay")
    relay = OutboxRelay(settings.database.url.get_secret_value(), service, publishing)
    consumer = Consumer(service, subscriptions, app, consuming)

    async def relay_once_heard() -> None:
        # A service hears its own events too: before its queue is bound they would be lost.
        await consumer.declared.wait()
        await relay.run()

    async def prune_inbox() -> None:
        async with resources.sessions.begin() as session:
            await prune(session, transaction_log.inbox)

    async def housekeeping() -> None:
        await every(3600, prune_inbox, name="prune-inbox")

    async def vital_signs() -> None:
        measure = partial(report, resources.sessions, transaction_log.outbox)
        await every(EVERY_SECONDS, measure, name="vital-signs")

    async with resources.open(), consuming, publishing:
        await run_until_stopped(consumer.run, relay_once_heard, housekeeping, vital_signs, *jobs)


async def every(seconds: float, job: Callable[[], Awaitable[None]], *, name: str) -> None:
    """Run `job` now and then every `seconds`; one failure is logged and does not end the rest."""
    while True:
        try:
            await job()
        except Exception:
            log.exception("job.failed", job=name)
        await asyncio.sleep(seconds)
