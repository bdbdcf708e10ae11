"""The message process: `python -m user.worker`."""

import uvloop

from shared.messaging.worker import run_worker
from shared.observability import observe
from user.api.subscriptions import subscriptions
from user.bootstrap import App
from user.config import Settings
from user.infrastructure.tables import SCHEMA, transaction_log


def main() -> None:
    """Read the settings, consume and relay until told to stop."""
    settings = Settings()
    observe(f"{SCHEMA}-worker", level=settings.log_level, telemetry=settings.telemetry)
    app = App.from_settings(settings)
    uvloop.run(run_worker(settings, transaction_log, subscriptions, app, resources=app.resources))


if __name__ == "__main__":
    main()
