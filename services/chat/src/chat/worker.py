"""The message process: `python -m chat.worker`."""

import asyncio

from chat.api.subscriptions import subscriptions
from chat.application.detect_spikes import detect_spikes
from chat.application.end_story import end_abandoned_stories
from chat.application.release_holds import release_holds
from chat.application.shelve_library import shelve_library
from chat.bootstrap import App
from chat.config import Settings
from chat.infrastructure.library_files import shipped_stories
from chat.infrastructure.queries import long_running_replies
from chat.infrastructure.tables import SCHEMA, transaction_log
from shared.clock import utc_now
from shared.messaging.worker import Job, every, run_worker
from shared.observability import observe

REAP_SECONDS = 5.0
# A spike is told within a minute.
STORY_SECONDS = 20.0
SHELF_SECONDS = 60.0


async def reap_abandoned(app: App) -> None:
    """End replies whose writers died while nobody was reading."""
    for reply_id in await long_running_replies(app.resources.sessions, utc_now()):
        await app.settle(reply_id)


async def end_abandoned(app: App) -> None:
    """End stories whose writers died, and give back every hold that nobody will settle."""
    await end_abandoned_stories(app.uow(), older_than=app.abandoned_after, now=utc_now())
    await release_holds(app.uow(), now=utc_now())


async def watch_usage(app: App) -> None:
    """Raise an alert for unusual token use."""
    await detect_spikes(app.uow(), app.spike_rule, now=utc_now())


async def shelve_stories(app: App) -> None:
    """Put the stories this release ships on the library's shelf."""
    await shelve_library(app.uow(), shipped_stories(), now=utc_now())


def story_jobs(app: App) -> list[Job]:
    """What stories and usage need besides messages."""

    async def end() -> None:
        await every(STORY_SECONDS, lambda: end_abandoned(app), name="end-abandoned-stories")

    async def watch() -> None:
        await every(STORY_SECONDS, lambda: watch_usage(app), name="detect-spikes")

    async def shelve() -> None:
        await every(SHELF_SECONDS, lambda: shelve_stories(app), name="shelve-library")

    return [end, watch, shelve]


def main() -> None:
    """Read the settings, consume and relay until told to stop."""
    settings = Settings()
    observe(f"{SCHEMA}-worker", level=settings.log_level, telemetry=settings.telemetry)
    app = App.from_settings(settings)

    async def reap() -> None:
        await every(REAP_SECONDS, lambda: reap_abandoned(app), name="reap-abandoned-replies")

    asyncio.run(
        run_worker(
            settings,
            transaction_log,
            subscriptions,
            app,
            resources=app.resources,
            jobs=[reap, *story_jobs(app)],
        )
    )


if __name__ == "__main__":
    main()
