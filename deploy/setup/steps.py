"""Runs one step of the setup: quiet while it works, with its last words when it fails."""

import fcntl
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

TAIL_LINES = 30


class StepFailedError(RuntimeError):
    """A step of the setup failed; the message carries the end of its output."""


@contextmanager
def one_at_a_time(lock: Path) -> Iterator[None]:
    """Wait until no other process is inside: two installers in one folder destroy each other's."""
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


def step(
    title: str, argv: Sequence[str], *, log: Path, cwd: Path, extra: Mapping[str, str] | None = None
) -> None:
    """Run a command with its output in `log` and the time it takes on the screen.

    Raises StepFailedError.
    """
    log.parent.mkdir(parents=True, exist_ok=True)
    began = time.monotonic()
    with log.open("a") as output:
        output.write(f"\n$ {' '.join(argv)}\n")
        output.flush()
        start = output.tell()
        process = subprocess.Popen(
            argv, cwd=cwd, stdin=subprocess.DEVNULL, stdout=output, stderr=output,
            env={**os.environ, **(extra or {})},
        )  # fmt: skip
        code = _watch(process, title, began)
    if code != 0:
        words = log.read_text(errors="replace")[start:].splitlines()[-TAIL_LINES:]
        raise StepFailedError(f"{title}: failed\n" + "\n".join(words) + f"\n(whole log: {log})")
    print(f"\r  ✓ {title} ({time.monotonic() - began:.0f} s)", flush=True)


def _watch(process: "subprocess.Popen[bytes]", title: str, began: float) -> int:
    alive = sys.stdout.isatty()
    if not alive:
        print(f"  · {title} ...", flush=True)
    while True:
        try:
            return process.wait(0.5 if alive else None)
        except subprocess.TimeoutExpired:
            print(f"\r  · {title} ... {time.monotonic() - began:.0f} s", end="", flush=True)
        except KeyboardInterrupt:
            process.terminate()
            process.wait()
            raise
