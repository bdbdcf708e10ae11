"""`python -m deploy.setup.web`: build the web app when its sources have changed.

The platform runs without it, so a failed build is told and does not stop the start.
"""

import hashlib
import os
import subprocess
from pathlib import Path

from deploy.setup.node import node, npm_command
from deploy.setup.steps import StepFailedError, step

ROOT = Path(__file__).resolve().parent.parent.parent
VENV = ROOT / ".venv"
WEB = ROOT / "web"
STAMP = ROOT / ".local" / "web-built"
LOG = ROOT / ".local" / "setup.log"


def fingerprint() -> str:
    """Changes when a file that git knows, or would know, below web/ changes."""
    argv = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "web"]
    listed = subprocess.run(argv, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    digest = hashlib.sha256()
    for path in sorted(listed.splitlines()):
        if (ROOT / path).is_file():
            digest.update(path.encode() + (ROOT / path).read_bytes())
    return digest.hexdigest()


def build() -> None:
    """Install the pinned packages and build into web/dist. Raises StepFailedError."""
    path = os.pathsep.join((str(node(VENV).parent), os.environ.get("PATH", "")))
    npm = npm_command(VENV)
    install = [*npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    step("web packages", install, log=LOG, cwd=WEB, extra={"PATH": path})
    step("web app", [*npm, "run", "build"], log=LOG, cwd=WEB, extra={"PATH": path})


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


main()
