"""The one composition root: settings in, everything a process needs out."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from shared.http.health import Check
from shared.resources import Resources
from user.application.ports import IdentityProvider
from user.config import Settings
from user.infrastructure.cognito_identity_provider import CognitoIdentityProvider
from user.infrastructure.http_exports import HttpExports
from user.infrastructure.tables import SCHEMA, idempotency_keys, map_tables
from user.infrastructure.unit_of_work import SqlUnitOfWork

map_tables()


@dataclass(frozen=True)
class App:
    """What both processes of the user service run on."""

    settings: Settings
    resources: Resources
    cognito: CognitoIdentityProvider
    exports: HttpExports

    @classmethod
    def from_settings(cls, settings: Settings) -> Self:
        """Compose; nothing connects yet."""
        resources = Resources.from_settings(SCHEMA, settings, idempotency_keys)
        exports = HttpExports(resources.http, settings.others)
        return cls(settings, resources, CognitoIdentityProvider(settings.cognito), exports)

    @property
    def identities(self) -> IdentityProvider:
        """Where passwords and codes are kept."""
        return self.cognito

    def uow(self, message_id: str | None = None) -> SqlUnitOfWork:
        """A fresh transaction; with a message id it claims the inbox row first."""
        return SqlUnitOfWork(self.resources.sessions, message_id)

    def checks(self) -> Mapping[str, Check]:
        """What readiness asks."""
        # Signing in needs the pool; everything else works on cached keys.
        return {**self.resources.checks(), "identity": Check(self.cognito.ask, required=False)}
