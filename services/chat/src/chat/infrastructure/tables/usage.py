"""What model work was reserved and what it really used."""

from sqlalchemy import Column, DateTime, Index, Integer, Table, Text
from sqlalchemy.dialects.postgresql import UUID

from chat.infrastructure.tables.base import metadata

usage_entries = Table(
    "usage_entries",
    metadata,
    # The id of the reply or story: reserving, settling and refunding it twice is one effect.
    Column("usage_id", UUID(as_uuid=True), primary_key=True),
    Column("user_id", UUID(as_uuid=True), nullable=False),
    Column("kind", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("held_tokens", Integer, nullable=False),
    Column("prompt_tokens", Integer, nullable=False),
    Column("completion_tokens", Integer, nullable=False),
    Column("reserved_at", DateTime(timezone=True), nullable=False),
    Column("settled_at", DateTime(timezone=True)),
    Index("ix_usage_entries_user_id_reserved_at", "user_id", "reserved_at"),
)
