"""Commands that start, end and disturb a stack."""

import argparse
import asyncio
import fcntl
import shutil
import sys
import time

from deploy.local import screen
from deploy.local.control import CommandRefusedError, ask
from deploy.local.daemon import Daemon
from deploy.local.infrastructure import is_running, start_supervisor
from deploy.local.stack import everything
from deploy.local.state import State
from deploy.local.watch import watching

Options = argparse.Namespace


def run(state: State, options: Options) -> None:
    """Start the platform here and stay until Ctrl-C."""
    began = time.monotonic()
    names = tuple(options.parts) or everything(state)
    progress = screen.Progress()
    daemon = Daemon(state, progress.tell)

    def started() -> None:
        screen.first_screen(state, seconds=time.monotonic() - began)
        progress.tell("Ctrl-C ends everything that was started here.")

    asyncio.run(daemon.run(names, started=started))
    progress.tell("Everything that was started has ended; the data is kept in .local/.")


def up(state: State, options: Options) -> None:
    """Start the platform in the background; return when it is ready."""
    began = time.monotonic()
    was_running = is_running(state)
    start_supervisor(state)
    ask(state.folder, {"do": "keep"})  # a test run may have started it, to end it when unused
    names = options.parts or everything(state)
    try:
        with watching(state, screen.Progress()):
            ask(state.folder, {"do": "ensure", "parts": names})
    except CommandRefusedError:
        if not was_running:
            down(state, options)
        raise
    if "gateway" in names:
        screen.first_screen(state, seconds=time.monotonic() - began)


def hold(state: State, options: Options) -> None:
    """Hold a stack in the background; its parts are named over the control socket."""
    asyncio.run(_hold(state, until_unused=options.until_unused))


async def _hold(state: State, *, until_unused: bool) -> None:
    daemon = Daemon(state, lambda line: print(line, flush=True))
    linger = state.profile.linger_seconds if until_unused else None
    watch = asyncio.create_task(daemon.end_when_unused(linger)) if linger else None
    await daemon.run((), started=lambda: None)
    if watch is not None:
        watch.cancel()


def down(state: State, _options: Options) -> None:
    """End the stack and wait until it has ended."""
    if not is_running(state):
        print(f"The {state.profile.name} stack is not running.")
        return
    ask(state.folder, {"do": "down"})
    with (state.folder / "supervisor.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # held by the supervisor until its last process is gone
    print(f"The {state.profile.name} stack has ended; its data is kept.")


def start(state: State, options: Options) -> None:
    """Start one part that was stopped."""
    screen.table(ask(state.folder, {"do": "ensure", "parts": [options.part]})["parts"])


def stop(state: State, options: Options) -> None:
    """End one part and keep it ended."""
    screen.table(ask(state.folder, {"do": "stop", "part": options.part})["parts"])


def restart(state: State, options: Options) -> None:
    """End one part, start it again and wait until it works."""
    screen.table(ask(state.folder, {"do": "restart", "part": options.part})["parts"])


def kill(state: State, options: Options) -> None:
    """Send a signal to one part, by default the one it cannot survive."""
    ask(state.folder, {"do": "signal", "part": options.part, "signal": options.signal})
    print(f"Sent {options.signal} to {options.part}.")


def status(state: State, _options: Options) -> None:
    """What runs, and the first screen again."""
    screen.table(ask(state.folder, {"do": "status"})["parts"])
    screen.first_screen(state, seconds=None)


def clean_data(state: State, _options: Options) -> None:
    """Forget everything this stack has kept."""
    if is_running(state):
        sys.exit("The stack is running: `make down` (or Ctrl-C where it was started) first.")
    shutil.rmtree(state.folder)
    print(f"Removed {state.folder}.")
