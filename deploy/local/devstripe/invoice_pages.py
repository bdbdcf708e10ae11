"""The hosted invoice page: pay what is open, with the saved card or a new one."""

from starlette.responses import Response

from deploy.local.devstripe.account import Account
from deploy.local.devstripe.errors import CardRefused
from deploy.local.devstripe.invoicing import collect, default_method
from deploy.local.devstripe.markup import (
    button_form,
    card_form,
    card_name,
    money,
    page,
    problem,
    test_cards,
    text,
)
from deploy.local.devstripe.payments import REFUSED_BY_READER
from deploy.local.devstripe.saved_card import replace_card
from deploy.local.devstripe.store import JsonObject
from deploy.local.devstripe.visit import Visit, go, typed_card, web


def show(account: Account, visit: Visit) -> Response:
    refused = visit.query.get("problem") == "authentication"
    return _page(account, _invoice(account, visit), REFUSED_BY_READER.message if refused else None)


def pay(account: Account, visit: Visit) -> Response:
    """With the card of the form if one was typed, else with the saved one."""
    invoice = _invoice(account, visit)
    if invoice["status"] != "open":
        return _page(account, invoice, None)
    if visit.form.get("number"):
        try:
            replace_card(account, invoice["customer"], typed_card(account, visit.form))
        except CardRefused as refusal:
            return _page(account, invoice, str(refusal), status=402)
    verdict = collect(account, invoice)
    if verdict.outcome == "requires_action":
        return go(f"{account.settings.public_url}/3ds/{invoice['_payment_intent']}")
    status = 402 if verdict.outcome == "declined" else 200
    return _page(account, invoice, verdict.message, status=status)


def _invoice(account: Account, visit: Visit) -> JsonObject:
    return account.get("invoice", visit.id)


def _page(
    account: Account, invoice: JsonObject, message: str | None, *, status: int = 200
) -> Response:
    amount = money(invoice["amount_due"], invoice["currency"])
    head = (
        f"<h1>Invoice {text(invoice['number'] or 'draft')}</h1>"
        f'<p class="amount">{text(amount)}</p><p>Status: {text(invoice["status"])}</p>'
    )
    if invoice["status"] != "open":
        return page("Invoice", head, status=status)
    saved = default_method(account, invoice)
    action = f"/invoice/{invoice['id']}"
    pay_saved = button_form(action, f"Pay with {card_name(saved)}", quiet=True) if saved else ""
    form = card_form(action, "Pay with this card")
    return page("Invoice", head + problem(message) + pay_saved + form + test_cards(), status=status)


ROUTES = [web("GET", "/invoice/{id}", show), web("POST", "/invoice/{id}", pay)]
