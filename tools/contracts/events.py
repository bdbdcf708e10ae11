"""JSON Schema of every event, from the dataclass its producer publishes."""

import inspect
from importlib import import_module
from typing import Any

from shared.events import Event
from shared.messaging.envelope import event_adapter
from tools.contracts.openapi import SERVICES


def events_of(service: str) -> dict[str, type[Event]]:
    """Event classes that a service publishes, by wire type."""
    module = import_module(f"{service}.domain.events")
    found = [kind for _, kind in inspect.getmembers(module, inspect.isclass)]
    return {
        kind.type: kind
        for kind in found
        if issubclass(kind, Event) and kind is not Event and hasattr(kind, "type")
    }


def schema_of(event: type[Event]) -> dict[str, Any]:
    """The schema of an event's `data`; `version` travels as aggregateversion."""
    schema = event_adapter(event).json_schema(mode="serialization")
    schema["properties"].pop("version")
    schema["required"] = [name for name in schema["required"] if name != "version"]
    schema["title"] = event.type
    return schema


def event_schemas() -> dict[str, dict[str, Any]]:
    """Schemas by wire type; a type in two shapes is an error."""
    schemas: dict[str, dict[str, Any]] = {}
    for service in SERVICES:
        for name, event in events_of(service).items():
            schema = schema_of(event)
            if schemas.setdefault(name, schema) != schema:
                raise ValueError(f"{name} has two shapes")
    return schemas
