"""Create the first tables."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from shared.migrations import create_outbox_notification, drop_outbox_notification

revision = "202611212200"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "budget_copies",
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("period_end", sa.Date(), nullable=True),
        sa.Column("currency", sa.CHAR(length=3), nullable=False),
        sa.Column("budget", sa.Numeric(precision=19, scale=4), nullable=True),
        sa.Column("committed", sa.Numeric(precision=19, scale=4), nullable=False),
        sa.Column("used", sa.Numeric(precision=19, scale=4), nullable=False),
        sa.Column("remaining", sa.Numeric(precision=19, scale=4), nullable=True),
        sa.Column("free_money", sa.Numeric(precision=19, scale=4), nullable=True),
        sa.Column("estimate", sa.Boolean(), nullable=False),
        sa.Column("subscriptions", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_budget_copies")),
        schema="chat",
    )
    op.create_table(
        "chat_sessions",
        sa.Column("session_id", sa.UUID(), nullable=False),
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("context_summary", sa.Text(), nullable=True),
        sa.Column("summarised_through", sa.Integer(), nullable=False),
        sa.Column("next_position", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("session_id", name=op.f("pk_chat_sessions")),
        schema="chat",
    )
    op.create_index(
        "ix_chat_sessions_user_id_updated_at",
        "chat_sessions",
        ["user_id", "updated_at", "session_id"],
        unique=False,
        schema="chat",
    )
    op.create_table(
        "entitlements",
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("plan", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("entitled", sa.Boolean(), nullable=False),
        sa.Column("access_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_entitlements")),
        schema="chat",
    )
    op.create_table(
        "erased_users",
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column(
            "erased_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False
        ),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_erased_users")),
        schema="chat",
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
        schema="chat",
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
        schema="chat",
    )
    op.create_table(
        "item_opinions",
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("item_id", sa.UUID(), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("opinion", sa.Text(), nullable=False),
        sa.Column("rating", sa.Integer(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("user_id", "item_id", name=op.f("pk_item_opinions")),
        schema="chat",
    )
    op.create_table(
        "learned_preferences",
        sa.Column("learned_id", sa.UUID(), nullable=False),
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("polarity", sa.Text(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("session_id", sa.UUID(), nullable=False),
        sa.Column("message_id", sa.UUID(), nullable=False),
        sa.Column("learned_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("forgotten_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("learned_id", name=op.f("pk_learned_preferences")),
        schema="chat",
    )
    op.create_index(
        "uq_learned_preferences_held",
        "learned_preferences",
        ["user_id", "kind", "value"],
        unique=True,
        schema="chat",
        postgresql_where=sa.text("forgotten_at IS NULL"),
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
        schema="chat",
    )
    op.create_table(
        "preference_copies",
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("preferred_genres", sa.ARRAY(sa.Text()), nullable=False),
        sa.Column("disliked_genres", sa.ARRAY(sa.Text()), nullable=False),
        sa.Column("preferred_activities", sa.ARRAY(sa.Text()), nullable=False),
        sa.Column("price_sensitivity", sa.Text(), nullable=False),
        sa.Column("announced_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_preference_copies")),
        schema="chat",
    )
    op.create_table(
        "usage_entries",
        sa.Column("usage_id", sa.UUID(), nullable=False),
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("held_tokens", sa.Integer(), nullable=False),
        sa.Column("prompt_tokens", sa.Integer(), nullable=False),
        sa.Column("completion_tokens", sa.Integer(), nullable=False),
        sa.Column("reserved_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("usage_id", name=op.f("pk_usage_entries")),
        schema="chat",
    )
    op.create_index(
        "ix_usage_entries_user_id_reserved_at",
        "usage_entries",
        ["user_id", "reserved_at"],
        unique=False,
        schema="chat",
    )
    op.create_table(
        "chat_messages",
        sa.Column("message_id", sa.UUID(), nullable=False),
        sa.Column("session_id", sa.UUID(), nullable=False),
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column(
            "role",
            sa.Enum("user", "assistant", name="role", native_enum=False, length=20, schema="chat"),
            nullable=False,
        ),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "streaming",
                "completed",
                "stopped",
                "interrupted",
                name="messagestatus",
                native_enum=False,
                length=20,
                schema="chat",
            ),
            nullable=False,
        ),
        sa.Column("reply_to", sa.UUID(), nullable=True),
        sa.Column("idempotency_key", sa.Text(), nullable=True),
        sa.Column("extracted_preferences", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column(
            "extracted_financial_info", postgresql.JSONB(astext_type=sa.Text()), nullable=False
        ),
        sa.Column("cards", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("model", sa.Text(), nullable=True),
        sa.Column("prompt_tokens", sa.Integer(), nullable=False),
        sa.Column("completion_tokens", sa.Integer(), nullable=False),
        sa.Column("error_code", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["chat.chat_sessions.session_id"],
            name=op.f("fk_chat_messages_session_id_chat_sessions"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("message_id", name=op.f("pk_chat_messages")),
        sa.UniqueConstraint(
            "session_id",
            "idempotency_key",
            name=op.f("uq_chat_messages_session_id_idempotency_key"),
        ),
        sa.UniqueConstraint(
            "session_id", "position", name=op.f("uq_chat_messages_session_id_position")
        ),
        schema="chat",
    )
    op.create_index(
        "ix_chat_messages_reply_to", "chat_messages", ["reply_to"], unique=False, schema="chat"
    )
    op.create_index(
        "ix_chat_messages_streaming",
        "chat_messages",
        ["created_at"],
        unique=False,
        schema="chat",
        postgresql_where=sa.text("status = 'streaming'"),
    )
    op.create_index(
        "ix_chat_messages_user_id", "chat_messages", ["user_id"], unique=False, schema="chat"
    )
    create_outbox_notification("chat")


def downgrade() -> None:
    drop_outbox_notification("chat")
    op.drop_index("ix_chat_messages_user_id", table_name="chat_messages", schema="chat")
    op.drop_index(
        "ix_chat_messages_streaming",
        table_name="chat_messages",
        schema="chat",
        postgresql_where=sa.text("status = 'streaming'"),
    )
    op.drop_index("ix_chat_messages_reply_to", table_name="chat_messages", schema="chat")
    op.drop_table("chat_messages", schema="chat")
    op.drop_index("ix_usage_entries_user_id_reserved_at", table_name="usage_entries", schema="chat")
    op.drop_table("usage_entries", schema="chat")
    op.drop_table("preference_copies", schema="chat")
    op.drop_table("outbox", schema="chat")
    op.drop_index(
        "uq_learned_preferences_held",
        table_name="learned_preferences",
        schema="chat",
        postgresql_where=sa.text("forgotten_at IS NULL"),
    )
    op.drop_table("learned_preferences", schema="chat")
    op.drop_table("item_opinions", schema="chat")
    op.drop_table("inbox", schema="chat")
    op.drop_table("idempotency_keys", schema="chat")
    op.drop_table("erased_users", schema="chat")
    op.drop_table("entitlements", schema="chat")
    op.drop_index("ix_chat_sessions_user_id_updated_at", table_name="chat_sessions", schema="chat")
    op.drop_table("chat_sessions", schema="chat")
    op.drop_table("budget_copies", schema="chat")
