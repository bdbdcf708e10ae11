"""Holds and real use of model work, as rows in Postgres: the authority on every limit."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from chat.domain.events import UsageRecorded
from chat.domain.message import TokenCount
from chat.domain.usage.periods import Metric
from chat.infrastructure.allowances import allowance_of
from chat.infrastructure.plain_sql import run
from shared.events import Event

UNITS = {"chat": Metric.MESSAGES_PER_DAY, "story": Metric.STORIES_PER_DAY}
TOKENS = Metric.TOKENS_PER_MONTH

# Of many at once only as many as fit come through: each counter is raised only where it still
# fits. Counters are always taken in the same order, so that nobody waits in a circle.
_RESERVE = """
WITH entered AS (
  INSERT INTO chat.usage_entries (usage_id, user_id, kind, state, held_tokens, prompt_tokens,
                                  completion_tokens, reserved_at, day, month)
  VALUES ($1, $2, $3, 'held', $4, 0, 0, $5, $6, $7)
  ON CONFLICT DO NOTHING RETURNING usage_id
), wanted (metric, period, amount, allowed) AS (
  VALUES ($8::text, $6::text, 1::bigint, $9::bigint),
         ('tokens_per_month', $7::text, $4::int::bigint, $10::bigint)
), held AS (
  INSERT INTO chat.usage_counters AS counter (user_id, metric, period, used, held)
  SELECT $2, metric, period, 0, amount FROM wanted, entered
   WHERE amount > 0 AND amount <= allowed ORDER BY metric
  ON CONFLICT (user_id, metric, period) DO UPDATE SET held = counter.held + excluded.held
   WHERE counter.used + counter.held + excluded.held
         <= (SELECT allowed FROM wanted WHERE wanted.metric = excluded.metric)
  RETURNING counter.metric
)
SELECT EXISTS (SELECT 1 FROM entered) AS is_new, ARRAY(SELECT metric::text FROM held) AS held
"""
_SETTLE = """
WITH before AS (
  SELECT usage_id, state, held_tokens FROM chat.usage_entries
   WHERE usage_id = $1 AND state IN ('held', 'expired') FOR UPDATE
), entry AS (
  UPDATE chat.usage_entries AS entry
     SET state = $2, held_tokens = 0, prompt_tokens = $3, completion_tokens = $4, settled_at = $5
    FROM before WHERE entry.usage_id = before.usage_id
  RETURNING entry.user_id, entry.kind, entry.day, entry.month,
            (before.state = 'held')::int AS units, before.held_tokens AS tokens
), change (user_id, metric, period, used, given_back) AS (
  SELECT user_id, CASE kind WHEN 'story' THEN 'stories_per_day' ELSE 'messages_per_day' END,
         day, $6::bigint, units::bigint FROM entry
  UNION ALL
  SELECT user_id, 'tokens_per_month', month, $7::bigint, tokens::bigint FROM entry
), counted AS (
  INSERT INTO chat.usage_counters AS counter (user_id, metric, period, used, held)
  SELECT user_id, metric, period, used, 0 FROM change
   WHERE used <> 0 OR given_back <> 0 ORDER BY metric
  ON CONFLICT (user_id, metric, period) DO UPDATE
     SET used = counter.used + excluded.used,
         held = greatest(0, counter.held
                - (SELECT given_back FROM change WHERE change.metric = excluded.metric))
)
SELECT user_id, kind FROM entry
"""
_RELEASE = """
WITH before AS (
  SELECT usage_id, held_tokens FROM chat.usage_entries
   WHERE state = 'held' AND reserved_at < $1
   ORDER BY reserved_at LIMIT 500 FOR UPDATE SKIP LOCKED
), entry AS (
  UPDATE chat.usage_entries AS entry SET state = 'expired', held_tokens = 0
    FROM before WHERE entry.usage_id = before.usage_id
  RETURNING entry.user_id, entry.kind, entry.day, entry.month, before.held_tokens AS tokens
), change (user_id, metric, period, given_back) AS (
  SELECT user_id, CASE kind WHEN 'story' THEN 'stories_per_day' ELSE 'messages_per_day' END,
         day, count(*) FROM entry GROUP BY user_id, kind, day
  UNION ALL
  SELECT user_id, 'tokens_per_month', month, sum(tokens) FROM entry GROUP BY user_id, month
), counted AS (
  UPDATE chat.usage_counters AS counter SET held = greatest(0, counter.held - change.given_back)
    FROM change WHERE counter.user_id = change.user_id AND counter.metric = change.metric
     AND counter.period = change.period
)
SELECT count(*) AS released FROM entry
"""


class SqlUsageMeter:
    """The meter of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def reserve(
        self,
        user_id: UUID,
        kind: str,
        usage_id: UUID,
        *,
        tokens: int,
        now: datetime,
        subscribed: bool | None = None,
    ) -> None:
        """Hold one reply or story and its `tokens`; holding twice is holding once."""
        allowance = await allowance_of(self._session, user_id, subscribed=subscribed, now=now)
        unit, month = allowance.quotas[UNITS[kind]], allowance.quotas[TOKENS]
        entry = (usage_id, user_id, kind, tokens, now, unit.period.key, month.period.key)
        allowed = (unit.metric.value, unit.limit, month.limit)
        [row] = await run(self._session, _RESERVE, *entry, *allowed)
        if not row.is_new:
            return
        for metric, amount in {unit.metric: 1, TOKENS: tokens}.items():
            if amount and metric.value not in row.held:
                # Read again: whoever was faster has used it up since.
                counted = await allowance_of(self._session, user_id, subscribed=subscribed, now=now)
                raise counted.quotas[metric].refusal(amount, now)

    async def settle(
        self, usage_id: UUID, tokens: TokenCount, *, now: datetime, delivered: bool = True
    ) -> Event | None:
        """Turn the hold into what was really used; None when it was settled before."""
        used = tokens.prompt + tokens.completion
        state = "settled" if delivered or used else "refunded"
        counts = (tokens.prompt, tokens.completion, now, int(delivered), used)
        rows = await run(self._session, _SETTLE, usage_id, state, *counts)
        if not rows or not used:
            return None
        [entry] = rows
        return UsageRecorded(
            usage_id=usage_id,
            user_id=entry.user_id,
            kind=entry.kind,
            prompt_tokens=tokens.prompt,
            completion_tokens=tokens.completion,
            stories=int(entry.kind == "story" and delivered),
            version=1,
        )

    async def release_stale(self, *, older_than: timedelta, now: datetime) -> int:
        """Give back holds whose owners died; gives how many."""
        [row] = await run(self._session, _RELEASE, now - older_than)
        return int(row.released)
