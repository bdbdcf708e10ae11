"""Payment intents, setup intents and charges."""

from deploy.local.devstripe.ids import new_id
from deploy.local.devstripe.objects.customer import NO_BILLING_DETAILS
from deploy.local.devstripe.store import JsonObject

_PAYMENT_INTENT_EMPTY = """application application_fee_amount automatic_payment_methods canceled_at
    cancellation_reason last_payment_error latest_charge next_action on_behalf_of payment_method
    processing receipt_email review shipping statement_descriptor statement_descriptor_suffix
    transfer_data transfer_group"""
_SETUP_INTENT_EMPTY = """application automatic_payment_methods cancellation_reason description
    last_setup_error latest_attempt mandate next_action on_behalf_of payment_method
    single_use_mandate"""
_CHARGE_EMPTY = """application application_fee application_fee_amount balance_transaction
    failure_balance_transaction failure_code failure_message on_behalf_of receipt_email
    receipt_number receipt_url review shipping source_transfer statement_descriptor
    statement_descriptor_suffix transfer_data transfer_group"""


def build_payment_intent(
    now: int,
    *,
    amount: int,
    currency: str,
    customer: str | None,
    description: str | None = None,
    setup_future_usage: str | None = None,
    metadata: dict[str, str] | None = None,
) -> JsonObject:
    intent_id = new_id("pi")
    return {
        "id": intent_id,
        "object": "payment_intent",
        **dict.fromkeys(_PAYMENT_INTENT_EMPTY.split()),
        "amount": amount,
        "amount_capturable": 0,
        "amount_received": 0,
        "capture_method": "automatic",
        "client_secret": f"{intent_id}_secret_{new_id('dev')}",
        "confirmation_method": "automatic",
        "created": now,
        "currency": currency,
        "customer": customer,
        "description": description,
        "livemode": False,
        "metadata": metadata or {},
        "payment_method_options": {
            "card": {
                "installments": None,
                "mandate_options": None,
                "network": None,
                "request_three_d_secure": "automatic",
            }
        },
        "payment_method_types": ["card"],
        "setup_future_usage": setup_future_usage,
        "status": "requires_payment_method",
        "_checkout_session": None,
        "_invoice": None,
        "_return_url": None,
    }


def build_setup_intent(
    now: int, *, customer: str | None, metadata: dict[str, str] | None = None
) -> JsonObject:
    intent_id = new_id("seti")
    return {
        "id": intent_id,
        "object": "setup_intent",
        **dict.fromkeys(_SETUP_INTENT_EMPTY.split()),
        "client_secret": f"{intent_id}_secret_{new_id('dev')}",
        "created": now,
        "customer": customer,
        "livemode": False,
        "metadata": metadata or {},
        "payment_method_options": {"card": {"request_three_d_secure": "automatic"}},
        "payment_method_types": ["card"],
        "status": "requires_payment_method",
        "usage": "off_session",
        "_checkout_session": None,
        "_return_url": None,
    }


def build_charge(now: int, *, intent: JsonObject, method: JsonObject) -> JsonObject:
    """A charge that succeeded; `fail_charge` turns it into a refused one."""
    card = method["card"]
    kept = "brand country exp_month exp_year fingerprint funding last4 wallet".split()
    return {
        "id": new_id("ch"),
        "object": "charge",
        **dict.fromkeys(_CHARGE_EMPTY.split()),
        "amount": intent["amount"],
        "amount_captured": intent["amount"],
        "amount_refunded": 0,
        "billing_details": {**NO_BILLING_DETAILS, **method["billing_details"]},
        "calculated_statement_descriptor": "PENNY DREADFUL",
        "captured": True,
        "created": now,
        "currency": intent["currency"],
        "customer": intent["customer"],
        "description": intent["description"],
        "disputed": False,
        "fraud_details": {},
        "livemode": False,
        "metadata": {},
        "outcome": {
            "advice_code": None,
            "network_advice_code": None,
            "network_decline_code": None,
            "network_status": "approved_by_network",
            "reason": None,
            "risk_level": "normal",
            "seller_message": "Payment complete.",
            "type": "authorized",
        },
        "paid": True,
        "payment_intent": intent["id"],
        "payment_method": method["id"],
        "payment_method_details": {
            "card": {name: card[name] for name in kept} | {"network": card["brand"]},
            "type": "card",
        },
        "radar_options": {},
        "refunded": False,
        "status": "succeeded",
    }


def fail_charge(charge: JsonObject, *, code: str, decline_code: str | None, message: str) -> None:
    """Make `charge` the record of a refusal."""
    charge.update(
        amount_captured=0,
        captured=False,
        paid=False,
        status="failed",
        failure_code=code,
        failure_message=message,
    )
    charge["outcome"].update(
        network_status="declined_by_network",
        reason=decline_code or code,
        seller_message="The bank did not return any further details with this decline.",
        type="issuer_declined",
    )
