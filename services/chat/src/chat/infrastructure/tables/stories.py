"""Stories written for persons, and the library for everybody."""

from sqlalchemy import (
    ARRAY,
    Boolean,
    Column,
    DateTime,
    Index,
    Integer,
    Numeric,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import CHAR, JSONB, UUID

from chat.domain.stories.story import StoryStatus
from chat.infrastructure.tables.base import metadata, word_of

user_stories = Table(
    "user_stories",
    metadata,
    Column("story_id", UUID(as_uuid=True), primary_key=True),
    Column("user_id", UUID(as_uuid=True), nullable=False),
    Column("status", word_of(StoryStatus), nullable=False),
    Column("idempotency_key", Text),
    Column("request_hash", Text, nullable=False),
    Column("prompt", Text),
    Column("title", Text),
    Column("text", Text),
    Column("model", Text),
    Column("prompt_tokens", Integer, nullable=False),
    Column("completion_tokens", Integer, nullable=False),
    Column("cost_amount", Numeric(19, 4), nullable=False),
    Column("cost_currency", CHAR(3), nullable=False),
    Column("moderation", JSONB, nullable=False),
    Column("is_latest", Boolean, nullable=False),
    Column("error_code", Text),
    Column("created_at", DateTime(timezone=True), nullable=False),
    Column("finished_at", DateTime(timezone=True)),
    Column("purged_at", DateTime(timezone=True)),
    UniqueConstraint("user_id", "idempotency_key"),
    Index("uq_user_stories_latest", "user_id", unique=True, postgresql_where=text("is_latest")),
    Index("ix_user_stories_writing", "created_at", postgresql_where=text("status = 'writing'")),
)

library_stories = Table(
    "library_stories",
    metadata,
    Column("story_id", UUID(as_uuid=True), primary_key=True),
    Column("slug", Text, nullable=False, unique=True),
    Column("title", Text, nullable=False),
    Column("teaser", Text, nullable=False),
    Column("genres", ARRAY(Text), nullable=False),
    Column("reading_minutes", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("content_hash", Text, nullable=False),
    Column("approved", Boolean, nullable=False),
    Column("decided_at", DateTime(timezone=True), nullable=False),
    # Null: decided by the release the story came with.
    Column("decided_by", UUID(as_uuid=True)),
)
