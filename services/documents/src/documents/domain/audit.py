"""What goes into the audit log: what was hidden in a document, and who stated which rates."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from documents.domain.events import AuditNoted
from shared.ids import uuid7

SYSTEM = "system"
HIDDEN_TEXT = "hidden_text"


def hidden_text_dropped(
    document_id: UUID, user_id: UUID, warnings: Sequence[Mapping[str, Any]]
) -> list[AuditNoted]:
    """That a file held text nobody sees, which reached no parser and no model; else nothing."""
    dropped = sum(one["count"] for one in warnings if one["code"] == HIDDEN_TEXT)
    if not dropped:
        return []
    new = {"words": str(dropped)}
    return [_note("document.hidden_text_dropped", document_id, user_id=user_id, new=new)]


def rates_changed(
    on: date, *, by: UUID, old: dict[str, str] | None, new: dict[str, str] | None
) -> list[AuditNoted]:
    """What a day's table was, and what it is now; None: there is none."""
    if old == new:
        return []
    action = "rates.taken_back" if new is None else "rates.stated"
    return [_note(action, on.isoformat(), actor=str(by), old=old, new=new)]


def _note(
    action: str,
    about: UUID | str,
    *,
    actor: str = SYSTEM,
    user_id: UUID | None = None,
    old: dict[str, str] | None = None,
    new: dict[str, str] | None = None,
) -> AuditNoted:
    return AuditNoted(
        entry_id=uuid7(),
        actor=actor,
        action=action,
        about=str(about),
        user_id=user_id,
        old=old,
        new=new,
        version=1,
    )
