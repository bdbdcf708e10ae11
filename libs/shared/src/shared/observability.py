"""One call sets up logs (structlog, JSON) and traces and metrics (OpenTelemetry)."""

import json
import logging
import re
import sys
from collections.abc import MutableMapping
from typing import Any

import structlog
from opentelemetry import metrics, trace
from opentelemetry.context import Context
from opentelemetry.exporter.otlp.proto.http.metric_exporter import OTLPMetricExporter
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.instrumentation.asyncpg import AsyncPGInstrumentor
from opentelemetry.instrumentation.httpx import HTTPXClientInstrumentor
from opentelemetry.instrumentation.redis import RedisInstrumentor
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import PeriodicExportingMetricReader
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import (
    BatchSpanProcessor,
    ConsoleSpanExporter,
    SpanExporter,
)
from opentelemetry.sdk.trace.sampling import Decision, ParentBased, Sampler, SamplingResult
from opentelemetry.trace import SpanKind
from opentelemetry.util.types import Attributes

from shared.config import TelemetrySettings

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")
# Runs of digits that are long enough for an account or card number, but not UUID parts.
_LONG_NUMBER = re.compile(r"(?<![\w-])(?:\d[ -]?){9,19}(?![\w-])")
_SECRET_KEYS = frozenset({"password", "token", "authorization", "secret", "email", "filename"})


def scrub(text: str) -> str:
    """`text` without e-mail addresses and account-like numbers."""
    return _LONG_NUMBER.sub("[number]", _EMAIL.sub("[email]", text))


def scrub_event(
    _logger: Any, _method: str, event: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """The structlog processor that keeps personal data out of every line."""
    for key, value in event.items():
        if key.lower() in _SECRET_KEYS:
            event[key] = "[removed]"
        elif isinstance(value, str) and key not in {"timestamp", "trace_id", "span_id"}:
            event[key] = scrub(value)
    return event


def _add_trace_ids(
    _logger: Any, _method: str, event: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    context = trace.get_current_span().get_span_context()
    if context.is_valid:
        event["trace_id"] = f"{context.trace_id:032x}"
        event["span_id"] = f"{context.span_id:016x}"
    return event


def configure_logging(process: str, level: str) -> None:
    """JSON lines on standard output, also for the standard library's loggers."""
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.StackInfoRenderer(),
        structlog.processors.format_exc_info,
        _add_trace_ids,
        scrub_event,
    ]
    structlog.configure(
        processors=[
            # First, so that a line nobody wants costs nothing.
            structlog.stdlib.filter_by_level,
            *shared,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.JSONRenderer(),
            ],
        )
    )
    logging.basicConfig(handlers=[handler], level=level, force=True)
    for noisy in ("httpx", "httpcore", "aiormq", "aio_pika", "botocore", "aiobotocore"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
    structlog.contextvars.bind_contextvars(process=process)


class NoLoneCalls(Sampler):
    """Drops calls to a database or cache that belong to no request and no message.

    They are the relay's and the jobs' polls: every second, and of interest to nobody.
    """

    def should_sample(
        self,
        parent_context: Context | None,  # noqa: ARG002 - the SDK's own signature
        trace_id: int,  # noqa: ARG002
        name: str,  # noqa: ARG002
        kind: SpanKind | None = None,
        attributes: Attributes = None,
        *_: Any,
        **__: Any,
    ) -> SamplingResult:
        """The sampler of spans without a parent; a span starts with the attributes it gives back."""
        if kind is SpanKind.CLIENT:
            return SamplingResult(Decision.DROP)
        return SamplingResult(Decision.RECORD_AND_SAMPLE, attributes)

    def get_description(self) -> str:
        """As the SDK asks."""
        return "NoLoneCalls"


def _one_line(span: ReadableSpan) -> str:
    return json.dumps(json.loads(span.to_json()), separators=(",", ":")) + "\n"


def _span_exporter(settings: TelemetrySettings) -> SpanExporter:
    if settings.exporter == "otlp":
        return OTLPSpanExporter(endpoint=f"{settings.endpoint}/v1/traces")
    if settings.file is None:
        raise ValueError("the file exporter needs a file")
    settings.file.parent.mkdir(parents=True, exist_ok=True)
    return ConsoleSpanExporter(out=settings.file.open("a", buffering=1), formatter=_one_line)


def configure_telemetry(process: str, settings: TelemetrySettings) -> None:
    """Traces (and with OTLP metrics) of HTTP, SQL, messages, Redis and outgoing calls."""
    # Also without an exporter of our own: a caller's trace goes on in what we call.
    HTTPXClientInstrumentor().instrument()
    if settings.exporter == "none":
        return
    AsyncPGInstrumentor().instrument()  # type: ignore[no-untyped-call]
    RedisInstrumentor().instrument()
    resource = Resource.create({"service.name": process})
    provider = TracerProvider(resource=resource, sampler=ParentBased(root=NoLoneCalls()))
    provider.add_span_processor(
        BatchSpanProcessor(_span_exporter(settings), schedule_delay_millis=500)
    )
    trace.set_tracer_provider(provider)
    if settings.exporter == "otlp":
        exporter = OTLPMetricExporter(endpoint=f"{settings.endpoint}/v1/metrics")
        reader = PeriodicExportingMetricReader(exporter)
        metrics.set_meter_provider(MeterProvider(resource=resource, metric_readers=[reader]))


def observe(process: str, *, level: str, telemetry: TelemetrySettings) -> None:
    """Call once, first thing in `main` and `worker`. `process` is e.g. `documents-worker`."""
    configure_logging(process, level)
    configure_telemetry(process, telemetry)
