"""Where Node is on this machine."""

import sys
from pathlib import Path

from deploy.setup.node import node as find_node


def node() -> Path:
    """The node program; raises NodeMissingError when `make setup` has not provided one."""
    return find_node(Path(sys.prefix))
