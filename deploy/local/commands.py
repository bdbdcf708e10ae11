"""The command line of the local platform."""

import argparse
import logging
import sys

from deploy.local import inspection, lifecycle
from deploy.local.control import CommandRefusedError, NotRunningError
from deploy.local.daemon import AlreadyRunningError
from deploy.local.infrastructure import SupervisorFailedError
from deploy.local.runner import PartFailedError
from deploy.local.state import State
from deploy.platform import UnknownProfileError, load_profile

REFUSALS = (
    AlreadyRunningError,
    CommandRefusedError,
    NotRunningError,
    PartFailedError,
    SupervisorFailedError,
    UnknownProfileError,
)


def parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    root = argparse.ArgumentParser(prog="python -m deploy.local", description=__doc__)
    root.add_argument("--profile", default="local", help="local, test, test-1, test-2 ...")
    commands = root.add_subparsers(dest="command", required=True, metavar="COMMAND")
    run = commands.add_parser("run", help="start the platform and stay; Ctrl-C ends it")
    up = commands.add_parser("up", help="start the platform in the background")
    for starting in (run, up):
        starting.add_argument("parts", nargs="*", help="only these, with all they need")
    hold = commands.add_parser("hold", help="(what `up` and test runs start in the background)")
    hold.add_argument("--until-unused", action="store_true")
    commands.add_parser("down", help="end the platform")
    commands.add_parser("status", help="what runs, and the first screen again")
    for name, does in (("start", "start"), ("stop", "end"), ("restart", "end and start")):
        commands.add_parser(name, help=f"{does} one part").add_argument("part")
    kill = commands.add_parser("kill", help="send a signal to one part; what dies is restarted")
    kill.add_argument("part")
    kill.add_argument("--signal", default="KILL")
    environment = commands.add_parser("env", help="print a service's settings, with secrets")
    environment.add_argument("service")
    environment.add_argument("process", nargs="?", default="api")
    trace = commands.add_parser("trace", help="draw one trace as a tree; the latest by default")
    trace.add_argument("trace_id", nargs="?")
    events = commands.add_parser("events", help="the events that flowed, and their delays")
    events.add_argument("--limit", type=int, default=40)
    dead = commands.add_parser("dead", help="what is parked in a service's dead queue")
    replay = commands.add_parser("replay", help="send a service's parked messages again")
    for queue in (dead, replay):
        queue.add_argument("service")
    commands.add_parser("clean-data", help="forget everything this stack has kept")
    return root


def main() -> None:
    """Run one command; a refusal is told in one line, without a traceback."""
    logging.basicConfig(handlers=[logging.NullHandler()])  # a server that is not up yet is no news
    options = parser().parse_args()
    try:
        state = State(load_profile(options.profile))
        command = getattr(lifecycle, options.command.replace("-", "_"), None)
        command = command or getattr(inspection, options.command)
        command(state, options)
    except REFUSALS as refusal:
        sys.exit(f"{refusal}")
    except KeyboardInterrupt:
        sys.exit(130)
