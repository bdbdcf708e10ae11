"""Customers and their cards."""

import secrets

from deploy.local.devstripe.ids import new_id
from deploy.local.devstripe.store import JsonObject

NO_BILLING_DETAILS: JsonObject = {
    "address": None,
    "email": None,
    "name": None,
    "phone": None,
    "tax_id": None,
}


def build_customer(
    now: int,
    *,
    email: str | None = None,
    name: str | None = None,
    description: str | None = None,
    phone: str | None = None,
    metadata: dict[str, str] | None = None,
) -> JsonObject:
    return {
        "id": new_id("cus", 14),
        "object": "customer",
        "address": None,
        "balance": 0,
        "created": now,
        "currency": None,
        "default_source": None,
        "delinquent": False,
        "description": description,
        "discount": None,
        "email": email,
        "invoice_prefix": secrets.token_hex(4).upper(),
        "invoice_settings": {
            "custom_fields": None,
            "default_payment_method": None,
            "footer": None,
            "rendering_options": None,
        },
        "livemode": False,
        "metadata": metadata or {},
        "name": name,
        "next_invoice_sequence": 1,
        "phone": phone,
        "preferred_locales": [],
        "shipping": None,
        "tax_exempt": "none",
        "test_clock": None,
    }


def build_payment_method(
    now: int,
    *,
    brand: str,
    last4: str,
    behaviour: str,
    exp_month: int,
    exp_year: int,
    billing_details: JsonObject | None = None,
    metadata: dict[str, str] | None = None,
) -> JsonObject:
    """A card. Its number is not an argument: only brand, last four and behaviour are kept."""
    return {
        "id": new_id("pm"),
        "object": "payment_method",
        "allow_redisplay": "unspecified",
        "billing_details": {**NO_BILLING_DETAILS, **(billing_details or {})},
        "card": {
            "brand": brand,
            "checks": {
                "address_line1_check": None,
                "address_postal_code_check": None,
                "cvc_check": "pass",
            },
            "country": "US",
            "display_brand": brand,
            "exp_month": exp_month,
            "exp_year": exp_year,
            "fingerprint": f"devstripe{brand}{last4}",
            "funding": "credit",
            "generated_from": None,
            "last4": last4,
            "networks": {"available": [brand], "preferred": None},
            "regulated_status": "unregulated",
            "three_d_secure_usage": {"supported": True},
            "wallet": None,
        },
        "created": now,
        "customer": None,
        "livemode": False,
        "metadata": metadata or {},
        "type": "card",
        "_behaviour": behaviour,
        "_set_up": False,
    }
