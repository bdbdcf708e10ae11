"""The link between a person and a customer at Stripe, and what was announced about them."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Self
from uuid import UUID

from billing.domain.access import Access
from billing.domain.events import Amount, SubscriptionUpdated
from shared.ids import uuid7


@dataclass(eq=False, kw_only=True)
class Customer:
    """One person who pays. `user_id` is None once the person was erased; the ledger stays."""

    id: UUID
    user_id: UUID | None
    stripe_customer_id: str | None
    livemode: bool
    created_at: datetime
    version: int = 0
    announced: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def of(
        cls, user_id: UUID, stripe_customer_id: str | None, *, livemode: bool, now: datetime
    ) -> Self:
        """A new link."""
        return cls(
            id=uuid7(),
            user_id=user_id,
            stripe_customer_id=stripe_customer_id,
            livemode=livemode,
            created_at=now,
        )

    def announce(self, access: Access, plan: str) -> SubscriptionUpdated | None:
        """What others must know, or None when they know it already."""
        if self.user_id is None:
            return None
        subscription = access.subscription
        price = None
        if subscription is not None and not subscription.has_ended:
            price = Amount.of(subscription.price)
        facts = {
            "status": access.status,
            "entitled": access.entitled,
            "access_until": access.access_until and access.access_until.isoformat(),
            "reason": access.reason,
            "price": price and [price.amount, price.currency],
        }
        if facts == self.announced or (
            not self.announced and access.status == "none" and not access.entitled
        ):
            return None
        self.announced = facts
        self.version += 1
        return SubscriptionUpdated(
            user_id=self.user_id,
            plan=plan,
            status=access.status,
            entitled=access.entitled,
            access_until=access.access_until,
            reason=access.reason,
            price=price,
            cadence=subscription.cadence if subscription else "monthly",
            version=self.version,
        )

    def erase(self) -> None:
        """Forget who it was."""
        self.user_id = None
        self.announced = {}
