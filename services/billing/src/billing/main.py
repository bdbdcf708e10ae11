"""The HTTP process: `python -m billing.main`."""

from fastapi import FastAPI

from billing.api import (
    admin_routes,
    billing_routes,
    export_routes,
    reconcile_routes,
    webhook_routes,
)
from billing.bootstrap import App
from billing.config import Settings
from billing.infrastructure.tables import SCHEMA
from shared.http.app import create_service_app
from shared.http.server import serve
from shared.observability import observe


def create_app(settings: Settings) -> FastAPI:
    """The application of one process."""
    app = App.from_settings(settings)
    routes = (billing_routes, webhook_routes, export_routes, admin_routes, reconcile_routes)
    return create_service_app(
        SCHEMA,
        app=app,
        resources=app.resources,
        routers=[module.router for module in routes],
        checks=app.checks(),
        lifespans=[app.stripe.running],
    )


def main() -> None:
    """Read the settings and serve."""
    settings = Settings()
    observe(SCHEMA, level=settings.log_level, telemetry=settings.telemetry)
    serve(create_app(settings), settings.http)


if __name__ == "__main__":
    main()
