"""The schema `user`, and how the domain's classes map onto it."""

from sqlalchemy import ARRAY, Column, DateTime, Enum, Integer, Table, Text
from sqlalchemy.dialects.postgresql import UUID
from sqlalchemy.orm import registry

from shared.database import metadata_for
from shared.http.idempotency import idempotency_table
from shared.inbox import inbox_table
from shared.outbox import outbox_table
from shared.unit_of_work import TransactionLog
from user.domain.preferences import Preferences, PriceSensitivity

SCHEMA = "user"
metadata = metadata_for(SCHEMA)
mapper_registry = registry(metadata=metadata)

transaction_log = TransactionLog(SCHEMA, outbox_table(metadata), inbox_table(metadata))
idempotency_keys = idempotency_table(metadata)

entertainment_preferences = Table(
    "entertainment_preferences",
    metadata,
    Column("user_id", UUID(as_uuid=True), primary_key=True),
    Column("preferred_genres", ARRAY(Text), nullable=False),
    Column("disliked_genres", ARRAY(Text), nullable=False),
    Column("preferred_activities", ARRAY(Text), nullable=False),
    Column(
        "price_sensitivity",
        Enum(
            PriceSensitivity,
            native_enum=False,
            length=20,
            values_callable=lambda kinds: [kind.value for kind in kinds],
        ),
        nullable=False,
    ),
    Column("updated_at", DateTime(timezone=True)),
    Column("version", Integer, nullable=False),
)


def map_tables() -> None:
    """Map the domain's classes; called once by bootstrap."""
    mapper_registry.map_imperatively(
        Preferences,
        entertainment_preferences,
        version_id_col=entertainment_preferences.c.version,
        # The domain counts the version, because it travels in the event.
        version_id_generator=False,
    )
