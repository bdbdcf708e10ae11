"""What the billing service announces: its public contract."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from shared.events import Event
from shared.events import PersonErased as PersonErased
from shared.money import Money


@dataclass(frozen=True)
class Amount:
    """An exact amount; on the wire a decimal string with its currency."""

    amount: str
    currency: str

    @classmethod
    def of(cls, money: Money) -> "Amount":
        """The wire form, at the currency's minor unit."""
        rounded = money.rounded()
        return cls(str(rounded.amount), rounded.currency)


@dataclass(frozen=True, kw_only=True)
class _AboutAPerson(Event):
    user_id: UUID

    @property
    def subject(self) -> str:
        """The person."""
        return str(self.user_id)


@dataclass(frozen=True, kw_only=True)
class SubscriptionUpdated(_AboutAPerson):
    """What somebody may use changed. `price` is what the plan costs while it goes on."""

    type: ClassVar[str] = "subscription.updated"

    plan: str
    status: str
    entitled: bool
    access_until: datetime | None
    reason: str | None
    price: Amount | None
    cadence: str


@dataclass(frozen=True, kw_only=True)
class _AboutAPayment(_AboutAPerson):
    payment_id: UUID
    amount: Amount

    @property
    def subject(self) -> str:
        """The payment: its version counts, not the person's."""
        return str(self.payment_id)


@dataclass(frozen=True, kw_only=True)
class PaymentSucceeded(_AboutAPayment):
    """An invoice was paid."""

    type: ClassVar[str] = "payment.succeeded"

    paid_at: datetime


@dataclass(frozen=True, kw_only=True)
class PaymentFailed(_AboutAPayment):
    """A try to collect an invoice failed; there may be more tries."""

    type: ClassVar[str] = "payment.failed"

    failed_at: datetime
