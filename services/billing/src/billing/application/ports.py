"""Every Protocol of the billing service but the one before Stripe (`payment_gateway.py`)."""

from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from types import TracebackType
from typing import Protocol, Self
from uuid import UUID

from billing.domain.access import PaidInvoice
from billing.domain.audit import AuditEntry, ReconcileRun
from billing.domain.checkout import CheckoutAttempt
from billing.domain.customer import Customer
from billing.domain.hold import Hold
from billing.domain.override import AccessOverride
from billing.domain.payment import Payment
from billing.domain.plan import Plan
from billing.domain.subscription import Subscription
from billing.domain.webhook import WebhookEvent
from shared.events import Event


class Locks(Protocol):
    """Locks between processes that are not tied to a transaction."""

    def hold(self, name: str) -> AbstractAsyncContextManager[None]:
        """Hold the lock inside the block; raises Unavailable when it is held for too long."""


class Outbox(Protocol):
    """Where a transaction puts what it announces."""

    def add(self, *events: Event) -> None:
        """Announce the events if the transaction commits."""


class Customers(Protocol):
    """People who pay. Each is found locked, so that writers of one person take turns."""

    async def of_user(self, user_id: UUID) -> Customer | None:
        """By person."""

    async def by_stripe_id(self, customer_id: str) -> Customer | None:
        """By Stripe's id."""

    def add(self, customer: Customer) -> None:
        """Keep a new one."""


class SubscriptionRepository(Protocol):
    """Mirrored subscriptions."""

    async def find(self, stripe_id: str) -> Subscription | None:
        """By Stripe's id."""

    async def of_user(self, user_id: UUID) -> Sequence[Subscription]:
        """All of one person's."""

    async def due(self, now: datetime) -> Sequence[str]:
        """Ids of those that should be compared with Stripe now."""

    async def live(self) -> Sequence[str]:
        """Ids of all that have not ended."""

    def add(self, subscription: Subscription) -> None:
        """Keep a new one."""


class PaymentRepository(Protocol):
    """The ledger."""

    async def of_subscription(self, subscription_id: str) -> dict[str, Payment]:
        """By invoice id."""

    async def paid_of(self, user_id: UUID) -> Sequence[PaidInvoice]:
        """What one person has paid for."""

    async def of_user(self, user_id: UUID) -> Sequence[Payment]:
        """All lines of one person."""

    def add(self, payment: Payment) -> None:
        """Keep a new line."""


class HoldRepository(Protocol):
    """Disputes."""

    async def find(self, dispute_id: str) -> Hold | None:
        """By the dispute's id."""

    async def of_user(self, user_id: UUID) -> Sequence[Hold]:
        """All of one person's."""

    def add(self, hold: Hold) -> None:
        """Keep a new one."""


class WebhookInbox(Protocol):
    """Verified events that wait for work."""

    async def store(self, event: WebhookEvent) -> bool:
        """Keep it; False when it is here already."""

    async def claim(self, now: datetime, *, limit: int) -> Sequence[WebhookEvent]:
        """Take those that are due; they come back by themselves when this process dies."""

    async def find(self, event_id: str) -> WebhookEvent | None:
        """By Stripe's id."""

    async def unpark(self, customer_id: str | None, now: datetime) -> None:
        """Try again what waited for a customer (None: for any)."""

    async def dead(self) -> Sequence[WebhookEvent]:
        """Those that were given up."""

    async def forget_bodies(self, customer_id: str) -> None:
        """Blank the raw bodies about one customer."""

    async def prune(self, before: datetime) -> None:
        """Delete what was settled before."""


class CheckoutRepository(Protocol):
    """Ways to a subscription."""

    async def newest_of(self, user_id: UUID) -> CheckoutAttempt | None:
        """The person's last attempt."""

    async def by_session(self, session_id: str) -> CheckoutAttempt | None:
        """The attempt of a session."""

    async def open_sessions(self, before: datetime) -> Sequence[str]:
        """Sessions begun before a moment that we still believe open."""

    async def remove_of(self, user_id: UUID) -> None:
        """Delete the person's attempts."""

    def add(self, attempt: CheckoutAttempt) -> None:
        """Keep a new one."""


class OverrideRepository(Protocol):
    """Access given by administrators."""

    async def newest_of(self, user_id: UUID) -> AccessOverride | None:
        """The one that counts: the last one given."""

    async def remove_of(self, user_id: UUID) -> None:
        """Delete the person's."""

    def add(self, override: AccessOverride) -> None:
        """Keep a new one."""


class PlanRepository(Protocol):
    """What we sell and have sold."""

    async def find(self, price_id: str) -> Plan | None:
        """By Stripe's price id."""

    async def price_ids(self) -> frozenset[str]:
        """Every price that is or was ours."""

    def add(self, plan: Plan) -> None:
        """Keep a new one."""


class AuditLog(Protocol):
    """Append-only."""

    def add(self, entry: AuditEntry) -> None:
        """Write a line."""

    async def forget(self, user_id: UUID) -> None:
        """Take a person's id out of the lines about them."""


class ReconcileRuns(Protocol):
    """Comparisons with Stripe."""

    async def waiting(self) -> ReconcileRun | None:
        """The oldest one that was asked for and not begun, locked."""

    async def last_begun_at(self) -> datetime | None:
        """When the newest one began."""

    async def find(self, run_id: UUID) -> ReconcileRun | None:
        """By id."""

    def add(self, run: ReconcileRun) -> None:
        """Keep a new one."""


class UnitOfWork(Protocol):
    """One transaction; enter it once."""

    @property
    def customers(self) -> Customers:
        """People who pay."""

    @property
    def subscriptions(self) -> SubscriptionRepository:
        """Mirrored subscriptions."""

    @property
    def payments(self) -> PaymentRepository:
        """The ledger."""

    @property
    def holds(self) -> HoldRepository:
        """Disputes."""

    @property
    def webhooks(self) -> WebhookInbox:
        """Events that wait for work."""

    @property
    def checkouts(self) -> CheckoutRepository:
        """Ways to a subscription."""

    @property
    def overrides(self) -> OverrideRepository:
        """Access given by administrators."""

    @property
    def plans(self) -> PlanRepository:
        """What we sell."""

    @property
    def audit(self) -> AuditLog:
        """What administrators look up."""

    @property
    def runs(self) -> ReconcileRuns:
        """Comparisons with Stripe."""

    @property
    def outbox(self) -> Outbox:
        """What is announced here is committed with the rows."""

    async def __aenter__(self) -> Self:
        """Begin."""

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Commit, or roll back when an error passes."""
