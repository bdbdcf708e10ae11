"""Our own five services: the migration job, the HTTP process and the message process of each."""

import hashlib
import sys
from pathlib import Path
from urllib.parse import urlsplit

import aio_pika

from deploy.local.endpoints import Endpoints
from deploy.local.external import external_servers
from deploy.local.parts.part import Part, Server, accepts_connections, answers, plain_environment
from deploy.local.process import Command
from deploy.local.state import State
from deploy.platform import ROOT

GRACE_SECONDS = 25.0
AMQP_PORT = 5672


class _Program(Server):
    """A Python module that runs with the settings of one service."""

    name: str
    module: str
    arguments: tuple[str, ...] = ()
    process = "api"

    def __init__(self, state: State, service: str) -> None:
        super().__init__(state)
        self.service = service

    def command(self) -> Command:
        """The module in a fresh interpreter, with its own settings and no others."""
        home = self.state.data(f"home-{self.service}")
        home.mkdir(exist_ok=True)
        environment = {
            **plain_environment(home),
            "PYTHONUNBUFFERED": "1",
            "OMP_NUM_THREADS": "1",  # two cores carry ten processes: one thread each for models
            **Endpoints(self.state).environment(self.service, self.process),
        }
        argv = (sys.executable, "-m", self.module, *self.arguments)
        return Command(argv, environment, Path(ROOT), stop_seconds=GRACE_SECONDS)


class Job(_Program):
    """A program that does its work and ends; it is ready when it has ended well."""

    one_shot = True
    process = "job"
    inputs: Path  # the folder whose files decide what it does

    async def is_ready(self) -> bool:
        """A job is judged by its exit code alone."""
        return False

    async def is_done(self) -> bool:
        """Whether it has ended well before, with the same inputs, in a database that is ours."""
        ours = external_servers(self.profile).postgres_url is None
        return ours and self._note.exists() and self._note.read_text() == self._fingerprint()

    async def provision(self) -> None:
        """Note what was done."""
        self._note.write_text(self._fingerprint())

    @property
    def _note(self) -> Path:
        return self.state.data(f"{self.name}.done")

    def _fingerprint(self) -> str:
        settings = Endpoints(self.state).environment(self.service, self.process)
        digest = hashlib.sha256(repr(sorted(settings.items())).encode())
        for path in sorted(self.inputs.rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                digest.update(f"{path}".encode() + path.read_bytes())
        return digest.hexdigest()


class Migration(Job):
    """Brings the schema of a service up to date."""

    module = "shared.migrate"
    requires = ("postgres",)

    def __init__(self, state: State, service: str) -> None:
        super().__init__(state, service)
        self.name = f"{service}-migrate"
        self.arguments = (service,)
        self.inputs = ROOT / "services" / service / "migrations" / "versions"


class CatalogSeed(Job):
    """Loads the catalogue; repeatable."""

    module = "catalog.seed"
    name = "catalog-seed"
    requires = ("catalog-migrate", "modelserver")
    inputs = ROOT / "services" / "catalog" / "src"

    def __init__(self, state: State) -> None:
        super().__init__(state, "catalog")


class DemoHousehold(_Program):
    """Gives the demo account documents and tastes; at every start, since it looks for itself."""

    module = "tools.demo.account"
    name = "demo-household"
    one_shot = True
    process = "job"

    def __init__(self, state: State) -> None:
        super().__init__(state, "documents")
        # Every worker has bound its queue by then, so no service misses what the household does.
        workers = (f"{service}-worker" for service in state.profile.platform.services)
        self.requires = ("gateway", "user", "documents", *workers)
        self.arguments = ("--profile", state.profile.name)

    async def is_ready(self) -> bool:
        """Judged by its exit code alone."""
        return False


class Api(_Program):
    """The HTTP process."""

    def __init__(self, state: State, service: str) -> None:
        super().__init__(state, service)
        self.name = service
        self.module = f"{service}.main"
        self.requires = _needs(state, service)
        self.wants = ("rabbitmq",)

    async def is_ready(self) -> bool:
        """Whether it says that it can take work now."""
        return await answers(f"{self.profile.url(self.service)}/api/health/ready")


class Worker(_Program):
    """The message process: consumer, outbox relay and background jobs."""

    process = "worker"

    def __init__(self, state: State, service: str) -> None:
        super().__init__(state, service)
        self.name = f"{service}-worker"
        self.module = f"{service}.worker"
        self.requires = _needs(state, service)
        self.wants = ("rabbitmq",)

    async def is_ready(self) -> bool:
        """Whether something consumes from the service's queue."""
        url = urlsplit(Endpoints(self.state).broker_admin_url)
        if not await accepts_connections(url.port or AMQP_PORT, url.hostname or "127.0.0.1"):
            return False
        try:
            async with await aio_pika.connect(url.geturl(), timeout=5.0) as connection:
                channel = await connection.channel()
                queue = await channel.declare_queue(self.service, passive=True)
                return bool(queue.declaration_result.consumer_count)
        except (OSError, TimeoutError, aio_pika.exceptions.AMQPError):
            return False


def _needs(state: State, service: str) -> tuple[str, ...]:
    needs = state.profile.platform.services[service].needs
    return (f"{service}-migrate", "valkey", *needs)


def service_parts(state: State) -> list[Part]:
    """Migration, HTTP process and worker of every service, and the jobs that fill them."""
    parts: list[Part] = []
    for service in state.profile.platform.services:
        parts += [Migration(state, service), Api(state, service), Worker(state, service)]
    seeds: list[Part] = [CatalogSeed(state)]
    if state.profile.environment == "local":  # tests bring their own people
        seeds.append(DemoHousehold(state))
    return [*parts, *seeds]
