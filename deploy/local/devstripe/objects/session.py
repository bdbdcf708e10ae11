"""Checkout and portal sessions."""

from deploy.local.devstripe.ids import new_id
from deploy.local.devstripe.store import JsonObject

_CHECKOUT_EMPTY = """adaptive_pricing after_expiration allow_promotion_codes
    billing_address_collection client_secret collected_information consent consent_collection
    currency_conversion customer_details invoice invoice_creation locale origin_context
    payment_intent payment_link payment_method_configuration_details
    permissions recovered_from saved_payment_method_options setup_intent
    shipping_address_collection shipping_cost submit_type subscription wallet_options"""


def build_checkout_session(
    now: int,
    *,
    public_url: str,
    customer: str | None,
    customer_email: str | None,
    client_reference_id: str | None,
    success_url: str,
    cancel_url: str | None,
    currency: str,
    amount: int,
    prices: list[tuple[str, int]],
    subscription_data: JsonObject,
    metadata: dict[str, str],
    expires_at: int,
) -> JsonObject:
    """`prices` are (price id, quantity) pairs; `amount` is what they cost per period."""
    session_id = new_id("cs_test", 56)
    return {
        "id": session_id,
        "object": "checkout.session",
        **dict.fromkeys(_CHECKOUT_EMPTY.split()),
        "amount_subtotal": amount,
        "amount_total": 0 if subscription_data.get("trial_end") else amount,
        "automatic_tax": {"enabled": False, "liability": None, "provider": None, "status": None},
        "cancel_url": cancel_url,
        "client_reference_id": client_reference_id,
        "created": now,
        "currency": currency,
        "custom_fields": [],
        "custom_text": {
            "after_submit": None,
            "shipping_address": None,
            "submit": None,
            "terms_of_service_acceptance": None,
        },
        "customer": customer,
        "customer_creation": None if customer else "always",
        "customer_email": customer_email,
        "discounts": [],
        "expires_at": expires_at,
        "livemode": False,
        "metadata": metadata,
        "mode": "subscription",
        "payment_method_collection": "always",
        "payment_method_options": {"card": {"request_three_d_secure": "automatic"}},
        "payment_method_types": ["card"],
        "payment_status": "unpaid",
        "phone_number_collection": {"enabled": False},
        "shipping_options": [],
        "status": "open",
        "success_url": success_url,
        "tax_id_collection": {"enabled": False, "required": "never"},
        "total_details": {"amount_discount": 0, "amount_shipping": 0, "amount_tax": 0},
        "ui_mode": "hosted_page",
        "url": f"{public_url}/pay/{session_id}",
        "_prices": prices,
        "_subscription_data": subscription_data,
    }


def build_checkout_line(price: JsonObject, quantity: int, description: str) -> JsonObject:
    amount = price["unit_amount"] * quantity
    return {
        "id": new_id("li"),
        "object": "item",
        "adjustable_quantity": None,
        "amount_discount": 0,
        "amount_subtotal": amount,
        "amount_tax": 0,
        "amount_total": amount,
        "currency": price["currency"],
        "description": description,
        "metadata": {},
        "price": price,
        "quantity": quantity,
    }


def build_portal_session(
    now: int, *, public_url: str, customer: str, return_url: str | None
) -> JsonObject:
    session_id = new_id("bps")
    return {
        "id": session_id,
        "object": "billing_portal.session",
        "configuration": "bpc_devstripe",
        "created": now,
        "customer": customer,
        "flow": None,
        "livemode": False,
        "locale": None,
        "on_behalf_of": None,
        "return_url": return_url,
        "url": f"{public_url}/portal/{session_id}",
        "_expires_at": now + 3600,
    }
