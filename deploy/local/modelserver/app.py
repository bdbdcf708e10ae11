"""The application: routes, refusals, and the two models behind them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from pydantic import ValidationError
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.routing import Route

from deploy.local.modelserver import embedding_routes, ollama_chat, ollama_models, openai_chat
from deploy.local.modelserver.embedder import EmbeddingQueue
from deploy.local.modelserver.errors import (
    ApiError,
    ClientGone,
    on_api_error,
    on_client_gone,
    on_http_error,
    on_invalid,
)
from deploy.local.modelserver.generator import Generator

ROUTES = [
    Route("/", ollama_models.root),
    Route("/api/version", ollama_models.version),
    Route("/api/tags", ollama_models.tags),
    Route("/api/ps", ollama_models.loaded),
    Route("/api/show", ollama_models.show, methods=["POST"]),
    Route("/api/chat", ollama_chat.chat, methods=["POST"]),
    Route("/api/generate", ollama_chat.generate, methods=["POST"]),
    Route("/api/embed", embedding_routes.embed, methods=["POST"]),
    Route("/api/embeddings", embedding_routes.embeddings, methods=["POST"]),
    Route("/v1/models", ollama_models.openai_models),
    Route("/v1/chat/completions", openai_chat.completions, methods=["POST"]),
    Route("/v1/embeddings", embedding_routes.openai_embeddings, methods=["POST"]),
    *[
        Route(f"/api/{verb}", ollama_models.not_offered, methods=["POST", "DELETE"])
        for verb in ("pull", "push", "create", "copy", "delete")
    ],
]


def create_app(generator: Generator, embeddings: EmbeddingQueue) -> Starlette:
    """Embeddings are served at once; the language model loads meanwhile."""

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        generator.child.begin()
        try:
            yield
        finally:
            await generator.close()
            embeddings.close()

    app = Starlette(
        routes=ROUTES,
        lifespan=lifespan,
        # A web page must not reach a loopback server through a host name of its own.
        middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=["127.0.0.1", "localhost"])],
        exception_handlers={
            ApiError: on_api_error,
            ValidationError: on_invalid,
            HTTPException: on_http_error,
            ClientGone: on_client_gone,
        },
    )
    app.state.generator = generator
    app.state.embeddings = embeddings
    return app
