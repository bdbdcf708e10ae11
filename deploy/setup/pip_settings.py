"""uv does not read pip's configuration: carry it over, so that a person's own choices hold."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

CARRIED = {
    "index-url": "UV_DEFAULT_INDEX",
    "extra-index-url": "UV_INDEX",
    "find-links": "UV_FIND_LINKS",
    "cert": "SSL_CERT_FILE",
}


def as_uv_environment(python: Path) -> dict[str, str]:
    """uv's variables for what pip was told; a variable that is already set is left alone."""
    ask = [str(python), "-m", "pip", "config", "list"]
    answer = subprocess.run(ask, capture_output=True, text=True, check=False).stdout
    return translate(answer, os.environ)


def translate(pip_config_list: str, environment: Mapping[str, str]) -> dict[str, str]:
    """uv's variables from the lines of `pip config list`; later lines win, as for pip."""
    carried: dict[str, str] = {}
    for line in pip_config_list.splitlines():
        key, _, value = line.partition("=")
        name = CARRIED.get(key.strip().split(".")[-1])
        if name is None or name in environment:
            continue
        words = value.strip().strip("'\"").replace("\\n", " ").split()
        joint = "," if name == "UV_FIND_LINKS" else " "
        carried[name] = joint.join(words)
    if "UV_INDEX" in carried:
        # As pip does: the best match of all indexes. Safe, because every file's hash is locked.
        carried["UV_INDEX_STRATEGY"] = "unsafe-best-match"
    return carried
