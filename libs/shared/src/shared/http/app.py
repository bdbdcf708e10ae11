"""Every service's FastAPI application is put together here, so that they cannot differ."""

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager

from fastapi import APIRouter, FastAPI
from fastapi.routing import APIRoute

from shared.http.health import Check, health_router
from shared.http.middleware import DEFAULT_MAX_BODY_BYTES, BodyLimit, RequestContext
from shared.http.problems import install_problem_handlers
from shared.http.tracing import trace_requests
from shared.resources import Resources


def _operation_id(route: APIRoute) -> str:
    """`list_documents` -> `listDocuments`: stable names for generated clients."""
    first, *rest = route.name.split("_")
    return first + "".join(word.capitalize() for word in rest)


Lifespan = Callable[[], AbstractAsyncContextManager[object]]


def _lifespan(
    app: object, resources: Resources, more: Sequence[Lifespan]
) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def lifespan(api: FastAPI) -> AsyncIterator[None]:
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(resources.open())
            for enter in more:
                await stack.enter_async_context(enter())
            api.state.app = app
            api.state.verifier = resources.verifier
            api.state.idempotency = resources.idempotency
            api.state.cache = resources.cache
            yield

    return lifespan


def create_service_app(
    service: str,
    *,
    app: object,
    resources: Resources,
    routers: Sequence[APIRouter],
    checks: Mapping[str, Check],
    lifespans: Sequence[Lifespan] = (),
    description: str = "",
    max_body_bytes: int = DEFAULT_MAX_BODY_BYTES,
    larger_bodies: dict[str, int] | None = None,
) -> FastAPI:
    """The HTTP process of one service.

    `app` is the service's composition root, found by its routes as `request.app.state.app`.
    `lifespans` are entered at start and left in reverse at the end. `larger_bodies` maps an
    exact path to its own limit in bytes.
    """

    api = FastAPI(
        title=f"Penny Dreadful: {service}",
        version="1.0.0",
        description=description,
        lifespan=_lifespan(app, resources, lifespans),
        docs_url=f"/api/docs/{service}",
        redoc_url=None,
        openapi_url=f"/api/docs/{service}/openapi.json",
        generate_unique_id_function=_operation_id,
    )
    install_problem_handlers(api)
    api.include_router(health_router(service, checks))
    for router in routers:
        api.include_router(router)
    api.add_middleware(BodyLimit, max_bytes=max_body_bytes, paths=larger_bodies)
    api.add_middleware(RequestContext)
    trace_requests(api)
    return api
