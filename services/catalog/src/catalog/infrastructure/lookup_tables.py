"""The tables of what is looked up outside."""

from sqlalchemy import Column, DateTime, ForeignKey, Index, Integer, Numeric, Table, Text, text
from sqlalchemy.dialects.postgresql import ARRAY, UUID

from catalog.domain.lookups import LookupKind, Outcome
from catalog.infrastructure.tables import choice, item_id, metadata

# What is looked up outside: the request first, what came of it later.
lookups = Table(
    "lookups",
    metadata,
    Column("id", UUID(as_uuid=True), primary_key=True),
    item_id(),
    Column("kind", choice(LookupKind), nullable=False),
    # Nobody, when the schedule asks.
    Column("requested_by", UUID(as_uuid=True)),
    Column("requested_at", DateTime(timezone=True), nullable=False),
    Column("outcome", choice(Outcome)),
    Column("detail", Text, nullable=False),
    Column("url", Text),
    Column("finished_at", DateTime(timezone=True)),
    Column("version", Integer, nullable=False),
    Index("ix_lookups_item", "item_id", text("id DESC")),
)

reviews = Table(
    "reviews",
    metadata,
    Column("item_id", ForeignKey("items.id", ondelete="CASCADE"), primary_key=True),
    Column("url", Text, primary_key=True),
    Column("site", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("rating", Numeric(3, 1)),
    Column("quotes", ARRAY(Text), nullable=False),
    Column("read_at", DateTime(timezone=True), nullable=False),
)
