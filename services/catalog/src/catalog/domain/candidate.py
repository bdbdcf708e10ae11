"""One item as it is weighed for one person: stored facts, and how close it is to a wish."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from catalog.domain.kinds import ItemType, OfferKind, PriceType
from shared.money import Money

PRICES_AGE_AFTER_DAYS = 30


@dataclass(frozen=True, slots=True)
class Offer:
    """One way to get an item: where, how, and for how much in the item's currency."""

    platform: str
    price_type: PriceType
    price: Decimal
    kind: OfferKind

    @classmethod
    def read(cls, stored: Mapping[str, Any]) -> "Offer":
        """An offer from its stored form."""
        return cls(
            platform=str(stored["platform"]),
            price_type=PriceType(stored["price_type"]),
            price=Decimal(str(stored["price"])),
            kind=OfferKind(stored["kind"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An item with the signals of one search: similarity and relevance are 0 to 1."""

    id: UUID
    slug: str
    type: ItemType
    title: str
    description: str = ""
    genres: tuple[str, ...] = ()
    moods: tuple[str, ...] = ()
    price_type: PriceType
    price: Decimal | None = None
    price_low: Decimal | None = None
    price_high: Decimal | None = None
    currency: str = "AUD"
    prices: Mapping[str, Decimal] = field(default_factory=dict)
    platform: str | None = None
    offers: tuple[Offer, ...] = ()
    expected_hours: Decimal | None = None
    rating: Decimal | None = None
    popularity: Decimal = Decimal(0)
    year: int | None = None
    price_as_of: date | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    saved: bool = False
    similarity: float | None = None
    relevance: float | None = None
    version: int = 0

    def money(self, amount: Decimal) -> Money:
        """`amount` in the item's own currency."""
        return Money(amount, self.currency).rounded()

    def is_over(self, today: date) -> bool:
        """Whether it had its day."""
        return self.ends_on is not None and self.ends_on < today

    def price_is_old(self, today: date) -> bool:
        """Whether the price was last seen more than thirty days ago."""
        if self.price_type is PriceType.FREE or self.price_as_of is None:
            return False
        return (today - self.price_as_of).days > PRICES_AGE_AFTER_DAYS
