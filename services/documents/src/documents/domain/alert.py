"""What a person should hear about: a budget nearly used, a price that rose, a question."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Self
from uuid import UUID

from documents.domain.events import BudgetAlertRaised
from documents.domain.figures import cleaned
from documents.domain.finance.alerts import Notice
from shared.ids import uuid7

BUDGET = "budget"
PRICE_UNKNOWN = "purchase_price_unknown"


@dataclass(eq=False)
class Alert:
    """`key` is the same each time the same thing is found, so that it is shown once."""

    id: UUID
    user_id: UUID
    kind: str
    key: str
    text: str
    on: date
    amount: Decimal | None
    currency: str | None
    created_at: datetime
    threshold: int | None = None
    sources: list[dict[str, Any]] = field(default_factory=list)

    @classmethod
    def of_budget(cls, event: BudgetAlertRaised, today: date, now: datetime) -> Self:
        """The use of the month reached a threshold."""
        return cls(
            id=uuid7(),
            user_id=event.user_id,
            kind=BUDGET,
            key=f"{BUDGET}:{event.period}:{event.threshold}:{event.version}",
            text=f"{event.threshold} % of this month's entertainment budget is used: "
            f"{event.used} of {event.budget} {event.currency}.",
            on=today,
            amount=Decimal(event.used),
            currency=event.currency,
            created_at=now,
            threshold=event.threshold,
        )

    @classmethod
    def of_notice(
        cls, user_id: UUID, notice: Notice, sources: list[dict[str, Any]], now: datetime
    ) -> Self:
        """Something the finance rules noticed in the charges."""
        return cls(
            id=uuid7(),
            user_id=user_id,
            kind=notice.kind,
            key=cleaned(notice.key, 300),
            text=cleaned(notice.text, 500),
            on=notice.on,
            amount=notice.amount.amount,
            currency=notice.amount.currency,
            created_at=now,
            sources=sources,
        )

    @classmethod
    def of_unknown_price(
        cls, user_id: UUID, recommendation_id: UUID, title: str, today: date, now: datetime
    ) -> Self:
        """A thing was bought whose price nobody knows: unknown is not nothing."""
        return cls(
            id=uuid7(),
            user_id=user_id,
            kind=PRICE_UNKNOWN,
            key=f"{PRICE_UNKNOWN}:{recommendation_id}",
            text=f"What did {cleaned(title, 200)} cost you?",
            on=today,
            amount=None,
            currency=None,
            created_at=now,
        )
