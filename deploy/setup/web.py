"""`python -m deploy.setup.web`: build the web app when its sources have changed.

The platform runs without it, so a failed build is told and does not stop the start.
With `types`: write the clients' types from the contracts again.
"""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from deploy.setup.node import node, npm_command
from deploy.setup.steps import StepFailedError, one_at_a_time, step

ROOT = Path(__file__).resolve().parent.parent.parent
VENV = ROOT / ".venv"
WEB = ROOT / "web"
STAMP = ROOT / ".local" / "web-built"
PACKAGES_STAMP = ROOT / ".local" / "web-packages"
LOG = ROOT / ".local" / "setup.log"
LOCK = ROOT / ".local" / "web.lock"


def fingerprint() -> str:
    """Changes when a file that git knows, or would know, below web/ changes."""
    argv = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "web"]
    listed = subprocess.run(argv, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    digest = hashlib.sha256()
    for path in sorted(listed.splitlines()):
        if (ROOT / path).is_file():
            digest.update(path.encode() + (ROOT / path).read_bytes())
    return digest.hexdigest()


def npm(*arguments: str) -> tuple[list[str], dict[str, str]]:
    """A call of npm and the variables it needs, whichever node this machine uses."""
    path = os.pathsep.join((str(node(VENV).parent), os.environ.get("PATH", "")))
    return [*npm_command(VENV), *arguments], {"PATH": path}


def install_packages() -> None:
    """Install what the lock names, unless that is what is there. Raises StepFailedError."""
    wanted = hashlib.sha256((WEB / "package-lock.json").read_bytes()).hexdigest()
    with one_at_a_time(LOCK):
        there = (WEB / "node_modules").exists() and PACKAGES_STAMP.exists()
        if there and PACKAGES_STAMP.read_text() == wanted:
            return
        argv, extra = npm("ci", "--ignore-scripts", "--no-audit", "--no-fund")
        step("web packages", argv, log=LOG, cwd=WEB, extra=extra)
        PACKAGES_STAMP.write_text(wanted)


def build() -> None:
    """Install the pinned packages and build into web/dist. Raises StepFailedError."""
    install_packages()
    argv, extra = npm("run", "build")
    step("web app", argv, log=LOG, cwd=WEB, extra=extra)


def write_types() -> None:
    """Write src/api from contracts/openapi. Raises StepFailedError."""
    install_packages()
    argv, extra = npm("run", "api")
    step("web app's types", argv, log=LOG, cwd=WEB, extra=extra)


def main() -> None:
    """Build if there is something new to build."""
    if not (WEB / "package.json").exists():
        return
    wanted = fingerprint()
    built = (WEB / "dist" / "index.html").exists() and STAMP.exists()
    if built and STAMP.read_text() == wanted:
        return
    try:
        build()
    except StepFailedError as failure:
        print(f"The web app could not be built; a plain page stands in for it.\n{failure}")
        return
    STAMP.parent.mkdir(exist_ok=True)
    STAMP.write_text(wanted)


if __name__ == "__main__":
    write_types() if sys.argv[1:] == ["types"] else main()
