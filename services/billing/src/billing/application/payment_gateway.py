"""The port before Stripe."""

from collections.abc import AsyncIterator
from datetime import datetime
from typing import Protocol
from uuid import UUID

from billing.domain.checkout import CheckoutSession
from billing.domain.hold import DisputeSnapshot
from billing.domain.payment import InvoiceSnapshot
from billing.domain.plan import PriceSnapshot
from billing.domain.subscription import SubscriptionSnapshot


class MissingAtStripe(Exception):
    """Stripe does not know an object that we name."""


class PaymentGateway(Protocol):
    """Stripe. Every method raises Unavailable when Stripe is away or says slow down."""

    async def price(self, price_id: str) -> PriceSnapshot:
        """What a price costs."""

    async def create_customer(self, user_id: UUID, idempotency_key: str) -> str:
        """The id of a customer; the same one for the same key."""

    async def delete_customer(self, customer_id: str) -> None:
        """Forget the person at Stripe; repeating it is harmless."""

    async def create_checkout(
        self,
        *,
        user_id: UUID,
        customer_id: str,
        price_id: str,
        success_url: str,
        cancel_url: str,
        idempotency_key: str,
    ) -> CheckoutSession:
        """A page to subscribe on; raises MissingAtStripe when the customer is gone."""

    async def checkout(self, session_id: str) -> CheckoutSession | None:
        """A session as it is now."""

    async def expire_checkout(self, session_id: str) -> None:
        """Nobody can pay on it any more; one that is over is fine."""

    async def create_portal(self, customer_id: str, return_url: str) -> str:
        """The address of a portal page; raises MissingAtStripe."""

    async def subscription(self, subscription_id: str) -> SubscriptionSnapshot | None:
        """A subscription as it is now."""

    async def invoices(self, found: SubscriptionSnapshot) -> list[InvoiceSnapshot]:
        """Its newest hundred invoices as they are now, with what was refunded on each."""

    async def cancel(self, subscription_id: str) -> None:
        """End it now; one that has ended is fine."""

    async def dispute(self, dispute_id: str) -> DisputeSnapshot | None:
        """A dispute as it is now."""

    async def subscription_of_charge(self, charge_id: str) -> str | None:
        """The subscription whose invoice a charge paid."""

    def subscription_ids(self, customer_id: str | None = None) -> AsyncIterator[str]:
        """Every subscription of the account or of one customer, ended ones too."""

    def undelivered_events(self, since: datetime) -> AsyncIterator[str]:
        """Bodies of the events that Stripe could not deliver to us."""
