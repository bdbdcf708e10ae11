"""The message process: `python -m billing.worker`."""

import uvloop

from billing.api.jobs import Jobs
from billing.api.subscriptions import subscriptions
from billing.bootstrap import App
from billing.config import Settings
from billing.infrastructure.tables import SCHEMA, transaction_log
from shared.messaging.worker import run_worker
from shared.observability import observe


async def run(settings: Settings) -> None:
    """Consume, relay, empty the webhook inbox and reconcile until told to stop."""
    app = App.from_settings(settings)
    jobs = Jobs(app)
    async with app.stripe.running():
        await run_worker(
            settings,
            transaction_log,
            subscriptions,
            app,
            resources=app.resources,
            jobs=[jobs.webhooks, jobs.due, jobs.requested, jobs.nightly, jobs.plan],
        )


def main() -> None:
    """Read the settings and run."""
    settings = Settings()
    observe(f"{SCHEMA}-worker", level=settings.log_level, telemetry=settings.telemetry)
    uvloop.run(run(settings))


if __name__ == "__main__":
    main()
