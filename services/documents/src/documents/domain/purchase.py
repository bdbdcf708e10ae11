""" "I bought it": what a person says they bought."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Self
from uuid import UUID, uuid5

from documents.domain.errors import InvalidPurchase
from documents.domain.events import Amount, PurchaseRecorded
from documents.domain.figures import cleaned
from documents.domain.finance.category import Category
from documents.domain.finance.records import RecordedPurchase
from shared.ids import uuid7
from shared.money import Money, round_money

MAX_TITLE = 200
_MOST = Decimal(10) ** 7
_OLDEST = timedelta(days=730)
# The same item by both paths (a click on a recommendation, a form) within these days is one.
SAME_WITHIN = timedelta(days=1)

_BY_ITEM_TYPE = {
    "movie": Category.CINEMA,
    "series": Category.STREAMING,
    "book": Category.BOOKS,
    "video_game": Category.GAMES,
    "board_game": Category.GAMES,
    "card_game": Category.GAMES,
    "event": Category.EVENTS,
    "restaurant": Category.DINING,
    "story": Category.STORIES,
}


@dataclass(eq=False)
class Purchase:
    """`amount` may be an estimate: a receipt or a bank line of the same thing corrects it."""

    id: UUID
    user_id: UUID
    title: str
    amount: Decimal
    currency: str
    purchased_on: date
    category: Category | None
    merchant: str
    item_id: UUID | None
    recommendation_id: UUID | None
    recorded_at: datetime

    @classmethod
    def record(
        cls,
        user_id: UUID,
        *,
        title: str,
        price: Money,
        purchased_on: date,
        today: date,
        now: datetime,
        item_type: str | None = None,
        category: Category | None = None,
        merchant: str = "",
        item_id: UUID | None = None,
        recommendation_id: UUID | None = None,
        attempt: str | None = None,
    ) -> tuple[Self, PurchaseRecorded]:
        """A new purchase; the same `attempt` of a person names the same one. Raises InvalidPurchase."""
        _check(title, price.amount, purchased_on, today)
        purchase = cls(
            uuid5(user_id, attempt) if attempt else uuid7(),
            user_id,
            cleaned(title, MAX_TITLE),
            round_money(price.amount, price.currency),
            price.currency,
            purchased_on,
            category or _BY_ITEM_TYPE.get(item_type or ""),
            cleaned(merchant, MAX_TITLE),
            item_id,
            recommendation_id,
            now,
        )
        return purchase, purchase._recorded()

    def _recorded(self) -> PurchaseRecorded:
        return PurchaseRecorded(
            purchase_id=self.id,
            user_id=self.user_id,
            item_id=self.item_id,
            title=self.title,
            amount=Amount(f"{self.amount:f}", self.currency),
            purchased_on=self.purchased_on,
            version=1,
        )

    def counted(self) -> RecordedPurchase:
        """As the finance rules take it."""
        return RecordedPurchase(
            self.id,
            self.title,
            Money(self.amount, self.currency),
            self.purchased_on,
            self.category,
            self.merchant,
            self.item_id,
        )


def _check(title: str, amount: Decimal, purchased_on: date, today: date) -> None:
    if not cleaned(title, MAX_TITLE):
        raise InvalidPurchase("A purchase has a title of 1 to 200 printable characters.")
    if not 0 <= amount <= _MOST:
        raise InvalidPurchase("A price is between nothing and ten million.")
    if not today - _OLDEST <= purchased_on <= today + timedelta(days=1):
        raise InvalidPurchase("A purchase is of today or of the last two years.")
