"""What administrators must be able to look up: who, what, when, and what it was before."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, Self
from uuid import UUID

from shared.ids import uuid7

SYSTEM = "system"

Scope = Literal["everybody", "person"]


@dataclass(eq=False, kw_only=True)
class AuditEntry:
    """One line; never changed. `actor` is an administrator's id or `system`."""

    id: UUID
    at: datetime
    actor: str
    action: str
    subject: str
    user_id: UUID | None
    facts: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        action: str,
        subject: str,
        *,
        now: datetime,
        user_id: UUID | None = None,
        actor: UUID | str = SYSTEM,
        **facts: Any,
    ) -> Self:
        """A new line; `facts` are plain JSON values."""
        return cls(
            id=uuid7(),
            at=now,
            actor=str(actor),
            action=action,
            subject=subject,
            user_id=user_id,
            facts=facts,
        )


@dataclass(eq=False, kw_only=True)
class ReconcileRun:
    """One comparison with Stripe. `changed` is the drift it found and repaired."""

    id: UUID
    scope: Scope
    requested_by: str
    requested_at: datetime
    started_at: datetime | None = None
    finished_at: datetime | None = None
    checked: int = 0
    changed: int = 0
    missing_here: int = 0
    missing_there: int = 0
    failed: int = 0

    @classmethod
    def request(cls, by: UUID | str, now: datetime, *, scope: Scope = "everybody") -> Self:
        """Somebody, or the schedule, asks for one."""
        return cls(id=uuid7(), scope=scope, requested_by=str(by), requested_at=now)
