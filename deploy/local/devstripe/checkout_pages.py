"""The hosted payment page of a Checkout session."""

from starlette.responses import Response

from deploy.local.devstripe.account import Account
from deploy.local.devstripe.authentication import success_address
from deploy.local.devstripe.checkout import pay_session
from deploy.local.devstripe.errors import CardRefused
from deploy.local.devstripe.markup import card_form, day, money, page, problem, test_cards, text
from deploy.local.devstripe.payments import REFUSED_BY_READER
from deploy.local.devstripe.store import JsonObject
from deploy.local.devstripe.visit import Visit, go, typed_card, web


def show(account: Account, visit: Visit) -> Response:
    session = account.get("checkout.session", visit.id)
    refused = visit.query.get("problem") == "authentication"
    return _page(account, session, REFUSED_BY_READER.message if refused else None)


def pay(account: Account, visit: Visit) -> Response:
    """Charge what was typed: on to the shop, on to the bank, or back here with the reason."""
    session = account.get("checkout.session", visit.id)
    if session["status"] != "open":
        return _page(account, session, None)
    email = visit.form.get("email", "").strip() or None
    if _asks_email(session) and (email is None or "@" not in email or len(email) > 512):
        return _page(account, session, "Please give an email address.", status=400)
    try:
        method = typed_card(account, visit.form)
    except CardRefused as refusal:
        return _page(account, session, str(refusal), status=402)
    verdict, intent = pay_session(account, session, method, email=email)
    if verdict.outcome == "requires_action":
        return go(f"{account.settings.public_url}/3ds/{intent['id']}")
    if verdict.outcome == "declined":
        return _page(account, session, verdict.message, status=402)
    return go(success_address(session))


def _page(
    account: Account, session: JsonObject, message: str | None, *, status: int = 200
) -> Response:
    if session["status"] == "complete":
        link = f'<p><a href="{text(success_address(session))}">Back to the shop</a></p>'
        return page("Paid", f"<h1>This is already paid</h1>{link}")
    if session["status"] == "expired":
        return page("Expired", "<h1>This checkout has expired</h1>" + _back(session), status=410)
    return page("Checkout", _form(account, session, message), status=status)


def _form(account: Account, session: JsonObject, message: str | None) -> str:
    price_id, _ = session["_prices"][0]
    price = account.get("price", price_id)
    product = account.get("product", price["product"])
    interval = price["recurring"]["interval"]
    email = session["customer_email"]
    if session["customer"]:
        email = account.get("customer", session["customer"])["email"]
    full = money(session["amount_subtotal"], session["currency"])
    return (
        f"<h1>Subscribe to {text(product['name'])}</h1>"
        f'<p class="amount">{text(full)} per {text(interval)}</p>'
        + _trial(session)
        + problem(message)
        + (f"<p>{text(email)}</p>" if email else "")
        + card_form(f"/pay/{session['id']}", "Subscribe", ask_email=_asks_email(session))
        + _back(session)
        + test_cards()
    )


def _trial(session: JsonObject) -> str:
    trial_end = session["_subscription_data"]["trial_end"]
    return f"<p>Free until {text(day(trial_end))}.</p>" if trial_end else ""


def _asks_email(session: JsonObject) -> bool:
    return not session["customer"] and not session["customer_email"]


def _back(session: JsonObject) -> str:
    address = session["cancel_url"]
    return f'<p><a href="{text(address)}">Back without paying</a></p>' if address else ""


ROUTES = [web("GET", "/pay/{id}", show), web("POST", "/pay/{id}", pay)]
