"""An administrator gives events that were given up another chance."""

from datetime import datetime
from uuid import UUID

from billing.application.ports import UnitOfWork
from billing.domain.audit import AuditEntry


async def replay_dead_webhooks(uow: UnitOfWork, *, by: UUID, now: datetime) -> int:
    """How many start over."""
    async with uow:
        dead = await uow.webhooks.dead()
        for event in dead:
            event.replay(now)
        if dead:
            uow.audit.add(
                AuditEntry.of("webhook.replayed", "dead", now=now, actor=by, count=len(dead))
            )
    return len(dead)
