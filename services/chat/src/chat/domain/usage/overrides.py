"""An administrator lends somebody another limit, for a while and for a reason."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from chat.domain.errors import InvalidOverride
from chat.domain.usage.periods import Metric
from shared.ids import uuid7

MAX_AMOUNT = 1_000_000_000


@dataclass(eq=False, kw_only=True)
class LimitOverride:
    """Valid from its grant until just before `expires_at`, unless withdrawn."""

    override_id: UUID
    user_id: UUID
    metric: Metric
    amount: int
    expires_at: datetime
    reason: str
    granted_by: UUID
    granted_at: datetime
    withdrawn_at: datetime | None = None
    withdrawn_by: UUID | None = None

    @classmethod
    def grant(
        cls,
        user_id: UUID,
        metric: Metric,
        amount: int,
        *,
        expires_at: datetime,
        reason: str,
        by: UUID,
        now: datetime,
    ) -> "LimitOverride":
        """A new override; raises InvalidOverride."""
        if not 0 <= amount <= MAX_AMOUNT:
            raise InvalidOverride("The amount is out of range.")
        if expires_at <= now:
            raise InvalidOverride("An override ends in the future.")
        if not reason.strip():
            raise InvalidOverride("An override needs a reason.")
        return cls(
            override_id=uuid7(),
            user_id=user_id,
            metric=metric,
            amount=amount,
            expires_at=expires_at,
            reason=reason.strip(),
            granted_by=by,
            granted_at=now,
        )

    def is_active(self, now: datetime) -> bool:
        """Whether it holds at `now`."""
        return self.withdrawn_at is None and now < self.expires_at

    def withdraw(self, by: UUID, now: datetime) -> bool:
        """End it early; False when it has ended already."""
        if not self.is_active(now):
            return False
        self.withdrawn_at, self.withdrawn_by = now, by
        return True
