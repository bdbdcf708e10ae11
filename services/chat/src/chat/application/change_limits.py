"""An administrator changes what plans allow; it counts from the next reservation on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from chat.application.story_ports import StoryUnitOfWork
from chat.domain.audit import audited
from chat.domain.errors import UnknownLimit
from chat.domain.usage.periods import Metric


@dataclass(frozen=True, slots=True)
class LimitChange:
    """A plan's new limit."""

    plan: str
    metric: Metric
    amount: int


async def change_limits(
    uow: StoryUnitOfWork, changes: Sequence[LimitChange], *, by: UUID, now: datetime
) -> None:
    """Set all of them or none; raises UnknownLimit."""
    async with uow:
        for change in changes:
            subject = f"{change.plan}/{change.metric.value}"
            old = await uow.limits.change(change.plan, change.metric, change.amount, by=by, now=now)
            if old is None:
                raise UnknownLimit(f"There is no limit {subject}.")
            if old != change.amount:
                await uow.audit.add(
                    audited(
                        "limit.changed",
                        subject,
                        now=now,
                        actor=by,
                        old={"amount": old},
                        new={"amount": change.amount},
                    )
                )
