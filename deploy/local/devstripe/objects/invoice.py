"""Invoices without the pre-basil fields: no `subscription`, `charge`, `payment_intent`, `paid`."""

from dataclasses import dataclass
from typing import Any

from deploy.local.devstripe.ids import new_id
from deploy.local.devstripe.objects.listing import build_list
from deploy.local.devstripe.store import JsonObject


@dataclass(frozen=True)
class Line:
    """What one line of an invoice charges for; the amount is in minor units."""

    amount: int
    description: str
    period: tuple[int, int]
    quantity: int = 1
    price: JsonObject | None = None
    subscription: str | None = None
    subscription_item: str | None = None
    invoice_item: str | None = None

    def parent(self) -> JsonObject:
        """What the line came from, as the API names it."""
        details: dict[str, Any] = {
            "invoice_item": self.invoice_item,
            "proration": False,
            "proration_details": {"credited_items": None},
            "subscription": self.subscription,
        }
        if self.subscription_item:
            details["subscription_item"] = self.subscription_item
        kind = "subscription_item_details" if self.subscription_item else "invoice_item_details"
        other = "invoice_item_details" if self.subscription_item else "subscription_item_details"
        return {"type": kind, kind: details, other: None}

    def pricing(self) -> JsonObject | None:
        """The price behind the line, if there is one."""
        if self.price is None:
            return None
        return {
            "price_details": {"price": self.price["id"], "product": self.price["product"]},
            "type": "price_details",
            "unit_amount_decimal": self.price["unit_amount_decimal"],
        }


def build_line(line: Line, *, invoice: str, currency: str) -> JsonObject:
    return {
        "id": new_id("il"),
        "object": "line_item",
        "amount": line.amount,
        "currency": currency,
        "description": line.description,
        "discount_amounts": [],
        "discountable": True,
        "discounts": [],
        "invoice": invoice,
        "livemode": False,
        "metadata": {},
        "parent": line.parent(),
        "period": {"end": line.period[1], "start": line.period[0]},
        "pretax_credit_amounts": [],
        "pricing": line.pricing(),
        "quantity": line.quantity,
        "subtotal": line.amount,
        "taxes": [],
    }


def build_invoice(
    now: int,
    *,
    customer: JsonObject,
    currency: str,
    lines: list[Line],
    reason: str,
    subscription: JsonObject | None,
    period: tuple[int, int],
    finalizes_at: int | None,
    default_payment_method: str | None = None,
    description: str | None = None,
) -> JsonObject:
    """A draft. `period` is the one it looks back on, which is not the one it pays for."""
    invoice_id = new_id("in")
    total = sum(line.amount for line in lines)
    rows = [build_line(line, invoice=invoice_id, currency=currency) for line in lines]
    return {
        "id": invoice_id,
        "object": "invoice",
        **_unused(),
        "amount_due": total,
        "amount_paid": 0,
        "amount_remaining": total,
        "attempt_count": 0,
        "attempted": False,
        "auto_advance": finalizes_at is not None,
        "automatically_finalizes_at": finalizes_at,
        "billing_reason": reason,
        "collection_method": "charge_automatically",
        "created": now,
        "currency": currency,
        "customer": customer["id"],
        "customer_email": customer["email"],
        "customer_name": customer["name"],
        "default_payment_method": default_payment_method,
        "description": description,
        "effective_at": None,
        "ending_balance": None,
        "hosted_invoice_url": None,
        "lines": build_list(rows, f"/v1/invoices/{invoice_id}/lines"),
        "metadata": {},
        "next_payment_attempt": finalizes_at,
        "number": None,
        "parent": subscription and _parent(subscription),
        "period_end": period[1],
        "period_start": period[0],
        "status": "draft",
        "status_transitions": {
            "finalized_at": None,
            "marked_uncollectible_at": None,
            "paid_at": None,
            "voided_at": None,
        },
        "subtotal": total,
        "subtotal_excluding_tax": total,
        "total": total,
        "total_excluding_tax": total,
        "_payment_intent": None,
        "_invoice_payment": None,
    }


def _parent(subscription: JsonObject) -> JsonObject:
    return {
        "type": "subscription_details",
        "quote_details": None,
        "subscription_details": {
            "metadata": subscription["metadata"],
            "subscription": subscription["id"],
        },
    }


def _unused() -> JsonObject:
    """Fields that every invoice has and this account never uses."""
    empty = """account_tax_ids application custom_fields customer_address customer_phone
        customer_shipping default_source due_date footer from_invoice invoice_pdf
        last_finalization_error latest_revision on_behalf_of receipt_number rendering
        shipping_cost shipping_details statement_descriptor test_clock threshold_reason
        webhooks_delivered_at"""
    lists = """customer_tax_ids default_tax_rates discounts total_discount_amounts
        total_pretax_credit_amounts total_taxes"""
    zero = """amount_overpaid amount_shipping post_payment_credit_notes_amount
        pre_payment_credit_notes_amount starting_balance"""
    return {
        **dict.fromkeys(empty.split()),
        **{name: [] for name in lists.split()},
        **dict.fromkeys(zero.split(), 0),
        "account_country": "AU",
        "account_name": "devstripe",
        "automatic_tax": {
            "disabled_reason": None,
            "enabled": False,
            "liability": None,
            "provider": None,
            "status": None,
        },
        "customer_tax_exempt": "none",
        "issuer": {"type": "self"},
        "livemode": False,
        "payment_settings": {
            "default_mandate": None,
            "payment_method_options": None,
            "payment_method_types": None,
        },
    }


def build_invoice_payment(now: int, *, invoice: JsonObject, payment_intent: str) -> JsonObject:
    """The link between an invoice and a payment, which basil put in place of two fields."""
    return {
        "id": new_id("inpay"),
        "object": "invoice_payment",
        "amount_paid": None,
        "amount_requested": invoice["amount_due"],
        "created": now,
        "currency": invoice["currency"],
        "invoice": invoice["id"],
        "is_default": True,
        "livemode": False,
        "payment": {"payment_intent": payment_intent, "type": "payment_intent"},
        "status": "open",
        "status_transitions": {"canceled_at": None, "paid_at": None},
    }
