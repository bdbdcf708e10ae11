"""Conversations, their messages, and what was learned from them."""

from sqlalchemy import (
    Column,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB, UUID

from chat.domain.message import MessageStatus, Role
from chat.infrastructure.tables.base import metadata, word_of

chat_sessions = Table(
    "chat_sessions",
    metadata,
    Column("session_id", UUID(as_uuid=True), primary_key=True),
    Column("user_id", UUID(as_uuid=True), nullable=False),
    Column("title", Text, nullable=False),
    Column("context_summary", Text),
    Column("summarised_through", Integer, nullable=False),
    Column("next_position", Integer, nullable=False),
    Column("created_at", DateTime(timezone=True), nullable=False),
    Column("updated_at", DateTime(timezone=True), nullable=False),
    Column("version", Integer, nullable=False),
    Index("ix_chat_sessions_user_id_updated_at", "user_id", "updated_at", "session_id"),
)

chat_messages = Table(
    "chat_messages",
    metadata,
    Column("message_id", UUID(as_uuid=True), primary_key=True),
    Column(
        "session_id",
        UUID(as_uuid=True),
        ForeignKey(chat_sessions.c.session_id, ondelete="CASCADE"),
        nullable=False,
    ),
    Column("user_id", UUID(as_uuid=True), nullable=False),
    Column("position", Integer, nullable=False),
    Column("role", word_of(Role), nullable=False),
    Column("content", Text, nullable=False),
    Column("status", word_of(MessageStatus), nullable=False),
    Column("reply_to", UUID(as_uuid=True)),
    Column("idempotency_key", Text),
    Column("extracted_preferences", JSONB, nullable=False),
    Column("extracted_financial_info", JSONB, nullable=False),
    Column("cards", JSONB, nullable=False),
    Column("model", Text),
    Column("prompt_tokens", Integer, nullable=False),
    Column("completion_tokens", Integer, nullable=False),
    Column("error_code", Text),
    Column("created_at", DateTime(timezone=True), nullable=False),
    Column("finished_at", DateTime(timezone=True)),
    UniqueConstraint("session_id", "position"),
    UniqueConstraint("session_id", "idempotency_key"),
    Index("ix_chat_messages_user_id", "user_id"),
    Index("ix_chat_messages_reply_to", "reply_to"),
    Index(
        "ix_chat_messages_streaming", "created_at", postgresql_where=text("status = 'streaming'")
    ),
)

learned_preferences = Table(
    "learned_preferences",
    metadata,
    Column("learned_id", UUID(as_uuid=True), primary_key=True),
    Column("user_id", UUID(as_uuid=True), nullable=False),
    Column("kind", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("polarity", Text, nullable=False),
    Column("quote", Text, nullable=False),
    Column("session_id", UUID(as_uuid=True), nullable=False),
    Column("message_id", UUID(as_uuid=True), nullable=False),
    Column("learned_at", DateTime(timezone=True), nullable=False),
    Column("forgotten_at", DateTime(timezone=True)),
    Column("version", Integer, nullable=False),
    Index(
        "uq_learned_preferences_held",
        "user_id",
        "kind",
        "value",
        unique=True,
        postgresql_where=text("forgotten_at IS NULL"),
    ),
)
