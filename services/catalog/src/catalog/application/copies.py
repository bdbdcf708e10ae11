"""What other services told us, as it is kept here."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from catalog.domain.kinds import Sensitivity


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetCopy:
    """The entertainment budget of one period. `subscriptions` are in their stored form."""

    user_id: UUID
    period: str
    period_end: date | None
    currency: str
    budget: Decimal | None
    remaining: Decimal | None
    subscriptions: list[dict[str, Any]]
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PreferencesCopy:
    """What a person said they like, and the subscriptions they said they have."""

    user_id: UUID
    preferred_genres: list[str]
    disliked_genres: list[str]
    preferred_activities: list[str]
    price_sensitivity: Sensitivity
    subscriptions: list[dict[str, Any]]
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EntitlementCopy:
    """Whether the story plan is paid for, and until when."""

    user_id: UUID
    entitled: bool
    access_until: datetime | None
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileCopy:
    """Where a person lives, as far as money and days go."""

    user_id: UUID
    currency: str
    time_zone: str
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Purchase:
    """Something a person bought; the item is known when it came from the catalogue."""

    purchase_id: UUID
    user_id: UUID
    item_id: UUID | None
    title: str
    amount: Decimal | None
    currency: str | None
    purchased_on: date | None
