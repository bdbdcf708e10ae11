"""What the API gives about recommendations: picks, explanations, history."""

from datetime import datetime
from decimal import Decimal
from typing import Any, Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict
from sqlalchemy import RowMapping

from catalog.api.schemas import MoneyResponse, QuotedItem, quoted, quoted_fields
from catalog.domain.explaining import Explanation
from catalog.domain.kinds import ItemType, Response
from catalog.domain.person import Person
from catalog.domain.purse import Purse
from catalog.domain.recommending import Pick
from catalog.domain.taste_reasons import Reason, taste_sentence
from shared.money import Money


class ReasonResponse(BaseModel):
    """One claim and the stored facts behind it."""

    model_config = ConfigDict(from_attributes=True)

    kind: str
    text: str
    facts: dict[str, Any]


class RecommendedItem(QuotedItem):
    """A quoted item with the reasons it was picked for."""

    recommendation_id: UUID
    taste_reason: str
    reasons: list[ReasonResponse]


class BudgetResponse(BaseModel):
    """The figures the list was made for; null while nobody told us."""

    budget: str | None
    remaining: str | None
    currency: str
    known: bool
    tight: bool

    @classmethod
    def of(cls, purse: Purse) -> Self:
        """The figures at the currency's coin."""
        return cls(
            budget=_figure(purse.budget, purse.currency),
            remaining=_figure(purse.remaining, purse.currency),
            currency=purse.currency,
            known=purse.known,
            tight=purse.tight,
        )


class RecommendationsResponse(BaseModel):
    """What fits now, best first, and a note on the whole."""

    items: list[RecommendedItem]
    budget: BudgetResponse
    note: str | None


class ExplanationResponse(BaseModel):
    """Why this, for me: the quote, the claims that hold, and what speaks against it."""

    item: QuotedItem
    taste_reason: str
    budget_reason: str
    reasons: list[ReasonResponse]
    against: list[ReasonResponse]
    budget: BudgetResponse

    @classmethod
    def of(cls, explained: Explanation, person: Person) -> Self:
        """The explanation as it travels."""
        return cls(
            item=quoted(explained.quote, person),
            taste_reason=taste_sentence(explained.taste or explained.against),
            budget_reason=explained.quote.budget_reason,
            reasons=[_reason(reason) for reason in explained.taste],
            against=[_reason(reason) for reason in explained.against],
            budget=BudgetResponse.of(person.purse),
        )


class PastRecommendation(BaseModel):
    """What was recommended, why, and what the person answered."""

    recommendation_id: UUID
    item_id: UUID
    title: str
    type: ItemType
    session_id: UUID | None
    taste_reason: str
    budget_reason: str
    reasons: list[ReasonResponse]
    estimated_cost: MoneyResponse | None
    made_at: datetime
    response: Response | None
    responded_at: datetime | None

    @classmethod
    def of(cls, row: RowMapping) -> Self:
        """One row of the history."""
        values = dict(row)
        cost = values.pop("estimated_cost")
        money = None if cost is None else Money(cost, row["currency"])
        return cls(
            **(values | {"recommendation_id": row["id"], "estimated_cost": MoneyResponse.of(money)})
        )


class RecommendationHistory(BaseModel):
    """One page of what was recommended, newest first."""

    items: list[PastRecommendation]
    next_cursor: str | None


def recommended(recommendation_id: UUID, pick: Pick, person: Person) -> RecommendedItem:
    """A pick as it travels."""
    return RecommendedItem(
        **quoted_fields(pick.quote, person),
        recommendation_id=recommendation_id,
        taste_reason=pick.taste_reason,
        reasons=[_reason(reason) for reason in pick.taste],
    )


def _reason(reason: Reason) -> ReasonResponse:
    return ReasonResponse.model_validate(reason)


def _figure(amount: Decimal | None, currency: str) -> str | None:
    return None if amount is None else str(Money(amount, currency).rounded().amount)
