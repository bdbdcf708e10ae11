"""Reads platform.toml: the ports, routes and settings that every way of running shares."""

import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PLATFORM_FILE = ROOT / "deploy" / "platform.toml"
PROFILE_NAME = re.compile(r"^(?P<kind>[a-z]+)(?:-(?P<number>[1-9]\d?))?$")


class UnknownProfileError(ValueError):
    """The profile is not one of platform.toml, optionally followed by a number."""


@dataclass(frozen=True)
class ServiceSpec:
    """One of our services: what it answers for and the settings only it has."""

    name: str
    routes: tuple[str, ...]
    needs: tuple[str, ...]
    cache_index: int
    settings: Mapping[str, str]

    @property
    def prefix(self) -> str:
        """The prefix of its environment variables."""
        return f"{self.name.upper()}_"


@dataclass(frozen=True)
class Platform:
    """platform.toml as objects."""

    facts: Mapping[str, Any]
    accounts: Mapping[str, Mapping[str, str]]
    ports: Mapping[str, int]
    profiles: Mapping[str, Mapping[str, Any]]
    postgres: Mapping[str, Any]
    models: Mapping[str, str]
    container_models: Mapping[str, str]
    settings: Mapping[str, str]
    services: Mapping[str, ServiceSpec]

    def settings_of(self, service: str, values: Mapping[str, object]) -> dict[str, str]:
        """The environment of a service, every {placeholder} filled from `values`.

        Raises KeyError when a placeholder has no value.
        """
        spec = self.services[service]
        return {
            f"{spec.prefix}{name}": template.format_map(values)
            for name, template in {**self.settings, **spec.settings}.items()
        }


@dataclass(frozen=True)
class Profile:
    """A stack of its own: where it listens and where it keeps its state."""

    name: str
    environment: str
    port_offset: int
    durable: bool
    telemetry: str
    shared_buffers: str
    linger_seconds: float | None
    platform: Platform

    @property
    def state(self) -> Path:
        """The folder that holds everything this stack writes."""
        return ROOT / ".local" / self.name

    def port(self, name: str) -> int:
        """The loopback port of a part of this stack."""
        return self.platform.ports[name] + self.port_offset

    def address(self, name: str) -> str:
        """host:port of a part of this stack."""
        return f"127.0.0.1:{self.port(name)}"

    def url(self, name: str) -> str:
        """http URL of a part of this stack."""
        return f"http://{self.address(name)}"


@lru_cache
def load_platform() -> Platform:
    """Read platform.toml once."""
    raw = tomllib.loads(PLATFORM_FILE.read_text())
    services = {
        name: ServiceSpec(
            name=name,
            routes=tuple(spec["routes"]),
            needs=tuple(spec["needs"]),
            cache_index=spec["cache_index"],
            settings=spec["settings"],
        )
        for name, spec in raw["services"].items()
    }
    return Platform(
        facts=raw["platform"],
        accounts=raw["accounts"],
        ports=raw["ports"],
        profiles=raw["profiles"],
        postgres=raw["postgres"],
        models=raw["models"],
        container_models=raw["container_models"],
        settings=raw["settings"],
        services=services,
    )


def load_profile(name: str) -> Profile:
    """The profile `local`, `test`, or a numbered further one such as `test-2`."""
    platform = load_platform()
    matched = PROFILE_NAME.match(name)
    if matched is None or matched["kind"] not in platform.profiles:
        raise UnknownProfileError(f"no profile {name!r}; known: {', '.join(platform.profiles)}")
    spec = platform.profiles[matched["kind"]]
    number = int(matched["number"] or 0)
    if number and "port_step" not in spec:
        raise UnknownProfileError(f"profile {matched['kind']!r} has no numbered copies")
    offset = spec["port_offset"] + number * spec.get("port_step", 0)
    return Profile(
        name=name,
        environment=spec["environment"],
        port_offset=offset + int(os.environ.get("PENNY_PORT_OFFSET", "0")),
        durable=spec["durable"],
        telemetry=spec["telemetry"],
        shared_buffers=os.environ.get("PENNY_SHARED_BUFFERS")
        or spec.get("shared_buffers", platform.postgres["shared_buffers"]),
        linger_seconds=spec.get("linger_seconds"),
        platform=platform,
    )
