"""The collections of the billing service, in Postgres."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import cast
from uuid import UUID

from sqlalchemy import Select, delete, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from billing.domain.access import PaidInvoice
from billing.domain.audit import ReconcileRun
from billing.domain.checkout import CheckoutAttempt
from billing.domain.customer import Customer
from billing.domain.hold import Hold
from billing.domain.override import AccessOverride
from billing.domain.payment import PAID, Payment
from billing.domain.plan import Plan
from billing.domain.subscription import ENDED, Subscription
from billing.infrastructure.tables import (
    access_overrides,
    checkout_attempts,
    customers,
    holds,
    payments,
    plans,
    reconcile_runs,
    subscriptions,
)

# Around the end of a period something must happen: webhooks that are late are looked up.
LOOK_BACK = timedelta(hours=48)


class _Collection:
    """Rows of one kind, inside one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    def add(self, thing: object) -> None:
        """Keep a new one."""
        self._session.add(thing)


class SqlCustomers(_Collection):
    """People who pay; found locked."""

    async def of_user(self, user_id: UUID) -> Customer | None:
        """By person."""
        return await self._locked(select(Customer).where(customers.c.user_id == user_id))

    async def by_stripe_id(self, customer_id: str) -> Customer | None:
        """By Stripe's id."""
        statement = select(Customer).where(customers.c.stripe_customer_id == customer_id)
        return await self._locked(statement)

    async def _locked(self, statement: Select[Customer]) -> Customer | None:
        await self._session.flush()
        found: Customer | None = await self._session.scalar(statement.with_for_update())
        return found


class SqlSubscriptionRepository(_Collection):
    """Mirrored subscriptions."""

    async def find(self, stripe_id: str) -> Subscription | None:
        """By Stripe's id."""
        return await self._session.get(Subscription, stripe_id)

    async def of_user(self, user_id: UUID) -> Sequence[Subscription]:
        """All of one person's, oldest first."""
        await self._session.flush()
        statement = (
            select(Subscription)
            .where(subscriptions.c.user_id == user_id)
            .order_by(subscriptions.c.created_at, subscriptions.c.stripe_id)
        )
        return (await self._session.scalars(statement)).all()

    async def due(self, now: datetime) -> Sequence[str]:
        """A period that has just ended or is not paid yet, a payment that is open."""
        table = subscriptions
        paid = exists().where(
            payments.c.subscription_id == table.c.stripe_id,
            payments.c.status == PAID,
            payments.c.lines_end >= table.c.period_end,
        )
        statement = select(table.c.stripe_id).where(
            table.c.status.not_in(ENDED),
            or_(
                table.c.period_end.between(now - LOOK_BACK, now),
                table.c.cancel_at.between(now - LOOK_BACK, now),
                table.c.status.in_(["past_due", "incomplete"]),
                (table.c.status == "active") & ~paid,
            ),
        )
        return (await self._session.scalars(statement)).all()

    async def live(self) -> Sequence[str]:
        """Ids of all that have not ended."""
        statement = select(subscriptions.c.stripe_id).where(subscriptions.c.status.not_in(ENDED))
        return (await self._session.scalars(statement)).all()


class SqlPaymentRepository(_Collection):
    """The ledger."""

    async def of_subscription(self, subscription_id: str) -> dict[str, Payment]:
        """By invoice id."""
        statement = select(Payment).where(payments.c.subscription_id == subscription_id)
        found = (await self._session.scalars(statement)).all()
        return {payment.stripe_invoice_id: payment for payment in found}

    async def paid_of(self, user_id: UUID) -> Sequence[PaidInvoice]:
        """What one person has paid for: the last moment per subscription."""
        await self._session.flush()
        statement = (
            select(payments.c.subscription_id, func.max(payments.c.lines_end))
            .where(payments.c.user_id == user_id, payments.c.status == PAID)
            .where(payments.c.lines_end.is_not(None))
            .group_by(payments.c.subscription_id)
        )
        return [PaidInvoice(*row) for row in await self._session.execute(statement)]

    async def of_user(self, user_id: UUID) -> Sequence[Payment]:
        """All lines of one person."""
        statement = select(Payment).where(payments.c.user_id == user_id)
        return (await self._session.scalars(statement)).all()


class SqlHoldRepository(_Collection):
    """Disputes."""

    async def find(self, dispute_id: str) -> Hold | None:
        """By the dispute's id."""
        return await self._session.get(Hold, dispute_id, with_for_update=True)

    async def of_user(self, user_id: UUID) -> Sequence[Hold]:
        """All of one person's."""
        await self._session.flush()
        return (await self._session.scalars(select(Hold).where(holds.c.user_id == user_id))).all()


class SqlCheckoutRepository(_Collection):
    """Ways to a subscription."""

    async def newest_of(self, user_id: UUID) -> CheckoutAttempt | None:
        """The person's last attempt."""
        table = checkout_attempts
        statement = (
            select(CheckoutAttempt)
            .where(table.c.user_id == user_id)
            .order_by(table.c.started_at.desc(), table.c.id.desc())
            .limit(1)
        )
        return await self._session.scalar(statement)

    async def by_session(self, session_id: str) -> CheckoutAttempt | None:
        """The attempt of a session."""
        statement = select(CheckoutAttempt).where(checkout_attempts.c.session_id == session_id)
        return await self._session.scalar(statement)

    async def open_sessions(self, before: datetime) -> Sequence[str]:
        """Sessions begun before a moment that we still believe open."""
        table = checkout_attempts
        statement = select(table.c.session_id).where(
            table.c.state == "open", table.c.started_at < before, table.c.session_id.is_not(None)
        )
        return cast(Sequence[str], (await self._session.scalars(statement)).all())

    async def remove_of(self, user_id: UUID) -> None:
        """Delete the person's attempts."""
        table = checkout_attempts
        await self._session.execute(delete(table).where(table.c.user_id == user_id))


class SqlOverrideRepository(_Collection):
    """Access given by administrators."""

    async def newest_of(self, user_id: UUID) -> AccessOverride | None:
        """The one that counts: the last one given."""
        await self._session.flush()
        table = access_overrides
        statement = (
            select(AccessOverride)
            .where(table.c.user_id == user_id)
            .order_by(table.c.granted_at.desc(), table.c.id.desc())
            .limit(1)
        )
        return await self._session.scalar(statement)

    async def remove_of(self, user_id: UUID) -> None:
        """Delete the person's."""
        table = access_overrides
        await self._session.execute(delete(table).where(table.c.user_id == user_id))


class SqlPlanRepository(_Collection):
    """What we sell and have sold."""

    async def find(self, price_id: str) -> Plan | None:
        """By Stripe's price id."""
        return await self._session.get(Plan, price_id, with_for_update=True)

    async def price_ids(self) -> frozenset[str]:
        """Every price that is or was ours."""
        return frozenset((await self._session.scalars(select(plans.c.price_id))).all())


class SqlReconcileRuns(_Collection):
    """Comparisons with Stripe."""

    async def waiting(self) -> ReconcileRun | None:
        """The oldest one that was asked for and not begun; another worker's is skipped."""
        table = reconcile_runs
        statement = (
            select(ReconcileRun)
            .where(table.c.started_at.is_(None))
            .order_by(table.c.requested_at)
            .limit(1)
            .with_for_update(skip_locked=True)
        )
        return await self._session.scalar(statement)

    async def last_begun_at(self) -> datetime | None:
        """When the newest full one began."""
        table = reconcile_runs
        statement = select(func.max(table.c.started_at)).where(table.c.scope == "everybody")
        found: datetime | None = await self._session.scalar(statement)
        return found

    async def find(self, run_id: UUID) -> ReconcileRun | None:
        """By id."""
        return await self._session.get(ReconcileRun, run_id)
