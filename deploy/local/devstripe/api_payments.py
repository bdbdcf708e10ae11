"""`/v1/payment_methods`, `/v1/payment_intents`, `/v1/setup_intents` and `/v1/charges`"""

from deploy.local.devstripe.account import Account
from deploy.local.devstripe.cards import card_from_params
from deploy.local.devstripe.checkout import check_card
from deploy.local.devstripe.endpoint import Call, api
from deploy.local.devstripe.errors import invalid, required
from deploy.local.devstripe.listing import PAGING, list_page
from deploy.local.devstripe.objects.payment import build_payment_intent, build_setup_intent
from deploy.local.devstripe.params import Params
from deploy.local.devstripe.payments import attach, attempt, find_method
from deploy.local.devstripe.store import JsonObject

# Accepted and without effect: cards are the only way to pay here.
_IGNORED = (
    "payment_method_types", "automatic_payment_methods", "usage", "off_session", "shipping",
)  # fmt: skip


def create_method(account: Account, call: Call) -> JsonObject:
    params = call.params.accept("type", "card", "billing_details", "metadata")
    if params.required_text("type") != "card":
        raise invalid("devstripe knows cards only.", param="type")
    method = card_from_params(account.now(), params.nested("card"))
    details = params.nested("billing_details").values
    method["billing_details"].update(details)
    method["metadata"] = params.metadata()
    return account.add(method)


def attach_method(account: Account, call: Call) -> JsonObject:
    params = call.params.accept("customer")
    customer = account.get("customer", params.required_text("customer"), param="customer")
    method = find_method(account, call.id, param="id")
    attach(account, method, customer)
    return method


def detach_method(account: Account, call: Call) -> JsonObject:
    method = account.get("payment_method", call.id)
    if method["customer"] is None:
        raise invalid("The payment method is not attached to a customer.", param="id")
    return account.change(method, "payment_method.detached", customer=None)


def list_methods(account: Account, call: Call) -> JsonObject:
    call.params.accept(*PAGING, "customer", "type")
    url = "/v1/payment_methods"
    return list_page(account, call, "payment_method", url, equal="customer type")


def create_intent(account: Account, call: Call) -> JsonObject:
    params = call.params.accept(
        "amount", "currency", "customer", "description", "metadata", "payment_method", "confirm",
        "return_url", "setup_future_usage", *_IGNORED,
    )  # fmt: skip
    amount = params.integer("amount", minimum=1)
    if amount is None:
        raise required("amount")
    intent = build_payment_intent(
        account.now(),
        amount=amount,
        currency=params.required_text("currency").lower(),
        customer=_customer(account, params),
        description=params.text("description"),
        setup_future_usage=params.text("setup_future_usage"),
        metadata=params.metadata(),
    )
    intent["_return_url"] = params.text("return_url")
    account.add(intent, "payment_intent.created")
    return _confirm(account, intent, params) if params.boolean("confirm") else intent


def confirm_intent(account: Account, call: Call) -> JsonObject:
    params = call.params.accept("payment_method", "return_url", *_IGNORED)
    return _confirm(account, account.get("payment_intent", call.id), params)


def create_setup(account: Account, call: Call) -> JsonObject:
    params = call.params.accept(
        "customer", "metadata", "payment_method", "confirm", "return_url", "description", *_IGNORED
    )
    intent = build_setup_intent(
        account.now(), customer=_customer(account, params), metadata=params.metadata()
    )
    intent["_return_url"] = params.text("return_url")
    intent["description"] = params.text("description")
    account.add(intent, "setup_intent.created")
    if params.boolean("confirm"):
        method = find_method(
            account, params.required_text("payment_method"), param="payment_method"
        )
        verdict = check_card(account, intent, method)
        if verdict.outcome == "declined":
            raise verdict.refusal()
    return intent


def _confirm(account: Account, intent: JsonObject, params: Params) -> JsonObject:
    if intent["status"] not in ("requires_payment_method", "requires_confirmation"):
        raise invalid(
            f"This PaymentIntent's status is {intent['status']}; it cannot be confirmed.",
            code="payment_intent_unexpected_state",
        )
    name = params.text("payment_method") or intent["payment_method"]
    if name is None:
        raise required("payment_method")
    method = find_method(account, name, param="payment_method")
    verdict = attempt(account, intent, method)
    if verdict.outcome == "declined":
        raise verdict.refusal(charge=intent["latest_charge"])
    return intent


def _customer(account: Account, params: Params) -> str | None:
    wanted = params.text("customer")
    return wanted and str(account.get("customer", wanted, param="customer")["id"])


def retrieve_method(account: Account, call: Call) -> JsonObject:
    return account.get("payment_method", call.id)


def retrieve_intent(account: Account, call: Call) -> JsonObject:
    return account.get("payment_intent", call.id)


def retrieve_setup(account: Account, call: Call) -> JsonObject:
    return account.get("setup_intent", call.id)


def retrieve_charge(account: Account, call: Call) -> JsonObject:
    return account.get("charge", call.id)


def list_intents(account: Account, call: Call) -> JsonObject:
    call.params.accept(*PAGING, "customer")
    url = "/v1/payment_intents"
    return list_page(account, call, "payment_intent", url, equal="customer")


def list_setups(account: Account, call: Call) -> JsonObject:
    call.params.accept(*PAGING, "customer")
    return list_page(account, call, "setup_intent", "/v1/setup_intents", equal="customer")


def list_charges(account: Account, call: Call) -> JsonObject:
    call.params.accept(*PAGING, "customer", "payment_intent")
    return list_page(account, call, "charge", "/v1/charges", equal="customer payment_intent")


ROUTES = [
    api("POST", "/v1/payment_methods", create_method),
    api("GET", "/v1/payment_methods", list_methods),
    api("GET", "/v1/payment_methods/{id}", retrieve_method),
    api("POST", "/v1/payment_methods/{id}/attach", attach_method),
    api("POST", "/v1/payment_methods/{id}/detach", detach_method),
    api("POST", "/v1/payment_intents", create_intent),
    api("GET", "/v1/payment_intents", list_intents),
    api("GET", "/v1/payment_intents/{id}", retrieve_intent),
    api("POST", "/v1/payment_intents/{id}/confirm", confirm_intent),
    api("POST", "/v1/setup_intents", create_setup),
    api("GET", "/v1/setup_intents", list_setups),
    api("GET", "/v1/setup_intents/{id}", retrieve_setup),
    api("GET", "/v1/charges", list_charges),
    api("GET", "/v1/charges/{id}", retrieve_charge),
]
