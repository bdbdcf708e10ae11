"""The HTTP process: `python -m documents.main`."""

from fastapi import FastAPI

from documents.api import (
    budget_routes,
    document_routes,
    export_routes,
    line_routes,
    profile_routes,
    purchase_routes,
    rate_routes,
    upload_routes,
)
from documents.api.upload_form import FORM_OVERHEAD
from documents.bootstrap import App
from documents.config import Settings
from documents.infrastructure.tables import SCHEMA
from shared.http.app import create_service_app
from shared.http.server import serve
from shared.observability import observe


def create_app(settings: Settings) -> FastAPI:
    """The application of one process."""
    app = App.from_settings(settings)
    routes = (
        upload_routes,
        document_routes,
        line_routes,
        profile_routes,
        budget_routes,
        purchase_routes,
        export_routes,
        rate_routes,
    )
    return create_service_app(
        SCHEMA,
        app=app,
        resources=app.resources,
        routers=[module.router for module in routes],
        checks=app.checks(),
        lifespans=[app.s3.running, app.sandbox.looking, app.news.listening],
        larger_bodies={upload_routes.PATH: settings.limits.max_upload_bytes + FORM_OVERHEAD},
    )


def main() -> None:
    """Read the settings and serve."""
    settings = Settings()
    observe(SCHEMA, level=settings.log_level, telemetry=settings.telemetry)
    serve(create_app(settings), settings.http)


if __name__ == "__main__":
    main()
