"""What the API takes from and gives to administrators."""

from datetime import datetime
from typing import Annotated, Any, Literal, Self
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict, StringConstraints
from sqlalchemy.engine import RowMapping

from billing.api.schemas import MoneyBody, PaymentResponse, Response
from billing.domain.hold import Hold

ReasonText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]


class _Request(BaseModel):
    model_config = ConfigDict(extra="forbid")


class AdminSubscriptionResponse(Response):
    """One subscription, and what was last announced about its person."""

    stripe_id: str
    user_id: UUID | None
    status: str
    entitled: bool
    access_until: datetime | None
    reason: str | None
    price: MoneyBody
    cadence: str
    period_end: datetime
    cancel_at: datetime | None
    created_at: datetime
    synced_at: datetime

    @classmethod
    def of(cls, row: RowMapping) -> Self:
        """From a joined row."""
        announced = row["announced"] or {}
        facts = {
            "entitled": announced.get("entitled", False),
            "access_until": announced.get("access_until"),
            "reason": announced.get("reason"),
            "price": MoneyBody.of(row["price_amount"], row["price_currency"]),
        }
        return cls.model_validate(dict(row) | facts)


class AdminPaymentResponse(PaymentResponse):
    """One line of the ledger, and whose it is."""

    user_id: UUID | None
    subscription_id: str
    stripe_invoice_id: str

    @classmethod
    def of(cls, row: RowMapping) -> Self:
        """From a row of payments."""
        told = PaymentResponse.of(row).model_dump()
        names = ("user_id", "subscription_id", "stripe_invoice_id")
        return cls.model_validate(told | {name: row[name] for name in names})


class NoticeResponse(Response):
    """One line of the audit log."""

    id: UUID
    at: datetime
    actor: str
    action: str
    subject: str
    user_id: UUID | None
    facts: dict[str, Any]


class HoldResponse(Response):
    """A dispute. Only one that `blocks` keeps its person from generating."""

    dispute_id: str
    user_id: UUID | None
    charge_id: str
    status: str
    opened_at: datetime
    blocks: bool

    @classmethod
    def of(cls, row: RowMapping) -> Self:
        """From a row of holds."""
        return cls.model_validate(dict(row) | {"blocks": Hold(**row).blocks})


class ReleaseHoldRequest(_Request):
    """Why the person may generate again."""

    reason: ReasonText


class GrantOverrideRequest(_Request):
    """Whom to entitle, until when, and why."""

    user_id: UUID
    until: AwareDatetime
    reason: ReasonText


class OverrideResponse(Response):
    """Access given by an administrator."""

    id: UUID
    user_id: UUID
    until: datetime
    granted_by: UUID
    reason: str
    granted_at: datetime


class ReconcileRequest(_Request):
    """One person, now; or, without one, everybody, in the background."""

    user_id: UUID | None = None


class ReconcileRunResponse(Response):
    """A comparison with Stripe; `changed` is what differed and was repaired."""

    id: UUID
    scope: Literal["everybody", "person"]
    requested_by: str
    requested_at: datetime
    started_at: datetime | None
    finished_at: datetime | None
    checked: int
    changed: int
    missing_here: int
    missing_there: int
    failed: int


class ReplayResponse(Response):
    """How many webhooks start over."""

    replayed: int
