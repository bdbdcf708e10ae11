"""A webhook says that something changed; what it is now is asked from Stripe."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal
from uuid import UUID

ReferenceKind = Literal["subscription", "checkout", "charge", "dispute"]
WebhookState = Literal["received", "parked", "done", "ignored", "dead"]

GIVE_UP_AFTER = timedelta(days=3)
LONGEST_PAUSE = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Reference:
    """Which object at Stripe an event is about."""

    kind: ReferenceKind
    id: str


@dataclass(eq=False, kw_only=True)
class WebhookEvent:
    """A verified event, exactly as it came."""

    event_id: str
    type: str
    reference_kind: ReferenceKind | None
    reference_id: str | None
    customer_id: str | None
    livemode: bool
    api_version: str | None
    created_at: datetime
    received_at: datetime
    raw: str
    state: WebhookState
    attempts: int = 0
    next_try_at: datetime
    error: str | None = None
    settled_at: datetime | None = None

    @property
    def reference(self) -> Reference | None:
        """What it is about, None for a type we do not listen to."""
        if self.reference_kind is None or self.reference_id is None:
            return None
        return Reference(self.reference_kind, self.reference_id)

    def settle(self, state: WebhookState, now: datetime) -> None:
        """It needs no more work for now."""
        self.state, self.settled_at, self.error = state, now, None

    def fail(self, error: str, now: datetime) -> bool:
        """Wait and try again, 1 s to 1 h; True when it was given up after three days."""
        self.error = error
        if now - self.received_at >= GIVE_UP_AFTER:
            self.state, self.settled_at = "dead", now
            return True
        pause = timedelta(seconds=2 ** min(self.attempts - 1, 12))
        self.next_try_at = now + min(pause, LONGEST_PAUSE)
        return False

    def replay(self, now: datetime) -> None:
        """Start over."""
        self.state, self.attempts, self.next_try_at = "received", 0, now
        self.received_at, self.settled_at = now, None


def reference_of(event_type: str, thing: dict[str, Any]) -> Reference | None:
    """The object to read again, from a payload of any API version; None for other types."""
    family = event_type.rpartition(".")[0]
    if family.startswith("customer.subscription"):
        return _reference("subscription", thing.get("id"))
    if family == "invoice":
        return _reference("subscription", _subscription_of(thing))
    if family == "checkout.session":
        return _reference("checkout", thing.get("id"))
    if family.startswith("charge.dispute"):
        return _reference("dispute", thing.get("id"))
    if event_type == "charge.refunded":
        return _reference("charge", thing.get("id"))
    if family in {"refund", "charge.refund"}:
        return _reference("charge", thing.get("charge"))
    return None


def owner_in(metadata: object) -> UUID | None:
    """The person that our own metadata names."""
    try:
        return UUID(str(metadata["user_id"])) if isinstance(metadata, dict) else None
    except (KeyError, ValueError):
        return None


def _subscription_of(invoice: dict[str, Any]) -> object:
    # Since 2025-03-31 under `parent`, before that at the top; the endpoint's version decides.
    parent = invoice.get("parent")
    details = parent.get("subscription_details") if isinstance(parent, dict) else None
    found = details.get("subscription") if isinstance(details, dict) else None
    return found or invoice.get("subscription")


def _reference(kind: ReferenceKind, thing: object) -> Reference | None:
    if isinstance(thing, dict):
        thing = thing.get("id")
    return Reference(kind, thing) if is_stripe_id(thing) and isinstance(thing, str) else None


def is_stripe_id(thing: object) -> bool:
    """Whether it can be an id: short, and safe in a path and in a log."""
    return (
        isinstance(thing, str)
        and 0 < len(thing) <= 255
        and thing.isascii()
        and thing.replace("_", "").isalnum()
    )
