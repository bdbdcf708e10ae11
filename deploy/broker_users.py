"""Who may log in to the broker: one user per service, each confined to its own queues."""

import base64
import hashlib
import secrets
from collections.abc import Mapping

from deploy.platform import Platform

ADMINISTRATOR = "penny"
SHARED_NAMES = r"(events|amq\.default)(\..*)?"
EVERYTHING = {"configure": ".*", "write": ".*", "read": ".*"}


def broker_users(
    platform: Platform, administrator_password: str, passwords: Mapping[str, str]
) -> dict[str, object]:
    """RabbitMQ's definitions file; it holds salted hashes, no password."""
    vhost = platform.facts["vhost"]
    administrator = _user(ADMINISTRATOR, administrator_password, ["administrator"])
    users = [_user(name, password, []) for name, password in passwords.items()]
    rights = [{"user": ADMINISTRATOR, "vhost": vhost, **EVERYTHING}]
    rights += [{"user": name, "vhost": vhost, **_own_queues(name)} for name in passwords]
    return {"users": [administrator, *users], "vhosts": [{"name": vhost}], "permissions": rights}


def _user(name: str, password: str, tags: list[str]) -> dict[str, object]:
    salt = secrets.token_bytes(4)
    digest = hashlib.sha256(salt + password.encode()).digest()
    return {
        "name": name,
        "tags": tags,
        "password_hash": base64.b64encode(salt + digest).decode(),
        "hashing_algorithm": "rabbit_password_hashing_sha256",
    }


def _own_queues(service: str) -> dict[str, str]:
    """A service declares the shared exchange and its own queues; it reads no other queue."""
    own = rf"^({SHARED_NAMES}|{service}(\..*)?)$"
    return {"configure": own, "write": own, "read": own}
