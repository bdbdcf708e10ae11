"""Access given by an administrator, for a time and a reason."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Self
from uuid import UUID

from billing.domain.errors import InvalidOverride
from shared.ids import uuid7

LONGEST = timedelta(days=366)
MAX_REASON_LENGTH = 500


@dataclass(eq=False, kw_only=True)
class AccessOverride:
    """Entitles one person until a moment, whatever was paid."""

    id: UUID
    user_id: UUID
    until: datetime
    granted_by: UUID
    reason: str
    granted_at: datetime
    revoked_at: datetime | None = None

    @classmethod
    def grant(cls, user_id: UUID, *, until: datetime, by: UUID, reason: str, now: datetime) -> Self:
        """A new one; raises InvalidOverride."""
        words = " ".join(reason.split())
        if not 0 < len(words) <= MAX_REASON_LENGTH or not now < until <= now + LONGEST:
            raise InvalidOverride
        return cls(
            id=uuid7(), user_id=user_id, until=until, granted_by=by, reason=words, granted_at=now
        )

    def is_valid(self, now: datetime) -> bool:
        """Whether it entitles now."""
        return self.revoked_at is None and now < self.until

    def revoke(self, now: datetime) -> None:
        """Take it back."""
        self.revoked_at = now
