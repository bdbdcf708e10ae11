"""The `list` that Stripe wraps around several objects."""

from deploy.local.devstripe.store import JsonObject


def build_list(data: list[JsonObject], url: str, *, has_more: bool = False) -> JsonObject:
    return {"object": "list", "data": data, "has_more": has_more, "url": url}
