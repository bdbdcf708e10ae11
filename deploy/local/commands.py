"""The command line of the local platform."""

import argparse
import asyncio
import sys

from deploy.local.daemon import Daemon
from deploy.local.state import State
from deploy.platform import load_profile


def parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    root = argparse.ArgumentParser(prog="python -m deploy.local", description=__doc__)
    commands = root.add_subparsers(dest="command", required=True)
    hold = commands.add_parser("hold", help="hold a stack for test runs; ends when unused")
    hold.add_argument("--profile", default="test")
    return root


def main() -> None:
    """Run one command."""
    options = parser().parse_args()
    asyncio.run(_hold(State(load_profile(options.profile))))


async def _hold(state: State) -> None:
    daemon = Daemon(state, lambda line: print(line, flush=True))
    linger = state.profile.linger_seconds
    watch = asyncio.create_task(daemon.end_when_unused(linger)) if linger else None
    try:
        await daemon.run((), started=lambda: None)
    finally:
        if watch is not None:
            watch.cancel()
    sys.exit(0)
