"""What the finance rules are told: plain facts, already read, corrected and authorised."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from documents.domain.finance.category import Category
from documents.domain.finance.evidence import Box, SourceKind, SourceRef
from shared.errors import Invalid
from shared.money import Money

HUNDRED = Decimal(100)
_FIRST_YEAR, _LAST_YEAR = 1900, 2200


class AccountKind(StrEnum):
    """Whose money the account holds: the person's, or the card issuer's."""

    BANK = "bank"
    CARD = "card"


class Billing(StrEnum):
    """How often a told subscription charges."""

    WEEKLY = "weekly"
    MONTHLY = "monthly"
    YEARLY = "yearly"


def _check_day(day: date) -> None:
    """A misread year must not stretch a ledger over millennia."""
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise Invalid("a day is between 1900 and 2200", day=day.isoformat())


@dataclass(frozen=True, slots=True)
class Line:
    """One transaction of a statement. A negative amount is money out, or a charge on a card."""

    id: UUID
    document_id: UUID
    account: str
    on: date
    description: str
    amount: Money
    page: int | None = None
    box: Box | None = None
    account_kind: AccountKind = AccountKind.BANK
    pending: bool = False
    corrected: Category | None = None
    suggested: Category | None = None

    def __post_init__(self) -> None:
        _check_day(self.on)

    def source(self) -> SourceRef:
        """This line as evidence."""
        return SourceRef(
            SourceKind.LINE,
            self.document_id,
            self.id,
            self.page,
            self.box,
            self.on,
            self.amount,
            text=self.description,
        )


@dataclass(frozen=True, slots=True)
class Statement:
    """The days one document covers of one account, and the balance it proves at the end."""

    document_id: UUID
    account: str
    period_start: date | None = None
    period_end: date | None = None
    closing_balance: Money | None = None
    account_kind: AccountKind = AccountKind.BANK

    def __post_init__(self) -> None:
        for day in filter(None, (self.period_start, self.period_end)):
            _check_day(day)


@dataclass(frozen=True, slots=True)
class PayStub:
    """One pay. `net` is what was paid out; employer contributions are no part of it."""

    id: UUID
    document_id: UUID
    employer: str
    pay_date: date
    net: Money | None
    gross: Money | None = None
    period_start: date | None = None
    period_end: date | None = None
    bonus: Money | None = None
    page: int | None = None
    box: Box | None = None

    def __post_init__(self) -> None:
        _check_day(self.pay_date)

    def source(self) -> SourceRef:
        """This stub's net pay as evidence."""
        return SourceRef(
            SourceKind.PAY_STUB,
            self.document_id,
            None,
            self.page,
            self.box,
            self.pay_date,
            self.net,
            self.id,
            self.employer,
        )


@dataclass(frozen=True, slots=True)
class ReceiptItem:
    """One thing on a receipt, at its printed price."""

    name: str
    amount: Money | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """One paid receipt; `total` is positive. `converted`: it was paid in another currency."""

    id: UUID
    document_id: UUID
    merchant: str
    on: date
    total: Money
    items: tuple[ReceiptItem, ...] = ()
    category: Category | None = None
    converted: bool = False
    page: int | None = None
    box: Box | None = None

    def __post_init__(self) -> None:
        _check_day(self.on)

    def source(self) -> SourceRef:
        """This receipt's total as evidence."""
        return SourceRef(
            SourceKind.RECEIPT,
            self.document_id,
            None,
            self.page,
            self.box,
            self.on,
            self.total,
            self.id,
            self.merchant,
        )


@dataclass(frozen=True, slots=True)
class RecordedPurchase:
    """ "I bought it": what a person said they bought; `amount` is positive, maybe an estimate."""

    id: UUID
    title: str
    amount: Money
    on: date
    category: Category | None = None
    merchant: str = ""
    item_id: UUID | None = None

    def __post_init__(self) -> None:
        _check_day(self.on)
        if self.amount.amount < 0:
            raise Invalid("a price is not negative")

    def source(self) -> SourceRef:
        """This click as evidence."""
        return SourceRef(
            SourceKind.PURCHASE,
            on=self.on,
            amount=self.amount,
            record_id=self.id,
            text=self.title,
        )


@dataclass(frozen=True, slots=True)
class ToldSubscription:
    """A subscription the person named; not `active` means they said it ended (on `told_on`)."""

    service: str
    price: Money | None
    billing: Billing = Billing.MONTHLY
    active: bool = True
    told_on: date | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """This product's own paid plan, while the person is subscribed to it."""

    name: str
    price: Money
    billing: Billing = Billing.MONTHLY


@dataclass(frozen=True, slots=True)
class ToldFigures:
    """A month in the person's own words, used where documents say nothing."""

    monthly_income: Money | None = None
    fixed_expenses: Money | None = None
    essential_spending: Money | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """How this person wants their money counted. Percentages are 0 to 100."""

    currency: str
    time_zone: str = "UTC"
    savings_goal_percent: Decimal = Decimal(15)
    fun_share_percent: Decimal = Decimal(50)
    budget_override: Money | None = None
    told: ToldFigures = field(default_factory=ToldFigures)

    def __post_init__(self) -> None:
        for percent in (self.savings_goal_percent, self.fun_share_percent):
            if not Decimal(0) <= percent <= HUNDRED:
                raise Invalid("a percentage is between 0 and 100", percent=str(percent))
        if self.budget_override is not None and self.budget_override.amount < 0:
            raise Invalid("a budget is not negative")

    @property
    def own_budget(self) -> Money | None:
        """The budget this person set by hand, at the currency's smallest coin."""
        return self.budget_override.rounded() if self.budget_override else None


@dataclass(frozen=True, slots=True)
class Ledger:
    """Everything one person's finances are worked out from. Order never matters.

    Only lines of statements that proved themselves belong here; `merchant_rules` maps a
    `Merchant.key` to the category the person gave it.
    """

    profile: Profile
    lines: tuple[Line, ...] = ()
    statements: tuple[Statement, ...] = ()
    stubs: tuple[PayStub, ...] = ()
    receipts: tuple[Receipt, ...] = ()
    purchases: tuple[RecordedPurchase, ...] = ()
    subscriptions: tuple[ToldSubscription, ...] = ()
    plan: Plan | None = None
    merchant_rules: Mapping[str, Category] = field(default_factory=dict)
