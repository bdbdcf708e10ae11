"""A span for each request, and whose trace it belongs to."""

from fastapi import FastAPI
from opentelemetry import context, propagate, trace
from opentelemetry.instrumentation.fastapi import FastAPIInstrumentor
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send


def trace_requests(api: FastAPI) -> None:
    """Record a span for each request; where none is exported, only carry on the caller's trace.

    Describing a span that nobody keeps takes a tenth of a short request.
    """
    if isinstance(trace.get_tracer_provider(), trace.ProxyTracerProvider):
        api.add_middleware(CallersTrace)
        return
    # A span for every chunk sent would be hundreds for one streamed reply.
    FastAPIInstrumentor.instrument_app(
        api, excluded_urls="/api/health", exclude_spans=["receive", "send"]
    )


class CallersTrace:
    """Log lines, events and calls that follow from a request name the trace of its caller."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = Headers(scope=scope) if scope["type"] == "http" else None
        if headers is None or "traceparent" not in headers:
            await self._app(scope, receive, send)
            return
        token = context.attach(propagate.extract(headers))
        try:
            await self._app(scope, receive, send)
        finally:
            context.detach(token)
