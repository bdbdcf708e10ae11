"""Load the catalogue's own items: `python -m catalog.seed [--embed]`. Repeatable."""

import argparse
import asyncio

import structlog

from catalog.application.load_seed import load_seed
from catalog.bootstrap import App
from catalog.config import Settings
from catalog.infrastructure.embedding_job import embed_missing
from catalog.infrastructure.seed_files import seed_files
from catalog.infrastructure.tables import SCHEMA
from shared.clock import utc_now
from shared.observability import observe

log = structlog.get_logger(__name__)


async def seed(settings: Settings, *, embed: bool) -> None:
    """Load what is new; with `embed`, also wait until every item has its embedding."""
    app = App.from_settings(settings)
    async with app.resources.open(), app.open_embedder():
        loaded = await load_seed(app.uow(), seed_files(), app.vocabulary, utc_now())
        for name, written in loaded.items():
            log.info("seed.loaded", file=name, created=written.created, updated=written.updated)
        if not loaded:
            log.info("seed.unchanged")
        if embed:
            batch = settings.llm.batch_size
            await embed_missing(app.resources.sessions, app.embedder, batch_size=batch)


def main() -> None:
    """Read the settings and load."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--embed", action="store_true", help="embed the items, too, and wait")
    options = parser.parse_args()
    settings = Settings()
    observe(f"{SCHEMA}-seed", level=settings.log_level, telemetry=settings.telemetry)
    asyncio.run(seed(settings, embed=options.embed))


if __name__ == "__main__":
    main()
