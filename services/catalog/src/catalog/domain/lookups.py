"""Looking an item's price or reviews up outside: asked for, then done, with a typed outcome."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Self
from uuid import UUID

from catalog.domain.events import LookupRequested
from catalog.domain.kinds import ItemType
from shared.ids import uuid7
from shared.money import Money


class LookupKind(StrEnum):
    """What is looked up."""

    PRICE = "price"
    REVIEWS = "reviews"


class Outcome(StrEnum):
    """What came of it. Only `found` changes anything; none of the others is a price of zero."""

    FOUND = "found"
    NO_PAGE = "no_page"
    GONE = "gone"
    OUT_OF_STOCK = "out_of_stock"
    PAGE_CHANGED = "page_changed"
    TWO_PRICES = "two_prices"
    IMPLAUSIBLE = "implausible"
    CAPTCHA = "captcha"
    REFUSED = "refused"
    AWAY = "away"


class PageUnavailable(Exception):
    """There is no page to read, and why."""

    def __init__(self, outcome: Outcome, detail: str = "", url: str | None = None) -> None:
        super().__init__(outcome, detail)
        self.outcome, self.detail, self.url = outcome, detail, url


@dataclass(frozen=True, slots=True)
class Product:
    """What is looked up: the item as a shop or a reviewer would know it."""

    item_id: UUID
    slug: str
    type: ItemType
    title: str
    known_price: Money | None
    url: str | None


@dataclass(frozen=True, slots=True)
class PriceSeen:
    """What a shop's page says; `price` is set only when the outcome is `found`."""

    outcome: Outcome
    price: Money | None = None
    url: str | None = None
    detail: str = ""


@dataclass(eq=False, kw_only=True)
class Lookup:
    """One request to look an item up, and what came of it; `requested_by` nobody by schedule."""

    id: UUID
    item_id: UUID
    kind: LookupKind
    requested_by: UUID | None
    requested_at: datetime
    outcome: Outcome | None = None
    detail: str = ""
    url: str | None = None
    finished_at: datetime | None = None
    version: int = field(default=1)

    @classmethod
    def ask(
        cls, item_id: UUID, kind: LookupKind, requested_by: UUID | None, now: datetime
    ) -> tuple[Self, LookupRequested]:
        """A new request, and the message that has it done."""
        lookup = cls(
            id=uuid7(), item_id=item_id, kind=kind, requested_by=requested_by, requested_at=now
        )
        asked = LookupRequested(
            lookup_id=lookup.id, item_id=item_id, kind=kind.value, version=lookup.version
        )
        return lookup, asked

    def finish(self, outcome: Outcome, detail: str, url: str | None, now: datetime) -> None:
        """Keep what came of it."""
        self.outcome, self.detail, self.url, self.finished_at = outcome, detail[:300], url, now
        self.version += 1
