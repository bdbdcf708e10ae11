"""Events, and what of an object the outside may see."""

from typing import Any

from deploy.local.devstripe.ids import new_id
from deploy.local.devstripe.settings import API_VERSION
from deploy.local.devstripe.store import JsonObject


def public(value: Any) -> Any:
    """The value without our own notes, which start with an underscore."""
    if isinstance(value, dict):
        return {key: public(item) for key, item in value.items() if not key.startswith("_")}
    if isinstance(value, list):
        return [public(item) for item in value]
    return value


def build_event(
    now: int,
    *,
    kind: str,
    subject: JsonObject,
    previous: JsonObject | None,
    request: tuple[str | None, str | None],
    pending_webhooks: int,
) -> JsonObject:
    """A snapshot of `subject`; `request` is (request id, idempotency key) of the causing call."""
    data: JsonObject = {"object": public(subject)}
    if previous:
        data["previous_attributes"] = public(previous)
    return {
        "id": new_id("evt"),
        "object": "event",
        "api_version": API_VERSION,
        "created": now,
        "data": data,
        "livemode": False,
        "pending_webhooks": pending_webhooks,
        "request": {"id": request[0], "idempotency_key": request[1]},
        "type": kind,
    }
