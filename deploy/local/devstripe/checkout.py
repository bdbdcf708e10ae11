"""What happens when a reader pays on the Checkout page."""

from deploy.local.devstripe.account import Account
from deploy.local.devstripe.cards import Verdict, judge_attaching
from deploy.local.devstripe.objects.customer import build_customer
from deploy.local.devstripe.objects.payment import build_payment_intent, build_setup_intent
from deploy.local.devstripe.payments import ask_reader, attach, attempt, finish_setup, refuse
from deploy.local.devstripe.store import JsonObject
from deploy.local.devstripe.subscriptions import Terms, start_paid


def pay_session(
    account: Account, session: JsonObject, method: JsonObject, *, email: str | None
) -> tuple[Verdict, JsonObject]:
    """Charge the card (or, for a trial, only check it): the verdict and the intent used.

    A declined card leaves no subscription behind: that begins with the money, not before.
    """
    account.add(method)
    account.change(session, _email=email)
    intent = _intent(account, session)
    if intent["object"] == "setup_intent":
        verdict = check_card(account, intent, method)
    else:
        verdict = attempt(account, intent, method, first=True)
    if verdict.outcome == "succeeded":
        complete(account, session, intent)
    return verdict, intent


def complete(account: Account, session: JsonObject, intent: JsonObject) -> None:
    """The money is there: customer, card, subscription, invoice, and the session is done."""
    customer = _customer(account, session)
    method = account.get("payment_method", intent["payment_method"])
    attach(account, method, customer)
    account.change(intent, customer=customer["id"])
    charge = account.load(intent.get("latest_charge"))
    if charge:
        account.change(charge, customer=customer["id"])
    paid = None if intent["object"] == "setup_intent" else intent
    terms = _terms(account, session, method)
    subscription, invoice = start_paid(account, customer, terms, intent=paid)
    account.change(
        session,
        "checkout.session.completed",
        status="complete",
        payment_status="paid" if paid else "no_payment_required",
        customer=customer["id"],
        customer_details=_details(customer),
        subscription=subscription["id"],
        invoice=invoice["id"],
        url=None,
    )


def _intent(account: Account, session: JsonObject) -> JsonObject:
    """One intent per session, however many cards are tried."""
    existing = account.load(session.get("_intent"))
    if existing:
        return existing
    if session["amount_total"] == 0:
        intent = build_setup_intent(account.now(), customer=session["customer"])
    else:
        intent = build_payment_intent(
            account.now(),
            amount=session["amount_total"],
            currency=session["currency"],
            customer=session["customer"],
            description="Subscription creation",
            setup_future_usage="off_session",
        )
    intent["_checkout_session"] = session["id"]
    account.add(intent, f"{intent['object']}.created")
    account.change(session, _intent=intent["id"])
    return intent


def check_card(account: Account, intent: JsonObject, method: JsonObject) -> Verdict:
    """Make sure that a card can be charged later."""
    verdict = judge_attaching(method)
    if verdict.outcome == "declined":
        refuse(account, intent, method, verdict)
    elif method["_behaviour"].startswith("authenticates"):
        account.change(intent, payment_method=method["id"])
        ask_reader(account, intent)
        return Verdict("requires_action")
    else:
        finish_setup(account, intent, method)
    return verdict


def _customer(account: Account, session: JsonObject) -> JsonObject:
    if session["customer"]:
        return account.get("customer", session["customer"])
    email = session["customer_email"] or session["_email"]
    return account.add(build_customer(account.now(), email=email), "customer.created")


def _terms(account: Account, session: JsonObject, method: JsonObject) -> Terms:
    data = session["_subscription_data"]
    prices = [(account.get("price", price), count) for price, count in session["_prices"]]
    return Terms(
        prices=prices,
        trial_end=data.get("trial_end"),
        missing_payment_method=data.get("missing_payment_method", "create_invoice"),
        default_payment_method=method["id"],
        description=data.get("description"),
        metadata=data.get("metadata", {}),
    )


def _details(customer: JsonObject) -> JsonObject:
    return {
        "address": None,
        "business_name": None,
        "email": customer["email"],
        "individual_name": None,
        "name": customer["name"],
        "phone": customer["phone"],
        "tax_exempt": "none",
        "tax_ids": [],
    }
