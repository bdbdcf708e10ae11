"""What the catalog service announces: its public contract."""

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar
from uuid import UUID

from shared.events import Event
from shared.events import PersonErased as PersonErased
from shared.money import Money


@dataclass(frozen=True, kw_only=True)
class ItemRated(Event):
    """A person gave an item 1 to 5."""

    type: ClassVar[str] = "item.rated"

    user_id: UUID
    item_id: UUID
    rating: int

    @property
    def subject(self) -> str:
        """One person's rating of one item."""
        return f"{self.user_id}/{self.item_id}"


@dataclass(frozen=True, kw_only=True)
class ItemSaved(Event):
    """A person put an item on their list, or took it off."""

    type: ClassVar[str] = "item.saved"

    user_id: UUID
    item_id: UUID
    saved: bool

    @property
    def subject(self) -> str:
        """One person's save of one item."""
        return f"{self.user_id}/{self.item_id}"


@dataclass(frozen=True, kw_only=True)
class ItemPriceChanged(Event):
    """The usual price of an item is another one now; null is an unknown or varying price."""

    type: ClassVar[str] = "item.price_changed"

    item_id: UUID
    old_price: Money | None
    new_price: Money | None

    @property
    def subject(self) -> str:
        """The item."""
        return str(self.item_id)


@dataclass(frozen=True, kw_only=True)
class LookupRequested(Event):
    """An item's price or reviews are to be looked up; this service's own worker hears it."""

    type: ClassVar[str] = "lookup.requested"

    lookup_id: UUID
    item_id: UUID
    kind: str

    @property
    def subject(self) -> str:
        """The request."""
        return str(self.lookup_id)


@dataclass(frozen=True, kw_only=True)
class RecommendationMade(Event):
    """An item was recommended to a person; the cost is what it would take from them now."""

    type: ClassVar[str] = "recommendation.made"

    user_id: UUID
    recommendation_id: UUID
    item_id: UUID
    session_id: UUID | None
    estimated_cost: Money | None

    @property
    def subject(self) -> str:
        """The recommendation."""
        return str(self.recommendation_id)


@dataclass(frozen=True, kw_only=True)
class RecommendationAnswered(Event):
    """A person said what they think of a recommendation, or that they bought it."""

    type: ClassVar[str] = "recommendation.answered"

    user_id: UUID
    recommendation_id: UUID
    item_id: UUID
    item_type: str
    title: str
    response: str
    price: Money | None

    @property
    def subject(self) -> str:
        """The recommendation."""
        return str(self.recommendation_id)


def money_or_none(amount: Decimal | None, currency: str | None) -> Money | None:
    """Money when both halves are known."""
    return Money(amount, currency).rounded() if amount is not None and currency else None
