"""The message process: `python -m catalog.worker`."""

import structlog
import uvloop

from catalog.api.subscriptions import subscriptions
from catalog.application.refresh_prices import refresh_prices
from catalog.bootstrap import App
from catalog.config import Settings
from catalog.infrastructure.embedding_job import embed_missing
from catalog.infrastructure.tables import SCHEMA, transaction_log
from shared.clock import utc_now
from shared.errors import Unavailable
from shared.messaging.worker import every, run_worker
from shared.observability import observe

log = structlog.get_logger(__name__)

EMBED_EVERY_SECONDS = 30
REFRESH_EVERY_SECONDS = 3600


async def work(settings: Settings) -> None:
    """Consume, relay, embed what has no embedding of the model yet, have old prices looked up."""
    app = App.from_settings(settings)
    batch_size = settings.llm.batch_size

    async def embed() -> None:
        try:
            await embed_missing(app.resources.sessions, app.embedder, batch_size=batch_size)
        except Unavailable:
            log.warning("embedder.away", model=app.embedder.model)

    async def keep_embedding() -> None:
        await every(EMBED_EVERY_SECONDS, embed, name="embed-items")

    async def refresh() -> None:
        asked = await refresh_prices(
            app.uow(), at_most=settings.lookups.refreshes_an_hour, now=utc_now()
        )
        log.info("prices.asked", items=asked)

    async def keep_refreshing() -> None:
        await every(REFRESH_EVERY_SECONDS, refresh, name="refresh-prices")

    jobs = [keep_embedding]
    if settings.lookups.refreshes_an_hour:
        jobs.append(keep_refreshing)
    async with app.open_embedder():
        await run_worker(
            settings,
            transaction_log,
            subscriptions,
            app,
            resources=app.resources,
            jobs=jobs,
        )


def main() -> None:
    """Read the settings, consume and relay until told to stop."""
    settings = Settings()
    observe(f"{SCHEMA}-worker", level=settings.log_level, telemetry=settings.telemetry)
    uvloop.run(work(settings))


if __name__ == "__main__":
    main()
