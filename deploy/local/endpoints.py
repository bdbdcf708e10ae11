"""Where a running stack is reached, and the settings each service gets from it."""

import os
from dataclasses import dataclass

from deploy.local.external import external_servers
from deploy.local.state import State
from deploy.platform import Profile


@dataclass(frozen=True)
class Endpoints:
    """Addresses, secrets and settings of one stack."""

    state: State

    @property
    def profile(self) -> Profile:
        """Its profile."""
        return self.state.profile

    @property
    def secrets(self) -> dict[str, str]:
        """Its generated secrets."""
        return self.state.secrets

    @property
    def database_admin_url(self) -> str:
        """Superuser URL of the database, for asyncpg (postgresql://)."""
        address, database = (
            self.profile.address("postgres"),
            self.profile.platform.facts["database"],
        )
        return f"postgresql://postgres:{self.secrets['postgres']}@{address}/{database}"

    def database_url(self, service: str) -> str:
        """The service role's URL, for SQLAlchemy (postgresql+asyncpg://)."""
        return self.environment(service)[f"{service.upper()}_DATABASE__URL"]

    @property
    def broker_admin_url(self) -> str:
        """AMQP URL of a user who may do everything in our virtual host."""
        elsewhere = external_servers(self.profile).rabbitmq_url
        if elsewhere is not None:
            return elsewhere
        vhost = self.profile.platform.facts["vhost"]
        address = self.profile.address("rabbitmq")
        return f"amqp://penny:{self.secrets['rabbitmq']}@{address}/{vhost}"

    @property
    def cache_url(self) -> str:
        """Valkey, database 15, which no service uses."""
        return f"redis://:{self.secrets['valkey']}@{self.profile.address('valkey')}/15"

    @property
    def gateway_url(self) -> str:
        """Where people and browsers enter."""
        return self.profile.url("gateway")

    def service_url(self, service: str) -> str:
        """A service's own address, past the gateway."""
        return self.profile.url(service)

    def account(self, name: str) -> tuple[str, str]:
        """E-mail and password of `admin` or `demo`."""
        account = self.profile.platform.accounts[name]
        return account["email"], self.secrets[f"account_{name}"]

    def environment(self, service: str, process: str = "api") -> dict[str, str]:
        """All settings of a service's process, by environment name.

        A variable of the same name in our own environment wins in the local profile.
        """
        values = {**self._values(), **self._values_of(service), "process": f"{service}-{process}"}
        settings = self.profile.platform.settings_of(service, values)
        if self.profile.environment != "local":
            return settings
        spec = self.profile.platform.services[service]
        elsewhere = external_servers(self.profile).settings_of(spec)
        return {**settings, **elsewhere, **_set_by_the_user(spec.prefix)}

    def _values_of(self, service: str) -> dict[str, object]:
        return {
            "service": service,
            "port": self.profile.port(service),
            "database_password": self.secrets[f"database_{service}"],
            "broker_password": self.secrets[f"broker_{service}"],
            "cache_password": self.secrets["valkey"],
            "cache_index": self.profile.platform.services[service].cache_index,
        }

    def _values(self) -> dict[str, object]:
        profile = self.profile
        return {
            **profile.platform.facts,
            "environment": profile.environment,
            "bind_host": "127.0.0.1",
            "postgres": external_servers(profile).postgres_address or profile.address("postgres"),
            "rabbitmq": profile.address("rabbitmq"),
            "valkey": profile.address("valkey"),
            **{f"{name}_url": profile.url(name) for name in profile.platform.services},
            "app_url": profile.url("gateway"),
            "traces": self.state.traces,
            "telemetry": profile.telemetry,
            "telemetry_endpoint": "",
            **self._identity(),
            **self._doubles(),
        }

    def _identity(self) -> dict[str, object]:
        url = self.profile.url("cognito")
        return {
            "cognito_url": url,
            "cognito_issuer": f"{url}/{self.profile.platform.facts['user_pool_id']}",
            "cognito_access_key": self.secrets["cognito_access_key"],
            "cognito_secret_key": self.secrets["cognito_secret_key"],
        }

    def _doubles(self) -> dict[str, object]:
        models = self.profile.platform.models
        return {
            "object_store_url": self.profile.url("object_store"),
            "object_store_public_url": self.profile.url("object_store"),
            "object_store_access_key": "documents",
            "object_store_secret_key": self.secrets["s3_documents"],
            "stripe_url": self.profile.url("devstripe"),
            "stripe_api_key": self.secrets["stripe_api_key"],
            "stripe_webhook_secret": self.secrets["stripe_webhook"],
            "llm_provider": models["provider"],
            "llm_url": self.profile.url("modelserver"),
            "llm_api_key": "local",
            "llm_model": models["chat"],
            "llm_story_model": models["story"],
            "llm_capable": models["capable"],
            "llm_embed_model": models["embed"],
        }


def _set_by_the_user(prefix: str) -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name.startswith(prefix)}
