"""`/v1/events`"""

from fnmatch import fnmatchcase

from deploy.local.devstripe.account import Account
from deploy.local.devstripe.endpoint import Call, api
from deploy.local.devstripe.errors import invalid
from deploy.local.devstripe.listing import PAGING, list_page
from deploy.local.devstripe.store import JsonObject


def list_all(account: Account, call: Call) -> JsonObject:
    """Newest first, by `type` (a `*` matches), `types`, and whether they were delivered."""
    params = call.params.accept(*PAGING, "type", "types", "delivery_success")
    pattern, types = params.text("type"), params.texts("types")
    if pattern and types:
        raise invalid("You may only specify one of these parameters: type, types.", param="type")
    delivered = params.boolean("delivery_success")

    def fits(event: JsonObject) -> bool:
        return (
            (pattern is None or fnmatchcase(event["type"], pattern))
            and (not types or event["type"] in types)
            and (delivered is None or (event["pending_webhooks"] == 0) is delivered)
        )

    return list_page(account, call, "event", "/v1/events", keep=fits)


def retrieve(account: Account, call: Call) -> JsonObject:
    return account.get("event", call.id)


ROUTES = [api("GET", "/v1/events", list_all), api("GET", "/v1/events/{id}", retrieve)]
