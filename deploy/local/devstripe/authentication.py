"""The bank's 3-D Secure page: what the payer's answer leads to."""

from deploy.local.devstripe.account import Account
from deploy.local.devstripe.checkout import complete
from deploy.local.devstripe.invoicing import settle
from deploy.local.devstripe.payments import authenticate
from deploy.local.devstripe.store import JsonObject


def answer(account: Account, intent: JsonObject, *, approved: bool) -> str:
    """Finish the intent and whatever waited for it; returns the address to go to next."""
    base = account.settings.public_url
    session = account.load(intent["_checkout_session"])
    if intent["status"] != "requires_action":
        return _after(base, session, intent)
    verdict = authenticate(account, intent, approved=approved)
    if verdict.outcome != "succeeded":
        back = f"/pay/{session['id']}" if session else _invoice_path(intent)
        return f"{base}{back}?problem=authentication"
    if session and session["status"] == "open":
        complete(account, session, intent)
    invoice = account.load(intent.get("_invoice"))
    if invoice and invoice["status"] == "open":
        settle(account, invoice)
    return _after(base, session, intent)


def success_address(session: JsonObject) -> str:
    """Where the shop wants the payer back, with the session's id filled in."""
    return str(session["success_url"]).replace("{CHECKOUT_SESSION_ID}", session["id"])


def _after(base: str, session: JsonObject | None, intent: JsonObject) -> str:
    if session and session["status"] == "complete":
        return success_address(session)
    return intent["_return_url"] or f"{base}{_invoice_path(intent)}"


def _invoice_path(intent: JsonObject) -> str:
    return f"/invoice/{intent['_invoice']}" if intent.get("_invoice") else "/done"
