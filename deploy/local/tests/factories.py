"""Parts and states for tests of the supervisor: real processes that do almost nothing."""

import sys
from dataclasses import dataclass, field
from pathlib import Path

from deploy.local.process import Command
from deploy.local.state import State
from deploy.platform import Profile, load_profile

STAY = "import time; time.sleep(600)"


@dataclass
class TinyPart:
    """A Python one-liner that counts as ready once its file exists."""

    name: str
    program: str = STAY
    requires: tuple[str, ...] = ()
    wants: tuple[str, ...] = ()
    one_shot: bool = False
    ready: bool = True
    done: bool = False
    told: list[str] = field(default_factory=list)

    async def is_done(self) -> bool:
        """As the test wants it."""
        return self.done

    async def prepare(self) -> None:
        """Note it."""
        self.told.append(f"{self.name} prepared")

    def command(self) -> Command | None:
        """The one-liner."""
        return Command((sys.executable, "-c", self.program), stop_seconds=2.0)

    async def is_ready(self) -> bool:
        """As the test wants it."""
        return self.ready

    async def provision(self) -> None:
        """Note it."""
        self.told.append(f"{self.name} provisioned")


class TemporaryState(State):
    """A state folder of the test's own."""

    def __init__(self, folder: Path, profile: Profile | None = None) -> None:
        super().__init__(profile or load_profile("test-98"))
        object.__setattr__(self, "own", folder)

    @property
    def folder(self) -> Path:
        """The test's folder."""
        own: Path = self.__dict__["own"]
        return own
