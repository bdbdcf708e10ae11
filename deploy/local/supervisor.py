"""Owns every process of one stack: starts them in order, keeps them running, ends them in order."""

import asyncio
import signal
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from deploy.local.parts.part import Part
from deploy.local.runner import ENDED_WELL, Runner
from deploy.local.state import State


class UnknownPartError(ValueError):
    """There is no part of that name."""


class Supervisor:
    """The parts of one profile and what they need from one another."""

    def __init__(
        self, state: State, parts: Mapping[str, Part], tell: Callable[[str], None] = print
    ) -> None:
        self.state = state
        self.runners = {name: Runner(part, state, tell) for name, part in parts.items()}

    def runner(self, name: str) -> Runner:
        """The runner of a part; raises UnknownPartError."""
        if name not in self.runners:
            raise UnknownPartError(f"no part {name!r}; known: {', '.join(self.runners)}")
        return self.runners[name]

    def _with_needs(self, names: Iterable[str]) -> list[str]:
        """The parts and all they need, needs first."""
        ordered: list[str] = []

        def visit(name: str) -> None:
            if name in ordered:
                return
            part = self.runner(name).part
            for need in (*part.requires, *part.wants):
                visit(need)
            ordered.append(name)

        for name in names:
            visit(name)
        return ordered

    async def ensure(self, names: Iterable[str]) -> None:
        """Start the parts with all they need, at once where possible, and wait for them.

        Raises PartFailedError for the first that does not come up.
        """
        wanted = self._with_needs(names)
        for name in wanted:
            self._start(name)
        await asyncio.gather(*(self.runners[name].until_ready() for name in wanted))

    def _start(self, name: str) -> None:
        runner = self.runners[name]
        if runner.condition in ENDED_WELL:
            return
        runner.start([self.runners[need] for need in runner.part.requires])

    async def stop(self, name: str) -> None:
        """End one part and keep it ended, leaving the others."""
        await self.runner(name).stop()

    async def restart(self, name: str) -> None:
        """End one part, start it again and wait until it works."""
        await self.runner(name).stop()
        await self.ensure([name])

    def send(self, name: str, signal_name: str) -> None:
        """Send a signal such as KILL, STOP or CONT; a part that dies of it is started again."""
        self.runner(name).signal(signal.Signals[f"SIG{signal_name.upper().removeprefix('SIG')}"])

    def status(self) -> list[dict[str, Any]]:
        """One row per part that was ever asked for."""
        return [
            {
                "name": name,
                "condition": runner.condition,
                "pid": runner.pid,
                "restarts": runner.restarts,
                "seconds": runner.seconds_to_ready,
                "log": str(self.state.log(name)),
            }
            for name, runner in self.runners.items()
            if runner.condition != "waiting" or runner.settled.is_set()
        ]

    async def shut_down(self) -> None:
        """End everything, what is needed by others last."""
        left = {name for name in self.runners if self.runners[name].condition != "waiting"}
        while left:
            parts = [self.runners[name].part for name in left]
            needed = {need for part in parts for need in (*part.requires, *part.wants)}
            last = [name for name in left if name not in needed]
            await asyncio.gather(*(self.runners[name].stop() for name in last))
            left.difference_update(last)
