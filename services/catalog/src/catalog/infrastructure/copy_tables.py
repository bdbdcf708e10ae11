"""What other services own, as it is kept here; `version` is theirs, older events are ignored."""

from sqlalchemy import (
    CHAR,
    Boolean,
    Column,
    Date,
    DateTime,
    Integer,
    Numeric,
    Table,
    Text,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB, UUID

from catalog.domain.kinds import Sensitivity
from catalog.infrastructure.tables import choice, metadata

_AMOUNT = Numeric(19, 4)

budgets = Table(
    "budgets",
    metadata,
    Column("user_id", UUID(as_uuid=True), primary_key=True),
    Column("period", Text, nullable=False),
    Column("period_end", Date),
    Column("currency", CHAR(3), nullable=False),
    Column("budget", _AMOUNT),
    Column("remaining", _AMOUNT),
    Column("subscriptions", JSONB, nullable=False),
    Column("version", Integer, nullable=False),
)

preferences = Table(
    "preferences",
    metadata,
    Column("user_id", UUID(as_uuid=True), primary_key=True),
    Column("preferred_genres", ARRAY(Text), nullable=False),
    Column("disliked_genres", ARRAY(Text), nullable=False),
    Column("preferred_activities", ARRAY(Text), nullable=False),
    Column("price_sensitivity", choice(Sensitivity), nullable=False),
    Column("subscriptions", JSONB, nullable=False),
    Column("version", Integer, nullable=False),
)

profiles = Table(
    "profiles",
    metadata,
    Column("user_id", UUID(as_uuid=True), primary_key=True),
    Column("currency", CHAR(3), nullable=False),
    Column("time_zone", Text, nullable=False),
    Column("version", Integer, nullable=False),
)

entitlements = Table(
    "entitlements",
    metadata,
    Column("user_id", UUID(as_uuid=True), primary_key=True),
    Column("entitled", Boolean, nullable=False),
    Column("access_until", DateTime(timezone=True)),
    Column("version", Integer, nullable=False),
)

# Who was erased when: an event from before that moment is too old to bring anything back.
erasures = Table(
    "erasures",
    metadata,
    Column("user_id", UUID(as_uuid=True), primary_key=True),
    Column("account_erased", Boolean, nullable=False),
    Column("erased_at", DateTime(timezone=True), nullable=False),
)
