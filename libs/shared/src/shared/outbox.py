"""The outbox: what a transaction announces is committed with what it changes."""

from sqlalchemy import (
    BigInteger,
    Column,
    DateTime,
    Identity,
    MetaData,
    Table,
    Text,
    func,
)
from sqlalchemy.dialects.postgresql import UUID
from sqlalchemy.orm import Session

from shared.clock import utc_now
from shared.events import Event
from shared.messaging.envelope import Envelope


def outbox_table(metadata: MetaData) -> Table:
    """The `outbox` table of one service. A row lives until the broker has confirmed it."""
    return Table(
        "outbox",
        metadata,
        Column("position", BigInteger, Identity(always=True), primary_key=True),
        Column("event_id", UUID(as_uuid=True), nullable=False, unique=True),
        Column("type", Text, nullable=False),
        Column("subject", Text, nullable=False),
        Column("envelope", Text, nullable=False),
        Column("created_at", DateTime(timezone=True), nullable=False, server_default=func.now()),
    )


class Outbox:
    """Collects events and writes them as the last statement of the transaction.

    Last, because an aggregate's row lock must be held before its events get a position:
    that is what keeps order per aggregate when transactions overlap.
    """

    def __init__(self, source: str) -> None:
        self._source = source
        self._envelopes: list[Envelope] = []

    def add(self, *events: Event) -> None:
        """Announce `events` if, and only if, this transaction commits."""
        now = utc_now()
        self._envelopes += [Envelope.wrap(event, self._source, now) for event in events]

    @property
    def is_empty(self) -> bool:
        """Whether nothing was announced."""
        return not self._envelopes

    def flush(self, session: Session, outbox: Table) -> None:
        """Write what was announced; called by the unit of work before it commits."""
        rows = [(e.id, e.type, e.subject, e.to_json()) for e in self._envelopes]
        # Plain SQL, as in the inbox: it runs in every transaction that announces something.
        session.connection().exec_driver_sql(
            f'INSERT INTO "{outbox.schema}".outbox (event_id, type, subject, envelope) '  # noqa: S608 - our own schema
            "VALUES ($1, $2, $3, $4)",
            rows if len(rows) > 1 else rows[0],
        )
