"""The inbox: a message id is claimed in the transaction that carries its effect."""

from datetime import timedelta
from typing import Any

from sqlalchemy import Column, DateTime, MetaData, Table, Text, bindparam, delete, func
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.sql.dml import ReturningInsert

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


def claim_statement(inbox: Table) -> ReturningInsert[Any]:
    """The claim, built once: it runs for every message.

    A second claim waits on the first's uncommitted row: exactly one of two overlapping
    transactions goes on, and the other one goes on only if the first rolls back.
    """
    claim = insert(inbox).values(message_id=bindparam("message_id")).on_conflict_do_nothing()
    return claim.returning(inbox.c.message_id)


async def claim(session: AsyncSession, statement: ReturningInsert[Any], message_id: str) -> None:
    """Claim the message for this transaction; raises AlreadyProcessed when another one has."""
    result = await session.execute(statement, {"message_id": message_id})
    if result.first() is None:
        raise AlreadyProcessed(message_id)


async def prune(session: AsyncSession, inbox: Table) -> None:
    """Forget claims older than any redelivery."""
    await session.execute(delete(inbox).where(inbox.c.processed_at < func.now() - KEEP_CLAIMS_FOR))
