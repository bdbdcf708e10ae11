"""Stripe's JSON, read into our own words. Everything we know of its shapes is in this file."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from billing.domain.checkout import CheckoutSession
from billing.domain.hold import DisputeSnapshot
from billing.domain.payment import InvoiceSnapshot
from billing.domain.plan import PriceSnapshot
from billing.domain.subscription import Cadence, SubscriptionSnapshot
from billing.domain.webhook import owner_in
from shared.money import Money

Json = Mapping[str, Any]

# Stripe's own list, which is not ISO 4217's: docs.stripe.com/currencies (zero- and
# three-decimal currencies). ISK and UGX have no coins and are still given in hundredths.
_WHOLE = frozenset("BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF".split())
_THOUSANDTHS = frozenset("BHD JOD KWD OMR TND".split())
_CADENCES: Mapping[str, Cadence] = {"week": "weekly", "month": "monthly", "year": "yearly"}


def amount_of(minor: int, currency: str) -> Decimal:
    """An exact amount from Stripe's integer."""
    code = currency.upper()
    digits = 0 if code in _WHOLE else 3 if code in _THOUSANDTHS else 2
    return Decimal(minor).scaleb(-digits)


def id_of(thing: Any) -> str | None:
    """The id of something that may be expanded."""
    found = thing.get("id") if isinstance(thing, Mapping) else thing
    return str(found) if found else None


def moment_of(seconds: int | None) -> datetime | None:
    """Epoch seconds as an aware instant."""
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)


def _at(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


def price_in(price: Json) -> PriceSnapshot:
    """A recurring price with its product expanded."""
    product = price["product"]
    return PriceSnapshot(
        price_id=price["id"],
        name=product["name"] if isinstance(product, Mapping) else price["id"],
        amount=amount_of(price["unit_amount"] or 0, price["currency"]),
        currency=price["currency"].upper(),
        cadence=_cadence(price["recurring"]),
    )


def _cadence(recurring: Json) -> Cadence:
    if recurring["interval_count"] != 1 or recurring["interval"] not in _CADENCES:
        raise ValueError("a plan is paid every week, month or year")
    return _CADENCES[recurring["interval"]]


def subscription_in(found: Json) -> SubscriptionSnapshot:
    """A subscription in the shape of the pinned API version: periods are on its items."""
    items = found["items"]["data"]
    price = items[0]["price"]
    interval = price["recurring"]["interval"]
    period_end = max(item["current_period_end"] for item in items)
    # The portal sets `cancel_at` and leaves the flag false; older calls set the flag.
    cancel_at = found["cancel_at"] or (period_end if found["cancel_at_period_end"] else None)
    return SubscriptionSnapshot(
        stripe_id=found["id"],
        customer_id=id_of(found["customer"]) or "",
        livemode=found["livemode"],
        owner=owner_in(found.get("metadata")),
        price_id=price["id"],
        price_amount=amount_of(price["unit_amount"] or 0, price["currency"]),
        price_currency=price["currency"].upper(),
        cadence=_CADENCES.get(interval, "monthly"),
        status=found["status"],
        period_start=_at(min(item["current_period_start"] for item in items)),
        period_end=_at(period_end),
        trial_end=moment_of(found["trial_end"]),
        cancel_at=moment_of(cancel_at),
        canceled_at=moment_of(found["canceled_at"]),
        ended_at=moment_of(found["ended_at"]),
        collection_paused=found["pause_collection"] is not None,
        created_at=_at(found["created"]),
        raw=dict(found),
    )


def invoice_in(invoice: Json, subscription_id: str, charges: Iterable[Json]) -> InvoiceSnapshot:
    """An invoice with its payments expanded, and what its charges say about refunds."""
    intents = {
        id_of(payment["payment"].get("payment_intent"))
        for payment in (invoice.get("payments") or {"data": []})["data"]
    }
    paid = [c for c in charges if c["paid"] and id_of(c["payment_intent"]) in intents]
    charge = paid[0] if paid else None
    card = ((charge or {}).get("payment_method_details") or {}).get("card") or {}
    currency = invoice["currency"]
    ends = [line["period"]["end"] for line in invoice["lines"]["data"]]
    return InvoiceSnapshot(
        stripe_id=invoice["id"],
        subscription_id=subscription_id,
        status=invoice["status"] or "draft",
        currency=currency.upper(),
        amount_due=amount_of(invoice["amount_due"], currency),
        amount_paid=amount_of(invoice["amount_paid"], currency),
        amount_refunded=amount_of(sum(c["amount_refunded"] for c in paid), currency),
        created_at=_at(invoice["created"]),
        paid_at=moment_of(invoice["status_transitions"]["paid_at"]),
        lines_end=moment_of(max(ends, default=None)),
        attempt_count=invoice["attempt_count"],
        hosted_url=invoice["hosted_invoice_url"],
        charge_id=charge["id"] if charge else None,
        card_brand=card.get("brand"),
        card_last4=card.get("last4"),
    )


def session_in(session: Json) -> CheckoutSession:
    """A Checkout session."""
    return CheckoutSession(
        stripe_id=session["id"],
        status=session["status"],
        url=session["url"],
        customer_id=id_of(session["customer"]),
        subscription_id=id_of(session["subscription"]),
        owner=owner_in({"user_id": session["client_reference_id"]}),
        livemode=session["livemode"],
        expires_at=_at(session["expires_at"]),
    )


def dispute_in(dispute: Json) -> DisputeSnapshot:
    """A dispute with its charge expanded, which names the customer."""
    charge = dispute["charge"]
    currency = dispute["currency"]
    return DisputeSnapshot(
        stripe_id=dispute["id"],
        charge_id=id_of(charge) or "",
        customer_id=id_of(charge["customer"]) if isinstance(charge, Mapping) else None,
        livemode=dispute["livemode"],
        status=dispute["status"],
        amount=Money(amount_of(dispute["amount"], currency), currency.upper()),
        created_at=_at(dispute["created"]),
    )


def subscription_id_in(invoice: Json) -> str | None:
    """The subscription an invoice belongs to; None for a one-off."""
    details = (invoice.get("parent") or {}).get("subscription_details") or {}
    return id_of(details.get("subscription"))
