"""Reads: SQL straight to what the API answers."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, Table, select, tuple_
from sqlalchemy.engine import RowMapping

from billing.infrastructure.tables import (
    access_overrides,
    audit,
    customers,
    holds,
    payments,
    plans,
    reconcile_runs,
    subscriptions,
)
from shared.database import Sessions

After = tuple[str, str] | None


async def plan_of(sessions: Sessions, price_id: str) -> RowMapping | None:
    """What we sell, or None before Stripe was asked."""
    async with sessions() as session:
        result = await session.execute(select(plans).where(plans.c.price_id == price_id))
        return result.mappings().one_or_none()


async def open_invoice_url(sessions: Sessions, subscription_id: str) -> str | None:
    """Where the newest unpaid invoice can be paid."""
    statement = (
        select(payments.c.hosted_url)
        .where(payments.c.subscription_id == subscription_id, payments.c.status == "open")
        .order_by(payments.c.created_at.desc())
        .limit(1)
    )
    async with sessions() as session:
        found: str | None = await session.scalar(statement)
        return found


async def find_payments(
    sessions: Sessions, *, user_id: UUID | None, status: str | None, after: After, limit: int
) -> Sequence[RowMapping]:
    """The ledger, newest first; one more than `limit`."""
    statement = select(payments)
    if user_id is not None:
        statement = statement.where(payments.c.user_id == user_id)
    if status is not None:
        statement = statement.where(payments.c.status == status)
    return await _page(sessions, statement, payments.c.created_at, payments.c.id, after, limit)


async def find_subscriptions(
    sessions: Sessions, *, user_id: UUID | None, status: str | None, after: After, limit: int
) -> Sequence[RowMapping]:
    """Subscriptions with what was last announced about their person, newest first."""
    statement = select(subscriptions, customers.c.announced).join(
        customers, customers.c.user_id == subscriptions.c.user_id, isouter=True
    )
    if user_id is not None:
        statement = statement.where(subscriptions.c.user_id == user_id)
    if status is not None:
        statement = statement.where(subscriptions.c.status == status)
    key = subscriptions.c.created_at, subscriptions.c.stripe_id
    return await _page(sessions, statement, *key, after, limit)


async def find_notices(
    sessions: Sessions, *, action: str | None, after: After, limit: int
) -> Sequence[RowMapping]:
    """The audit log, newest first."""
    statement = select(audit)
    if action is not None:
        statement = statement.where(audit.c.action == action)
    return await _page(sessions, statement, audit.c.at, audit.c.id, after, limit)


async def find_holds(sessions: Sessions) -> Sequence[RowMapping]:
    """Disputes whose hold nobody has released, newest first."""
    return await _newest(sessions, holds, holds.c.opened_at, holds.c.released_at.is_(None))


async def find_overrides(sessions: Sessions) -> Sequence[RowMapping]:
    """Overrides that were not revoked, newest first."""
    table = access_overrides
    return await _newest(sessions, table, table.c.granted_at, table.c.revoked_at.is_(None))


async def find_runs(sessions: Sessions) -> Sequence[RowMapping]:
    """Comparisons with Stripe, newest first."""
    return await _newest(sessions, reconcile_runs, reconcile_runs.c.requested_at)


async def _newest(
    sessions: Sessions, table: Table, moment: ColumnElement[Any], *where: ColumnElement[bool]
) -> Sequence[RowMapping]:
    statement = select(table).where(*where).order_by(moment.desc()).limit(100)
    async with sessions() as session:
        rows: Sequence[RowMapping] = (await session.execute(statement)).mappings().all()
        return rows


async def _page(
    sessions: Sessions,
    statement: Select[Any],
    moment: ColumnElement[Any],
    key: ColumnElement[Any],
    after: After,
    limit: int,
) -> Sequence[RowMapping]:
    if after is not None:
        statement = statement.where(tuple_(moment, key) < tuple_(*after))
    statement = statement.order_by(moment.desc(), key.desc()).limit(limit + 1)
    async with sessions() as session:
        rows: Sequence[RowMapping] = (await session.execute(statement)).mappings().all()
        return rows
