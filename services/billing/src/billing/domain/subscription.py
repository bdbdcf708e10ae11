"""A subscription at Stripe, mirrored. Its status word is Stripe's own; access is derived."""

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any, Literal, Self
from uuid import UUID

from shared.money import Money

Cadence = Literal["weekly", "monthly", "yearly"]

ENDED = frozenset({"canceled", "incomplete_expired"})
# Nothing was ever paid: a new checkout may take its place.
UNSTARTED = frozenset({"incomplete"})
KNOWN = ENDED | UNSTARTED | {"trialing", "active", "past_due", "unpaid", "paused"}


@dataclass(frozen=True, kw_only=True)
class SubscriptionSnapshot:
    """A subscription as Stripe has just described it."""

    stripe_id: str
    customer_id: str
    livemode: bool
    owner: UUID | None
    price_id: str
    price_amount: Decimal
    price_currency: str
    cadence: Cadence
    status: str
    period_start: datetime
    period_end: datetime
    trial_end: datetime | None
    cancel_at: datetime | None
    canceled_at: datetime | None
    ended_at: datetime | None
    collection_paused: bool
    created_at: datetime
    raw: dict[str, Any] = field(compare=False)


_MIRRORED = (
    "customer_id", "price_id", "price_amount", "price_currency", "cadence", "status",
    "period_start", "period_end", "trial_end", "cancel_at", "canceled_at", "ended_at",
    "collection_paused", "created_at",
)  # fmt: skip


@dataclass(eq=False, kw_only=True)
class Subscription:
    """Our copy; `user_id` is None once the person was erased."""

    stripe_id: str
    user_id: UUID | None
    customer_id: str
    price_id: str
    price_amount: Decimal
    price_currency: str
    cadence: Cadence
    status: str
    period_start: datetime
    period_end: datetime
    trial_end: datetime | None
    cancel_at: datetime | None
    canceled_at: datetime | None
    ended_at: datetime | None
    collection_paused: bool
    created_at: datetime
    synced_at: datetime
    raw: dict[str, Any]

    @classmethod
    def first_seen(cls, found: SubscriptionSnapshot, user_id: UUID | None, now: datetime) -> Self:
        """The copy of a subscription we did not know."""
        mirrored = {name: getattr(found, name) for name in _MIRRORED}
        raw = found.raw if user_id is not None else {}
        return cls(stripe_id=found.stripe_id, user_id=user_id, synced_at=now, raw=raw, **mirrored)

    def mirror(self, found: SubscriptionSnapshot, now: datetime) -> bool:
        """Take over what Stripe said; says whether anything differed."""
        changed = [n for n in _MIRRORED if getattr(self, n) != getattr(found, n)]
        for name in changed:
            setattr(self, name, getattr(found, name))
        self.synced_at = now
        # Metadata names the person: nothing of it comes back after an erasure.
        self.raw = found.raw if self.user_id is not None else {}
        return bool(changed)

    def gone(self, now: datetime) -> bool:
        """Stripe knows it no more: it has ended, at the latest now."""
        if self.has_ended:
            return False
        self.status, self.synced_at = "canceled", now
        self.ended_at = self.ended_at or now
        return True

    @property
    def has_ended(self) -> bool:
        """Whether it can never come back."""
        return self.status in ENDED

    @property
    def is_live(self) -> bool:
        """Whether a second checkout would be a second subscription; an unknown word counts."""
        return self.status not in ENDED | UNSTARTED

    @property
    def price(self) -> Money:
        """What one period costs."""
        return Money(self.price_amount, self.price_currency)
