"""`/v1/checkout/sessions` and `/v1/billing_portal/sessions`"""

from urllib.parse import urlsplit

from deploy.local.devstripe.account import Account
from deploy.local.devstripe.api_subscriptions import (
    read_prices,
    read_trial_end,
    read_trial_settings,
)
from deploy.local.devstripe.endpoint import Call, api
from deploy.local.devstripe.errors import invalid
from deploy.local.devstripe.expand import checkout_lines
from deploy.local.devstripe.listing import PAGING, list_page
from deploy.local.devstripe.objects.session import build_checkout_session, build_portal_session
from deploy.local.devstripe.params import Params
from deploy.local.devstripe.store import JsonObject

SHORTEST_SECONDS = 30 * 60
LONGEST_SECONDS = 24 * 3600
# Accepted and without effect: the page looks the same for everyone.
_IGNORED = (
    "payment_method_types", "payment_method_collection", "locale", "automatic_tax", "ui_mode",
    "billing_address_collection", "allow_promotion_codes",
)  # fmt: skip


def create(account: Account, call: Call) -> JsonObject:
    params = call.params.accept(
        "mode", "line_items", "success_url", "cancel_url", "customer", "customer_email",
        "client_reference_id", "metadata", "subscription_data", "expires_at", *_IGNORED,
    )  # fmt: skip
    if params.required_text("mode") != "subscription":
        raise invalid("devstripe knows mode=subscription only.", param="mode")
    customer = params.text("customer")
    if customer and account.get("customer", customer, param="customer").get("deleted"):
        raise invalid(f"No such customer: '{customer}'", param="customer", code="resource_missing")
    prices = read_prices(account, params, "line_items")
    session = build_checkout_session(
        account.now(),
        public_url=account.settings.public_url,
        customer=customer,
        customer_email=params.text("customer_email"),
        client_reference_id=params.text("client_reference_id"),
        success_url=_address(params, "success_url"),
        cancel_url=_address(params, "cancel_url") if params.has("cancel_url") else None,
        currency=prices[0][0]["currency"],
        amount=sum(price["unit_amount"] * count for price, count in prices),
        prices=[(price["id"], count) for price, count in prices],
        subscription_data=_subscription_data(account, params),
        metadata=params.metadata(),
        expires_at=_expiry(account, params),
    )
    return account.add(session)


def expire(account: Account, call: Call) -> JsonObject:
    session = account.get("checkout.session", call.id)
    if session["status"] != "open":
        raise invalid(
            f'Only Checkout Sessions with a status in ["open"] can be expired. This one is'
            f" {session['status']}."
        )
    return account.change(session, "checkout.session.expired", status="expired", url=None)


def retrieve(account: Account, call: Call) -> JsonObject:
    return account.get("checkout.session", call.id)


def list_all(account: Account, call: Call) -> JsonObject:
    call.params.accept(*PAGING, "customer", "subscription", "status", "payment_intent")
    url = "/v1/checkout/sessions"
    names = "customer subscription status payment_intent"
    return list_page(account, call, "checkout.session", url, equal=names)


def list_lines(account: Account, call: Call) -> JsonObject:
    call.params.accept(*PAGING)
    return checkout_lines(account, account.get("checkout.session", call.id))


def create_portal(account: Account, call: Call) -> JsonObject:
    params = call.params.accept("customer", "return_url", "configuration", "locale")
    customer = account.get("customer", params.required_text("customer"), param="customer")
    session = build_portal_session(
        account.now(),
        public_url=account.settings.public_url,
        customer=customer["id"],
        return_url=_address(params, "return_url") if params.has("return_url") else None,
    )
    return account.add(session)


def _subscription_data(account: Account, params: Params) -> JsonObject:
    data = params.nested("subscription_data").accept(
        "metadata", "description", "trial_period_days", "trial_end", "trial_settings",
        "billing_mode", "proration_behavior",
    )  # fmt: skip
    return {
        "metadata": data.metadata(),
        "description": data.text("description"),
        "trial_end": read_trial_end(account, data),
        "missing_payment_method": read_trial_settings(data),
    }


def _address(params: Params, name: str) -> str:
    """A web address; anything else (`javascript:`) must not become a link on our pages."""
    address = params.required_text(name)
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname or len(address) > 5000:
        raise invalid("Not a valid URL", param=name, code="url_invalid")
    return address


def _expiry(account: Account, params: Params) -> int:
    now = account.now()
    moment = params.integer("expires_at")
    if moment is None:
        return now + LONGEST_SECONDS
    if not now + SHORTEST_SECONDS <= moment <= now + LONGEST_SECONDS:
        raise invalid(
            "The `expires_at` timestamp must be between 30 minutes and 24 hours from Checkout"
            " Session creation.",
            param="expires_at",
        )
    return moment


ROUTES = [
    api("POST", "/v1/checkout/sessions", create),
    api("GET", "/v1/checkout/sessions", list_all),
    api("GET", "/v1/checkout/sessions/{id}", retrieve),
    api("POST", "/v1/checkout/sessions/{id}/expire", expire),
    api("GET", "/v1/checkout/sessions/{id}/line_items", list_lines),
    api("POST", "/v1/billing_portal/sessions", create_portal),
]
