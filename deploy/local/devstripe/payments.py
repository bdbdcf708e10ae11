"""Charging cards: payment intents, the charges they make, and saving a card for later."""

from deploy.local.devstripe.account import Account
from deploy.local.devstripe.aftermath import open_dispute
from deploy.local.devstripe.cards import (
    SUCCEEDED,
    Verdict,
    card_by_name,
    judge,
    judge_attaching,
)
from deploy.local.devstripe.objects.event import public
from deploy.local.devstripe.objects.payment import build_charge, fail_charge
from deploy.local.devstripe.store import JsonObject

REFUSED_BY_READER = Verdict(
    "declined",
    "payment_intent_authentication_failure",
    None,
    "We are unable to authenticate your payment method. Please choose a different payment method"
    " and try again.",
)


def find_method(account: Account, method_id: str, *, param: str) -> JsonObject:
    """A stored payment method; a name like `pm_card_visa` makes a new one, as at Stripe."""
    named = card_by_name(account.now(), method_id)
    if named is not None:
        return account.add(named)
    return account.get("payment_method", method_id, param=param)


def attach(account: Account, method: JsonObject, customer: JsonObject) -> None:
    """Save a card with its customer; raises CardRefused when the bank says no."""
    if method["customer"] == customer["id"]:
        return
    verdict = judge_attaching(method)
    if verdict.outcome == "declined":
        refusal = verdict.refusal()
        refusal.undo = True
        raise refusal
    account.change(method, "payment_method.attached", customer=customer["id"])


def make_default(account: Account, method: JsonObject, customer: JsonObject) -> None:
    settings = {**customer["invoice_settings"], "default_payment_method": method["id"]}
    account.change(customer, "customer.updated", invoice_settings=settings)


def attempt(
    account: Account,
    intent: JsonObject,
    method: JsonObject,
    *,
    first: bool = False,
    authenticated: bool = False,
) -> Verdict:
    """Try to take the money of `intent` from `method`, and record what came of it."""
    verdict = judge(method, first=first, authenticated=authenticated)
    account.change(intent, payment_method=method["id"])
    if verdict.outcome == "succeeded":
        _succeed(account, intent, method)
    elif verdict.outcome == "requires_action":
        ask_reader(account, intent)
    else:
        _fail(account, intent, method, verdict)
    return verdict


def ask_reader(account: Account, intent: JsonObject) -> None:
    """Send the payer to the bank's page before anything else happens."""
    where = f"{account.settings.public_url}/3ds/{intent['id']}"
    action = {"type": "redirect_to_url", "redirect_to_url": {"url": where, "return_url": None}}
    account.change(
        intent,
        f"{intent['object']}.requires_action",
        status="requires_action",
        next_action=action,
    )


def authenticate(account: Account, intent: JsonObject, *, approved: bool) -> Verdict:
    """The payer's answer on the bank's page."""
    method = account.get("payment_method", intent["payment_method"])
    if not approved:
        refuse(account, intent, method, REFUSED_BY_READER)
        return REFUSED_BY_READER
    account.change(method, _set_up=True)
    if intent["object"] == "setup_intent":
        finish_setup(account, intent, method)
        return SUCCEEDED
    return attempt(account, intent, method, first=True, authenticated=True)


def finish_setup(account: Account, intent: JsonObject, method: JsonObject) -> None:
    account.change(
        intent,
        "setup_intent.succeeded",
        status="succeeded",
        next_action=None,
        payment_method=method["id"],
    )


def refuse(account: Account, intent: JsonObject, method: JsonObject, verdict: Verdict) -> None:
    """Put an intent back to where it wants another card, with the reason."""
    setup = intent["object"] == "setup_intent"
    error = {**verdict.refusal().error, "payment_method": public(method)}
    account.change(
        intent,
        "setup_intent.setup_failed" if setup else "payment_intent.payment_failed",
        status="requires_payment_method",
        next_action=None,
        payment_method=None,
        **{"last_setup_error" if setup else "last_payment_error": error},
    )


def _succeed(account: Account, intent: JsonObject, method: JsonObject) -> None:
    charge = account.add(build_charge(account.now(), intent=intent, method=method))
    account.emit("charge.succeeded", charge)
    account.change(
        intent,
        "payment_intent.succeeded",
        status="succeeded",
        amount_received=intent["amount"],
        latest_charge=charge["id"],
        last_payment_error=None,
        next_action=None,
    )
    if method["_behaviour"] in ("charged_back", "inquired"):
        inquiry = method["_behaviour"] == "inquired"
        open_dispute(account, charge, inquiry=inquiry, reason="fraudulent")


def _fail(account: Account, intent: JsonObject, method: JsonObject, verdict: Verdict) -> None:
    charge = build_charge(account.now(), intent=intent, method=method)
    fail_charge(
        charge,
        code=verdict.code or "card_declined",
        decline_code=verdict.decline_code,
        message=verdict.message or "",
    )
    account.add(charge, "charge.failed")
    account.change(intent, latest_charge=charge["id"])
    refuse(account, intent, method, verdict)
