"""What every table of the schema shares."""

from enum import StrEnum

from sqlalchemy import Enum
from sqlalchemy.orm import registry

from shared.database import metadata_for
from shared.http.idempotency import idempotency_table
from shared.inbox import inbox_table
from shared.outbox import outbox_table
from shared.unit_of_work import TransactionLog

SCHEMA = "chat"
metadata = metadata_for(SCHEMA)
mapper_registry = registry(metadata=metadata)

transaction_log = TransactionLog(SCHEMA, outbox_table(metadata), inbox_table(metadata))
idempotency_keys = idempotency_table(metadata)


def word_of(kinds: type[StrEnum]) -> Enum:
    """A column that stores an enumeration by its words, as text with a check."""
    return Enum(
        kinds,
        native_enum=False,
        length=20,
        values_callable=lambda members: [member.value for member in members],
    )
