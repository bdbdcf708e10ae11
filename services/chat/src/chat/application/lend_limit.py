"""An administrator grants somebody another limit for a while, or takes it back."""

from datetime import datetime
from typing import Any
from uuid import UUID

from chat.application.story_ports import StoryUnitOfWork
from chat.domain.audit import audited
from chat.domain.errors import OverrideNotFound
from chat.domain.usage.overrides import LimitOverride


async def grant_override(uow: StoryUnitOfWork, override: LimitOverride) -> None:
    """Keep it; it replaces an earlier one of the same limit while it lasts."""
    async with uow:
        uow.limits.lend(override)
        await uow.audit.add(
            audited(
                "override.granted",
                override.override_id,
                now=override.granted_at,
                actor=override.granted_by,
                user_id=override.user_id,
                new=_facts(override),
                reason=override.reason,
            )
        )


async def withdraw_override(
    uow: StoryUnitOfWork, override_id: UUID, *, by: UUID, now: datetime
) -> None:
    """End it now; raises OverrideNotFound when there is none or it has ended."""
    async with uow:
        override = await uow.limits.override(override_id)
        if override is None or not override.withdraw(by, now):
            raise OverrideNotFound
        await uow.audit.add(
            audited(
                "override.withdrawn",
                override_id,
                now=now,
                actor=by,
                user_id=override.user_id,
                old=_facts(override),
            )
        )


def _facts(override: LimitOverride) -> dict[str, Any]:
    return {
        "metric": override.metric.value,
        "amount": override.amount,
        "expires_at": override.expires_at.isoformat(),
    }
