"""What somebody may use now: plan, limits, overrides and counters, read in one statement."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from chat.domain.usage.periods import DEFAULT_TIME_ZONE, Metric, Period, period_of
from chat.domain.usage.quota import (
    FREE_PLAN,
    INSTALLED_LIMITS,
    PAID_PLAN,
    Quota,
    installed_limits,
)
from chat.infrastructure.plain_sql import run

# A renewal's announcement may be late; nobody is locked out for that.
RENEWAL_SLACK = timedelta(hours=1)
# Local dates are at most this far from UTC's.
_BEHIND, _AHEAD = timedelta(hours=12), timedelta(hours=14)
_ALLOWANCE = """
SELECT
  (SELECT time_zone FROM chat.account_copies WHERE user_id = $1) AS time_zone,
  subscription.plan, subscription.entitled, subscription.access_until,
  (SELECT json_agg(json_build_array(plan, metric, amount)) FROM chat.limits) AS limits,
  (SELECT json_agg(json_build_array(metric, amount, expires_at) ORDER BY granted_at, override_id)
     FROM chat.overrides
    WHERE user_id = $1 AND expires_at > $2 AND withdrawn_at IS NULL) AS lent,
  (SELECT json_agg(json_build_array(metric, period, used, held))
     FROM chat.usage_counters WHERE user_id = $1 AND period = ANY($3)) AS counted
FROM (SELECT 1) AS always LEFT JOIN chat.entitlements AS subscription ON subscription.user_id = $1
"""


@dataclass(frozen=True, slots=True)
class Standing:
    """Whose limits hold for somebody, and in which zone their day runs."""

    plan: str
    time_zone: str

    def period(self, metric: Metric, now: datetime) -> Period:
        """The person's current period."""
        return period_of(metric, self.time_zone, now)


@dataclass(frozen=True, slots=True)
class Allowance:
    """Somebody's standing, and every limit with what is used and held of it."""

    standing: Standing
    quotas: Mapping[Metric, Quota]


async def allowance_of(
    session: AsyncSession, user_id: UUID, *, subscribed: bool | None, now: datetime
) -> Allowance:
    """What the person may use now; `subscribed` overrules what was announced last."""
    [row] = await run(session, _ALLOWANCE, user_id, now, _possible_periods(now))
    standing = _standing(row, subscribed, now)
    limits = installed_limits(standing.plan) | {
        Metric(metric): amount for plan, metric, amount in row.limits or () if plan == standing.plan
    }
    # The override granted last counts.
    lent = {
        Metric(metric): (amount, datetime.fromisoformat(until))
        for metric, amount, until in row.lent or ()
    }
    counted = {(metric, period): (used, held) for metric, period, used, held in row.counted or ()}
    quotas = {}
    for metric in Metric:
        period = standing.period(metric, now)
        used, held = counted.get((metric.value, period.key), (0, 0))
        amount, until = lent.get(metric, (limits[metric], None))
        quotas[metric] = Quota(metric, standing.plan, amount, used, held, period, until)
    return Allowance(standing, quotas)


def _standing(row: Row[Any], subscribed: bool | None, now: datetime) -> Standing:
    if subscribed is None:
        until = row.access_until
        in_time = until is None or now < until + RENEWAL_SLACK
        subscribed = bool(row.entitled) and in_time
    plan = row.plan if row.plan in INSTALLED_LIMITS else PAID_PLAN
    return Standing(plan if subscribed else FREE_PLAN, row.time_zone or DEFAULT_TIME_ZONE)


def _possible_periods(now: datetime) -> list[str]:
    """The day and month it may be for somebody, whatever their zone."""
    days: Iterable[datetime] = (now - _BEHIND, now, now + _AHEAD)
    return sorted({text for day in days for text in (f"{day:%Y-%m-%d}", f"{day:%Y-%m}")})
