"""`expand[]`: ids replaced by the objects they name, and the few fields shown only on request."""

from typing import Any

from deploy.local.devstripe.account import Account
from deploy.local.devstripe.errors import StripeRefusal, invalid
from deploy.local.devstripe.invoicing import payments_of
from deploy.local.devstripe.objects.event import public
from deploy.local.devstripe.objects.listing import build_list
from deploy.local.devstripe.objects.session import build_checkout_line
from deploy.local.devstripe.store import JsonObject

MAX_DEPTH = 4


def expand(account: Account, body: JsonObject, paths: list[str]) -> None:
    """Expand `body`, a public copy, in place; raises for what cannot be expanded."""
    for path in paths:
        segments = path.split(".")
        if len(segments) > MAX_DEPTH + (segments[0] == "data"):
            raise invalid(f"You cannot expand more than {MAX_DEPTH} levels of a property.")
        _follow(account, body, segments, path)


def _follow(account: Account, node: Any, segments: list[str], path: str) -> None:
    if not segments or node is None:
        return
    if isinstance(node, list):
        for item in node:
            _follow(account, item, segments, path)
        return
    if not isinstance(node, dict):
        raise _not_expandable(path)
    name = segments[0]
    if name not in node or node[name] is None:
        node[name] = _computed(account, node, name, path)
    elif isinstance(node[name], str):
        target = account.load(node[name])
        if target is None:
            raise _not_expandable(path)
        node[name] = public(target)
    _follow(account, node[name], segments[1:], path)


def _computed(account: Account, node: JsonObject, name: str, path: str) -> Any:
    """Fields that Stripe leaves out until they are asked for."""
    owner = account.load(node.get("id"))
    match node.get("object"), name:
        case "invoice", "payments" if owner:
            links = [public(link) for link in payments_of(account, owner)]
            return build_list(links, f"/v1/invoice_payments?invoice={owner['id']}")
        case "invoice", "confirmation_secret" if owner:
            intent = account.load(owner["_payment_intent"])
            return intent and {"client_secret": intent["client_secret"], "type": "payment_intent"}
        case "checkout.session", "line_items" if owner:
            return checkout_lines(account, owner)
        case "charge", "refunds" if owner:
            mine = [item for item in account.scan("refund") if item["charge"] == owner["id"]]
            return build_list(public(mine), f"/v1/refunds?charge={owner['id']}")
        case "customer", "subscriptions" if owner:
            mine = list(account.scan("subscription", customer=owner["id"]))
            live = [public(item) for item in mine if item["status"] != "canceled"]
            return build_list(live, f"/v1/subscriptions?customer={owner['id']}")
    if name in node:
        return None
    raise _not_expandable(path)


def checkout_lines(account: Account, session: JsonObject) -> JsonObject:
    """What a Checkout session sells."""
    lines = []
    for price_id, quantity in session["_prices"]:
        price = account.get("price", price_id)
        name = account.get("product", price["product"])["name"]
        lines.append(public(build_checkout_line(price, quantity, name)))
    return build_list(lines, f"/v1/checkout/sessions/{session['id']}/line_items")


def _not_expandable(path: str) -> StripeRefusal:
    return invalid(f"This property cannot be expanded ({path}).", param="expand")
