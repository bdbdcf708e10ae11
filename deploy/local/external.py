"""Servers a machine already has: named by environment variables, used instead of our own.

PENNY_POSTGRES_URL   postgresql://ADMIN:PASSWORD@HOST:PORT/postgres   (we create roles in it)
PENNY_RABBITMQ_URL   amqp://USER:PASSWORD@HOST:PORT/VHOST             (every service is this user)
PENNY_VALKEY_URL     redis://:PASSWORD@HOST:PORT                      (databases 0-4 are used)
PENNY_S3_URL         http://HOST:PORT, with PENNY_S3_ACCESS_KEY and PENNY_S3_SECRET_KEY
PENNY_SKIP           names of parts not to start, such as `cognito modelserver`: tell the
                     services where theirs is by their own settings (CHAT_LLM__BASE_URL=...)
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from deploy.platform import Profile, ServiceSpec


@dataclass(frozen=True)
class ExternalServers:
    """What the environment names; nothing for test stacks, which are always our own."""

    postgres_url: str | None = None
    rabbitmq_url: str | None = None
    valkey_url: str | None = None
    s3_url: str | None = None
    s3_access_key: str = ""
    s3_secret_key: str = ""
    skipped: frozenset[str] = field(default_factory=frozenset)

    @property
    def postgres_address(self) -> str | None:
        """host:port of a Postgres that is not ours."""
        return urlsplit(self.postgres_url).netloc.rpartition("@")[2] if self.postgres_url else None

    def settings_of(self, spec: ServiceSpec) -> dict[str, str]:
        """The settings of a service that point somewhere else than platform.toml says."""
        changed: dict[str, str | None] = {
            "BROKER__URL": self.rabbitmq_url,
            "CACHE__URL": self.valkey_url and f"{self.valkey_url.rstrip('/')}/{spec.cache_index}",
        }
        if self.s3_url and "OBJECT_STORE__BUCKET" in spec.settings:
            changed |= {
                "OBJECT_STORE__ENDPOINT_URL": self.s3_url,
                "OBJECT_STORE__PUBLIC_URL": self.s3_url,
                "OBJECT_STORE__ACCESS_KEY": self.s3_access_key,
                "OBJECT_STORE__SECRET_KEY": self.s3_secret_key,
            }
        return {f"{spec.prefix}{name}": value for name, value in changed.items() if value}


def external_servers(
    profile: Profile, environment: Mapping[str, str] = os.environ
) -> ExternalServers:
    """Read the variables above."""
    if profile.environment != "local":
        return ExternalServers()
    return ExternalServers(
        postgres_url=environment.get("PENNY_POSTGRES_URL"),
        rabbitmq_url=environment.get("PENNY_RABBITMQ_URL"),
        valkey_url=environment.get("PENNY_VALKEY_URL"),
        s3_url=environment.get("PENNY_S3_URL"),
        s3_access_key=environment.get("PENNY_S3_ACCESS_KEY", ""),
        s3_secret_key=environment.get("PENNY_S3_SECRET_KEY", ""),
        skipped=frozenset(environment.get("PENNY_SKIP", "").replace(",", " ").split()),
    )
