"""The HTTP process: `python -m user.main`."""

from fastapi import FastAPI

from shared.http.app import create_service_app
from shared.http.server import serve
from shared.observability import observe
from user.api.routes import router
from user.bootstrap import App
from user.config import Settings
from user.infrastructure.tables import SCHEMA


def create_app(settings: Settings) -> FastAPI:
    """The application of one process."""
    app = App.from_settings(settings)
    return create_service_app(
        SCHEMA, app=app, resources=app.resources, routers=[router], checks=app.checks()
    )


def main() -> None:
    """Read the settings and serve."""
    settings = Settings()
    observe(SCHEMA, level=settings.log_level, telemetry=settings.telemetry)
    serve(create_app(settings), settings.http)


if __name__ == "__main__":
    main()
