"""What a stack keeps on disk between starts: data, logs, pid files and its generated secrets."""

import json
import os
import secrets
import shutil
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from deploy.platform import Profile

INFRASTRUCTURE_SECRETS = (
    "postgres",
    "valkey",
    "erlang_cookie",
    "rabbitmq",
    "s3_admin",
    "s3_documents",
    "cognito_access_key",
    "cognito_secret_key",
)


@dataclass(frozen=True)
class State:
    """The state folder of one profile."""

    profile: Profile

    @property
    def folder(self) -> Path:
        """The folder itself, made on first use."""
        self.profile.state.mkdir(parents=True, exist_ok=True)
        return self.profile.state

    def data(self, part: str) -> Path:
        """The data folder of a part; its parent exists, the folder itself may not."""
        (self.folder / "data").mkdir(exist_ok=True)
        return self.folder / "data" / part

    def forget_data(self) -> None:
        """Begin empty: what a test run left behind must not decide the next one."""
        for name in ("data", "traces"):
            shutil.rmtree(self.folder / name, ignore_errors=True)

    def log(self, part: str) -> Path:
        """Where the output of a part goes."""
        return self.folder / "logs" / f"{part}.log"

    def pid_file(self, part: str) -> Path:
        """Holds the process id of a running part."""
        (self.folder / "run").mkdir(exist_ok=True)
        return self.folder / "run" / f"{part}.pid"

    @property
    def traces(self) -> Path:
        """Where services write their spans."""
        return self.folder / "traces"

    @cached_property
    def secrets(self) -> dict[str, str]:
        """Passwords and keys of this stack, made up on its first start; the file is mode 600."""
        path = self.folder / "secrets.json"
        kept: dict[str, str] = json.loads(path.read_text()) if path.exists() else {}
        missing = {
            name: prefix + secrets.token_hex(16)
            for name, prefix in self._prefixes().items()
            if name not in kept
        }
        if missing:
            write_private(path, json.dumps({**kept, **missing}, indent=2))
        return {**kept, **missing}

    def _prefixes(self) -> dict[str, str]:
        """The secrets this stack needs, with what each must begin with."""
        platform = self.profile.platform
        return {
            **dict.fromkeys(INFRASTRUCTURE_SECRETS, ""),
            **{f"database_{service}": "" for service in platform.services},
            **{f"broker_{service}": "" for service in platform.services},
            **{f"account_{account}": "Pd1-" for account in platform.accounts},
            "stripe_api_key": "sk_" + "test_",
            "stripe_webhook": "whsec_",
        }


def write_private(path: Path, text: str) -> None:
    """Replace a file at once; only its owner may read it."""
    fresh = path.with_suffix(path.suffix + ".new")
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(text)
    fresh.replace(path)
