"""The OpenAPI document of each service, from its application, without starting anything."""

from importlib import import_module
from typing import Any

from deploy.platform import load_platform
from shared.testing.services import read_settings

SERVICES = ("user", "documents", "chat", "catalog", "billing")


_VALUES: dict[str, object] = {
    "environment": "test",
    "port": 1,
    "telemetry": "none",
    "cache_index": 0,
    "llm_provider": "ollama",
    "llm_capable": "false",
    "llm_calls_tools": "false",
    "stripe_api_key": "sk_test_of_no_concern",
    "stripe_webhook_secret": "whsec_of_no_concern",
}


class _AnyValue(dict[str, object]):
    """Addresses and secrets are of no concern to a contract."""

    def __missing__(self, name: str) -> object:
        return _VALUES.get(name, "http://any.test")


def openapi_of(service: str) -> dict[str, Any]:
    """One service's document."""
    environment = load_platform().settings_of(service, _AnyValue())
    for name, url in {
        "DATABASE__URL": "postgresql+asyncpg://a:b@c/d",
        "CACHE__URL": "redis://c/0",
    }.items():
        environment[f"{service.upper()}_{name}"] = url
    settings = read_settings(import_module(f"{service}.config").Settings, environment)
    document: dict[str, Any] = import_module(f"{service}.main").create_app(settings).openapi()
    return document


def openapi_documents() -> dict[str, dict[str, Any]]:
    """Every service's document, by service."""
    return {service: openapi_of(service) for service in SERVICES}
