"""`make demo`: the whole journey against the running platform, through its gateway."""

import argparse
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import httpx

from deploy.local.event_flow import effects_since, print_effects
from deploy.local.state import State
from deploy.platform import load_profile
from tools.demo import home, show
from tools.demo.journey import Journey, walk
from tools.demo.person import Person, Refused
from tools.samples import household


def household_files(today: date) -> dict[str, bytes]:
    """The golden household's documents, as of today."""
    return {sample.file_name: sample.content for sample in household(today).values()}


def _answers(gateway: str) -> bool:
    try:
        return httpx.get(f"{gateway}/api/health/user").is_success
    except httpx.TransportError:
        return False


def main() -> int:
    """Command line."""
    parser = argparse.ArgumentParser(prog="make demo", description=__doc__)
    parser.add_argument("--pdf", type=Path, help="a document of your own, uploaded as well")
    parser.add_argument("--profile", default="local")
    options = parser.parse_args()
    profile = load_profile(options.profile)
    started = datetime.now(UTC)
    if not _answers(profile.url("gateway")):
        print("The platform does not run: start it with `make run`.", file=sys.stderr)
        return 1
    person = Person(profile.url("gateway"))
    try:
        walk(Journey(person), household_files(home.today()), options.pdf)
    except (Refused, TimeoutError) as error:
        print(f"The journey ended early: {error}", file=sys.stderr)
        return 1
    finally:
        person.close()
    show.heading(9, "What flowed between the services")
    print_effects(effects_since(State(profile).traces, started))
    return 0


if __name__ == "__main__":
    sys.exit(main())
