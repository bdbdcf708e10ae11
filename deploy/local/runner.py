"""Keeps one part running: starts it when what it needs is ready, starts it again when it dies."""

import asyncio
import signal
import time
from asyncio.subprocess import Process
from collections.abc import Callable
from typing import Literal

from deploy.local.parts.part import Part, accepts_connections
from deploy.local.process import Command, last_lines, signal_group, spawn, stop
from deploy.local.state import State

Condition = Literal[
    "waiting", "starting", "ready", "done", "elsewhere", "crashed", "failed", "stopped"
]

READY_SECONDS = 120.0
SHORTEST_LOOK, LONGEST_LOOK = 0.05, 0.5  # seconds between looks at a part that is starting
FIRST_TRIES = 3
FIRST_PAUSE = 0.5
ENDED_WELL = ("done", "elsewhere")
LONGEST_PAUSE = 15.0
STEADY_SECONDS = 30.0


class PartFailedError(RuntimeError):
    """A part did not come up; the message carries the end of its log."""


class Runner:
    """The life of one part."""

    def __init__(self, part: Part, state: State, tell: Callable[[str], None]) -> None:
        self.part = part
        self.state = state
        self.condition: Condition = "waiting"
        self.restarts = 0
        self.seconds_to_ready: float | None = None
        self.error: str | None = None
        self.settled = asyncio.Event()
        self._tell = tell
        self._process: Process | None = None
        self._command: Command | None = None
        self._task: asyncio.Task[None] | None = None

    @property
    def pid(self) -> int | None:
        """The process id while it runs."""
        running = self._process is not None and self._process.returncode is None
        return self._process.pid if running and self._process else None

    def start(self, needs: "list[Runner]") -> None:
        """Begin, or begin again after a stop or a failure; no effect while it runs."""
        if self._task is not None and not self._task.done():
            return
        self.settled.clear()
        self.error = None
        self.condition = "waiting"
        self._task = asyncio.create_task(self._live(needs), name=self.part.name)

    async def until_ready(self) -> None:
        """Return when it works; raises PartFailedError when it will not."""
        await self.settled.wait()
        if self.error is not None:
            raise PartFailedError(self.error)

    async def _live(self, needs: "list[Runner]") -> None:
        try:
            for need in needs:
                await need.until_ready()
            await self._keep_running()
        except asyncio.CancelledError:
            self.condition = "stopped"
            raise
        except Exception as error:
            self.condition = "failed"
            self.error = f"{self.part.name}: {error}"
            self._tell(f"{self.part.name} failed")
        finally:
            self.settled.set()

    async def _keep_running(self) -> None:
        pause, tries = FIRST_PAUSE, 0
        while True:
            began = time.monotonic()
            try:
                await self._start_once()
            except PartFailedError:
                tries += 1
                await self._end_process()
                if tries >= FIRST_TRIES and not self.settled.is_set():
                    raise
            else:
                if self.condition in ENDED_WELL:
                    return
                await self._until_it_dies()
            if time.monotonic() - began > STEADY_SECONDS:
                pause = FIRST_PAUSE
            self.condition, self.restarts = "crashed", self.restarts + 1
            self._tell(f"{self.part.name} ended by itself; starting it again in {pause:g} s")
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)

    async def _start_once(self) -> None:
        began = time.monotonic()
        self.condition = "starting"
        if await self.part.is_done():
            self._announce("done", began)
            return
        await self.part.prepare()
        self._command = self.part.command()
        if self._command is None:
            process = None
        else:
            await self._refuse_a_taken_port()
            process = self._process = await spawn(self._command, self.state.log(self.part.name))
            self.state.pid_file(self.part.name).write_text(f"{process.pid}\n")
        await self._until_it_works(process, began)
        await self.part.provision()
        self._announce(_condition(process), began)

    def _announce(self, condition: Condition, began: float) -> None:
        self.seconds_to_ready = time.monotonic() - began
        self.condition = condition
        self.settled.set()
        self._tell(f"{self.part.name} {condition} ({self.seconds_to_ready:.1f} s)")

    async def _refuse_a_taken_port(self) -> None:
        name, profile = self.part.name, self.state.profile
        if name in profile.platform.ports and await accepts_connections(profile.port(name)):
            raise PartFailedError(
                f"port {profile.port(name)} is taken by another program: end it, or move every "
                "port of this stack, for example with PENNY_PORT_OFFSET=2000"
            )

    async def _until_it_works(self, process: Process | None, began: float) -> None:
        one_shot = getattr(self.part, "one_shot", False)
        pause = SHORTEST_LOOK
        while time.monotonic() - began < READY_SECONDS:
            code = process.returncode if process else None
            if code == 0 and one_shot:
                return
            if code is not None:
                raise self._failure(f"ended with exit code {code} before it was ready")
            if not one_shot and await self.part.is_ready():
                return
            await asyncio.sleep(pause := min(pause * 1.3, LONGEST_LOOK))
        raise self._failure(f"not ready after {READY_SECONDS:.0f} s")

    def _failure(self, reason: str) -> PartFailedError:
        log = self.state.log(self.part.name)
        return PartFailedError(f"{reason}\n{last_lines(log)}\n(whole log: {log})")

    async def _until_it_dies(self) -> None:
        if self._process is not None:
            await self._process.wait()
        await self._end_process()

    async def _end_process(self) -> None:
        if self._process is not None and self._command is not None:
            await stop(self._process, self._command)
            self.state.pid_file(self.part.name).unlink(missing_ok=True)

    async def stop(self) -> None:
        """End it and keep it ended."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        await self._end_process()
        self.condition = "stopped"

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to its whole process group; raises PartFailedError when it does not run."""
        if self.pid is None:
            raise PartFailedError(f"{self.part.name} is not running")
        signal_group(self.pid, number)


def _condition(process: Process | None) -> Condition:
    if process is None:
        return "elsewhere"
    return "done" if process.returncode == 0 else "ready"
