"""Things of billing, made up."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

from billing.domain.access import PaidInvoice
from billing.domain.hold import Hold
from billing.domain.override import AccessOverride
from billing.domain.payment import InvoiceSnapshot
from billing.domain.subscription import Subscription, SubscriptionSnapshot
from billing.domain.webhook import WebhookEvent

NOW = datetime(2026, 11, 10, 12, tzinfo=UTC)
PRICE = "price_penny_monthly"
MONTH = timedelta(days=30)


def a_snapshot(**changes: Any) -> SubscriptionSnapshot:
    """A subscription at Stripe, five days into a paid month."""
    values: dict[str, Any] = {
        "stripe_id": "sub_1",
        "customer_id": "cus_1",
        "livemode": False,
        "owner": None,
        "price_id": PRICE,
        "price_amount": Decimal("9.99"),
        "price_currency": "AUD",
        "cadence": "monthly",
        "status": "active",
        "period_start": NOW - timedelta(days=5),
        "period_end": NOW + timedelta(days=25),
        "trial_end": None,
        "cancel_at": None,
        "canceled_at": None,
        "ended_at": None,
        "collection_paused": False,
        "created_at": NOW - timedelta(days=5),
        "raw": {"id": "sub_1"},
    }
    return SubscriptionSnapshot(**(values | changes))


def a_subscription(user_id: UUID | None = None, **changes: Any) -> Subscription:
    """Our copy of it."""
    return Subscription.first_seen(a_snapshot(**changes), user_id or uuid4(), NOW)


def paid(subscription: Subscription, until: datetime | None = None) -> PaidInvoice:
    """It is paid, until the end of its period unless said otherwise."""
    return PaidInvoice(subscription.stripe_id, until or subscription.period_end)


def an_invoice(**changes: Any) -> InvoiceSnapshot:
    """A paid invoice of that subscription."""
    values: dict[str, Any] = {
        "stripe_id": "in_1",
        "subscription_id": "sub_1",
        "status": "paid",
        "currency": "AUD",
        "amount_due": Decimal("9.99"),
        "amount_paid": Decimal("9.99"),
        "amount_refunded": Decimal(0),
        "created_at": NOW - timedelta(days=5),
        "paid_at": NOW - timedelta(days=5),
        "lines_end": NOW + timedelta(days=25),
        "attempt_count": 1,
        "hosted_url": "https://invoice.example/in_1",
        "charge_id": "ch_1",
        "card_brand": "visa",
        "card_last4": "4242",
    }
    return InvoiceSnapshot(**(values | changes))


def a_hold(status: str = "needs_response", **changes: Any) -> Hold:
    """A dispute."""
    values: dict[str, Any] = {
        "dispute_id": "du_1",
        "user_id": uuid4(),
        "charge_id": "ch_1",
        "status": status,
        "opened_at": NOW,
    }
    return Hold(**(values | changes))


def an_override(until: datetime, **changes: Any) -> AccessOverride:
    """Access given by an administrator."""
    values: dict[str, Any] = {
        "id": uuid4(),
        "user_id": uuid4(),
        "until": until,
        "granted_by": uuid4(),
        "reason": "a prize",
        "granted_at": NOW,
    }
    return AccessOverride(**(values | changes))


def a_webhook(event_id: str = "evt_1", **changes: Any) -> WebhookEvent:
    """A verified event about that subscription."""
    values: dict[str, Any] = {
        "event_id": event_id,
        "type": "customer.subscription.updated",
        "reference_kind": "subscription",
        "reference_id": "sub_1",
        "customer_id": "cus_1",
        "livemode": False,
        "api_version": "2026-10-28.endive",
        "created_at": NOW,
        "received_at": NOW,
        "raw": "{}",
        "state": "received",
        "next_try_at": NOW,
    }
    return WebhookEvent(**(values | changes))
