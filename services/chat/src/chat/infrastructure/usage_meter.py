"""Holds and real use of model work, as rows in Postgres: the authority on every limit."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from chat.domain.events import UsageRecorded
from chat.domain.message import TokenCount
from chat.domain.usage.periods import Metric
from chat.infrastructure.allowances import quotas_of, standing_of
from chat.infrastructure.tables import usage_counters, usage_entries
from shared.events import Event

UNITS = {"chat": Metric.MESSAGES_PER_DAY, "story": Metric.STORIES_PER_DAY}
TOKENS = Metric.TOKENS_PER_MONTH


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
        standing = await standing_of(self._session, user_id, subscribed=subscribed, now=now)
        day = standing.period(UNITS[kind], now).key
        month = standing.period(TOKENS, now).key
        if not await self._enter(user_id, kind, usage_id, tokens, day, month, now):
            return
        asked = {UNITS[kind]: 1, TOKENS: tokens}
        quotas = await quotas_of(self._session, user_id, standing, list(asked), now)
        for metric, amount in asked.items():
            quota = quotas[metric]
            if amount and not await self._hold(
                user_id, metric, quota.period.key, amount, quota.limit
            ):
                # Read again: whoever was faster has used it up since.
                counted = await quotas_of(self._session, user_id, standing, [metric], now)
                raise counted[metric].refusal(amount, now)

    async def settle(
        self, usage_id: UUID, tokens: TokenCount, *, now: datetime, delivered: bool = True
    ) -> Event | None:
        """Turn the hold into what was really used; None when it was settled before."""
        table = usage_entries
        statement = select(table).where(table.c.usage_id == usage_id).with_for_update()
        row = (await self._session.execute(statement)).one_or_none()
        if row is None or row.state not in {"held", "expired"}:
            return None
        used = tokens.prompt + tokens.completion
        values = {
            "state": "settled" if delivered or used else "refunded",
            "held_tokens": 0,
            "prompt_tokens": tokens.prompt,
            "completion_tokens": tokens.completion,
            "settled_at": now,
        }
        await self._session.execute(
            update(table).where(table.c.usage_id == usage_id).values(values)
        )
        is_held = row.state == "held"
        await self._count(row.user_id, UNITS[row.kind], row.day, -int(is_held), int(delivered))
        await self._count(row.user_id, TOKENS, row.month, -row.held_tokens, used)
        if not used:
            return None
        return UsageRecorded(
            usage_id=usage_id,
            user_id=row.user_id,
            kind=row.kind,
            prompt_tokens=tokens.prompt,
            completion_tokens=tokens.completion,
            stories=int(row.kind == "story" and delivered),
            version=1,
        )

    async def release_stale(self, *, older_than: timedelta, now: datetime) -> int:
        """Give back holds whose owners died; gives how many."""
        table = usage_entries
        statement = (
            select(table)
            .where(table.c.state == "held", table.c.reserved_at < now - older_than)
            .order_by(table.c.reserved_at)
            .limit(500)
            .with_for_update(skip_locked=True)
        )
        rows = (await self._session.execute(statement)).all()
        for row in rows:
            await self._session.execute(
                update(table)
                .where(table.c.usage_id == row.usage_id)
                .values(state="expired", held_tokens=0)
            )
            await self._count(row.user_id, UNITS[row.kind], row.day, -1, 0)
            await self._count(row.user_id, TOKENS, row.month, -row.held_tokens, 0)
        return len(rows)

    async def _enter(
        self,
        user_id: UUID,
        kind: str,
        usage_id: UUID,
        tokens: int,
        day: str,
        month: str,
        now: datetime,
    ) -> bool:
        values: dict[str, Any] = {
            "usage_id": usage_id,
            "user_id": user_id,
            "kind": kind,
            "state": "held",
            "held_tokens": tokens,
            "prompt_tokens": 0,
            "completion_tokens": 0,
            "reserved_at": now,
            "day": day,
            "month": month,
        }
        statement = (
            insert(usage_entries)
            .values(values)
            .on_conflict_do_nothing()
            .returning(usage_entries.c.usage_id)
        )
        return (await self._session.execute(statement)).first() is not None

    async def _hold(
        self, user_id: UUID, metric: Metric, period: str, amount: int, limit: int
    ) -> bool:
        """Hold if it fits, in one statement: of many at once, only as many as fit come through."""
        if amount > limit:
            return False
        table = usage_counters
        key = {"user_id": user_id, "metric": metric, "period": period}
        statement = insert(table).values(**key, used=0, held=amount)
        fits = table.c.used + table.c.held + amount <= limit
        held = statement.on_conflict_do_update(
            index_elements=list(key), set_={"held": table.c.held + amount}, where=fits
        ).returning(table.c.held)
        return (await self._session.execute(held)).first() is not None

    async def _count(
        self, user_id: UUID, metric: Metric, period: str, held: int, used: int
    ) -> None:
        if not held and not used:
            return
        table = usage_counters
        statement = insert(table).values(
            user_id=user_id, metric=metric, period=period, used=used, held=max(0, held)
        )
        changed = {
            "used": table.c.used + used,
            "held": func.greatest(0, table.c.held + held),
        }
        await self._session.execute(
            statement.on_conflict_do_update(
                index_elements=["user_id", "metric", "period"], set_=changed
            )
        )
