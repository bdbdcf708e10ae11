"""What the API takes and gives to people."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, StringConstraints, field_serializer
from sqlalchemy.engine import RowMapping

from billing.domain.access import Access, Action, Reason
from billing.domain.subscription import Cadence
from shared.money import Money, round_money

SessionId = Annotated[str, StringConstraints(pattern=r"^cs_[A-Za-z0-9_]{1,200}$")]


class Response(BaseModel):
    """Base of what is given."""

    model_config = ConfigDict(from_attributes=True)


class MoneyBody(Response):
    """An exact amount as a decimal string, with its currency."""

    amount: Decimal
    currency: str

    @classmethod
    def of(cls, amount: Decimal, currency: str) -> Self:
        """At the currency's minor unit."""
        return cls(amount=round_money(amount, currency), currency=currency)

    @field_serializer("amount")
    def _as_string(self, amount: Decimal) -> str:
        return f"{amount:f}"


class PlanResponse(Response):
    """What can be subscribed to."""

    code: str
    name: str
    price: MoneyBody
    cadence: Cadence

    @classmethod
    def of(cls, row: RowMapping) -> Self:
        """From a row of plans."""
        price = MoneyBody.of(row["amount"], row["currency"])
        return cls(code=row["code"], name=row["name"], price=price, cadence=row["cadence"])


class CheckoutResponse(Response):
    """Where to pay. Send the person to `url`."""

    url: str
    session_id: str


class PortalResponse(Response):
    """Where to manage the subscription; good for one visit."""

    url: str


class EntitlementResponse(Response):
    """Whether a person may use what needs a subscription, and where to go when not.

    `reason`, `action` and `href` are null while entitled. `href` is a page of the web
    application that starts the action.
    """

    entitled: bool
    plan: str | None
    status: str
    access_until: datetime | None
    reason: Reason | None
    action: Action | None
    href: str | None

    @classmethod
    def of(cls, access: Access, *, plan: str, page: str) -> Self:
        """From what was derived."""
        return cls(
            entitled=access.entitled,
            plan=plan if access.subscription or access.entitled else None,
            status=access.status,
            access_until=access.access_until,
            reason=access.reason,
            action=access.action,
            href=f"{page}?action={access.action}" if access.action else None,
        )


class SubscriptionResponse(EntitlementResponse):
    """The same with the price, the next dates and where an open invoice is paid."""

    price: MoneyBody | None
    cadence: Cadence | None
    renews_at: datetime | None
    cancels_at: datetime | None
    trial_end: datetime | None
    pay_url: str | None

    @classmethod
    def told(cls, access: Access, *, plan: str, page: str, pay_url: str | None) -> Self:
        """From what was derived."""
        told = EntitlementResponse.of(access, plan=plan, page=page).model_dump()
        found = access.subscription
        if found is None:
            empty = ("price", "cadence", "renews_at", "cancels_at", "trial_end", "pay_url")
            return cls(**told, **dict.fromkeys(empty))
        renews = found.status in {"active", "trialing"} and found.cancel_at is None
        price = Money(found.price_amount, found.price_currency)
        return cls(
            **told,
            price=MoneyBody.of(price.amount, price.currency),
            cadence=found.cadence,
            renews_at=found.period_end if renews else None,
            cancels_at=None if found.has_ended else found.cancel_at,
            trial_end=found.trial_end if found.status == "trialing" else None,
            pay_url=pay_url,
        )


class CheckoutReturnResponse(Response):
    """How the checkout went, and what the person has now."""

    checkout: Literal["open", "complete", "expired"]
    subscription: SubscriptionResponse


class PaymentResponse(Response):
    """One line of the ledger."""

    id: UUID
    status: Literal["open", "paid", "void", "uncollectible"]
    amount: MoneyBody
    refunded: MoneyBody
    created_at: datetime
    paid_at: datetime | None
    paid_through: datetime | None
    attempts: int
    invoice_url: str | None
    card_brand: str | None
    card_last4: str | None

    @classmethod
    def of(cls, row: RowMapping) -> Self:
        """From a row of payments."""
        currency = row["currency"]
        owed = row["amount_paid"] if row["status"] == "paid" else row["amount_due"]
        return cls(
            id=row["id"],
            status=row["status"],
            amount=MoneyBody.of(owed, currency),
            refunded=MoneyBody.of(row["amount_refunded"], currency),
            created_at=row["created_at"],
            paid_at=row["paid_at"],
            paid_through=row["lines_end"],
            attempts=row["attempt_count"],
            invoice_url=row["hosted_url"],
            card_brand=row["card_brand"],
            card_last4=row["card_last4"],
        )
