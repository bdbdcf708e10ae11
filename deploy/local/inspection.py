"""Commands that look into a stack: settings, traces, events, dead letters."""

import argparse
import os
import subprocess
import sys

from deploy.local.endpoints import Endpoints
from deploy.local.event_flow import print_events
from deploy.local.state import State
from deploy.local.trace_tree import print_trace
from deploy.platform import ROOT

Options = argparse.Namespace


def env(state: State, options: Options) -> None:
    """Print a service's settings in the form of an env file."""
    for name, value in Endpoints(state).environment(options.service, options.process).items():
        print(f"{name}={value}")


def trace(state: State, options: Options) -> None:
    """Draw one trace as a tree across services."""
    print_trace(state.traces, options.trace_id)


def events(state: State, options: Options) -> None:
    """The events that flowed, newest last."""
    print_events(state.traces, options.limit)


def dead(state: State, options: Options) -> None:
    """Describe what is parked in a service's dead queue."""
    _dead_letters(state, "list", options.service)


def replay(state: State, options: Options) -> None:
    """Send a service's parked messages to it again."""
    _dead_letters(state, "replay", options.service)


def _dead_letters(state: State, action: str, service: str) -> None:
    environment = {**os.environ, "BROKER_URL": Endpoints(state).broker_admin_url}
    argv = [sys.executable, "-m", "shared.messaging.dead_letters", action, service]
    code = subprocess.run(argv, cwd=ROOT, env=environment, check=False).returncode
    if code:
        sys.exit(code)
