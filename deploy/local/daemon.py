"""The process that holds a stack: it runs until told to end, or until no test run needs it."""

import asyncio
import fcntl
import os
import signal
from collections.abc import Callable
from typing import Any

from deploy.local.control import serve
from deploy.local.stack import parts_of
from deploy.local.state import State
from deploy.local.supervisor import Supervisor

LEASE_CHECK_SECONDS = 2.0


class AlreadyRunningError(RuntimeError):
    """Another supervisor holds this profile."""


class Daemon:
    """A supervisor with its control socket."""

    def __init__(self, state: State, tell: Callable[[str], None]) -> None:
        self.state = state
        self.supervisor = Supervisor(state, parts_of(state), tell)
        self.ending = asyncio.Event()
        self._kept = False

    async def handle(self, command: dict[str, Any]) -> dict[str, Any]:
        """Carry out one command from the control socket."""
        name = command.get("part", "")
        match command.get("do"):
            case "ensure":
                await self.supervisor.ensure(command["parts"])
            case "stop":
                await self.supervisor.stop(name)
            case "restart":
                await self.supervisor.restart(name)
            case "signal":
                self.supervisor.send(name, command["signal"])
            case "keep":
                self._kept = True
            case "down":
                self.ending.set()
            case "status":
                pass
            case unknown:
                raise ValueError(f"no command {unknown!r}")
        return {"parts": self.supervisor.status(), "pid": os.getpid()}

    async def run(self, names: tuple[str, ...], *, started: Callable[[], None]) -> None:
        """Hold the stack until a signal, `down`, or the end of the last lease.

        Raises AlreadyRunningError, or PartFailedError when a part of `names` does not come up.
        """
        with (self.state.folder / "supervisor.lock").open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                name = self.state.profile.name
                raise AlreadyRunningError(
                    f"the {name} stack is already running: see `make status`, end it with `make down`"
                ) from None
            if not self.state.profile.durable:
                self.state.forget_data()
            await self._hold(names, started)

    async def _hold(self, names: tuple[str, ...], started: Callable[[], None]) -> None:
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, self.ending.set)
        server = await serve(self.state.folder, self.handle)
        try:
            await self._until_up_or_ending(names)
            if not self.ending.is_set():
                started()
            await self.ending.wait()
        finally:
            server.close()
            (self.state.folder / "control.sock").unlink(missing_ok=True)
            await self.supervisor.shut_down()

    async def _until_up_or_ending(self, names: tuple[str, ...]) -> None:
        up = asyncio.create_task(self.supervisor.ensure(names))
        ending = asyncio.create_task(self.ending.wait())
        await asyncio.wait({up, ending}, return_when=asyncio.FIRST_COMPLETED)
        ending.cancel()
        if up.done():
            up.result()
        up.cancel()

    async def end_when_unused(
        self, linger_seconds: float, *, check_seconds: float = LEASE_CHECK_SECONDS
    ) -> None:
        """End once nobody has held a lease for that long; nobody can take one while it ends.

        A stack that somebody asked to `keep` stays until `down`.
        """
        with (self.state.folder / "lease").open("a") as lease:
            idle = 0.0
            while True:
                await asyncio.sleep(check_seconds)
                if self._kept:
                    return
                try:
                    fcntl.flock(lease, fcntl.LOCK_EX | fcntl.LOCK_NB)
                except BlockingIOError:
                    idle = 0.0
                    continue
                idle += check_seconds
                if idle >= linger_seconds:
                    self.ending.set()
                    # The lease file stays locked until the process ends.
                    await asyncio.Event().wait()
                fcntl.flock(lease, fcntl.LOCK_UN)
