"""What administrators must be able to look up: who, what, when, old and new."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from shared.ids import uuid7

SYSTEM = "system"


@dataclass(frozen=True, kw_only=True, slots=True)
class AuditEntry:
    """One line, never changed. `actor` is a person's id or `system`; `old`, `new` plain JSON."""

    entry_id: UUID
    at: datetime
    actor: str
    action: str
    subject: str
    user_id: UUID | None = None
    old: dict[str, Any] | None = None
    new: dict[str, Any] | None = None
    reason: str | None = None


def audited(
    action: str,
    subject: object,
    *,
    now: datetime,
    actor: UUID | str = SYSTEM,
    user_id: UUID | None = None,
    old: dict[str, Any] | None = None,
    new: dict[str, Any] | None = None,
    reason: str | None = None,
) -> AuditEntry:
    """A new line of the audit log."""
    return AuditEntry(
        entry_id=uuid7(),
        at=now,
        actor=str(actor),
        action=action,
        subject=str(subject),
        user_id=user_id,
        old=old,
        new=new,
        reason=reason,
    )
