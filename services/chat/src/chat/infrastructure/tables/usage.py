"""What plans allow, what was reserved and what was really used."""

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    DateTime,
    Index,
    Integer,
    Table,
    Text,
    text,
)
from sqlalchemy.dialects.postgresql import UUID

from chat.domain.usage.periods import Metric
from chat.infrastructure.tables.base import metadata, word_of

usage_entries = Table(
    "usage_entries",
    metadata,
    # The id of the reply or story: reserving, settling and refunding it twice is one effect.
    Column("usage_id", UUID(as_uuid=True), primary_key=True),
    Column("user_id", UUID(as_uuid=True), nullable=False),
    Column("kind", Text, nullable=False),
    # held, settled, refunded, or expired: a hold whose owner died was given back.
    Column("state", Text, nullable=False),
    Column("held_tokens", Integer, nullable=False),
    Column("prompt_tokens", Integer, nullable=False),
    Column("completion_tokens", Integer, nullable=False),
    Column("reserved_at", DateTime(timezone=True), nullable=False),
    Column("settled_at", DateTime(timezone=True)),
    # The periods that were charged: what settles after midnight settles where it was reserved.
    Column("day", Text, nullable=False),
    Column("month", Text, nullable=False),
    Index("ix_usage_entries_user_id_reserved_at", "user_id", "reserved_at"),
    Index("ix_usage_entries_held", "reserved_at", postgresql_where=text("state = 'held'")),
    Index("ix_usage_entries_settled_at", "settled_at"),
)

usage_counters = Table(
    "usage_counters",
    metadata,
    Column("user_id", UUID(as_uuid=True), primary_key=True),
    Column("metric", word_of(Metric), primary_key=True),
    Column("period", Text, primary_key=True),
    Column("used", BigInteger, nullable=False),
    Column("held", BigInteger, nullable=False),
    CheckConstraint("used >= 0 AND held >= 0", name="not_negative"),
)

# What administrators set; what nobody has set is as installed (domain/usage/quota.py).
usage_limits = Table(
    "limits",
    metadata,
    Column("plan", Text, primary_key=True),
    Column("metric", word_of(Metric), primary_key=True),
    Column("amount", BigInteger, nullable=False),
    Column("updated_at", DateTime(timezone=True), nullable=False),
    Column("updated_by", UUID(as_uuid=True)),
    CheckConstraint("amount >= 0", name="not_negative"),
)

limit_overrides = Table(
    "overrides",
    metadata,
    Column("override_id", UUID(as_uuid=True), primary_key=True),
    Column("user_id", UUID(as_uuid=True), nullable=False),
    Column("metric", word_of(Metric), nullable=False),
    Column("amount", BigInteger, nullable=False),
    Column("expires_at", DateTime(timezone=True), nullable=False),
    Column("reason", Text, nullable=False),
    Column("granted_by", UUID(as_uuid=True), nullable=False),
    Column("granted_at", DateTime(timezone=True), nullable=False),
    Column("withdrawn_at", DateTime(timezone=True)),
    Column("withdrawn_by", UUID(as_uuid=True)),
    Index("ix_overrides_user_id_expires_at", "user_id", "expires_at"),
)

usage_spikes = Table(
    "usage_spikes",
    metadata,
    Column("spike_id", UUID(as_uuid=True), primary_key=True),
    Column("user_id", UUID(as_uuid=True), nullable=False),
    Column("window_start", DateTime(timezone=True), nullable=False),
    Column("tokens", BigInteger, nullable=False),
    Column("baseline", BigInteger, nullable=False),
    Column("detected_at", DateTime(timezone=True), nullable=False),
    Index("ix_usage_spikes_user_id_detected_at", "user_id", "detected_at"),
)
