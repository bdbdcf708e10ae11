"""`make e2e`: the browser tests against a platform of a profile, started when it does not run."""

import argparse
import os
import subprocess
import sys
from pathlib import Path

from deploy.local.infrastructure import infrastructure
from deploy.local.screen import console
from deploy.local.stack import everything
from deploy.local.state import State
from deploy.platform import ROOT, load_profile
from deploy.setup.browser import browser
from deploy.setup.node import node

HERE = Path(__file__).parent
SUITES = ("journey", "staff", "leaving", "accessibility", "speed")


def command(suites: list[str]) -> list[str]:
    """Node's own test runner: one suite after the other, each in a process of its own."""
    files = [str(HERE / f"{suite}.test.mjs") for suite in suites]
    return [str(node(Path(sys.prefix))), "--test", "--test-concurrency=1", *files]


def main() -> int:
    """The exit code of the tests."""
    parser = argparse.ArgumentParser(prog="make e2e", description=__doc__)
    parser.add_argument("suites", nargs="*", help=f"some of {', '.join(SUITES)}")
    parser.add_argument("--profile", default="test")
    options = parser.parse_args()
    chromium = browser()
    if chromium is None:
        sys.exit("There is no Chromium here: `make e2e` installs it.")
    state = State(load_profile(options.profile))
    with infrastructure(everything(state), options.profile) as running:
        console.print(f"The platform at {running.gateway_url}; pictures go to web/screenshots")
        environment = {"PENNY_PROFILE": options.profile, "PENNY_CHROMIUM": chromium}
        argv = command(options.suites or list(SUITES))
        done = subprocess.run(argv, cwd=ROOT / "web", env=os.environ | environment, check=False)
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
