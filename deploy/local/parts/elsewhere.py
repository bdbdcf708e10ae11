"""Parts that somebody else runs: nothing is started, only waited for and filled."""

from urllib.parse import urlsplit

from deploy.local.external import ExternalServers
from deploy.local.parts.object_store import ObjectStore
from deploy.local.parts.part import Part, Server, accepts_connections
from deploy.local.parts.postgres import Postgres
from deploy.local.state import State


class Elsewhere(Server):
    """A server reached by URL; without a URL we are told nothing and ask nothing."""

    def __init__(self, state: State, name: str, url: str | None = None) -> None:
        super().__init__(state)
        self.name = name
        self._url = urlsplit(url) if url else None

    def command(self) -> None:
        """Not ours to start."""

    async def is_ready(self) -> bool:
        """Whether something listens there."""
        if self._url is None or self._url.port is None:
            return True
        return await accepts_connections(self._url.port, self._url.hostname or "127.0.0.1")


class PostgresElsewhere(Postgres):
    """A Postgres that was here before us; our database and roles are created in it."""

    def __init__(self, state: State, url: str) -> None:
        super().__init__(state)
        self._url = url

    async def prepare(self) -> None:
        """Not ours to prepare."""

    def command(self) -> None:
        """Not ours to start."""

    def admin_url(self, database: str) -> str:
        """The given URL with another database."""
        return urlsplit(self._url)._replace(path=f"/{database}").geturl()


class ObjectStoreElsewhere(ObjectStore):
    """An S3 that was here before us; our bucket is created in it."""

    def __init__(self, state: State, servers: ExternalServers) -> None:
        super().__init__(state)
        self._servers = servers

    async def prepare(self) -> None:
        """Not ours to prepare."""

    def command(self) -> None:
        """Not ours to start."""

    async def is_ready(self) -> bool:
        """Told by the first call."""
        return True

    def access(self) -> tuple[str, str, str]:
        """URL and keys as given."""
        servers = self._servers
        return str(servers.s3_url), servers.s3_access_key, servers.s3_secret_key


def replacements(state: State, servers: ExternalServers) -> dict[str, Part]:
    """The parts of ours that the named servers stand in for."""
    parts: list[Part] = [Elsewhere(state, name) for name in sorted(servers.skipped)]
    if servers.postgres_url:
        parts.append(PostgresElsewhere(state, servers.postgres_url))
    if servers.rabbitmq_url:
        parts.append(Elsewhere(state, "rabbitmq", servers.rabbitmq_url))
    if servers.valkey_url:
        parts.append(Elsewhere(state, "valkey", servers.valkey_url))
    if servers.s3_url:
        parts.append(ObjectStoreElsewhere(state, servers))
    return {part.name: part for part in parts}
