"""The inbox: a message id is claimed in the transaction that carries its effect."""

from datetime import timedelta

from sqlalchemy import Column, DateTime, MetaData, Table, Text, delete, func
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session

# Longer than any redelivery we know: Stripe alone retries for three days.
KEEP_CLAIMS_FOR = timedelta(days=14)


class AlreadyProcessed(Exception):
    """Another transaction has committed the effect of this message."""


def inbox_table(metadata: MetaData) -> Table:
    """The `inbox` table of one service: its schema is the consumer, so the id alone is the key."""
    return Table(
        "inbox",
        metadata,
        Column("message_id", Text, primary_key=True),
        Column("processed_at", DateTime(timezone=True), nullable=False, server_default=func.now()),
    )


def claim(session: Session, inbox: Table, message_id: str) -> None:
    """Claim the message for this transaction; raises AlreadyProcessed when another one has.

    A second claim waits on the first's uncommitted row: exactly one of two overlapping
    transactions goes on, and the other one goes on only if the first rolls back.
    """
    # Plain SQL: it runs for every message, and building it costs more than running it.
    result = session.connection().exec_driver_sql(
        f'INSERT INTO "{inbox.schema}".inbox (message_id) VALUES ($1) ON CONFLICT DO NOTHING',  # noqa: S608 - our own schema
        (message_id,),
    )
    if result.rowcount == 0:
        raise AlreadyProcessed(message_id)


async def prune(session: AsyncSession, inbox: Table) -> None:
    """Forget claims older than any redelivery."""
    await session.execute(delete(inbox).where(inbox.c.processed_at < func.now() - KEEP_CLAIMS_FOR))
