"""A chargeback holds generation; an inquiry does not."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from shared.money import Money

_HARMLESS = frozenset({"won", "prevented"})


@dataclass(frozen=True, kw_only=True)
class DisputeSnapshot:
    """A dispute as Stripe has just described it."""

    stripe_id: str
    charge_id: str
    customer_id: str | None
    livemode: bool
    status: str
    amount: Money
    created_at: datetime


@dataclass(eq=False, kw_only=True)
class Hold:
    """One dispute. Lost, it holds until an administrator releases it."""

    dispute_id: str
    user_id: UUID | None
    charge_id: str
    status: str
    opened_at: datetime
    released_at: datetime | None = None
    released_by: UUID | None = None

    @property
    def blocks(self) -> bool:
        """Whether generation is held: fails closed for a status word we do not know."""
        if self.released_at is not None or self.status in _HARMLESS:
            return False
        return not self.status.startswith("warning_")

    def mirror(self, status: str) -> bool:
        """Take over Stripe's word; says whether it differed."""
        changed, self.status = self.status != status, status
        return changed

    def release(self, by: UUID, now: datetime) -> None:
        """An administrator lets the person generate again."""
        self.released_at, self.released_by = now, by
