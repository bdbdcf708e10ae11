"""One program started by the supervisor: it cannot outlive it, and it is ended as a group."""

import asyncio
import ctypes
import os
import signal
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

PR_SET_PDEATHSIG = 1
NOBODY = 65534
LIBC = ctypes.CDLL(None, use_errno=True)


@dataclass(frozen=True)
class Command:
    """What to run, and how to ask it to end."""

    argv: tuple[str, ...]
    environment: Mapping[str, str] = field(default_factory=dict)
    folder: Path | None = None
    stop_signal: signal.Signals = signal.SIGTERM
    stop_seconds: float = 15.0
    # What the kernel sends when the supervisor is gone; the stop signal unless said otherwise.
    orphan_signal: signal.Signals | None = None


def unprivileged(argv: tuple[str, ...], stop_signal: signal.Signals) -> tuple[str, ...]:
    """The same command as `nobody` when we are root, for programs that refuse root.

    It keeps one capability, to walk through folders such as /root that only their owner may enter.
    """
    if os.geteuid() != 0:
        return argv
    capability = "+dac_read_search" if _holds(capability_bit=2) else "+dac_override"
    drop = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
    keep = [f"--inh-caps=-all,{capability}", f"--ambient-caps=-all,{capability}"]
    # Programs that ask access(2) before they open are answered without capabilities otherwise.
    keep += [f"--bounding-set=-all,{capability}", "--securebits=+no_setuid_fixup"]
    return (*drop, *keep, f"--pdeathsig={stop_signal.name[3:]}", *argv)


def _holds(*, capability_bit: int) -> bool:
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("CapEff:"):
            return bool(int(line.split()[1], 16) >> capability_bit & 1)
    return False


def _die_with(parent: int, stop_signal: signal.Signals) -> None:
    LIBC.prctl(PR_SET_PDEATHSIG, stop_signal)
    if os.getppid() != parent:  # the parent was gone before the request was made
        os.kill(os.getpid(), signal.SIGKILL)


async def spawn(command: Command, log: Path) -> asyncio.subprocess.Process:
    """Start it in a process group of its own, its output appended to `log`.

    Call from the main thread: the kernel ends the child when the starting thread ends.
    """
    log.parent.mkdir(parents=True, exist_ok=True)
    parent = os.getpid()
    with log.open("ab") as output:
        return await asyncio.create_subprocess_exec(
            *command.argv,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            env=dict(command.environment),
            cwd=command.folder,
            start_new_session=True,
            preexec_fn=lambda: _die_with(parent, command.orphan_signal or command.stop_signal),
        )


async def stop(process: asyncio.subprocess.Process, command: Command) -> None:
    """Ask, wait, then insist; afterwards nothing of its group is left."""
    if process.returncode is None:
        signal_group(process.pid, command.stop_signal)
        try:
            await asyncio.wait_for(process.wait(), command.stop_seconds)
        except TimeoutError:
            signal_group(process.pid, signal.SIGKILL)
            await process.wait()
    signal_group(process.pid, signal.SIGKILL)


def signal_group(leader: int, number: signal.Signals) -> None:
    """Signal a process group that this supervisor started, if any of it still runs."""
    try:
        os.killpg(leader, number)
    except (ProcessLookupError, PermissionError):
        return


async def run_to_end(command: Command, log: Path, *, seconds: float = 120.0) -> None:
    """Run a short job; raises JobFailedError with the end of its output when it fails."""
    process = await spawn(command, log)
    try:
        code = await asyncio.wait_for(process.wait(), seconds)
    except TimeoutError:
        await stop(process, command)
        raise JobFailedError(command.argv, f"not finished after {seconds:.0f} s", log) from None
    except asyncio.CancelledError:
        await stop(process, command)
        raise
    if code != 0:
        raise JobFailedError(command.argv, f"exit code {code}", log)


class JobFailedError(RuntimeError):
    """A job ended badly; the message carries the last lines of its log."""

    def __init__(self, argv: tuple[str, ...], reason: str, log: Path) -> None:
        super().__init__(f"{' '.join(argv[:4])}: {reason}\n{last_lines(log)}\n(whole log: {log})")


def last_lines(log: Path, count: int = 15) -> str:
    """The end of a log file."""
    if not log.exists():
        return ""
    return "\n".join(log.read_text(errors="replace").splitlines()[-count:])
