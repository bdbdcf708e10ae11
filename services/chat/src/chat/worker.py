"""The message process: `python -m chat.worker`."""

import asyncio

from chat.api.subscriptions import subscriptions
from chat.bootstrap import App
from chat.config import Settings
from chat.infrastructure.queries import long_running_replies
from chat.infrastructure.tables import SCHEMA, transaction_log
from shared.clock import utc_now
from shared.messaging.worker import every, run_worker
from shared.observability import observe

REAP_SECONDS = 5.0


async def reap_abandoned(app: App) -> None:
    """End replies whose writers died while nobody was reading."""
    for reply_id in await long_running_replies(app.resources.sessions, utc_now()):
        await app.settle(reply_id)


def main() -> None:
    """Read the settings, consume and relay until told to stop."""
    settings = Settings()
    observe(f"{SCHEMA}-worker", level=settings.log_level, telemetry=settings.telemetry)
    app = App.from_settings(settings)

    async def reap() -> None:
        await every(REAP_SECONDS, lambda: reap_abandoned(app), name="reap-abandoned-replies")

    asyncio.run(
        run_worker(
            settings, transaction_log, subscriptions, app, resources=app.resources, jobs=[reap]
        )
    )


if __name__ == "__main__":
    main()
