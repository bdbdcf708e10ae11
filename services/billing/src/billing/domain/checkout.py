"""Somebody's way to a subscription, through Stripe's hosted page."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, Self
from uuid import UUID

from shared.ids import uuid7

# For this long a cut-off attempt is taken up again with its key; its session was never shown.
TAKE_UP_FOR = timedelta(hours=1)

CheckoutState = Literal["starting", "open", "complete", "expired"]


@dataclass(frozen=True, kw_only=True)
class CheckoutSession:
    """A Checkout session as Stripe has just described it."""

    stripe_id: str
    status: str
    url: str | None
    customer_id: str | None
    subscription_id: str | None
    owner: UUID | None
    livemode: bool
    expires_at: datetime


@dataclass(eq=False, kw_only=True)
class CheckoutAttempt:
    """One attempt. Its id is in the idempotency key, so a repeat after a crash makes no second."""

    id: UUID
    user_id: UUID
    state: CheckoutState
    started_at: datetime
    session_id: str | None = None
    expires_at: datetime | None = None

    @classmethod
    def begin(cls, user_id: UUID, now: datetime) -> Self:
        """Before Stripe is asked."""
        return cls(id=uuid7(), user_id=user_id, state="starting", started_at=now)

    def was_cut_off(self, now: datetime) -> bool:
        """Whether Stripe may have made a session that we did not get to write down."""
        return self.state == "starting" and now - self.started_at < TAKE_UP_FOR

    def mirror(self, session: CheckoutSession) -> None:
        """Take over what Stripe said."""
        self.session_id, self.expires_at = session.stripe_id, session.expires_at
        if session.status == "complete":
            self.state = "complete"
        else:
            self.state = "open" if session.status == "open" else "expired"
