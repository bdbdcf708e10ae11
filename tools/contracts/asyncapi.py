"""AsyncAPI 3.0 of the bus: who publishes what, who hears it."""

from importlib import import_module
from typing import Any

from tools.contracts.events import events_of
from tools.contracts.openapi import SERVICES


def heard_by(service: str) -> list[str]:
    """Event types a service subscribes to."""
    module = import_module(f"{service}.api.subscriptions")
    types: list[str] = module.subscriptions.event_types
    return types


def unheard() -> list[str]:
    """Event types that no service hears: kept in events.unrouted."""
    heard = {event for service in SERVICES for event in heard_by(service)}
    return sorted(set().union(*(events_of(service) for service in SERVICES)) - heard)


def asyncapi(schemas: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """The document; raises ValueError when somebody hears what nobody publishes."""
    operations: dict[str, Any] = {}
    for service in SERVICES:
        for name in events_of(service):
            operations[f"{service}.publishes.{name}"] = _operation("send", name)
        for name in heard_by(service):
            if name not in schemas:
                raise ValueError(f"{service} hears {name}, which nobody publishes")
            operations[f"{service}.hears.{name}"] = _operation("receive", name)
    return {
        "asyncapi": "3.0.0",
        "info": {
            "title": "Penny Dreadful: events",
            "version": "1.0.0",
            "description": "CloudEvents 1.0 (JSON, structured) on the topic exchange `events`; "
            "the routing key is the event type. Heard by nobody: " + ", ".join(unheard()) + ".",
        },
        "channels": {name: _channel(name) for name in schemas},
        "operations": operations,
    }


def _channel(name: str) -> dict[str, Any]:
    message = {
        "name": name,
        "contentType": "application/cloudevents+json",
        "payload": {"$ref": f"events/{name}.v1.json"},
    }
    return {"address": name, "messages": {"event": message}}


def _operation(action: str, name: str) -> dict[str, Any]:
    return {"action": action, "channel": {"$ref": f"#/channels/{name}"}}
