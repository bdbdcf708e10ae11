"""Verified webhooks, in Postgres, until they are settled."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import delete, inspect, or_, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from billing.domain.webhook import WebhookEvent
from billing.infrastructure.tables import webhook_events

# Longer than any work on one event: a claim that is older belonged to a process that died.
LEASE = timedelta(seconds=120)


class SqlWebhookInbox:
    """Rows are claimed for a while instead of held locked: no transaction waits for Stripe."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def store(self, event: WebhookEvent) -> bool:
        """Keep it; False when it is here already."""
        columns = inspect(WebhookEvent).column_attrs.keys()
        values = {name: getattr(event, name) for name in columns}
        statement = insert(webhook_events).values(values).on_conflict_do_nothing()
        stored = await self._session.execute(statement.returning(webhook_events.c.event_id))
        return stored.first() is not None

    async def claim(self, now: datetime, *, limit: int) -> Sequence[WebhookEvent]:
        """Take those that are due, oldest first, leaving what others have taken."""
        table = webhook_events
        statement = (
            select(WebhookEvent)
            .where(table.c.state == "received", table.c.next_try_at <= now)
            .order_by(table.c.next_try_at)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        claimed = (await self._session.scalars(statement)).all()
        for event in claimed:
            event.attempts += 1
            event.next_try_at = now + LEASE
        return claimed

    async def find(self, event_id: str) -> WebhookEvent | None:
        """By Stripe's id."""
        return await self._session.get(WebhookEvent, event_id)

    async def unpark(self, customer_id: str | None, now: datetime) -> None:
        """Try again what waited for a customer (None: for any)."""
        table = webhook_events
        statement = update(table).where(table.c.state == "parked")
        if customer_id is not None:
            statement = statement.where(
                or_(table.c.customer_id == customer_id, table.c.customer_id.is_(None))
            )
        await self._session.execute(statement.values(state="received", next_try_at=now))

    async def dead(self) -> Sequence[WebhookEvent]:
        """Those that were given up."""
        statement = select(WebhookEvent).where(webhook_events.c.state == "dead")
        return (await self._session.scalars(statement)).all()

    async def forget_bodies(self, customer_id: str) -> None:
        """Blank the raw bodies about one customer."""
        table = webhook_events
        statement = update(table).where(table.c.customer_id == customer_id)
        await self._session.execute(statement.values(raw=""))

    async def prune(self, before: datetime) -> None:
        """Delete what was done or ignored before."""
        table = webhook_events
        settled = table.c.state.in_(["done", "ignored"]) & (table.c.settled_at < before)
        await self._session.execute(delete(table).where(settled))
