"""The message process: `python -m documents.worker`."""

from functools import partial

import uvloop

from documents.api.subscriptions import subscriptions
from documents.bootstrap import App
from documents.config import Settings
from documents.infrastructure.tables import SCHEMA, transaction_log
from shared.messaging.worker import Job, every, run_worker
from shared.observability import observe


def jobs_of(app: App) -> list[Job]:
    """What the worker does by the clock."""
    return [
        partial(every, 10, app.resume_stuck, name="resume-stuck"),
        partial(every, 10, app.discard_objects, name="discard-objects"),
        partial(every, 600, app.sweep_orphans, name="sweep-orphans"),
        partial(every, 5, app.bring_up_to_date, name="bring-up-to-date"),
    ]


async def run(settings: Settings) -> None:
    """Consume, relay and keep house until told to stop."""
    app = App.from_settings(settings)
    async with app.s3.running(), app.sandbox.reading():
        await run_worker(
            settings,
            transaction_log,
            subscriptions,
            app,
            resources=app.resources,
            jobs=jobs_of(app),
        )


def main() -> None:
    """Read the settings and run."""
    settings = Settings()
    observe(f"{SCHEMA}-worker", level=settings.log_level, telemetry=settings.telemetry)
    uvloop.run(run(settings))


if __name__ == "__main__":
    main()
