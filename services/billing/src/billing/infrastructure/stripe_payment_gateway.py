"""Stripe through its official SDK. It cannot tell Stripe from the local double."""

import json
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Mapping
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any, Protocol, TypeVar
from uuid import UUID

import stripe
import structlog

from billing.application.payment_gateway import MissingAtStripe
from billing.config import StripeSettings
from billing.domain.checkout import CheckoutSession
from billing.domain.hold import DisputeSnapshot
from billing.domain.payment import InvoiceSnapshot
from billing.domain.plan import PriceSnapshot
from billing.domain.subscription import SubscriptionSnapshot
from billing.infrastructure import stripe_objects as read
from shared.errors import Unavailable

log = structlog.get_logger(__name__)

# Nothing about our calls is reported to Stripe beside the calls themselves.
stripe.enable_telemetry = False
logging.getLogger("stripe").setLevel(logging.WARNING)

PAGE = 100
RETRIES = 1
ASK_EVERY_SECONDS = 30.0


class _Answer(Protocol):
    @property
    def last_response(self) -> Any: ...


AnswerT = TypeVar("AnswerT", bound=_Answer)


class StripePaymentGateway:
    """One client for the process; `running` closes it."""

    def __init__(self, settings: StripeSettings) -> None:
        self._http = stripe.HTTPXClient(timeout=settings.timeout_seconds)
        self._client = stripe.StripeClient(
            settings.api_key.get_secret_value(),
            base_addresses={"api": settings.api_base},
            http_client=self._http,
            max_network_retries=RETRIES,
        )
        self._price_id = settings.price_id
        self._answered_at = float("-inf")

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Close the connections at the end."""
        try:
            yield
        finally:
            await self._http.close_async()  # type: ignore[no-untyped-call] # the SDK left it untyped

    async def ask(self) -> None:
        """Whether Stripe answers and knows what we sell; asked at most twice a minute."""
        if time.monotonic() - self._answered_at > ASK_EVERY_SECONDS:
            await self.price(self._price_id)
            self._answered_at = time.monotonic()

    async def price(self, price_id: str) -> PriceSnapshot:
        """What a price costs."""
        prices = self._client.v1.prices
        return read.price_in(await _asked(prices.retrieve_async(price_id, {"expand": ["product"]})))

    async def create_customer(self, user_id: UUID, idempotency_key: str) -> str:
        """The id of a customer; the same one for the same key."""
        created = await _asked(
            self._client.v1.customers.create_async(
                {"metadata": {"user_id": str(user_id)}}, {"idempotency_key": idempotency_key}
            )
        )
        return str(created["id"])

    async def delete_customer(self, customer_id: str) -> None:
        """Forget the person at Stripe; repeating it is harmless."""
        await _if_there(self._client.v1.customers.delete_async(customer_id))

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
        created = self._client.v1.checkout.sessions.create_async(
            {
                "mode": "subscription",
                "customer": customer_id,
                "client_reference_id": str(user_id),
                "line_items": [{"price": price_id, "quantity": 1}],
                "subscription_data": {"metadata": {"user_id": str(user_id)}},
                "success_url": success_url,
                "cancel_url": cancel_url,
            },
            {"idempotency_key": idempotency_key},
        )
        return read.session_in(await _asked(created))

    async def checkout(self, session_id: str) -> CheckoutSession | None:
        """A session as it is now."""
        found = await _if_there(self._client.v1.checkout.sessions.retrieve_async(session_id))
        return read.session_in(found) if found else None

    async def expire_checkout(self, session_id: str) -> None:
        """Nobody can pay on it any more; one that is over is fine."""
        session = await self.checkout(session_id)
        if session is not None and session.status == "open":
            await _if_there(self._client.v1.checkout.sessions.expire_async(session_id))

    async def create_portal(self, customer_id: str, return_url: str) -> str:
        """The address of a portal page; raises MissingAtStripe."""
        created = self._client.v1.billing_portal.sessions.create_async(
            {"customer": customer_id, "return_url": return_url}
        )
        return str((await _asked(created))["url"])

    async def subscription(self, subscription_id: str) -> SubscriptionSnapshot | None:
        """A subscription as it is now."""
        found = await _if_there(self._client.v1.subscriptions.retrieve_async(subscription_id))
        return read.subscription_in(found) if found else None

    async def invoices(self, found: SubscriptionSnapshot) -> list[InvoiceSnapshot]:
        """Its newest hundred invoices as they are now, with what was refunded on each."""
        invoices = await _asked(
            self._client.v1.invoices.list_async(
                {"subscription": found.stripe_id, "limit": PAGE, "expand": ["data.payments"]}
            )
        )
        charges = await _asked(
            self._client.v1.charges.list_async({"customer": found.customer_id, "limit": PAGE})
        )
        return [
            read.invoice_in(invoice, found.stripe_id, charges["data"])
            for invoice in invoices["data"]
        ]

    async def cancel(self, subscription_id: str) -> None:
        """End it now; one that has ended is fine."""
        found = await self.subscription(subscription_id)
        if found is not None and found.status not in {"canceled", "incomplete_expired"}:
            await _if_there(self._client.v1.subscriptions.cancel_async(subscription_id))

    async def dispute(self, dispute_id: str) -> DisputeSnapshot | None:
        """A dispute as it is now."""
        retrieving = self._client.v1.disputes.retrieve_async(dispute_id, {"expand": ["charge"]})
        found = await _if_there(retrieving)
        return read.dispute_in(found) if found else None

    async def subscription_of_charge(self, charge_id: str) -> str | None:
        """The subscription whose invoice a charge paid."""
        charge = await _if_there(self._client.v1.charges.retrieve_async(charge_id))
        intent = read.id_of(charge["payment_intent"]) if charge else None
        if intent is None:
            return None
        links = await _asked(
            self._client.v1.invoice_payments.list_async(
                {
                    "payment": {"type": "payment_intent", "payment_intent": intent},
                    "expand": ["data.invoice"],
                }
            )
        )
        found = [read.subscription_id_in(link["invoice"]) for link in links["data"]]
        return next((subscription_id for subscription_id in found if subscription_id), None)

    async def subscription_ids(self, customer_id: str | None = None) -> AsyncIterator[str]:
        """Every subscription of the account or of one customer, ended ones too."""
        more: dict[str, Any] = {"status": "all", "limit": PAGE}
        if customer_id is not None:
            more["customer"] = customer_id
        while True:
            page = await _if_there(self._client.v1.subscriptions.list_async(dict(more)))  # type: ignore[arg-type] # a TypedDict built by parts
            for found in page["data"] if page else []:
                yield found["id"]
            if not page or not page["has_more"]:
                return
            more["starting_after"] = page["data"][-1]["id"]

    async def undelivered_events(self, since: datetime) -> AsyncIterator[str]:
        """Bodies of the events that Stripe could not deliver to us, newest first."""
        more: dict[str, Any] = {
            "delivery_success": False,
            "limit": PAGE,
            "created": {"gte": int(since.timestamp())},
        }
        while True:
            page = await _asked(self._client.v1.events.list_async(dict(more)))  # type: ignore[arg-type] # as above
            for event in page["data"]:
                yield json.dumps(event)
            if not page["has_more"]:
                return
            more["starting_after"] = page["data"][-1]["id"]


async def _asked(call: Awaitable[AnswerT]) -> Mapping[str, Any]:
    """The answer as plain JSON; raises MissingAtStripe or Unavailable."""
    try:
        answer = await call
    except stripe.InvalidRequestError as error:
        if error.code == "resource_missing":
            raise MissingAtStripe(error.param or "") from error
        raise
    except (stripe.AuthenticationError, stripe.PermissionError) as error:
        log.error("stripe.key_refused", error=type(error).__name__)
        raise Unavailable("stripe", "Payments are not available right now.") from error
    except stripe.CardError:
        raise
    except stripe.StripeError as error:
        log.warning("stripe.away", error=type(error).__name__, status=error.http_status)
        raise Unavailable("stripe", "Payments are not available right now.") from error
    data: Mapping[str, Any] = answer.last_response.data
    return data


async def _if_there(call: Awaitable[AnswerT]) -> Mapping[str, Any] | None:
    """The same, None for what Stripe does not know."""
    try:
        return await _asked(call)
    except MissingAtStripe:
        return None
