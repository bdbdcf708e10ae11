"""`python3 -m deploy.compose.secrets`: make up the secrets of the containers, once.

Needs nothing but Python. Writes .env and secrets/ beside this file; both stay out of git.
"""

import json
import os
import secrets
from datetime import UTC, datetime
from pathlib import Path

from deploy.broker_users import broker_users
from deploy.bucket_users import bucket_users
from deploy.compose.values import secret_names
from deploy.platform import Platform, load_platform
from deploy.user_pool import first_content

FOLDER = Path(__file__).resolve().parent


def read_env(path: Path) -> dict[str, str]:
    """What was made up before."""
    if not path.exists():
        return {}
    lines = (line for line in path.read_text().splitlines() if line and not line.startswith("#"))
    return {name: value for name, _, value in (line.partition("=") for line in lines) if value}


def make_up(platform: Platform, kept: dict[str, str]) -> dict[str, str]:
    """A value for every name; what exists stays."""
    return {
        name: kept.get(name) or prefix + secrets.token_hex(20)
        for name, prefix in secret_names(platform).items()
    }


def files_for_servers(platform: Platform, values: dict[str, str]) -> dict[str, object]:
    """The files of servers that cannot read their users from variables."""
    brokers = {name: values[f"BROKER_PASSWORD_{name.upper()}"] for name in platform.services}
    accounts = {name: values[f"ACCOUNT_PASSWORD_{name.upper()}"] for name in platform.accounts}
    pool = first_content(platform, accounts, datetime.now(UTC))
    administrator = values["BROKER_PASSWORD_ADMINISTRATOR"]
    keys = values["OBJECT_STORE_ADMIN_KEY"], values["OBJECT_STORE_DOCUMENTS_KEY"]
    return {
        "rabbitmq.json": broker_users(platform, administrator, brokers),
        "object_store.json": bucket_users(platform, *keys),
        **{f"cognito/{name}": document for name, document in pool.items()},
    }


def write(folder: Path, platform: Platform) -> dict[str, str]:
    """Write what is missing below `folder`; returns every secret."""
    values = make_up(platform, read_env(folder / ".env"))
    _write(folder / ".env", "".join(f"{name}={value}\n" for name, value in values.items()), 0o600)
    for name, content in files_for_servers(platform, values).items():
        path = folder / "secrets" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            _write(path, json.dumps(content, indent=2), 0o644)
    # Closed to others here; what is mounted from below is read by other users in the containers.
    (folder / "secrets").chmod(0o700)
    return values


def _write(path: Path, text: str, mode: int) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode)
    with os.fdopen(descriptor, "w") as file:
        file.write(text)


def main() -> None:
    """Write, and say who can log in."""
    platform = load_platform()
    values = write(FOLDER, platform)
    for name, account in platform.accounts.items():
        print(f"{name}: {account['email']}   {values[f'ACCOUNT_PASSWORD_{name.upper()}']}")


if __name__ == "__main__":
    main()
