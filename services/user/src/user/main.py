"""The HTTP process: `python -m user.main`."""

from fastapi import FastAPI

from shared.http.app import create_service_app
from shared.http.server import serve
from shared.observability import observe
from user.api import (
    account_routes,
    admin_routes,
    auth_routes,
    erasure_routes,
    export_routes,
    preference_routes,
)
from user.bootstrap import App
from user.config import Settings
from user.infrastructure.tables import SCHEMA


def create_app(settings: Settings) -> FastAPI:
    """The application of one process."""
    app = App.from_settings(settings)
    routes = (
        auth_routes,
        account_routes,
        export_routes,
        erasure_routes,
        preference_routes,
        admin_routes,
    )
    return create_service_app(
        SCHEMA,
        app=app,
        resources=app.resources,
        routers=[module.router for module in routes],
        checks=app.checks(),
        lifespans=[app.cognito.running],
    )


def main() -> None:
    """Read the settings and serve."""
    settings = Settings()
    observe(SCHEMA, level=settings.log_level, telemetry=settings.telemetry)
    serve(create_app(settings), settings.http)


if __name__ == "__main__":
    main()
