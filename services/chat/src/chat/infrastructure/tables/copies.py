"""Local copies of what other services announce; each keeps the version it saw."""

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Integer,
    Numeric,
    Table,
    Text,
    func,
)
from sqlalchemy.dialects.postgresql import CHAR, JSONB, UUID

from chat.infrastructure.tables.base import metadata

_MONEY = Numeric(19, 4)

budget_copies = Table(
    "budget_copies",
    metadata,
    Column("user_id", UUID(as_uuid=True), primary_key=True),
    Column("version", BigInteger, nullable=False),
    Column("period", Text, nullable=False),
    Column("period_end", Date),
    Column("currency", CHAR(3), nullable=False),
    Column("budget", _MONEY),
    Column("committed", _MONEY, nullable=False),
    Column("used", _MONEY, nullable=False),
    Column("remaining", _MONEY),
    Column("free_money", _MONEY),
    Column("estimate", Boolean, nullable=False),
    Column("subscriptions", JSONB, nullable=False),
)

preference_copies = Table(
    "preference_copies",
    metadata,
    Column("user_id", UUID(as_uuid=True), primary_key=True),
    Column("version", BigInteger, nullable=False),
    Column("preferred_genres", ARRAY(Text), nullable=False),
    Column("disliked_genres", ARRAY(Text), nullable=False),
    Column("preferred_activities", ARRAY(Text), nullable=False),
    Column("price_sensitivity", Text, nullable=False),
    Column("announced_at", DateTime(timezone=True), nullable=False),
)

entitlements = Table(
    "entitlements",
    metadata,
    Column("user_id", UUID(as_uuid=True), primary_key=True),
    Column("version", BigInteger, nullable=False),
    Column("plan", Text),
    Column("status", Text, nullable=False),
    Column("entitled", Boolean, nullable=False),
    Column("access_until", DateTime(timezone=True)),
    Column("reason", Text),
)

item_opinions = Table(
    "item_opinions",
    metadata,
    Column("user_id", UUID(as_uuid=True), primary_key=True),
    Column("item_id", UUID(as_uuid=True), primary_key=True),
    Column("title", Text),
    Column("opinion", Text, nullable=False),
    Column("rating", Integer),
    Column("at", DateTime(timezone=True), nullable=False),
)

erased_users = Table(
    "erased_users",
    metadata,
    Column("user_id", UUID(as_uuid=True), primary_key=True),
    Column("erased_at", DateTime(timezone=True), nullable=False, server_default=func.now()),
)

account_copies = Table(
    "account_copies",
    metadata,
    Column("user_id", UUID(as_uuid=True), primary_key=True),
    Column("version", BigInteger, nullable=False),
    Column("time_zone", Text, nullable=False),
)
