"""What somebody may use now: plan, limits, overrides and counters, read in one transaction."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from chat.domain.usage.periods import DEFAULT_TIME_ZONE, Metric, Period, period_of
from chat.domain.usage.quota import (
    FREE_PLAN,
    INSTALLED_LIMITS,
    PAID_PLAN,
    Quota,
    installed_limits,
)
from chat.infrastructure.tables import (
    account_copies,
    entitlements,
    limit_overrides,
    usage_counters,
    usage_limits,
)

# A renewal's announcement may be late; nobody is locked out for that.
RENEWAL_SLACK = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Standing:
    """Whose limits hold for somebody, and in which zone their day runs."""

    plan: str
    time_zone: str

    def period(self, metric: Metric, now: datetime) -> Period:
        """The person's current period."""
        return period_of(metric, self.time_zone, now)


async def standing_of(
    session: AsyncSession, user_id: UUID, *, subscribed: bool | None, now: datetime
) -> Standing:
    """The person's plan and zone; `subscribed` overrules what was announced last."""
    zone = await session.scalar(
        select(account_copies.c.time_zone).where(account_copies.c.user_id == user_id)
    )
    copy = (
        await session.execute(select(entitlements).where(entitlements.c.user_id == user_id))
    ).one_or_none()
    if subscribed is None:
        until = copy.access_until if copy else None
        in_time = until is None or now < until + RENEWAL_SLACK
        subscribed = copy is not None and copy.entitled and in_time
    plan = copy.plan if copy and copy.plan in INSTALLED_LIMITS else PAID_PLAN
    return Standing(plan if subscribed else FREE_PLAN, zone or DEFAULT_TIME_ZONE)


async def quotas_of(
    session: AsyncSession,
    user_id: UUID,
    standing: Standing,
    metrics: Sequence[Metric],
    now: datetime,
) -> dict[Metric, Quota]:
    """Every limit with what is used and held of it."""
    limits = await _limits(session, standing.plan)
    lent = await _lent(session, user_id, now)
    counted = await _counted(session, user_id, standing, metrics, now)
    quotas = {}
    for metric in metrics:
        used, held = counted.get(metric, (0, 0))
        amount, until = lent.get(metric, (limits[metric], None))
        quotas[metric] = Quota(
            metric, standing.plan, amount, used, held, standing.period(metric, now), until
        )
    return quotas


async def _limits(session: AsyncSession, plan: str) -> Mapping[Metric, int]:
    """What administrators set for the plan, else what was installed."""
    table = usage_limits.c
    statement = select(table.metric, table.amount).where(table.plan == plan)
    changed = {row.metric: row.amount for row in await session.execute(statement)}
    return {**installed_limits(plan), **changed}


async def _lent(
    session: AsyncSession, user_id: UUID, now: datetime
) -> Mapping[Metric, tuple[int, datetime]]:
    """Overrides that hold now; the one granted last counts."""
    table = limit_overrides.c
    statement = (
        select(table.metric, table.amount, table.expires_at)
        .where(table.user_id == user_id, table.expires_at > now, table.withdrawn_at.is_(None))
        .order_by(table.granted_at, table.override_id)
    )
    rows = (await session.execute(statement)).all()
    return {row.metric: (row.amount, row.expires_at) for row in rows}


async def _counted(
    session: AsyncSession,
    user_id: UUID,
    standing: Standing,
    metrics: Sequence[Metric],
    now: datetime,
) -> Mapping[Metric, tuple[int, int]]:
    table = usage_counters.c
    periods = {metric: standing.period(metric, now).key for metric in metrics}
    statement = select(usage_counters).where(
        table.user_id == user_id, table.period.in_(set(periods.values()))
    )
    rows = (await session.execute(statement)).all()
    return {
        row.metric: (row.used, row.held) for row in rows if periods.get(row.metric) == row.period
    }
