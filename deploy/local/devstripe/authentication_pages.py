"""The bank's 3-D Secure page: approve or refuse."""

from starlette.responses import Response

from deploy.local.devstripe.account import Account
from deploy.local.devstripe.authentication import answer
from deploy.local.devstripe.errors import missing
from deploy.local.devstripe.markup import button_form, money, page, text
from deploy.local.devstripe.store import JsonObject
from deploy.local.devstripe.visit import Visit, go, web


def show(account: Account, visit: Visit) -> Response:
    intent = _intent(account, visit)
    if intent["status"] != "requires_action":
        return page("3-D Secure", "<h1>There is nothing to approve</h1>")
    what = "saving this card"
    if intent["object"] == "payment_intent":
        what = f"a payment of {money(intent['amount'], intent['currency'])}"
    action = f"/3ds/{intent['id']}"
    return page(
        "3-D Secure",
        f"<h1>Your bank asks</h1><p>Do you approve {text(what)}?</p>"
        + button_form(action, "Approve", decision="approve")
        + button_form(action, "Refuse", quiet=True, decision="refuse"),
    )


def decide(account: Account, visit: Visit) -> Response:
    approved = visit.form.get("decision") == "approve"
    return go(answer(account, _intent(account, visit), approved=approved))


def done(_: Account, __: Visit) -> Response:
    return page("Done", "<h1>Done</h1><p>You can close this page.</p>")


def _intent(account: Account, visit: Visit) -> JsonObject:
    intent = account.load(visit.id)
    if intent is None or intent["object"] not in ("payment_intent", "setup_intent"):
        raise missing("payment_intent", visit.id)
    return intent


ROUTES = [
    web("GET", "/3ds/{id}", show),
    web("POST", "/3ds/{id}", decide),
    web("GET", "/done", done),
]
