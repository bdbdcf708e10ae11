"""Stories, limits, usage, audit."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "202611212223"
down_revision = "202611212200"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "account_copies",
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("time_zone", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_account_copies")),
        schema="chat",
    )
    op.create_table(
        "audit_log",
        sa.Column("entry_id", sa.UUID(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("user_id", sa.UUID(), nullable=True),
        sa.Column("old", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=True),
        sa.Column("new", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("entry_id", name=op.f("pk_audit_log")),
        schema="chat",
    )
    op.create_index("ix_audit_log_at", "audit_log", ["at", "entry_id"], unique=False, schema="chat")
    op.create_index("ix_audit_log_user_id", "audit_log", ["user_id"], unique=False, schema="chat")
    op.create_table(
        "library_stories",
        sa.Column("story_id", sa.UUID(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("teaser", sa.Text(), nullable=False),
        sa.Column("genres", sa.ARRAY(sa.Text()), nullable=False),
        sa.Column("reading_minutes", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("content_hash", sa.Text(), nullable=False),
        sa.Column("approved", sa.Boolean(), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_by", sa.UUID(), nullable=True),
        sa.PrimaryKeyConstraint("story_id", name=op.f("pk_library_stories")),
        sa.UniqueConstraint("slug", name=op.f("uq_library_stories_slug")),
        schema="chat",
    )
    op.create_table(
        "limits",
        sa.Column("plan", sa.Text(), nullable=False),
        sa.Column(
            "metric",
            sa.Enum(
                "stories_per_day",
                "messages_per_day",
                "tokens_per_month",
                name="metric",
                native_enum=False,
                length=20,
                schema="chat",
            ),
            nullable=False,
        ),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_by", sa.UUID(), nullable=True),
        sa.CheckConstraint("amount >= 0", name=op.f("ck_limits_not_negative")),
        sa.PrimaryKeyConstraint("plan", "metric", name=op.f("pk_limits")),
        schema="chat",
    )
    op.create_table(
        "moderation_events",
        sa.Column("event_id", sa.UUID(), nullable=False),
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("story_id", sa.UUID(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("categories", sa.ARRAY(sa.Text()), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("event_id", name=op.f("pk_moderation_events")),
        schema="chat",
    )
    op.create_index(
        "ix_moderation_events_at",
        "moderation_events",
        ["at", "event_id"],
        unique=False,
        schema="chat",
    )
    op.create_index(
        "ix_moderation_events_user_id",
        "moderation_events",
        ["user_id"],
        unique=False,
        schema="chat",
    )
    op.create_table(
        "overrides",
        sa.Column("override_id", sa.UUID(), nullable=False),
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column(
            "metric",
            sa.Enum(
                "stories_per_day",
                "messages_per_day",
                "tokens_per_month",
                name="metric",
                native_enum=False,
                length=20,
                schema="chat",
            ),
            nullable=False,
        ),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("granted_by", sa.UUID(), nullable=False),
        sa.Column("granted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("withdrawn_by", sa.UUID(), nullable=True),
        sa.PrimaryKeyConstraint("override_id", name=op.f("pk_overrides")),
        schema="chat",
    )
    op.create_index(
        "ix_overrides_user_id_expires_at",
        "overrides",
        ["user_id", "expires_at"],
        unique=False,
        schema="chat",
    )
    op.create_table(
        "usage_counters",
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column(
            "metric",
            sa.Enum(
                "stories_per_day",
                "messages_per_day",
                "tokens_per_month",
                name="metric",
                native_enum=False,
                length=20,
                schema="chat",
            ),
            nullable=False,
        ),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("used", sa.BigInteger(), nullable=False),
        sa.Column("held", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("used >= 0 AND held >= 0", name=op.f("ck_usage_counters_not_negative")),
        sa.PrimaryKeyConstraint("user_id", "metric", "period", name=op.f("pk_usage_counters")),
        schema="chat",
    )
    op.create_table(
        "usage_spikes",
        sa.Column("spike_id", sa.UUID(), nullable=False),
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("window_start", sa.DateTime(timezone=True), nullable=False),
        sa.Column("tokens", sa.BigInteger(), nullable=False),
        sa.Column("baseline", sa.BigInteger(), nullable=False),
        sa.Column("detected_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("spike_id", name=op.f("pk_usage_spikes")),
        schema="chat",
    )
    op.create_index(
        "ix_usage_spikes_user_id_detected_at",
        "usage_spikes",
        ["user_id", "detected_at"],
        unique=False,
        schema="chat",
    )
    op.create_table(
        "user_stories",
        sa.Column("story_id", sa.UUID(), nullable=False),
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "writing",
                "completed",
                "blocked",
                "failed",
                name="storystatus",
                native_enum=False,
                length=20,
                schema="chat",
            ),
            nullable=False,
        ),
        sa.Column("idempotency_key", sa.Text(), nullable=True),
        sa.Column("request_hash", sa.Text(), nullable=False),
        sa.Column("prompt", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("model", sa.Text(), nullable=True),
        sa.Column("prompt_tokens", sa.Integer(), nullable=False),
        sa.Column("completion_tokens", sa.Integer(), nullable=False),
        sa.Column("cost_amount", sa.Numeric(precision=19, scale=4), nullable=False),
        sa.Column("cost_currency", sa.CHAR(length=3), nullable=False),
        sa.Column("moderation", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("is_latest", sa.Boolean(), nullable=False),
        sa.Column("error_code", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("purged_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("story_id", name=op.f("pk_user_stories")),
        sa.UniqueConstraint(
            "user_id", "idempotency_key", name=op.f("uq_user_stories_user_id_idempotency_key")
        ),
        schema="chat",
    )
    op.create_index(
        "ix_user_stories_writing",
        "user_stories",
        ["created_at"],
        unique=False,
        schema="chat",
        postgresql_where=sa.text("status = 'writing'"),
    )
    op.create_index(
        "uq_user_stories_latest",
        "user_stories",
        ["user_id"],
        unique=True,
        schema="chat",
        postgresql_where=sa.text("is_latest"),
    )
    op.add_column(
        "usage_entries",
        sa.Column("day", sa.Text(), nullable=False, server_default=""),
        schema="chat",
    )
    op.add_column(
        "usage_entries",
        sa.Column("month", sa.Text(), nullable=False, server_default=""),
        schema="chat",
    )
    op.create_index(
        "ix_usage_entries_held",
        "usage_entries",
        ["reserved_at"],
        unique=False,
        schema="chat",
        postgresql_where=sa.text("state = 'held'"),
    )
    op.create_index(
        "ix_usage_entries_settled_at", "usage_entries", ["settled_at"], unique=False, schema="chat"
    )
    for column in ("day", "month"):
        # Only for rows that are there already.
        op.alter_column("usage_entries", column, server_default=None, schema="chat")
    op.execute(
        """
        CREATE FUNCTION chat.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION 'the audit log is append-only' USING ERRCODE = '42501';
        END $$
        """
    )
    op.execute(
        "CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON chat.audit_log "
        "FOR EACH ROW EXECUTE FUNCTION chat.refuse_change()"
    )


def downgrade() -> None:
    op.execute("DROP TRIGGER append_only ON chat.audit_log")
    op.execute("DROP FUNCTION chat.refuse_change()")
    op.drop_index("ix_usage_entries_settled_at", table_name="usage_entries", schema="chat")
    op.drop_index(
        "ix_usage_entries_held",
        table_name="usage_entries",
        schema="chat",
        postgresql_where=sa.text("state = 'held'"),
    )
    op.drop_column("usage_entries", "month", schema="chat")
    op.drop_column("usage_entries", "day", schema="chat")
    op.drop_index(
        "uq_user_stories_latest",
        table_name="user_stories",
        schema="chat",
        postgresql_where=sa.text("is_latest"),
    )
    op.drop_index(
        "ix_user_stories_writing",
        table_name="user_stories",
        schema="chat",
        postgresql_where=sa.text("status = 'writing'"),
    )
    op.drop_table("user_stories", schema="chat")
    op.drop_index("ix_usage_spikes_user_id_detected_at", table_name="usage_spikes", schema="chat")
    op.drop_table("usage_spikes", schema="chat")
    op.drop_table("usage_counters", schema="chat")
    op.drop_index("ix_overrides_user_id_expires_at", table_name="overrides", schema="chat")
    op.drop_table("overrides", schema="chat")
    op.drop_index("ix_moderation_events_user_id", table_name="moderation_events", schema="chat")
    op.drop_index("ix_moderation_events_at", table_name="moderation_events", schema="chat")
    op.drop_table("moderation_events", schema="chat")
    op.drop_table("limits", schema="chat")
    op.drop_table("library_stories", schema="chat")
    op.drop_index("ix_audit_log_user_id", table_name="audit_log", schema="chat")
    op.drop_index("ix_audit_log_at", table_name="audit_log", schema="chat")
    op.drop_table("audit_log", schema="chat")
    op.drop_table("account_copies", schema="chat")
