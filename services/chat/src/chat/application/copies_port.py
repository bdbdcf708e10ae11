"""Copies of other services' facts: what is kept of them, and where."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Protocol
from uuid import UUID


@dataclass(frozen=True, slots=True)
class BudgetCopy:
    """The fields of budget.updated that replies need."""

    user_id: UUID
    period: str
    period_end: date | None
    currency: str
    budget: Decimal | None
    committed: Decimal
    used: Decimal
    remaining: Decimal | None
    free_money: Decimal | None
    estimate: bool
    subscriptions: list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Opinion:
    """What somebody thought of an item."""

    user_id: UUID
    item_id: UUID
    title: str | None
    opinion: str
    rating: int | None
    at: datetime


class Copies(Protocol):
    """Copies of other services' facts; an older version never replaces a newer one."""

    async def keep_budget(self, copy: BudgetCopy, version: int) -> None:
        """Keep the budget as announced."""

    async def keep_preferences(self, user_id: UUID, version: int, **fields: Any) -> None:
        """Keep the tastes as announced."""

    async def keep_entitlement(self, user_id: UUID, version: int, **fields: Any) -> None:
        """Keep what the person's subscription allows."""

    async def keep_opinion(self, opinion: Opinion) -> None:
        """Keep the newest opinion about an item."""

    async def erase_everything(self, user_id: UUID) -> tuple[list[UUID], dict[str, int]]:
        """Remove the person and keep them removed; the ids of their replies, rows by table."""

    async def erase_finances(self, user_id: UUID) -> dict[str, int]:
        """Remove figures and claims; tastes stay. Gives the rows emptied, by table."""
