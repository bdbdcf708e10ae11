"""The HTTP process: `python -m chat.main`."""

from fastapi import FastAPI

from chat.api.admin_routes import router as admin_router
from chat.api.chat_routes import router as chat_router
from chat.api.export_routes import router as export_router
from chat.api.mcp_server import McpServer
from chat.api.memory_routes import router as memory_router
from chat.api.message_routes import router as message_router
from chat.api.message_routes import sending as sending_router
from chat.api.openai_routes import router as openai_router
from chat.api.story_routes import router as story_router
from chat.bootstrap import App, runner_of, story_runner_of
from chat.config import Settings
from chat.infrastructure.tables import SCHEMA
from shared.http.app import create_service_app
from shared.http.server import serve
from shared.observability import observe

ROUTERS = [
    chat_router,
    message_router,
    sending_router,
    memory_router,
    story_router,
    openai_router,
    export_router,
    admin_router,
]


def create_app(settings: Settings) -> FastAPI:
    """The application of one process."""
    return api_of(App.from_settings(settings))


def api_of(app: App) -> FastAPI:
    """The application over a composed App."""
    runner, stories, mcp = runner_of(app), story_runner_of(app), McpServer(app)
    api = create_service_app(
        SCHEMA,
        app=app,
        resources=app.resources,
        routers=ROUTERS,
        checks=app.checks(),
        lifespans=[app.adapters, runner.open, stories.open, mcp.open],
    )
    api.router.routes.append(mcp.route)
    api.state.runner = runner
    api.state.stories = stories
    return api


def main() -> None:
    """Read the settings and serve."""
    settings = Settings()
    observe(SCHEMA, level=settings.log_level, telemetry=settings.telemetry)
    serve(create_app(settings), settings.http)


if __name__ == "__main__":
    main()
