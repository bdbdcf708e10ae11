"""The message process: `python -m user.worker`."""

import uvloop

from shared.messaging.worker import run_worker
from shared.observability import observe
from user.api.subscriptions import subscriptions
from user.bootstrap import App
from user.config import Settings
from user.infrastructure.tables import SCHEMA, transaction_log


async def run(settings: Settings) -> None:
    """Consume and relay until told to stop."""
    app = App.from_settings(settings)
    async with app.cognito.running():
        await run_worker(settings, transaction_log, subscriptions, app, resources=app.resources)


def main() -> None:
    """Read the settings and run."""
    settings = Settings()
    observe(f"{SCHEMA}-worker", level=settings.log_level, telemetry=settings.telemetry)
    uvloop.run(run(settings))


if __name__ == "__main__":
    main()
