"""A recommendation somebody was given, and what they answered."""

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any, Self
from uuid import UUID

from catalog.domain.errors import AlreadyPurchased
from catalog.domain.events import RecommendationAnswered, RecommendationMade, money_or_none
from catalog.domain.kinds import ItemType, Response
from catalog.domain.recommending import Pick
from shared.ids import uuid7


@dataclass(eq=False, kw_only=True)
class Recommendation:
    """One item offered to one person, with the reasons given then."""

    id: UUID
    user_id: UUID
    session_id: UUID | None
    item_id: UUID
    title: str
    taste_reason: str
    budget_reason: str
    reasons: list[dict[str, Any]]
    estimated_cost: Decimal | None
    currency: str
    made_at: datetime
    response: Response | None = None
    responded_at: datetime | None = None
    version: int = field(default=1)

    @classmethod
    def make(
        cls, pick: Pick, *, user_id: UUID, currency: str, session_id: UUID | None, now: datetime
    ) -> Self:
        """The record of one pick."""
        cost = pick.quote.way.cost
        return cls(
            id=uuid7(),
            user_id=user_id,
            session_id=session_id,
            item_id=pick.quote.item.id,
            title=pick.quote.item.title,
            taste_reason=pick.taste_reason,
            budget_reason=pick.quote.budget_reason,
            reasons=[{"kind": r.kind, "text": r.text, "facts": r.facts} for r in pick.taste],
            estimated_cost=cost.amount if cost else None,
            currency=currency,
            made_at=now,
        )

    def made(self) -> RecommendationMade:
        """The announcement of a new recommendation."""
        return RecommendationMade(
            user_id=self.user_id,
            recommendation_id=self.id,
            item_id=self.item_id,
            session_id=self.session_id,
            estimated_cost=money_or_none(self.estimated_cost, self.currency),
            version=self.version,
        )

    def answer(
        self, response: Response, item_type: ItemType, now: datetime
    ) -> RecommendationAnswered | None:
        """Keep the answer; None when it was given before. Raises AlreadyPurchased."""
        if response is self.response:
            return None
        if self.response is Response.PURCHASED:
            raise AlreadyPurchased
        self.response, self.responded_at = response, now
        self.version += 1
        return RecommendationAnswered(
            user_id=self.user_id,
            recommendation_id=self.id,
            item_id=self.item_id,
            item_type=item_type.value,
            title=self.title,
            response=response.value,
            price=money_or_none(self.estimated_cost, self.currency),
            version=self.version,
        )
