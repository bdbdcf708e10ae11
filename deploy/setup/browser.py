"""`python -m deploy.setup.browser`: the system's Chromium, which the browser tests drive."""

import shutil
import sys
from pathlib import Path

from deploy.setup.steps import StepFailedError, step
from deploy.setup.system_packages import advice, install_command

ROOT = Path(__file__).resolve().parent.parent.parent
LOG = ROOT / ".local" / "setup.log"
# Debian's name; on Ubuntu a package of that name is a shell around a snap, Google's is often there.
PROGRAMS = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
PACKAGES = ["chromium"]


def browser() -> str | None:
    """The program, when this machine has one."""
    return next((found for name in PROGRAMS if (found := shutil.which(name))), None)


def main() -> None:
    """Install it when it is missing; ends with advice when we may not."""
    if browser() is not None:
        return
    command = install_command(PACKAGES)
    if command is None:
        sys.exit(advice(PACKAGES, again="make e2e"))
    try:
        step(f"system packages: {' '.join(PACKAGES)}", command, log=LOG, cwd=ROOT)
    except StepFailedError as failure:
        sys.exit(str(failure))


if __name__ == "__main__":
    main()
