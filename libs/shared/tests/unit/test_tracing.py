import httpx
import pytest
from fastapi import FastAPI
from opentelemetry import trace
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from shared.http.tracing import trace_requests

CALLER = f"{7:032x}"
HEADERS = {"traceparent": f"00-{CALLER}-b7ad6b7169203331-01"}


def an_api() -> FastAPI:
    api = FastAPI()

    @api.get("/trace")
    async def which() -> str:
        return f"{trace.get_current_span().get_span_context().trace_id:032x}"

    trace_requests(api)
    return api


async def trace_seen(api: FastAPI, headers: dict[str, str]) -> str:
    transport = httpx.ASGITransport(api)
    async with httpx.AsyncClient(transport=transport, base_url="http://tests") as client:
        seen: str = (await client.get("/trace", headers=headers)).json()
    return seen


async def test_without_an_exporter_the_caller_s_trace_goes_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(trace, "get_tracer_provider", trace.ProxyTracerProvider)
    api = an_api()
    assert await trace_seen(api, HEADERS) == CALLER
    assert int(await trace_seen(api, {}), 16) == 0
    assert await trace_seen(api, {"traceparent": "nonsense"}) == "0" * 32


async def test_with_an_exporter_each_request_is_a_span_in_its_caller_s_trace(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    spans = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(spans))
    monkeypatch.setattr(trace, "get_tracer_provider", lambda: provider)
    assert await trace_seen(an_api(), HEADERS) == CALLER
    assert [span.name for span in spans.get_finished_spans()] == ["GET /trace"]
