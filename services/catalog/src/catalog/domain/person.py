"""Everything that decides what is offered to one person."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from uuid import UUID

from catalog.domain.kinds import ItemType
from catalog.domain.purse import Purse
from catalog.domain.rates import STATIC_RATES, Rates
from catalog.domain.services import PaidService
from catalog.domain.tastes import Tastes
from catalog.domain.ways import Means


@dataclass(frozen=True, slots=True)
class Person:
    """One person as the catalogue knows them today."""

    user_id: UUID
    today: date
    purse: Purse = field(default_factory=Purse)
    tastes: Tastes = field(default_factory=Tastes)
    services: Mapping[str, PaidService] = field(default_factory=dict)
    seen: frozenset[UUID] = frozenset()
    rates: Rates = STATIC_RATES

    @property
    def means(self) -> Means:
        """What decides a price for them."""
        return Means(self.purse.currency, self.rates, self.services)


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for now; empty fields leave it open. `limit` is 1 to 100."""

    max_price: Decimal | None = None
    types: tuple[ItemType, ...] = ()
    moods: tuple[str, ...] = ()
    text: str = ""
    limit: int = 10
