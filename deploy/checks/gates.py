"""What must hold before a change is taken: each gate is one command or one function."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from deploy.checks.lock_files import recorded_addresses
from deploy.checks.migrations import branched_migrations
from deploy.checks.secret_scan import new_secrets
from deploy.checks.terraform import unformatted_terraform
from deploy.checks.web import NpmScript
from deploy.platform import ROOT

BIN = Path(sys.prefix) / "bin"
DOCKERFILES = ("deploy/compose/Dockerfile",)
COMPOSE = "deploy/compose/compose.yaml"

# A gate answers with what is wrong; nothing means that it holds.
Gate = Callable[[], str]


@dataclass(frozen=True)
class Tool:
    """A gate that is another program: it holds when the program ends with 0."""

    program: str
    arguments: tuple[str, ...]

    def __call__(self) -> str:
        """Run it from the root of the repository."""
        argv = [str(BIN / self.program), *self.arguments]
        done = subprocess.run(argv, cwd=ROOT, capture_output=True, text=True, check=False)
        return "" if done.returncode == 0 else (done.stdout + done.stderr).strip() or "failed"


def gates(code: tuple[str, ...]) -> dict[str, Gate]:
    """Every gate by name; `code` is where Python code lives."""
    return {
        "format": Tool("ruff", ("format", "--check", *code)),
        "lint": Tool("ruff", ("check", "--quiet", *code)),
        "types": Tool("mypy", code),
        "layers": Tool("lint-imports", ()),
        "contracts": Tool("python", ("-m", "tools.contracts", "--check")),
        "migrations": branched_migrations,
        "locks": recorded_addresses,
        "secrets": new_secrets,
        "workflows": Tool("zizmor", ("--offline", "--quiet", ".github/workflows")),
        "dockerfiles": Tool("hadolint", DOCKERFILES),
        "compose-schema": Tool(
            "check-jsonschema", ("--builtin-schema", "vendor.compose-spec", COMPOSE)
        ),
        "compose": Tool("python", ("-m", "deploy.compose", "--check")),
        "terraform-format": unformatted_terraform,
        "terraform": Tool("python", ("-m", "deploy.terraform", "--check")),
        "web-contracts": NpmScript("api:check"),
        "web-lint": NpmScript("lint"),
        "web-tests": NpmScript("test"),
        "web-build": NpmScript("build"),
    }
