"""The message process: `python -m catalog.worker`."""

import structlog
import uvloop

from catalog.api.subscriptions import subscriptions
from catalog.bootstrap import App
from catalog.config import Settings
from catalog.infrastructure.embedding_job import embed_missing
from catalog.infrastructure.tables import SCHEMA, transaction_log
from shared.errors import Unavailable
from shared.messaging.worker import every, run_worker
from shared.observability import observe

log = structlog.get_logger(__name__)

EMBED_EVERY_SECONDS = 30


async def work(settings: Settings) -> None:
    """Consume, relay, and embed what has no embedding of the configured model yet."""
    app = App.from_settings(settings)
    batch_size = settings.llm.batch_size

    async def embed() -> None:
        try:
            await embed_missing(app.resources.sessions, app.embedder, batch_size=batch_size)
        except Unavailable:
            log.warning("embedder.away", model=app.embedder.model)

    async def keep_embedding() -> None:
        await every(EMBED_EVERY_SECONDS, embed, name="embed-items")

    async with app.open_embedder():
        await run_worker(
            settings,
            transaction_log,
            subscriptions,
            app,
            resources=app.resources,
            jobs=[keep_embedding],
        )


def main() -> None:
    """Read the settings, consume and relay until told to stop."""
    settings = Settings()
    observe(f"{SCHEMA}-worker", level=settings.log_level, telemetry=settings.telemetry)
    uvloop.run(work(settings))


if __name__ == "__main__":
    main()
