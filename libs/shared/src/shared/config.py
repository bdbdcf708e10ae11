"""Settings groups every service shares. A secret has no default: a service without one does not start."""

from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, SecretStr
from pydantic_settings import BaseSettings


class _Group(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class DatabaseSettings(_Group):
    """Postgres: one role that reaches one schema."""

    url: SecretStr
    pool_size: int = Field(default=8, ge=1, le=50)
    # A burst waits that long for one of them; an outage is noticed by the connection's own limit.
    pool_timeout_seconds: float = 10.0


class BrokerSettings(_Group):
    """RabbitMQ, as an amqp:// URL."""

    url: SecretStr


class CacheSettings(_Group):
    """Redis or Valkey: speed only, never the authority."""

    url: SecretStr


class AuthSettings(_Group):
    """Whose access tokens are accepted: one Cognito pool, one app client."""

    issuer: str
    client_id: str
    jwks_url: str


class HttpSettings(_Group):
    """Where the HTTP process listens."""

    host: str = "127.0.0.1"
    port: int


class TelemetrySettings(_Group):
    """Where spans and metrics go: nowhere, to a file of JSON lines, or to an OTLP endpoint."""

    exporter: Literal["none", "file", "otlp"] = "none"
    file: Path | None = None
    endpoint: str | None = None


class ServiceSettings(BaseSettings):
    """What every service needs. A subclass sets its `env_prefix` and adds its own groups."""

    environment: Literal["local", "test", "production"]
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    database: DatabaseSettings
    broker: BrokerSettings
    cache: CacheSettings
    auth: AuthSettings
    http: HttpSettings
    telemetry: TelemetrySettings = TelemetrySettings()
