"""Start the real servers for a test run or a script, or join those that already run."""

import contextlib
import fcntl
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence

from deploy.local.control import NotRunningError, ask
from deploy.local.endpoints import Endpoints
from deploy.local.process import last_lines
from deploy.local.stack import INFRASTRUCTURE
from deploy.local.state import State
from deploy.platform import ROOT, load_profile

SUPERVISOR_START_SECONDS = 30.0


class SupervisorFailedError(RuntimeError):
    """The process that holds a stack did not start."""


def default_profile() -> str:
    """The profile of this run: PENNY_PROFILE, else `test`."""
    return os.environ.get("PENNY_PROFILE", "test")


@contextlib.contextmanager
def infrastructure(
    parts: Sequence[str] = INFRASTRUCTURE, profile: str | None = None
) -> Iterator[Endpoints]:
    """The named parts, ready to use; they stay for the next run and end by themselves when idle.

    Raises CommandRefusedError with the end of the log of a part that does not come up.
    """
    state = State(load_profile(profile or default_profile()))
    with (state.folder / "lease").open("a") as lease:
        fcntl.flock(lease, fcntl.LOCK_SH)
        start_supervisor(state, "--until-unused")
        ask(state.folder, {"do": "ensure", "parts": list(parts)})
        yield Endpoints(state)


def start_supervisor(state: State, *options: str) -> None:
    """Start the holder of this profile in the background unless it already runs."""
    with (state.folder / "start.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if is_running(state):
            return
        log = state.log("supervisor")
        log.parent.mkdir(exist_ok=True)
        argv = [sys.executable, "-m", "deploy.local", "--profile", state.profile.name, "hold"]
        with log.open("ab") as output:
            process = subprocess.Popen(
                [*argv, *options],
                cwd=ROOT,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
            )
        _until_it_answers(state, process)


def _until_it_answers(state: State, process: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + SUPERVISOR_START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        if is_running(state):
            process.returncode = 0  # it lives on without us: no warning when this object goes
            return
        time.sleep(0.05)
    raise SupervisorFailedError(last_lines(state.log("supervisor")))


def is_running(state: State) -> bool:
    """Whether a supervisor answers for this profile."""
    try:
        ask(state.folder, {"do": "status"})
    except NotRunningError:
        return False
    return True
