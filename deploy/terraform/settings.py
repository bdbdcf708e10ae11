"""Which settings of platform.toml a task gets on AWS: as plain values, as connections, as keys."""

import re
from dataclasses import dataclass

from deploy.platform import Platform

PLACEHOLDER = re.compile(r"(\{\w+\})")
# On AWS a task's own role opens S3 and Cognito at their usual addresses; Stripe is Stripe itself.
LOCAL_ONLY = frozenset(
    {
        "COGNITO__ENDPOINT_URL",
        "COGNITO__ACCESS_KEY",
        "COGNITO__SECRET_KEY",
        "OBJECT_STORE__ENDPOINT_URL",
        "OBJECT_STORE__PUBLIC_URL",
        "OBJECT_STORE__ACCESS_KEY",
        "OBJECT_STORE__SECRET_KEY",
        "STRIPE__API_BASE",
        "TELEMETRY__FILE",
    }
)
# Terraform makes these passwords up; they reach the secret and the server, never the state.
MADE_UP = frozenset({"{database_password}", "{broker_password}", "{cache_password}"})
# An account elsewhere gives these; a person puts them into the secret once.
GIVEN = frozenset({"{stripe_api_key}", "{stripe_webhook_secret}", "{llm_api_key}"})
ENCRYPTED = {"amqp://": "amqps://", "redis://": "rediss://"}
# What only a public deployment says.
ADDED = {
    "billing": {"LIVEMODE": "{stripe_livemode}"},
    "chat": {
        "MCP__ALLOWED_HOSTS": '["{app_host}"]',
        "MCP__ALLOWED_ORIGINS": '["{app_url}"]',
    },
}


@dataclass(frozen=True)
class TaskSettings:
    """The settings of one service; templates are cut at their {placeholders}."""

    environment: dict[str, list[str]]
    connections: dict[str, list[str]]
    keys: list[str]


def task_settings(platform: Platform, service: str) -> TaskSettings:
    """Sort a service's settings by where their values come from."""
    spec = platform.services[service]
    templates = {**platform.settings, **spec.settings, **ADDED.get(service, {})}
    named = {
        f"{spec.prefix}{name}": template
        for name, template in templates.items()
        if name not in LOCAL_ONLY
    }
    connections = {name: text for name, text in named.items() if _holds(text, MADE_UP)}
    keys = [name for name, text in named.items() if _holds(text, GIVEN)]
    plain = {n: text for n, text in named.items() if n not in connections and n not in keys}
    return TaskSettings(
        environment={name: parts(text) for name, text in plain.items()},
        connections={name: parts(_encrypted(text)) for name, text in connections.items()},
        keys=keys,
    )


def parts(template: str) -> list[str]:
    """`a{b}c` as `a`, `{b}`, `c`: Terraform looks each part up and joins them."""
    return [part for part in PLACEHOLDER.split(template) if part]


def _holds(template: str, placeholders: frozenset[str]) -> bool:
    return not placeholders.isdisjoint(PLACEHOLDER.findall(template))


def _encrypted(url: str) -> str:
    for plain, encrypted in ENCRYPTED.items():
        if url.startswith(plain):
            return encrypted + url.removeprefix(plain)
    return url
