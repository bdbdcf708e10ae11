"""RabbitMQ from the system's package, as a private node: own name, ports, cookie and data."""

import json
from pathlib import Path

import aio_pika

from deploy.broker_users import broker_users
from deploy.local.parts.part import Server, accepts_connections, plain_environment
from deploy.local.process import Command
from deploy.local.state import write_private

RABBITMQ_BIN = Path("/usr/lib/rabbitmq/bin")


class Epmd(Server):
    """Erlang's name server, ours alone: without it the node would start a daemon that outlives it."""

    name = "epmd"

    def command(self) -> Command:
        """In the foreground, on loopback."""
        argv = ("epmd", "-port", str(self.profile.port("epmd")), "-address", "127.0.0.1")
        return Command(argv, plain_environment(self.state.folder), self.state.folder)

    async def is_ready(self) -> bool:
        """Whether it listens."""
        return await accepts_connections(self.profile.port("epmd"))


class RabbitMQ(Server):
    """The broker: one virtual host, one user per service that reaches only its own queues."""

    name = "rabbitmq"
    requires = ("epmd",)

    @property
    def _data(self) -> Path:
        return self.state.data("rabbitmq")

    async def prepare(self) -> None:
        """Write the node's settings, its users and its cookie."""
        self._data.mkdir(exist_ok=True)
        cookie = self._data / ".erlang.cookie"
        if not cookie.exists():
            write_private(cookie, self.state.secrets["erlang_cookie"])
            cookie.chmod(0o400)
        write_private(self._data / "definitions.json", json.dumps(self._users()))
        settings = (
            f"listeners.tcp.local = {self.profile.address('rabbitmq')}",
            f"load_definitions = {self._data / 'definitions.json'}",
            "loopback_users = none",
            "log.console = true",
            "log.console.level = info",
            "log.file = false",
            "vm_memory_high_watermark.relative = 0.4",
            "disk_free_limit.absolute = 200MB",
            "collect_statistics_interval = 60000",
        )
        (self._data / "rabbitmq.conf").write_text("\n".join(settings) + "\n")
        (self._data / "enabled_plugins").write_text("[].\n")

    def _users(self) -> dict[str, object]:
        platform, kept = self.profile.platform, self.state.secrets
        passwords = {name: kept[f"broker_{name}"] for name in platform.services}
        return broker_users(platform, kept["rabbitmq"], passwords)

    def command(self) -> Command:
        """The Erlang node itself, in the foreground."""
        port = self.profile.port("rabbitmq_distribution")
        environment = {
            **plain_environment(self._data),
            "RUNNING_UNDER_SYSTEMD": "true",  # makes the start script become the node, not guard it
            "RABBITMQ_NODENAME": f"penny-{self.profile.name}@localhost",
            "RABBITMQ_CONFIG_FILE": str(self._data / "rabbitmq.conf"),
            "RABBITMQ_CONF_ENV_FILE": "/dev/null",
            "RABBITMQ_ENABLED_PLUGINS_FILE": str(self._data / "enabled_plugins"),
            "RABBITMQ_MNESIA_BASE": str(self._data / "mnesia"),
            "RABBITMQ_LOG_BASE": str(self._data / "log"),
            "RABBITMQ_PID_FILE": str(self._data / "node.pid"),
            "RABBITMQ_DIST_PORT": str(port),
            # The node shares its cores with everything else: schedulers must sleep, not spin.
            "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS": "-kernel inet_dist_use_interface {127,0,0,1}"
            " -start_epmd false +sbwt none +sbwtdcpu none +sbwtdio none",
            "ERL_EPMD_PORT": str(self.profile.port("epmd")),
            "ERL_EPMD_ADDRESS": "127.0.0.1",
        }
        argv = (str(RABBITMQ_BIN / "rabbitmq-server"),)
        return Command(argv, environment, self._data, stop_seconds=30.0)

    def url(self, user: str, password: str) -> str:
        """AMQP URL of a user in our virtual host."""
        vhost = self.profile.platform.facts["vhost"]
        return f"amqp://{user}:{password}@{self.profile.address('rabbitmq')}/{vhost}"

    async def is_ready(self) -> bool:
        """Whether a user can log in to our virtual host."""
        if not await accepts_connections(self.profile.port("rabbitmq")):
            return False
        try:
            connection = await aio_pika.connect(
                self.url("penny", self.state.secrets["rabbitmq"]), timeout=5.0
            )
        except (OSError, TimeoutError, aio_pika.exceptions.AMQPError):
            return False
        await connection.close()
        return True
