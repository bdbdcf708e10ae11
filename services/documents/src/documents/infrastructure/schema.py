"""The schema `documents`: its metadata, and the tables of the mechanism every service shares."""

from enum import StrEnum

from sqlalchemy import Enum

from shared.database import metadata_for
from shared.http.idempotency import idempotency_table
from shared.inbox import inbox_table
from shared.outbox import outbox_table
from shared.unit_of_work import TransactionLog

SCHEMA = "documents"
metadata = metadata_for(SCHEMA)

transaction_log = TransactionLog(SCHEMA, outbox_table(metadata), inbox_table(metadata))
idempotency_keys = idempotency_table(metadata)


def words(kind: type[StrEnum]) -> Enum:
    """A text column that loads as the enum; new words need no migration."""
    return Enum(
        kind,
        native_enum=False,
        create_constraint=False,
        length=40,
        values_callable=lambda members: [member.value for member in members],
    )
