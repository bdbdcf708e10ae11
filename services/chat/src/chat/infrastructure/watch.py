"""The audit log, the moderation queue and the watch over token use, in Postgres."""

import dataclasses
from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import exists, func, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from chat.domain.audit import AuditEntry
from chat.domain.moderation import Stage
from chat.domain.usage.spikes import BASELINE_DAYS, RecentUse
from chat.infrastructure.tables import (
    audit_log,
    moderation_events,
    usage_entries,
    usage_spikes,
)
from shared.ids import uuid7

_TURN = 5_013_377  # the advisory lock of the spike watch


class SqlAuditLog:
    """Lines that the database refuses to change."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, entry: AuditEntry) -> None:
        """Write a line."""
        await self._session.execute(insert(audit_log).values(dataclasses.asdict(entry)))


class SqlModerationLog:
    """What moderation refused: categories, never text."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(
        self, user_id: UUID, story_id: UUID, stage: Stage, categories: Sequence[str], now: datetime
    ) -> None:
        """Write a line for the moderation queue."""
        await self._session.execute(
            insert(moderation_events).values(
                event_id=uuid7(),
                user_id=user_id,
                story_id=story_id,
                stage=stage,
                categories=list(categories),
                at=now,
            )
        )


class SqlSpikeWatch:
    """Token use of the last hour and the week before."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def take_turn(self) -> None:
        """One watcher at a time, until the transaction ends."""
        await self._session.execute(select(func.pg_advisory_xact_lock(_TURN)))

    async def recent_use(self, window_start: datetime, minimum: int) -> dict[UUID, RecentUse]:
        """Who used `minimum` tokens at least since `window_start` and has no spike since then."""
        table, spikes = usage_entries.c, usage_spikes.c
        tokens = func.sum(table.prompt_tokens + table.completion_tokens)
        flagged = exists().where(spikes.user_id == table.user_id, spikes.detected_at > window_start)
        heavy = (
            select(table.user_id, tokens.label("tokens"))
            .where(table.settled_at > window_start, ~flagged)
            .group_by(table.user_id)
            .having(tokens >= minimum)
        )
        recent = {row.user_id: int(row.tokens) for row in await self._session.execute(heavy)}
        if not recent:
            return {}
        week = (
            select(
                table.user_id,
                tokens.label("tokens"),
                func.min(table.settled_at).label("first_used_at"),
            )
            .where(
                table.user_id.in_(recent),
                table.settled_at <= window_start,
                table.settled_at > window_start - timedelta(days=BASELINE_DAYS),
            )
            .group_by(table.user_id)
        )
        earlier = {row.user_id: row for row in await self._session.execute(week)}
        return {
            user_id: RecentUse(
                used,
                int(earlier[user_id].tokens) if user_id in earlier else 0,
                earlier[user_id].first_used_at if user_id in earlier else None,
            )
            for user_id, used in recent.items()
        }

    async def keep(
        self,
        spike_id: UUID,
        user_id: UUID,
        window_start: datetime,
        tokens: int,
        baseline: int,
        now: datetime,
    ) -> None:
        """Flag the person; nothing is blocked by it."""
        await self._session.execute(
            insert(usage_spikes).values(
                spike_id=spike_id,
                user_id=user_id,
                window_start=window_start,
                tokens=tokens,
                baseline=baseline,
                detected_at=now,
            )
        )
