"""What a reply may be built from: the ledger's figures, the catalogue's offers, known tastes."""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any, Self
from uuid import UUID

from shared.money import Money

_MARKUP = str.maketrans(
    {"<": "‹", ">": "›", "[": "(", "]": ")", "*": "", "_": " ", "`": "'", "|": "/"}
)


def speakable(text: str) -> str:
    """Stored text as one line of prose: it is data, so it may neither format nor link anything."""
    without_links = re.sub(r"(?i)\b(?:https?|javascript|data):\S*|\bwww\.\S+", "", text)
    return " ".join(without_links.translate(_MARKUP).replace("!(", "(").split())


@dataclass(frozen=True, slots=True)
class PaidService:
    """A subscription the person has, from the ledger or told."""

    service: str
    price: Money | None
    cadence: str = "monthly"


@dataclass(frozen=True, slots=True)
class Budget:
    """The entertainment budget of one period, as the ledger last announced it."""

    period: str
    currency: str
    budget: Decimal | None
    used: Decimal
    remaining: Decimal | None
    committed: Decimal = Decimal(0)
    free_money: Decimal | None = None
    estimate: bool = False
    period_end: date | None = None
    services: tuple[PaidService, ...] = ()

    def money(self, amount: Decimal) -> Money:
        """`amount` in the ledger's currency."""
        return Money(amount, self.currency)

    @property
    def next_start(self) -> date | None:
        """The first day of the next period."""
        return self.period_end + timedelta(days=1) if self.period_end else None

    @property
    def is_known(self) -> bool:
        """Whether there is a figure to decide by."""
        return self.budget is not None and self.remaining is not None

    @property
    def is_tight(self) -> bool:
        """Less than a fifth left: the point where free options come first."""
        if self.budget is None or self.remaining is None:
            return False
        return self.remaining * 5 < self.budget or self.remaining <= 0


@dataclass(frozen=True, slots=True)
class Tastes:
    """What somebody likes, as far as we were told."""

    genres: tuple[str, ...] = ()
    disliked: tuple[str, ...] = ()
    activities: tuple[str, ...] = ()
    price_sensitivity: str = "moderate"
    liked_titles: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether we know nothing at all."""
        return not (self.genres or self.disliked or self.activities)


@dataclass(frozen=True, slots=True)
class Reason:
    """One claim of the catalogue why an item suits somebody, and the words it rests on."""

    kind: str
    text: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """One item of the catalogue as it stands for this person, now."""

    item_id: UUID
    title: str
    type: str
    recommendation_id: UUID | None = None
    genres: tuple[str, ...] = ()
    cost: Money | None = None
    price_type: str = "one_time"
    platform: str | None = None
    left_after: Money | None = None
    taste_reason: str = ""
    budget_reason: str = ""
    free: bool = False
    rating: Decimal | None = None
    expected_hours: Decimal | None = None
    description: str = ""
    reasons: tuple[Reason, ...] = ()

    @property
    def is_free(self) -> bool:
        """Whether it is known to cost nothing extra."""
        return self.cost is not None and self.cost.amount == 0

    @property
    def spoken(self) -> str:
        """The title as a reply says it."""
        return speakable(self.title)

    def card(self) -> dict[str, Any]:
        """The structured form a client draws."""
        return {
            "item_id": str(self.item_id),
            "recommendation_id": str(self.recommendation_id) if self.recommendation_id else None,
            "title": self.title,
            "type": self.type,
            "cost": money_json(self.cost),
            "left_after": money_json(self.left_after),
            "platform": self.platform,
            "free": self.free,
            "taste_reason": self.taste_reason,
            "budget_reason": self.budget_reason,
            "price_type": self.price_type,
            "genres": list(self.genres),
            "description": self.description,
            "rating": str(self.rating) if self.rating is not None else None,
            "expected_hours": str(self.expected_hours) if self.expected_hours else None,
            "reasons": [asdict(reason) for reason in self.reasons],
        }

    @classmethod
    def from_card(cls, card: Mapping[str, Any]) -> Self:
        """The candidate a stored card was made from, to speak about it again."""
        recommended = card.get("recommendation_id")
        return cls(
            item_id=UUID(card["item_id"]),
            title=card["title"],
            type=card["type"],
            recommendation_id=UUID(recommended) if recommended else None,
            genres=tuple(card.get("genres", ())),
            cost=money_from(card.get("cost")),
            price_type=card.get("price_type", "one_time"),
            platform=card.get("platform"),
            left_after=money_from(card.get("left_after")),
            taste_reason=card.get("taste_reason", ""),
            budget_reason=card.get("budget_reason", ""),
            free=bool(card.get("free")),
            rating=_decimal(card.get("rating")),
            expected_hours=_decimal(card.get("expected_hours")),
            description=card.get("description", ""),
            reasons=tuple(
                Reason(reason["kind"], reason["text"], tuple(reason["words"]))
                for reason in card.get("reasons", ())
            ),
        )


def _decimal(wire: str | None) -> Decimal | None:
    return Decimal(wire) if wire else None


def money_json(money: Money | None) -> dict[str, str] | None:
    """Money as it travels."""
    if money is None:
        return None
    rounded = money.rounded()
    return {"amount": str(rounded.amount), "currency": rounded.currency}


def money_from(wire: Mapping[str, str] | None) -> Money | None:
    """Money as it travelled."""
    return Money.of(wire["amount"], wire["currency"]) if wire else None


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything one reply may rest on; anything else may not be said."""

    now: datetime
    budget: Budget | None = None
    tastes: Tastes = field(default_factory=Tastes)
    candidates: tuple[Candidate, ...] = ()
    # The offers of the last list, and the one that was spoken of since.
    previous: tuple[Candidate, ...] = ()
    focus: Candidate | None = None
    # Everything this conversation has offered so far.
    seen: frozenset[UUID] = frozenset()
    catalogue_away: bool = False
