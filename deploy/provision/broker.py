"""RabbitMQ that somebody else runs: a virtual host and a user a service, by its management API."""

from collections.abc import Mapping
from typing import Any, cast
from urllib.parse import quote

import httpx

from deploy.broker_users import EVERYTHING, broker_users
from deploy.platform import Platform


def provision_broker(
    client: httpx.Client, platform: Platform, administrator: str, passwords: Mapping[str, str]
) -> None:
    """Every user confined to its own queues, as on one machine. Repeatable.

    `client` is signed in as `administrator` at the management API. Raises httpx.HTTPError.
    """
    wanted = cast(dict[str, Any], broker_users(platform, "unused", passwords))
    vhost = quote(platform.facts["vhost"], safe="")
    _put(client, f"/api/vhosts/{vhost}", {"default_queue_type": "quorum"})
    _put(client, f"/api/permissions/{vhost}/{quote(administrator)}", EVERYTHING)
    for user in wanted["users"]:
        name = user["name"]
        if name not in passwords:
            continue  # the administrator is the broker's own
        hashed = {key: user[key] for key in ("password_hash", "hashing_algorithm")}
        _put(client, f"/api/users/{name}", {**hashed, "tags": ""})
        _put(client, f"/api/permissions/{vhost}/{name}", _rights(wanted, name))


def _rights(wanted: dict[str, Any], name: str) -> dict[str, str]:
    right = next(one for one in wanted["permissions"] if one["user"] == name)
    return {verb: right[verb] for verb in EVERYTHING}


def _put(client: httpx.Client, path: str, body: Mapping[str, object]) -> None:
    client.put(path, json=body).raise_for_status()
