"""What the supervisor knows about anything it runs."""

import asyncio
import os
import sys
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

from deploy.local.process import Command
from deploy.local.state import State
from deploy.platform import Profile

BIN = Path(sys.prefix) / "bin"


class Part(Protocol):
    """A server, a service or a job of a stack."""

    @property
    def name(self) -> str:
        """Its name on the command line and in the names of its files."""

    @property
    def requires(self) -> tuple[str, ...]:
        """The parts that must be ready before it starts."""

    @property
    def wants(self) -> tuple[str, ...]:
        """The parts it works with; it can start before they are ready, and ends before they do."""

    async def is_done(self) -> bool:
        """Whether there is nothing left to run: true only for a job whose inputs have not changed."""

    async def prepare(self) -> None:
        """Write its files; called before every start."""

    def command(self) -> Command | None:
        """The program to run; None when somebody else runs it."""

    async def is_ready(self) -> bool:
        """Whether it does its work now."""

    async def provision(self) -> None:
        """Create inside it what others expect; called after every start, so it must be repeatable."""


class Server:
    """A part with nothing to prepare or provision: the others override what they need."""

    requires: tuple[str, ...] = ()
    wants: tuple[str, ...] = ()

    def __init__(self, state: State) -> None:
        self.state = state

    @property
    def profile(self) -> Profile:
        """The profile it belongs to."""
        return self.state.profile

    async def is_done(self) -> bool:
        """A server is never done."""
        return False

    async def prepare(self) -> None:
        """Nothing to do."""

    async def provision(self) -> None:
        """Nothing to do."""


def plain_environment(home: Path) -> dict[str, str]:
    """A small environment: a child sees no secret that it was not given."""
    passed = ("LANG", "TZ", "TMPDIR", "SSL_CERT_FILE", "LD_LIBRARY_PATH", "PENNY_PORT_OFFSET")
    kept = {name: os.environ[name] for name in passed if name in os.environ}
    path = os.pathsep.join((str(BIN), os.environ.get("PATH", "/usr/bin:/bin")))
    return {"LANG": "C.UTF-8", **kept, "HOME": str(home), "PATH": path}


async def accepts_connections(port: int, host: str = "127.0.0.1") -> bool:
    """Whether something listens there."""
    try:
        _, writer = await asyncio.wait_for(asyncio.open_connection(host, port), 1.0)
    except (OSError, TimeoutError):
        return False
    writer.close()
    return True


async def answers(url: str) -> bool:
    """Whether the URL answers 200 within two seconds; plain sockets, since it is asked often."""
    parts = urlsplit(url)
    request = f"GET {parts.path} HTTP/1.1\r\nHost: {parts.netloc}\r\nConnection: close\r\n\r\n"
    try:
        async with asyncio.timeout(2.0):
            reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
            try:
                writer.write(request.encode())
                status = await reader.readline()
            finally:
                writer.close()
    except (OSError, TimeoutError):
        return False
    return status.split()[1:2] == [b"200"]
