"""Looks for secrets in every file a clone would get; what is known to be harmless is in a baseline."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from deploy.platform import ROOT

BASELINE = ROOT / ".secrets.baseline"
# Hashes of packages and weights look like keys and are not; catalogue prose and types generated
# from the contracts hold none and are half of all text.
NOT_SCANNED = (
    *("requirements/", "package-lock.json", ".secrets.baseline", "contracts/"),
    *("services/catalog/src/catalog/data/", ".d.ts"),
)
BINARY = (".pdf", ".png", ".jpg", ".webp", ".woff2", ".ico", ".traineddata")

Known = set[tuple[str, str]]


def tracked_files() -> list[str]:
    """What git would give to somebody who clones."""
    argv = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(argv, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [
        path
        for path in listed.splitlines()
        if (ROOT / path).is_file()
        and not path.endswith(BINARY)
        and not any(part in path for part in NOT_SCANNED)
    ]


def scan() -> dict[str, Any]:
    """What detect-secrets finds, in the form of its baseline."""
    program = str(Path(sys.prefix) / "bin" / "detect-secrets")
    argv = [program, "scan", "--no-verify", *tracked_files()]
    done = subprocess.run(argv, cwd=ROOT, capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def new_secrets() -> str:
    """What is found and not in the baseline: file, line and kind, never the secret."""
    known = _identities(json.loads(BASELINE.read_text())) if BASELINE.exists() else set()
    news = [
        f"{path}:{secret['line_number']}: {secret['type']}"
        for path, secrets in scan()["results"].items()
        for secret in secrets
        if (path, secret["hashed_secret"]) not in known
    ]
    if not news:
        return ""
    return "\n".join(
        [*news, "Remove it; if it is no secret, `make baseline` and say why in the commit."]
    )


def _identities(baseline: dict[str, Any]) -> Known:
    return {
        (path, secret["hashed_secret"])
        for path, secrets in baseline["results"].items()
        for secret in secrets
    }


def write_baseline() -> None:
    """Accept what is there now."""
    BASELINE.write_text(json.dumps(scan(), indent=2) + "\n")


if __name__ == "__main__":
    write_baseline()
