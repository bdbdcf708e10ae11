"""The customer portal: cancel at period end, keep, change the card, pay what is open."""

from starlette.responses import Response

from deploy.local.devstripe.account import Account
from deploy.local.devstripe.due import period_of
from deploy.local.devstripe.errors import CardRefused, StripeRefusal, missing
from deploy.local.devstripe.invoicing import collect
from deploy.local.devstripe.markup import (
    button_form,
    card_form,
    card_name,
    day,
    money,
    page,
    problem,
    test_cards,
    text,
)
from deploy.local.devstripe.saved_card import replace_card
from deploy.local.devstripe.standing import LIVE, UPDATED
from deploy.local.devstripe.store import JsonObject
from deploy.local.devstripe.visit import Visit, go, typed_card, web


def show(account: Account, visit: Visit) -> Response:
    return _page(account, _session(account, visit))


def cancel(account: Account, visit: Visit) -> Response:
    """At the period's end. In flexible billing mode that sets `cancel_at` and no flag."""
    session = _session(account, visit)
    subscription = _owned(account, session, "subscription", visit)
    if subscription["status"] in LIVE and not subscription["cancel_at"]:
        account.change(
            subscription,
            UPDATED,
            cancel_at=period_of(subscription)[1],
            canceled_at=account.now(),
            cancellation_details={
                **subscription["cancellation_details"],
                "reason": "cancellation_requested",
            },
        )
    return go(f"/portal/{session['id']}")


def keep(account: Account, visit: Visit) -> Response:
    session = _session(account, visit)
    subscription = _owned(account, session, "subscription", visit)
    if subscription["status"] in LIVE and subscription["cancel_at"]:
        account.change(
            subscription,
            UPDATED,
            cancel_at=None,
            cancel_at_period_end=False,
            canceled_at=None,
            cancellation_details={**subscription["cancellation_details"], "reason": None},
        )
    return go(f"/portal/{session['id']}")


def change_card(account: Account, visit: Visit) -> Response:
    session = _session(account, visit)
    try:
        replace_card(account, session["customer"], typed_card(account, visit.form))
    except CardRefused as refusal:
        return _page(account, session, str(refusal), status=402)
    return go(f"/portal/{session['id']}")


def pay(account: Account, visit: Visit) -> Response:
    session = _session(account, visit)
    invoice = _owned(account, session, "invoice", visit)
    if invoice["status"] == "open":
        verdict = collect(account, invoice)
        if verdict.outcome == "requires_action":
            return go(f"{account.settings.public_url}/3ds/{invoice['_payment_intent']}")
        if verdict.outcome == "declined":
            return _page(account, session, verdict.message, status=402)
    return go(f"/portal/{session['id']}")


def _session(account: Account, visit: Visit) -> JsonObject:
    session = account.get("billing_portal.session", visit.id)
    if session["_expires_at"] <= account.now():
        raise StripeRefusal(410, "invalid_request_error", "This portal link has expired.")
    return session


def _owned(account: Account, session: JsonObject, kind: str, visit: Visit) -> JsonObject:
    """What the form names, if it belongs to the session's customer."""
    item = account.get(kind, visit.form.get(kind, ""))
    if item["customer"] != session["customer"]:
        raise missing(kind, item["id"])
    return item


def _page(
    account: Account, session: JsonObject, message: str | None = None, *, status: int = 200
) -> Response:
    customer = account.get("customer", session["customer"])
    here = f"/portal/{session['id']}"
    subscriptions = list(account.scan("subscription", customer=customer["id"]))
    invoices = list(account.scan("invoice", customer=customer["id"]))
    card = account.load(customer["invoice_settings"]["default_payment_method"])
    back = session["return_url"]
    content = (
        f"<h1>Your billing</h1><p>{text(customer['email'] or customer['id'])}</p>"
        + problem(message)
        + "".join(_subscription(account, here, item) for item in subscriptions)
        + "<h2>Invoices</h2>"
        + "".join(_invoice(here, item) for item in invoices)
        + f"<h2>Card</h2><p>{text(_card(account, subscriptions, card))}</p>"
        + card_form(f"{here}/card", "Use this card")
        + (f'<p><a href="{text(back)}">Back to the shop</a></p>' if back else "")
        + test_cards()
    )
    return page("Billing", content, status=status)


def _card(account: Account, subscriptions: list[JsonObject], default: JsonObject | None) -> str:
    for subscription in subscriptions:
        if subscription["status"] in LIVE and subscription["default_payment_method"]:
            return card_name(account.load(subscription["default_payment_method"]))
    return card_name(default)


def _subscription(account: Account, here: str, subscription: JsonObject) -> str:
    price = subscription["items"]["data"][0]["price"]
    name = account.get("product", price["product"])["name"]
    state, button = f"Status: {subscription['status']}.", ""
    if subscription["status"] in LIVE:
        if subscription["cancel_at"]:
            state = f"Ends on {day(subscription['cancel_at'])}."
            button = button_form(f"{here}/keep", "Keep it", subscription=subscription["id"])
        else:
            state += f" Renews on {day(period_of(subscription)[1])}."
            button = button_form(
                f"{here}/cancel",
                "Cancel at period end",
                quiet=True,
                subscription=subscription["id"],
            )
    cost = money(price["unit_amount"], price["currency"])
    return f"<h2>{text(name)}</h2><p>{text(cost)}. {text(state)}</p>{button}"


def _invoice(here: str, invoice: JsonObject) -> str:
    amount = money(invoice["amount_due"], invoice["currency"])
    line = f"<p>{text(invoice['number'] or 'draft')}: {text(amount)}, {text(invoice['status'])}</p>"
    if invoice["status"] != "open":
        return line
    return line + button_form(f"{here}/pay", "Pay now", invoice=invoice["id"])


ROUTES = [
    web("GET", "/portal/{id}", show),
    web("POST", "/portal/{id}/cancel", cancel),
    web("POST", "/portal/{id}/keep", keep),
    web("POST", "/portal/{id}/card", change_card),
    web("POST", "/portal/{id}/pay", pay),
]
