"""What administrators look up: refusals and the audit log."""

from sqlalchemy import ARRAY, Column, DateTime, Index, Table, Text
from sqlalchemy.dialects.postgresql import JSONB, UUID

from chat.infrastructure.tables.base import metadata

moderation_events = Table(
    "moderation_events",
    metadata,
    Column("event_id", UUID(as_uuid=True), primary_key=True),
    Column("user_id", UUID(as_uuid=True), nullable=False),
    Column("story_id", UUID(as_uuid=True), nullable=False),
    Column("stage", Text, nullable=False),
    Column("categories", ARRAY(Text), nullable=False),
    Column("at", DateTime(timezone=True), nullable=False),
    Index("ix_moderation_events_at", "at", "event_id"),
    Index("ix_moderation_events_user_id", "user_id"),
)

# A trigger refuses to change or delete its rows (migrations).
audit_log = Table(
    "audit_log",
    metadata,
    Column("entry_id", UUID(as_uuid=True), primary_key=True),
    Column("at", DateTime(timezone=True), nullable=False),
    Column("actor", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("user_id", UUID(as_uuid=True)),
    Column("old", JSONB(none_as_null=True)),
    Column("new", JSONB(none_as_null=True)),
    Column("reason", Text),
    Index("ix_audit_log_at", "at", "entry_id"),
    Index("ix_audit_log_user_id", "user_id"),
)
