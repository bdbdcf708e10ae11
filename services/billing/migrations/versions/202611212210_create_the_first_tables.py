"""Create the first tables."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from shared.migrations import create_outbox_notification, drop_outbox_notification

revision = "202611212210"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "access_overrides",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("granted_by", sa.UUID(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("granted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_access_overrides")),
        schema="billing",
    )
    op.create_index(
        op.f("ix_access_overrides_user_id"),
        "access_overrides",
        ["user_id"],
        unique=False,
        schema="billing",
    )
    op.create_table(
        "audit",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("user_id", sa.UUID(), nullable=True),
        sa.Column("facts", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
        schema="billing",
    )
    op.create_index(op.f("ix_audit_at"), "audit", ["at"], unique=False, schema="billing")
    op.create_index(op.f("ix_audit_user_id"), "audit", ["user_id"], unique=False, schema="billing")
    op.create_table(
        "checkout_attempts",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("session_id", sa.Text(), nullable=True),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_checkout_attempts")),
        sa.UniqueConstraint("session_id", name=op.f("uq_checkout_attempts_session_id")),
        schema="billing",
    )
    op.create_index(
        op.f("ix_checkout_attempts_user_id"),
        "checkout_attempts",
        ["user_id"],
        unique=False,
        schema="billing",
    )
    op.create_table(
        "customers",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("user_id", sa.UUID(), nullable=True),
        sa.Column("stripe_customer_id", sa.Text(), nullable=True),
        sa.Column("livemode", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("announced", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_customers")),
        sa.UniqueConstraint("stripe_customer_id", name=op.f("uq_customers_stripe_customer_id")),
        sa.UniqueConstraint("user_id", name=op.f("uq_customers_user_id")),
        schema="billing",
    )
    op.create_table(
        "holds",
        sa.Column("dispute_id", sa.Text(), nullable=False),
        sa.Column("user_id", sa.UUID(), nullable=True),
        sa.Column("charge_id", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("released_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("released_by", sa.UUID(), nullable=True),
        sa.PrimaryKeyConstraint("dispute_id", name=op.f("pk_holds")),
        schema="billing",
    )
    op.create_index(op.f("ix_holds_user_id"), "holds", ["user_id"], unique=False, schema="billing")
    op.create_table(
        "idempotency_keys",
        sa.Column("owner_id", sa.UUID(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column(
            "started_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.Column("status", sa.Integer(), nullable=True),
        sa.Column("media_type", sa.Text(), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("owner_id", "key", name=op.f("pk_idempotency_keys")),
        schema="billing",
    )
    op.create_table(
        "inbox",
        sa.Column("message_id", sa.Text(), nullable=False),
        sa.Column(
            "processed_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("message_id", name=op.f("pk_inbox")),
        schema="billing",
    )
    op.create_table(
        "outbox",
        sa.Column("position", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("event_id", sa.UUID(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("envelope", sa.Text(), nullable=False),
        sa.Column(
            "created_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_outbox")),
        sa.UniqueConstraint("event_id", name=op.f("uq_outbox_event_id")),
        schema="billing",
    )
    op.create_table(
        "payments",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("stripe_invoice_id", sa.Text(), nullable=False),
        sa.Column("subscription_id", sa.Text(), nullable=False),
        sa.Column("user_id", sa.UUID(), nullable=True),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("amount_due", sa.Numeric(precision=19, scale=4), nullable=False),
        sa.Column("amount_paid", sa.Numeric(precision=19, scale=4), nullable=False),
        sa.Column("amount_refunded", sa.Numeric(precision=19, scale=4), nullable=False),
        sa.Column("paid_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("lines_end", sa.DateTime(timezone=True), nullable=True),
        sa.Column("attempt_count", sa.Integer(), nullable=False),
        sa.Column("hosted_url", sa.Text(), nullable=True),
        sa.Column("charge_id", sa.Text(), nullable=True),
        sa.Column("card_brand", sa.Text(), nullable=True),
        sa.Column("card_last4", sa.String(length=4), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payments")),
        sa.UniqueConstraint("stripe_invoice_id", name=op.f("uq_payments_stripe_invoice_id")),
        schema="billing",
    )
    op.create_index(
        op.f("ix_payments_created_at"), "payments", ["created_at"], unique=False, schema="billing"
    )
    op.create_index(
        op.f("ix_payments_subscription_id"),
        "payments",
        ["subscription_id"],
        unique=False,
        schema="billing",
    )
    op.create_index(
        op.f("ix_payments_user_id"), "payments", ["user_id"], unique=False, schema="billing"
    )
    op.create_table(
        "plans",
        sa.Column("price_id", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("amount", sa.Numeric(precision=19, scale=4), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("cadence", sa.Text(), nullable=False),
        sa.Column("refreshed_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("price_id", name=op.f("pk_plans")),
        schema="billing",
    )
    op.create_table(
        "reconcile_runs",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column("requested_by", sa.Text(), nullable=False),
        sa.Column("requested_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("checked", sa.Integer(), nullable=False),
        sa.Column("changed", sa.Integer(), nullable=False),
        sa.Column("missing_here", sa.Integer(), nullable=False),
        sa.Column("missing_there", sa.Integer(), nullable=False),
        sa.Column("failed", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reconcile_runs")),
        schema="billing",
    )
    op.create_table(
        "subscriptions",
        sa.Column("stripe_id", sa.Text(), nullable=False),
        sa.Column("user_id", sa.UUID(), nullable=True),
        sa.Column("customer_id", sa.Text(), nullable=False),
        sa.Column("price_id", sa.Text(), nullable=False),
        sa.Column("price_amount", sa.Numeric(precision=19, scale=4), nullable=False),
        sa.Column("price_currency", sa.String(length=3), nullable=False),
        sa.Column("cadence", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("period_start", sa.DateTime(timezone=True), nullable=False),
        sa.Column("period_end", sa.DateTime(timezone=True), nullable=False),
        sa.Column("trial_end", sa.DateTime(timezone=True), nullable=True),
        sa.Column("cancel_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("canceled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("collection_paused", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("synced_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("raw", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.PrimaryKeyConstraint("stripe_id", name=op.f("pk_subscriptions")),
        schema="billing",
    )
    op.create_index(
        op.f("ix_subscriptions_created_at"),
        "subscriptions",
        ["created_at"],
        unique=False,
        schema="billing",
    )
    op.create_index(
        op.f("ix_subscriptions_customer_id"),
        "subscriptions",
        ["customer_id"],
        unique=False,
        schema="billing",
    )
    op.create_index(
        op.f("ix_subscriptions_period_end"),
        "subscriptions",
        ["period_end"],
        unique=False,
        schema="billing",
    )
    op.create_index(
        op.f("ix_subscriptions_user_id"),
        "subscriptions",
        ["user_id"],
        unique=False,
        schema="billing",
    )
    op.create_table(
        "webhook_events",
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("reference_kind", sa.Text(), nullable=True),
        sa.Column("reference_id", sa.Text(), nullable=True),
        sa.Column("customer_id", sa.Text(), nullable=True),
        sa.Column("livemode", sa.Boolean(), nullable=False),
        sa.Column("api_version", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("raw", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_try_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("error", sa.Text(), nullable=True),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("event_id", name=op.f("pk_webhook_events")),
        schema="billing",
    )
    op.create_index(
        op.f("ix_webhook_events_customer_id"),
        "webhook_events",
        ["customer_id"],
        unique=False,
        schema="billing",
    )
    op.create_index(
        "ix_webhook_events_waiting",
        "webhook_events",
        ["next_try_at"],
        unique=False,
        schema="billing",
        postgresql_where=sa.text("state = 'received'"),
    )
    create_outbox_notification("billing")


def downgrade() -> None:
    drop_outbox_notification("billing")
    op.drop_index(
        "ix_webhook_events_waiting",
        table_name="webhook_events",
        schema="billing",
        postgresql_where=sa.text("state = 'received'"),
    )
    op.drop_index(
        op.f("ix_webhook_events_customer_id"), table_name="webhook_events", schema="billing"
    )
    op.drop_table("webhook_events", schema="billing")
    op.drop_index(op.f("ix_subscriptions_user_id"), table_name="subscriptions", schema="billing")
    op.drop_index(op.f("ix_subscriptions_period_end"), table_name="subscriptions", schema="billing")
    op.drop_index(
        op.f("ix_subscriptions_customer_id"), table_name="subscriptions", schema="billing"
    )
    op.drop_index(op.f("ix_subscriptions_created_at"), table_name="subscriptions", schema="billing")
    op.drop_table("subscriptions", schema="billing")
    op.drop_table("reconcile_runs", schema="billing")
    op.drop_table("plans", schema="billing")
    op.drop_index(op.f("ix_payments_user_id"), table_name="payments", schema="billing")
    op.drop_index(op.f("ix_payments_subscription_id"), table_name="payments", schema="billing")
    op.drop_index(op.f("ix_payments_created_at"), table_name="payments", schema="billing")
    op.drop_table("payments", schema="billing")
    op.drop_table("outbox", schema="billing")
    op.drop_table("inbox", schema="billing")
    op.drop_table("idempotency_keys", schema="billing")
    op.drop_index(op.f("ix_holds_user_id"), table_name="holds", schema="billing")
    op.drop_table("holds", schema="billing")
    op.drop_table("customers", schema="billing")
    op.drop_index(
        op.f("ix_checkout_attempts_user_id"), table_name="checkout_attempts", schema="billing"
    )
    op.drop_table("checkout_attempts", schema="billing")
    op.drop_index(op.f("ix_audit_user_id"), table_name="audit", schema="billing")
    op.drop_index(op.f("ix_audit_at"), table_name="audit", schema="billing")
    op.drop_table("audit", schema="billing")
    op.drop_index(
        op.f("ix_access_overrides_user_id"), table_name="access_overrides", schema="billing"
    )
    op.drop_table("access_overrides", schema="billing")
