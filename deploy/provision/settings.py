"""What the provision task is told: two servers, their masters, and each service's own passwords."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from deploy.platform import Platform


@dataclass(frozen=True)
class Master:
    """Who may make roles and users."""

    username: str
    password: str


@dataclass(frozen=True)
class ProvisionSettings:
    """Read once, from the environment of the task."""

    database_host: str
    database_port: int
    database_master: Master
    management_url: str
    administrator: Master
    database_passwords: Mapping[str, str]
    broker_passwords: Mapping[str, str]

    @classmethod
    def read(cls, environment: Mapping[str, str], platform: Platform) -> "ProvisionSettings":
        """Raises KeyError when something is missing, ValueError when a URL has no password."""
        host, _, port = environment["DATABASE_ADDRESS"].rpartition(":")
        return cls(
            database_host=host,
            database_port=int(port),
            database_master=_master(environment["DATABASE_MASTER"]),
            management_url=environment["BROKER_MANAGEMENT_URL"],
            administrator=_master(environment["BROKER_ADMINISTRATOR"]),
            database_passwords=_passwords(environment, platform, "DATABASE__URL"),
            broker_passwords=_passwords(environment, platform, "BROKER__URL"),
        )


def _master(secret: str) -> Master:
    content = json.loads(secret)
    return Master(content["username"], content["password"])


def _passwords(environment: Mapping[str, str], platform: Platform, setting: str) -> dict[str, str]:
    passwords = {}
    for name, spec in platform.services.items():
        password = urlsplit(environment[f"{spec.prefix}{setting}"]).password
        if not password:
            raise ValueError(f"{spec.prefix}{setting} holds no password")
        passwords[name] = unquote(password)
    return passwords
