"""Fixtures every suite shares: the real servers, started once, and a token issuer."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

from deploy.local.endpoints import Endpoints
from deploy.local.infrastructure import infrastructure
from shared.testing.tokens import TokenIssuer, published


class BySharedState(LoadScopeScheduling):  # type: ignore[misc]  # published without types
    """Side by side (`pytest -n`), tests that share tables, queues or a stack stay in one process.

    A scheduler, not groups by mark: pytest-xdist 3.8 loses those with pytest 9.2.
    """

    def _split_scope(self, nodeid: str) -> str:
        folders = Path(nodeid.split("::")[0]).parts
        if "unit" in folders:
            return nodeid
        return "/".join(folders[: 2 if folders[0] == "services" else 1])


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> BySharedState:
    """Which test goes to which process."""
    return BySharedState(config, log)


@pytest.fixture(scope="session")
def endpoints() -> Iterator[Endpoints]:
    """Postgres, RabbitMQ, Valkey, the object store and the identity double, running."""
    with infrastructure() as running:
        yield running


@pytest.fixture(scope="session")
def issuer() -> Iterator[TokenIssuer]:
    """Signs the access tokens of tests; its keys are served on loopback."""
    with published(TokenIssuer()) as token_issuer:
        yield token_issuer


@pytest.fixture(scope="session")
def service_environment(
    endpoints: Endpoints, issuer: TokenIssuer
) -> Callable[[str], dict[str, str]]:
    """The environment of a service's process, with the tests' own issuer as its user pool."""

    def environment(service: str) -> dict[str, str]:
        prefix = f"{service.upper()}_AUTH__"
        return endpoints.environment(service) | {
            f"{prefix}ISSUER": issuer.settings.issuer,
            f"{prefix}CLIENT_ID": issuer.settings.client_id,
            f"{prefix}JWKS_URL": issuer.settings.jwks_url,
            # A busy machine makes a test wait; it must not be told to come back later.
            f"{service.upper()}_DATABASE__POOL_TIMEOUT_SECONDS": "60",
        }

    return environment
