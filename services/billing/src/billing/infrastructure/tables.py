"""The schema `billing`, and how the domain's classes map onto it."""

from sqlalchemy import (
    Boolean,
    Column,
    DateTime,
    Index,
    Integer,
    Numeric,
    String,
    Table,
    Text,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB, UUID
from sqlalchemy.orm import registry

from billing.domain.audit import AuditEntry, ReconcileRun
from billing.domain.checkout import CheckoutAttempt
from billing.domain.customer import Customer
from billing.domain.hold import Hold
from billing.domain.override import AccessOverride
from billing.domain.payment import Payment
from billing.domain.plan import Plan
from billing.domain.subscription import Subscription
from billing.domain.webhook import WebhookEvent
from shared.database import metadata_for
from shared.http.idempotency import idempotency_table
from shared.inbox import inbox_table
from shared.outbox import outbox_table
from shared.unit_of_work import TransactionLog

SCHEMA = "billing"
metadata = metadata_for(SCHEMA)
mapper_registry = registry(metadata=metadata)

transaction_log = TransactionLog(SCHEMA, outbox_table(metadata), inbox_table(metadata))
idempotency_keys = idempotency_table(metadata)


def _id() -> Column[object]:
    return Column("id", UUID(as_uuid=True), primary_key=True)


def _person(*, unique: bool = False) -> Column[object]:
    """Null once the person was erased."""
    return Column("user_id", UUID(as_uuid=True), unique=unique, index=not unique)


def _moment(name: str, *, nullable: bool = False) -> Column[object]:
    return Column(name, DateTime(timezone=True), nullable=nullable)


def _money(name: str) -> Column[object]:
    return Column(name, Numeric(19, 4), nullable=False)


customers = Table(
    "customers",
    metadata,
    _id(),
    _person(unique=True),
    Column("stripe_customer_id", Text, unique=True),
    Column("livemode", Boolean, nullable=False),
    _moment("created_at"),
    Column("version", Integer, nullable=False),
    # What subscription.updated said last, so that nothing is said twice.
    Column("announced", JSONB, nullable=False),
)

plans = Table(
    "plans",
    metadata,
    Column("price_id", Text, primary_key=True),
    Column("code", Text, nullable=False),
    Column("name", Text, nullable=False),
    _money("amount"),
    Column("currency", String(3), nullable=False),
    Column("cadence", Text, nullable=False),
    _moment("refreshed_at"),
)

subscriptions = Table(
    "subscriptions",
    metadata,
    Column("stripe_id", Text, primary_key=True),
    _person(),
    Column("customer_id", Text, nullable=False, index=True),
    Column("price_id", Text, nullable=False),
    _money("price_amount"),
    Column("price_currency", String(3), nullable=False),
    Column("cadence", Text, nullable=False),
    Column("status", Text, nullable=False),
    _moment("period_start"),
    Column("period_end", DateTime(timezone=True), nullable=False, index=True),
    _moment("trial_end", nullable=True),
    _moment("cancel_at", nullable=True),
    _moment("canceled_at", nullable=True),
    _moment("ended_at", nullable=True),
    Column("collection_paused", Boolean, nullable=False),
    Column("created_at", DateTime(timezone=True), nullable=False, index=True),
    _moment("synced_at"),
    Column("raw", JSONB, nullable=False),
)

payments = Table(
    "payments",
    metadata,
    _id(),
    Column("stripe_invoice_id", Text, nullable=False, unique=True),
    Column("subscription_id", Text, nullable=False, index=True),
    _person(),
    Column("currency", String(3), nullable=False),
    Column("created_at", DateTime(timezone=True), nullable=False, index=True),
    Column("status", Text, nullable=False),
    _money("amount_due"),
    _money("amount_paid"),
    _money("amount_refunded"),
    _moment("paid_at", nullable=True),
    _moment("lines_end", nullable=True),
    Column("attempt_count", Integer, nullable=False),
    Column("hosted_url", Text),
    Column("charge_id", Text),
    Column("card_brand", Text),
    Column("card_last4", String(4)),
    Column("version", Integer, nullable=False),
)

holds = Table(
    "holds",
    metadata,
    Column("dispute_id", Text, primary_key=True),
    _person(),
    Column("charge_id", Text, nullable=False),
    Column("status", Text, nullable=False),
    _moment("opened_at"),
    _moment("released_at", nullable=True),
    Column("released_by", UUID(as_uuid=True)),
)

webhook_events = Table(
    "webhook_events",
    metadata,
    Column("event_id", Text, primary_key=True),
    Column("type", Text, nullable=False),
    Column("reference_kind", Text),
    Column("reference_id", Text),
    Column("customer_id", Text, index=True),
    Column("livemode", Boolean, nullable=False),
    Column("api_version", Text),
    _moment("created_at"),
    _moment("received_at"),
    Column("raw", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    _moment("next_try_at"),
    Column("error", Text),
    _moment("settled_at", nullable=True),
    Index("ix_webhook_events_waiting", "next_try_at", postgresql_where=text("state = 'received'")),
)

checkout_attempts = Table(
    "checkout_attempts",
    metadata,
    _id(),
    Column("user_id", UUID(as_uuid=True), nullable=False, index=True),
    Column("state", Text, nullable=False),
    _moment("started_at"),
    Column("session_id", Text, unique=True),
    _moment("expires_at", nullable=True),
)

access_overrides = Table(
    "access_overrides",
    metadata,
    _id(),
    Column("user_id", UUID(as_uuid=True), nullable=False, index=True),
    _moment("until"),
    Column("granted_by", UUID(as_uuid=True), nullable=False),
    Column("reason", Text, nullable=False),
    _moment("granted_at"),
    _moment("revoked_at", nullable=True),
)

audit = Table(
    "audit",
    metadata,
    _id(),
    Column("at", DateTime(timezone=True), nullable=False, index=True),
    Column("actor", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("subject", Text, nullable=False),
    _person(),
    Column("facts", JSONB, nullable=False),
)

reconcile_runs = Table(
    "reconcile_runs",
    metadata,
    _id(),
    Column("scope", Text, nullable=False),
    Column("requested_by", Text, nullable=False),
    _moment("requested_at"),
    _moment("started_at", nullable=True),
    _moment("finished_at", nullable=True),
    Column("checked", Integer, nullable=False),
    Column("changed", Integer, nullable=False),
    Column("missing_here", Integer, nullable=False),
    Column("missing_there", Integer, nullable=False),
    Column("failed", Integer, nullable=False),
)

# What a person may take along; the ledger outlives them without their name.
OF_A_PERSON = (
    customers,
    subscriptions,
    payments,
    holds,
    checkout_attempts,
    access_overrides,
    audit,
)


def map_tables() -> None:
    """Map the domain's classes; called once by bootstrap."""
    # The domain counts versions, because they travel in events.
    for counted, table in ((Customer, customers), (Payment, payments)):
        mapper_registry.map_imperatively(
            counted, table, version_id_col=table.c.version, version_id_generator=False
        )
    mapper_registry.map_imperatively(Plan, plans)
    mapper_registry.map_imperatively(Subscription, subscriptions)
    mapper_registry.map_imperatively(Hold, holds)
    mapper_registry.map_imperatively(WebhookEvent, webhook_events)
    mapper_registry.map_imperatively(CheckoutAttempt, checkout_attempts)
    mapper_registry.map_imperatively(AccessOverride, access_overrides)
    mapper_registry.map_imperatively(AuditEntry, audit)
    mapper_registry.map_imperatively(ReconcileRun, reconcile_runs)
