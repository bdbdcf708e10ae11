"""Stripe and the database in memory, for use cases without I/O."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from types import TracebackType
from typing import Any, Self
from uuid import UUID

from billing.application.context import Billing, Terms
from billing.domain.access import PaidInvoice
from billing.domain.audit import AuditEntry
from billing.domain.customer import Customer
from billing.domain.hold import DisputeSnapshot, Hold
from billing.domain.override import AccessOverride
from billing.domain.payment import InvoiceSnapshot, Payment
from billing.domain.subscription import Subscription, SubscriptionSnapshot
from billing.domain.webhook import WebhookEvent
from services.billing.tests.factories import PRICE
from shared.errors import Unavailable
from shared.events import Event

LEASE = timedelta(seconds=120)


@dataclass
class FakeStripe:
    """What is true at Stripe now. Reading takes a moment, in which other work goes on."""

    subscriptions: dict[str, SubscriptionSnapshot] = field(default_factory=dict)
    ledger: dict[str, dict[str, InvoiceSnapshot]] = field(default_factory=dict)
    disputes: dict[str, DisputeSnapshot] = field(default_factory=dict)
    is_away: bool = False
    reads: int = 0

    async def subscription(self, subscription_id: str) -> SubscriptionSnapshot | None:
        self.reads += 1
        if self.is_away:
            raise Unavailable("stripe")
        found = self.subscriptions.get(subscription_id)
        await asyncio.sleep(0)
        return found

    async def invoices(self, found: SubscriptionSnapshot) -> list[InvoiceSnapshot]:
        invoices = list(self.ledger.get(found.stripe_id, {}).values())
        await asyncio.sleep(0)
        return invoices

    async def dispute(self, dispute_id: str) -> DisputeSnapshot | None:
        found = self.disputes.get(dispute_id)
        await asyncio.sleep(0)
        return found

    async def subscription_of_charge(self, charge_id: str) -> str | None:
        for subscription_id, invoices in self.ledger.items():
            if any(invoice.charge_id == charge_id for invoice in invoices.values()):
                return subscription_id
        return None

    async def subscription_ids(self, customer_id: str | None = None) -> AsyncIterator[str]:
        for found in list(self.subscriptions.values()):
            if customer_id in (None, found.customer_id):
                yield found.stripe_id

    async def undelivered_events(self, since: datetime) -> AsyncIterator[str]:
        nothing: list[str] = []
        for body in nothing:
            yield body


class FakeLocks:
    """Locks of one process."""

    def __init__(self) -> None:
        self._locks: dict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    @asynccontextmanager
    async def hold(self, name: str) -> AsyncIterator[None]:
        async with self._locks[name]:
            yield


class Rows:
    """Everything that is kept; one object plays every repository's part of it."""

    def __init__(self) -> None:
        self.customers: list[Customer] = []
        self.subscriptions: dict[str, Subscription] = {}
        self.payments: dict[str, Payment] = {}
        self.holds: dict[str, Hold] = {}
        self.webhooks: dict[str, WebhookEvent] = {}
        self.overrides: list[AccessOverride] = []
        self.audit: list[AuditEntry] = []
        self.announced: list[Event] = []

    def types(self) -> list[str]:
        return [event.type for event in self.announced]


@dataclass
class FakeCustomers:
    rows: Rows

    async def of_user(self, user_id: UUID) -> Customer | None:
        return next((c for c in self.rows.customers if c.user_id == user_id), None)

    async def by_stripe_id(self, customer_id: str) -> Customer | None:
        found = (c for c in self.rows.customers if c.stripe_customer_id == customer_id)
        return next(found, None)

    def add(self, customer: Customer) -> None:
        self.rows.customers.append(customer)


@dataclass
class FakeSubscriptions:
    rows: Rows

    async def find(self, stripe_id: str) -> Subscription | None:
        return self.rows.subscriptions.get(stripe_id)

    async def of_user(self, user_id: UUID) -> Sequence[Subscription]:
        return [s for s in self.rows.subscriptions.values() if s.user_id == user_id]

    async def due(self, now: datetime) -> Sequence[str]:
        return list(self.rows.subscriptions)

    async def live(self) -> Sequence[str]:
        return [s.stripe_id for s in self.rows.subscriptions.values() if not s.has_ended]

    def add(self, subscription: Subscription) -> None:
        self.rows.subscriptions[subscription.stripe_id] = subscription


@dataclass
class FakePayments:
    rows: Rows

    async def of_subscription(self, subscription_id: str) -> dict[str, Payment]:
        found = self.rows.payments.items()
        return {name: p for name, p in found if p.subscription_id == subscription_id}

    async def paid_of(self, user_id: UUID) -> Sequence[PaidInvoice]:
        return [
            PaidInvoice(payment.subscription_id, payment.lines_end)
            for payment in await self.of_user(user_id)
            if payment.status == "paid" and payment.lines_end
        ]

    async def of_user(self, user_id: UUID) -> Sequence[Payment]:
        return [p for p in self.rows.payments.values() if p.user_id == user_id]

    def add(self, payment: Payment) -> None:
        assert payment.stripe_invoice_id not in self.rows.payments
        self.rows.payments[payment.stripe_invoice_id] = payment


@dataclass
class FakeHolds:
    rows: Rows

    async def find(self, dispute_id: str) -> Hold | None:
        return self.rows.holds.get(dispute_id)

    async def of_user(self, user_id: UUID) -> Sequence[Hold]:
        return [hold for hold in self.rows.holds.values() if hold.user_id == user_id]

    def add(self, hold: Hold) -> None:
        self.rows.holds[hold.dispute_id] = hold


@dataclass
class FakeInbox:
    rows: Rows

    async def store(self, event: WebhookEvent) -> bool:
        return self.rows.webhooks.setdefault(event.event_id, event) is event

    async def claim(self, now: datetime, *, limit: int) -> Sequence[WebhookEvent]:
        due = [
            event
            for event in self.rows.webhooks.values()
            if event.state == "received" and event.next_try_at <= now
        ]
        for event in due[:limit]:
            event.attempts += 1
            event.next_try_at = now + LEASE
        return due[:limit]

    async def find(self, event_id: str) -> WebhookEvent | None:
        return self.rows.webhooks.get(event_id)

    async def unpark(self, customer_id: str | None, now: datetime) -> None:
        for event in self.rows.webhooks.values():
            if event.state == "parked" and customer_id in (None, event.customer_id):
                event.state, event.next_try_at = "received", now

    async def dead(self) -> Sequence[WebhookEvent]:
        return [event for event in self.rows.webhooks.values() if event.state == "dead"]

    async def forget_bodies(self, customer_id: str) -> None:
        for event in self.rows.webhooks.values():
            if event.customer_id == customer_id:
                event.raw = ""

    async def prune(self, before: datetime) -> None:
        """Nothing is that old here."""


@dataclass
class FakeOverrides:
    rows: Rows

    async def newest_of(self, user_id: UUID) -> AccessOverride | None:
        mine = [override for override in self.rows.overrides if override.user_id == user_id]
        return mine[-1] if mine else None

    def add(self, override: AccessOverride) -> None:
        self.rows.overrides.append(override)


@dataclass
class FakePlans:
    rows: Rows

    async def price_ids(self) -> frozenset[str]:
        return frozenset()


@dataclass
class FakeAudit:
    rows: Rows

    def add(self, entry: AuditEntry) -> None:
        self.rows.audit.append(entry)


@dataclass
class FakeOutbox:
    rows: Rows

    def add(self, *events: Event) -> None:
        self.rows.announced += events


class FakeUnitOfWork:
    """No rollback: a use case that fails half-way shows in the test that looks for it."""

    def __init__(self, rows: Rows) -> None:
        self.rows = rows
        self.customers = FakeCustomers(rows)
        self.subscriptions = FakeSubscriptions(rows)
        self.payments = FakePayments(rows)
        self.holds = FakeHolds(rows)
        self.webhooks = FakeInbox(rows)
        self.overrides = FakeOverrides(rows)
        self.plans = FakePlans(rows)
        self.audit = FakeAudit(rows)
        self.outbox = FakeOutbox(rows)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Nothing to close."""


TERMS = Terms(
    plan="story",
    price_id=PRICE,
    grace=timedelta(),
    livemode=False,
    app_url="https://penny.example",
)


def billing_of(stripe: FakeStripe, rows: Rows) -> Billing:
    """The use cases' tools over memory. The fakes have what these tests need of each port."""
    gateway: Any = stripe
    begin: Any = lambda: FakeUnitOfWork(rows)  # noqa: E731 - one fresh unit each time
    return Billing(gateway=gateway, locks=FakeLocks(), begin=begin, terms=TERMS)
