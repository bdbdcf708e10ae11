"""The HTTP process: `python -m catalog.main`."""

from fastapi import FastAPI

from catalog.api import (
    admin_routes,
    export_routes,
    lookup_routes,
    opinion_routes,
    plan_routes,
    recommendation_routes,
    routes,
)
from catalog.bootstrap import App
from catalog.config import Settings
from catalog.infrastructure.tables import SCHEMA
from shared.http.app import create_service_app
from shared.http.server import serve
from shared.observability import observe


def create_app(settings: Settings) -> FastAPI:
    """The application of one process."""
    app = App.from_settings(settings)
    return create_service_app(
        SCHEMA,
        app=app,
        resources=app.resources,
        # Named paths come before /{item_id}.
        routers=[
            recommendation_routes.router,
            plan_routes.router,
            opinion_routes.router,
            export_routes.router,
            routes.router,
            routes.item_router,
            lookup_routes.router,
            admin_routes.router,
            lookup_routes.admin_router,
        ],
        checks=app.checks(),
        lifespans=[app.open_embedder],
        larger_bodies=dict.fromkeys(admin_routes.IMPORT_PATHS, admin_routes.MAX_IMPORT_BYTES),
    )


def main() -> None:
    """Read the settings and serve."""
    settings = Settings()
    observe(SCHEMA, level=settings.log_level, telemetry=settings.telemetry)
    serve(create_app(settings), settings.http)


if __name__ == "__main__":
    main()
