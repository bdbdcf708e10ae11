"""The schema `user`, and how the domain's classes map onto it."""

from enum import StrEnum

from sqlalchemy import (
    ARRAY,
    Boolean,
    Column,
    DateTime,
    Enum,
    ForeignKey,
    Integer,
    Numeric,
    String,
    Table,
    Text,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB, UUID
from sqlalchemy.orm import registry, relationship

from shared.database import metadata_for
from shared.http.idempotency import idempotency_table
from shared.inbox import inbox_table
from shared.outbox import outbox_table
from shared.unit_of_work import TransactionLog
from user.domain.account import Account
from user.domain.erasure import ErasureReceipt, Scope
from user.domain.preferences import Cadence, Preferences, PriceSensitivity, ToldSubscription

SCHEMA = "user"
metadata = metadata_for(SCHEMA)
mapper_registry = registry(metadata=metadata)

transaction_log = TransactionLog(SCHEMA, outbox_table(metadata), inbox_table(metadata))
idempotency_keys = idempotency_table(metadata)


def _words(kind: type[StrEnum]) -> Enum:
    """A text column that loads as the enum; new words need no migration."""
    return Enum(
        kind,
        native_enum=False,
        create_constraint=False,
        length=20,
        values_callable=lambda members: [member.value for member in members],
    )


users = Table(
    "users",
    metadata,
    # The id is the Cognito sub (docs/adr/0012).
    Column("id", UUID(as_uuid=True), primary_key=True),
    Column("email", Text, nullable=False, unique=True),
    Column("display_name", Text, nullable=False),
    Column("time_zone", Text, nullable=False),
    Column("currency", String(3), nullable=False),
    Column("created_at", DateTime(timezone=True), nullable=False),
    Column("updated_at", DateTime(timezone=True), nullable=False),
    Column("version", Integer, nullable=False),
)

entertainment_preferences = Table(
    "entertainment_preferences",
    metadata,
    Column("user_id", UUID(as_uuid=True), primary_key=True),
    Column("preferred_genres", ARRAY(Text), nullable=False),
    Column("disliked_genres", ARRAY(Text), nullable=False),
    Column("preferred_activities", ARRAY(Text), nullable=False),
    Column("price_sensitivity", _words(PriceSensitivity), nullable=False),
    Column("updated_at", DateTime(timezone=True)),
    Column("version", Integer, nullable=False),
)

streaming_subscriptions = Table(
    "streaming_subscriptions",
    metadata,
    Column("id", UUID(as_uuid=True), primary_key=True),
    Column(
        "user_id",
        UUID(as_uuid=True),
        ForeignKey(entertainment_preferences.c.user_id, ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    Column("service", Text, nullable=False),
    Column("price_amount", Numeric(19, 4)),
    Column("price_currency", String(3)),
    Column("cadence", _words(Cadence), nullable=False),
    Column("source", Text, nullable=False),
    Column("active", Boolean, nullable=False),
)


# No user id: the receipt outlives the person's account and must not lead back to them.
erasure_receipts = Table(
    "erasure_receipts",
    metadata,
    Column("id", UUID(as_uuid=True), primary_key=True),
    Column("scope", _words(Scope), nullable=False),
    Column("erased_at", DateTime(timezone=True), nullable=False),
    Column("erased", JSONB, nullable=False),
    Column("elsewhere", JSONB, nullable=False, server_default=text("'{}'")),
)


def map_tables() -> None:
    """Map the domain's classes; called once by bootstrap."""
    mapper_registry.map_imperatively(
        Account,
        users,
        version_id_col=users.c.version,
        # The domain counts the version, because it travels in the event.
        version_id_generator=False,
    )
    mapper_registry.map_imperatively(ToldSubscription, streaming_subscriptions)
    mapper_registry.map_imperatively(ErasureReceipt, erasure_receipts)
    mapper_registry.map_imperatively(
        Preferences,
        entertainment_preferences,
        version_id_col=entertainment_preferences.c.version,
        version_id_generator=False,
        properties={
            "subscriptions": relationship(
                ToldSubscription,
                lazy="selectin",
                cascade="all, delete-orphan",
                passive_deletes=True,
                order_by=streaming_subscriptions.c.id,
            )
        },
    )
