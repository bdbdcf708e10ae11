"""The proven reading of one document. What the page does not print stays None."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

Box = tuple[float, float, float, float]


class DocumentType(StrEnum):
    BANK_STATEMENT = "bank_statement"
    CREDIT_CARD_STATEMENT = "credit_card_statement"
    PAY_STUB = "pay_stub"
    RECEIPT = "receipt"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Amount:
    """A printed figure and where it is printed: page from 1, box in points as displayed."""

    value: Decimal
    page: int
    box: Box


@dataclass(frozen=True, slots=True)
class Day:
    """A printed date and where it is printed."""

    value: date
    page: int
    box: Box


@dataclass(frozen=True, slots=True)
class Text:
    """A printed text and where it is printed."""

    value: str
    page: int
    box: Box


@dataclass(frozen=True, slots=True)
class Line:
    """One transaction: negative is money out of the account, or a charge on a card."""

    date: date
    description: str
    amount: Decimal
    balance: Decimal | None
    currency: str | None
    account: str | None
    page: int
    box: Box
    confidence: float


@dataclass(frozen=True, slots=True)
class Account:
    """One account of a statement and its printed balances (of a card: the amount owed)."""

    label: str | None
    currency: str | None
    opening_balance: Amount | None
    closing_balance: Amount | None
    total_credits: Amount | None = None
    total_debits: Amount | None = None


@dataclass(frozen=True, slots=True)
class StatementFigures:
    period_start: Day | None = None
    period_end: Day | None = None
    opening_balance: Amount | None = None
    closing_balance: Amount | None = None
    total_credits: Amount | None = None
    total_debits: Amount | None = None


@dataclass(frozen=True, slots=True)
class PayLine:
    """One row of a pay stub: this period's figure and the year to date beside it."""

    label: str
    amount: Decimal | None
    year_to_date: Decimal | None
    page: int
    box: Box


@dataclass(frozen=True, slots=True)
class PayStubFigures:
    employer: Text | None = None
    gross: Amount | None = None
    net: Amount | None = None
    pay_date: Day | None = None
    period_start: Day | None = None
    period_end: Day | None = None
    deductions_total: Amount | None = None
    ytd_gross: Amount | None = None
    earnings: list[PayLine] = field(default_factory=list)
    deductions: list[PayLine] = field(default_factory=list)
    frequency: str | None = None  # weekly | fortnightly | semimonthly | monthly
    one_off_bonus: bool = False


@dataclass(frozen=True, slots=True)
class ReceiptItem:
    description: str
    amount: Decimal
    quantity: Decimal | None
    page: int
    box: Box


@dataclass(frozen=True, slots=True)
class ReceiptFigures:
    merchant: Text | None = None
    date: Day | None = None
    total: Amount | None = None
    tax: Amount | None = None
    subtotal: Amount | None = None
    tip: Amount | None = None
    items: list[ReceiptItem] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Check:
    """One piece of arithmetic that was done: expected and found, and the difference."""

    name: str
    holds: bool
    expected: Decimal
    found: Decimal
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """True: proven. False: the printed figures contradict. None: nothing to prove it by."""

    reconciles: bool | None
    difference: Decimal | None = None
    checks: list[Check] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Warning:
    """Something a person should know: a code, how often, and where."""

    code: str
    count: int = 1
    detail: str = ""


@dataclass(frozen=True, slots=True)
class PageSize:
    number: int
    width: float
    height: float
    scanned: bool


@dataclass(frozen=True, slots=True)
class ParsedDocument:
    document_type: DocumentType
    type_confidence: float
    currency: str | None
    pages: list[PageSize]
    reconciliation: Reconciliation
    accounts: list[Account] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    statement: StatementFigures = field(default_factory=StatementFigures)
    pay_stub: PayStubFigures = field(default_factory=PayStubFigures)
    receipt: ReceiptFigures = field(default_factory=ReceiptFigures)
    warnings: list[Warning] = field(default_factory=list)
