"""One invoice and what was paid on it: a line of the ledger."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Self
from uuid import UUID

from billing.domain.events import Amount, PaymentFailed, PaymentSucceeded
from shared.events import Event
from shared.ids import uuid7
from shared.money import Money

PAID = "paid"


@dataclass(frozen=True, kw_only=True)
class InvoiceSnapshot:
    """An invoice as Stripe has just described it; `card_*` is all we ever know of a card."""

    stripe_id: str
    subscription_id: str
    status: str
    currency: str
    amount_due: Decimal
    amount_paid: Decimal
    amount_refunded: Decimal
    created_at: datetime
    paid_at: datetime | None
    lines_end: datetime | None
    attempt_count: int
    hosted_url: str | None
    charge_id: str | None
    card_brand: str | None
    card_last4: str | None


_PERSONAL = ("hosted_url", "card_brand", "card_last4")
_LASTING = (
    "status", "amount_due", "amount_paid", "paid_at", "lines_end", "attempt_count", "charge_id",
)  # fmt: skip


@dataclass(eq=False, kw_only=True)
class Payment:
    """The ledger's line of one invoice; `user_id` is None once the person was erased."""

    id: UUID
    stripe_invoice_id: str
    subscription_id: str
    user_id: UUID | None
    currency: str
    created_at: datetime
    status: str = "open"
    amount_due: Decimal = Decimal(0)
    amount_paid: Decimal = Decimal(0)
    amount_refunded: Decimal = Decimal(0)
    paid_at: datetime | None = None
    lines_end: datetime | None = None
    attempt_count: int = 0
    hosted_url: str | None = None
    charge_id: str | None = None
    card_brand: str | None = None
    card_last4: str | None = None
    version: int = 0

    @classmethod
    def first_seen(cls, found: InvoiceSnapshot, user_id: UUID | None) -> Self:
        """An empty line; `mirror` fills it."""
        return cls(
            id=uuid7(),
            stripe_invoice_id=found.stripe_id,
            subscription_id=found.subscription_id,
            user_id=user_id,
            currency=found.currency,
            created_at=found.created_at,
        )

    def mirror(self, found: InvoiceSnapshot, now: datetime) -> tuple[bool, Sequence[Event]]:
        """Take over what Stripe said: whether anything differed, and what to announce.

        A paid invoice never becomes unpaid, and money given back is never taken back.
        """
        was_paid, tries_before = self.status == PAID, self.attempt_count
        refunded = max(self.amount_refunded, found.amount_refunded)
        mirrored: tuple[str, ...] = _LASTING if self.user_id is None else _LASTING + _PERSONAL
        if was_paid and found.status != PAID:
            mirrored = ()
        changed = [n for n in mirrored if getattr(self, n) != getattr(found, n)]
        for name in changed:
            setattr(self, name, getattr(found, name))
        if not changed and refunded == self.amount_refunded:
            return False, ()
        self.amount_refunded = refunded
        self.version += 1
        return True, self._news(was_paid=was_paid, tries_before=tries_before, now=now)

    @property
    def is_worth_keeping(self) -> bool:
        """Drafts may still change or vanish; a void one was never owed."""
        return self.status in {"open", PAID, "uncollectible"}

    def forget_the_person(self) -> None:
        """Keep the line of the ledger and nothing that points at somebody."""
        self.user_id = self.hosted_url = self.card_brand = self.card_last4 = None
        self.version += 1

    def _news(self, *, was_paid: bool, tries_before: int, now: datetime) -> Sequence[Event]:
        if self.user_id is None:
            return ()
        if self.status == PAID and not was_paid and self.amount_paid > 0:
            return [
                PaymentSucceeded(
                    user_id=self.user_id,
                    payment_id=self.id,
                    amount=self._amount(self.amount_paid),
                    paid_at=self.paid_at or now,
                    version=self.version,
                )
            ]
        if self.status == "open" and self.attempt_count > tries_before:
            return [
                PaymentFailed(
                    user_id=self.user_id,
                    payment_id=self.id,
                    amount=self._amount(self.amount_due),
                    failed_at=now,
                    version=self.version,
                )
            ]
        return ()

    def _amount(self, amount: Decimal) -> Amount:
        return Amount.of(Money(amount, self.currency))
