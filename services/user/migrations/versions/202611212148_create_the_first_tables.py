"""Create the first tables."""

import sqlalchemy as sa
from alembic import op

from shared.migrations import create_outbox_notification, drop_outbox_notification

revision = "202611212148"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "entertainment_preferences",
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("preferred_genres", sa.ARRAY(sa.Text()), nullable=False),
        sa.Column("disliked_genres", sa.ARRAY(sa.Text()), nullable=False),
        sa.Column("preferred_activities", sa.ARRAY(sa.Text()), nullable=False),
        sa.Column(
            "price_sensitivity",
            sa.Enum(
                "budget",
                "moderate",
                "flexible",
                name="pricesensitivity",
                native_enum=False,
                length=20,
                schema="user",
            ),
            nullable=False,
        ),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_entertainment_preferences")),
        schema="user",
    )
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
        schema="user",
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
        schema="user",
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
        schema="user",
    )
    op.create_table(
        "users",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("display_name", sa.Text(), nullable=False),
        sa.Column("time_zone", sa.Text(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_users")),
        sa.UniqueConstraint("email", name=op.f("uq_users_email")),
        schema="user",
    )
    op.create_table(
        "streaming_subscriptions",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("service", sa.Text(), nullable=False),
        sa.Column("price_amount", sa.Numeric(precision=19, scale=4), nullable=True),
        sa.Column("price_currency", sa.String(length=3), nullable=True),
        sa.Column(
            "cadence",
            sa.Enum(
                "weekly",
                "monthly",
                "yearly",
                name="cadence",
                native_enum=False,
                length=20,
                schema="user",
            ),
            nullable=False,
        ),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"],
            ["user.entertainment_preferences.user_id"],
            name=op.f("fk_streaming_subscriptions_user_id_entertainment_preferences"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_streaming_subscriptions")),
        schema="user",
    )
    op.create_index(
        op.f("ix_streaming_subscriptions_user_id"),
        "streaming_subscriptions",
        ["user_id"],
        unique=False,
        schema="user",
    )
    create_outbox_notification("user")


def downgrade() -> None:
    drop_outbox_notification("user")
    op.drop_index(
        op.f("ix_streaming_subscriptions_user_id"),
        table_name="streaming_subscriptions",
        schema="user",
    )
    op.drop_table("streaming_subscriptions", schema="user")
    op.drop_table("users", schema="user")
    op.drop_table("outbox", schema="user")
    op.drop_table("inbox", schema="user")
    op.drop_table("idempotency_keys", schema="user")
    op.drop_table("entertainment_preferences", schema="user")
