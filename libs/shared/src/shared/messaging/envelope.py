"""CloudEvents 1.0 in JSON, structured mode: what the outbox stores and the broker carries."""

import dataclasses
from datetime import datetime
from typing import Any, Self
from uuid import UUID

from opentelemetry import propagate, trace
from pydantic import BaseModel, ConfigDict, TypeAdapter

from shared.events import Event
from shared.ids import uuid7

tracer = trace.get_tracer(__name__)

CONTENT_TYPE = "application/cloudevents+json"


_adapters: dict[type[Event], TypeAdapter[Event]] = {}


def event_adapter(event_type: type[Event]) -> TypeAdapter[Event]:
    """The JSON codec of one event class, built once."""
    if event_type not in _adapters:
        _adapters[event_type] = TypeAdapter(event_type)
    return _adapters[event_type]


class Envelope(BaseModel):
    """The context attributes of CloudEvents 1.0 plus two extensions.

    `traceparent` (W3C) joins the trace across the broker; `aggregateversion` is the version of
    the subject, so that a consumer can ignore what is older than it has seen.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    specversion: str = "1.0"
    id: UUID
    source: str
    type: str
    time: datetime
    subject: str
    datacontenttype: str = "application/json"
    traceparent: str | None = None
    aggregateversion: int
    data: dict[str, Any]

    @classmethod
    def wrap(cls, event: Event, source: str, now: datetime) -> Self:
        """The envelope of `event`, in the current trace."""
        data = event_adapter(type(event)).dump_python(event, mode="json")
        version = data.pop("version")
        return cls(
            id=uuid7(),
            source=source,
            type=event.type,
            time=now,
            subject=event.subject,
            traceparent=_traceparent(event.type),
            aggregateversion=version,
            data=data,
        )

    @classmethod
    def parse(cls, body: bytes) -> Self:
        """The envelope in `body`; raises pydantic.ValidationError."""
        return cls.model_validate_json(body)

    def to_json(self) -> str:
        """The wire form; unset extensions are left out."""
        return self.model_dump_json(exclude_none=True)


def _traceparent(event_type: str) -> str | None:
    """The current trace; an event that no request and no message caused begins one of its own."""
    carrier: dict[str, str] = {}
    if trace.get_current_span().get_span_context().is_valid:
        propagate.inject(carrier)
    else:
        with tracer.start_as_current_span(f"{event_type} create", kind=trace.SpanKind.PRODUCER):
            propagate.inject(carrier)
    return carrier.get("traceparent")


def data_fields(event_type: type[Event]) -> list[str]:
    """Names of the fields that travel as `data`."""
    return [f.name for f in dataclasses.fields(event_type) if f.name != "version"]
