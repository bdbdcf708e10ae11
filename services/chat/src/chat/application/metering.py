"""The port through which replies and stories are metered."""

from datetime import datetime, timedelta
from typing import Protocol
from uuid import UUID

from chat.domain.message import TokenCount
from shared.events import Event


class UsageMeter(Protocol):
    """Reserves model work before it runs and settles what it used, inside the transaction."""

    async def reserve(
        self,
        user_id: UUID,
        kind: str,
        usage_id: UUID,
        *,
        tokens: int,
        now: datetime,
        subscribed: bool | None = None,
    ) -> None:
        """Hold one reply or story and its `tokens`; raises LimitExceeded or PaymentRequired.

        `subscribed` is billing's own word where it was asked; else the last that was announced.
        """

    async def settle(
        self, usage_id: UUID, tokens: TokenCount, *, now: datetime, delivered: bool = True
    ) -> Event | None:
        """Turn the hold into what was really used; the event to announce, or None if done before.

        What was not `delivered` gives its reply or story back; tokens count all the same.
        """

    async def release_stale(self, *, older_than: timedelta, now: datetime) -> int:
        """Give back holds whose owners died; gives how many."""
