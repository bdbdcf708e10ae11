"""Reads for administrators: limits, overrides, usage, refusals, audit."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, Table, desc, func, select, tuple_
from sqlalchemy.engine import RowMapping

from chat.domain.usage.quota import INSTALLED_LIMITS
from chat.infrastructure.tables import (
    audit_log,
    library_stories,
    limit_overrides,
    moderation_events,
    usage_entries,
    usage_limits,
    usage_spikes,
)
from shared.database import Sessions

Position = tuple[datetime, UUID]
SPIKES_SHOWN_FOR = timedelta(hours=24)


async def _rows(sessions: Sessions, statement: Select[Any]) -> Sequence[RowMapping]:
    async with sessions() as session:
        rows: Sequence[RowMapping] = (await session.execute(statement)).mappings().all()
    return rows


async def limits_in_force(sessions: Sessions) -> list[dict[str, Any]]:
    """Every plan's limits: as installed, or as somebody set them."""
    rows = {(r["plan"], r["metric"]): r for r in await _rows(sessions, select(usage_limits))}
    never: dict[str, Any] = {"updated_at": None, "updated_by": None}
    return [
        {"plan": plan, "metric": metric, "amount": amount, **never, **rows.get((plan, metric), {})}
        for plan, limits in INSTALLED_LIMITS.items()
        for metric, amount in limits.items()
    ]


async def overrides_in_force(
    sessions: Sessions, now: datetime, *, user_id: UUID | None, limit: int
) -> Sequence[RowMapping]:
    """Overrides that hold now, the newest first."""
    table = limit_overrides.c
    statement = select(limit_overrides).where(table.expires_at > now, table.withdrawn_at.is_(None))
    if user_id is not None:
        statement = statement.where(table.user_id == user_id)
    return await _rows(sessions, statement.order_by(table.granted_at.desc()).limit(limit))


async def usage_by_person(
    sessions: Sessions, now: datetime, *, days: int, user_id: UUID | None, limit: int
) -> Sequence[RowMapping]:
    """Who used most tokens in the last `days`, with what for; flagged after a spike."""
    table, spikes = usage_entries.c, usage_spikes.c
    tokens = func.sum(table.prompt_tokens + table.completion_tokens).label("tokens")
    flagged = (
        select(func.max(spikes.detected_at))
        .where(spikes.user_id == table.user_id, spikes.detected_at > now - SPIKES_SHOWN_FOR)
        .correlate(usage_entries)
        .scalar_subquery()
    )
    statement = (
        select(
            table.user_id,
            tokens,
            func.sum(table.prompt_tokens).label("prompt_tokens"),
            func.sum(table.completion_tokens).label("completion_tokens"),
            _count_of("story").label("stories"),
            _count_of("chat").label("messages"),
            func.max(table.settled_at).label("last_used_at"),
            flagged.label("spiked_at"),
        )
        .where(table.settled_at > now - timedelta(days=days), table.state == "settled")
        .group_by(table.user_id)
        .order_by(desc("tokens"), table.user_id)
        .limit(limit)
    )
    if user_id is not None:
        statement = statement.where(table.user_id == user_id)
    return await _rows(sessions, statement)


async def usage_by_day(
    sessions: Sessions, now: datetime, *, days: int, user_id: UUID | None
) -> Sequence[RowMapping]:
    """Tokens per UTC day and kind, oldest first."""
    table = usage_entries.c
    day = func.date_trunc("day", table.settled_at).label("day")
    statement = (
        select(
            day, table.kind, func.sum(table.prompt_tokens + table.completion_tokens).label("tokens")
        )
        .where(table.settled_at > now - timedelta(days=days), table.state == "settled")
        .group_by(day, table.kind)
        .order_by(day, table.kind)
    )
    if user_id is not None:
        statement = statement.where(table.user_id == user_id)
    return await _rows(sessions, statement)


def _count_of(kind: str) -> ColumnElement[int]:
    return func.count().filter(usage_entries.c.kind == kind)


async def refusals(
    sessions: Sessions, *, user_id: UUID | None, before: Position | None, limit: int
) -> Sequence[RowMapping]:
    """What moderation refused, newest first; one more than `limit`."""
    return await _log(sessions, moderation_events, "event_id", user_id, before, limit)


async def audit_lines(
    sessions: Sessions,
    *,
    user_id: UUID | None,
    action: str | None,
    before: Position | None,
    limit: int,
) -> Sequence[RowMapping]:
    """The audit log, newest first; one more than `limit`."""
    only = [audit_log.c.action == action] if action else []
    return await _log(sessions, audit_log, "entry_id", user_id, before, limit, *only)


async def _log(
    sessions: Sessions,
    table: Table,
    key: str,
    user_id: UUID | None,
    before: Position | None,
    limit: int,
    *only: ColumnElement[bool],
) -> Sequence[RowMapping]:
    at, row_id = table.c.at, table.c[key]
    statement = select(table).where(*only).order_by(at.desc(), row_id.desc()).limit(limit + 1)
    if user_id is not None:
        statement = statement.where(table.c.user_id == user_id)
    if before is not None:
        statement = statement.where(tuple_(at, row_id) < tuple_(*before))
    return await _rows(sessions, statement)


async def shelf(sessions: Sessions) -> Sequence[RowMapping]:
    """Every library story by title, and who decided whether readers see it."""
    return await _rows(sessions, select(library_stories).order_by(library_stories.c.title))
