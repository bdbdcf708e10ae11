from dataclasses import dataclass
from typing import ClassVar

import pytest
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.sdk.trace.sampling import ParentBased
from opentelemetry.trace import SpanKind

from shared.clock import utc_now
from shared.events import Event
from shared.messaging import envelope
from shared.observability import NoLoneCalls, scrub, scrub_event


@dataclass(frozen=True, kw_only=True)
class Noticed(Event):
    type: ClassVar[str] = "tests.noticed"

    @property
    def subject(self) -> str:
        return "somebody"


@pytest.mark.parametrize(
    ("line", "scrubbed"),
    [
        ("mail to ada@example.org bounced", "mail to [email] bounced"),
        ("card 4111 1111 1111 1111 refused", "card [number] refused"),
        ("account 062-000 12345678", "account [number]"),
        ("took 1234 ms", "took 1234 ms"),
    ],
)
def test_a_log_line_keeps_no_personal_data(line: str, scrubbed: str) -> None:
    assert scrub(line) == scrubbed


def test_ids_stay_readable() -> None:
    line = "document 01a1ffee-0542-78de-9a81-21af5cab7b15"
    assert scrub(line) == line


def test_a_secret_field_is_removed_whatever_it_holds() -> None:
    event = scrub_event(None, "info", {"event": "login", "password": "x", "token": "y"})
    assert event == {"event": "login", "password": "[removed]", "token": "[removed]"}


def test_a_poll_of_the_database_is_no_trace_and_a_query_of_a_request_is() -> None:
    spans = InMemorySpanExporter()
    provider = TracerProvider(sampler=ParentBased(root=NoLoneCalls()))
    provider.add_span_processor(SimpleSpanProcessor(spans))
    tracer = provider.get_tracer("tests")
    with tracer.start_as_current_span("SELECT outbox", kind=SpanKind.CLIENT):
        pass
    with (
        tracer.start_as_current_span("GET /api/preferences", kind=SpanKind.SERVER),
        tracer.start_as_current_span("SELECT preferences", kind=SpanKind.CLIENT),
    ):
        pass
    names = [span.name for span in spans.get_finished_spans()]
    assert names == ["SELECT preferences", "GET /api/preferences"]


def test_a_message_without_a_trace_begins_one_that_knows_its_id() -> None:
    spans = InMemorySpanExporter()
    provider = TracerProvider(sampler=ParentBased(root=NoLoneCalls()))
    provider.add_span_processor(SimpleSpanProcessor(spans))
    attributes = {"messaging.message.id": "1"}
    kind = SpanKind.CONSUMER
    with provider.get_tracer("tests").start_as_current_span("x", kind=kind, attributes=attributes):
        pass
    [span] = spans.get_finished_spans()
    assert span.attributes == attributes


def test_an_event_of_a_background_job_begins_a_trace(monkeypatch: pytest.MonkeyPatch) -> None:
    spans = InMemorySpanExporter()
    provider = TracerProvider(sampler=ParentBased(root=NoLoneCalls()))
    provider.add_span_processor(SimpleSpanProcessor(spans))
    monkeypatch.setattr(envelope, "tracer", provider.get_tracer("tests"))
    message = envelope.Envelope.wrap(Noticed(version=1), "tests", utc_now())
    [span] = spans.get_finished_spans()
    assert span.name == "tests.noticed create"
    assert span.context is not None
    assert f"{span.context.trace_id:032x}" in (message.traceparent or "")
