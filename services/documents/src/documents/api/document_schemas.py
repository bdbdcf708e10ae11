"""What the routes of documents take and give."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, SecretStr

from documents.domain.finance.category import Category
from documents.domain.reading.result import DocumentType
from documents.domain.statement_line import Counting
from documents.domain.status import ProcessingStatus

Box = tuple[float, float, float, float]


class _Request(BaseModel):
    model_config = ConfigDict(extra="forbid")


class _Response(BaseModel):
    model_config = ConfigDict(from_attributes=True, extra="ignore")


class ReasonBody(_Response):
    """Why a document stopped: a stable word, and a sentence."""

    code: str
    text: str


class WarningBody(_Response):
    """Something to know about a document, such as hidden text that was dropped."""

    code: str
    count: int = 1
    detail: str = ""


class ProgressBody(_Response):
    """How far the reading of a long document has come."""

    pages_done: int
    pages_total: int


class DocumentResponse(_Response):
    """A document of mine. `document_type` is what it is, `sent_as` what I said it was."""

    id: UUID
    file_name: str
    file_size_bytes: int
    mime_type: str
    document_type: DocumentType | None
    sent_as: DocumentType | None
    processing_status: ProcessingStatus
    reason: ReasonBody | None = None
    needs_password: bool = False
    password_attempts_left: int | None = None
    progress: ProgressBody | None = None
    warnings: list[WarningBody] = []
    reconciled: bool | None = None
    difference: Decimal | None = None
    currency: str | None = None
    page_count: int | None = None
    line_count: int = 0
    period_start: date | None = None
    period_end: date | None = None
    uploaded_at: datetime
    processed_at: datetime | None = None
    version: int


class DownloadResponse(_Response):
    """A link to the file, good for `expires_in` seconds."""

    url: str
    expires_in: int


class UnlockRequest(_Request):
    """The password of a locked PDF. It is used once and kept nowhere."""

    password: SecretStr = Field(min_length=1, max_length=256)


class AmountFigure(_Response):
    """A printed amount and where it is printed."""

    value: Decimal
    page: int
    box: Box


class DayFigure(_Response):
    """A printed date and where it is printed."""

    value: date
    page: int
    box: Box


class TextFigure(_Response):
    """A printed text and where it is printed."""

    value: str
    page: int
    box: Box


class AccountBody(_Response):
    """One account of a statement."""

    label: str | None
    currency: str | None
    opening_balance: AmountFigure | None
    closing_balance: AmountFigure | None


class StatementBody(_Response):
    """What a statement prints besides its lines."""

    period_start: DayFigure | None
    period_end: DayFigure | None
    opening_balance: AmountFigure | None
    closing_balance: AmountFigure | None
    total_credits: AmountFigure | None
    total_debits: AmountFigure | None


class PayLineBody(_Response):
    """One row of a pay stub."""

    label: str
    amount: Decimal | None
    year_to_date: Decimal | None
    page: int
    box: Box


class PayStubBody(_Response):
    """The figures of a pay stub."""

    employer: TextFigure | None
    gross: AmountFigure | None
    net: AmountFigure | None
    pay_date: DayFigure | None
    period_start: DayFigure | None
    period_end: DayFigure | None
    deductions_total: AmountFigure | None
    ytd_gross: AmountFigure | None
    earnings: list[PayLineBody]
    deductions: list[PayLineBody]
    frequency: str | None
    one_off_bonus: bool


class ReceiptItemBody(_Response):
    """One thing on a receipt."""

    description: str
    amount: Decimal
    quantity: Decimal | None
    page: int
    box: Box


class ReceiptBody(_Response):
    """The figures of a receipt."""

    merchant: TextFigure | None
    date: DayFigure | None
    total: AmountFigure | None
    tax: AmountFigure | None
    subtotal: AmountFigure | None
    tip: AmountFigure | None
    items: list[ReceiptItemBody]


class PageBody(_Response):
    """A page's size in points, for placing boxes on its picture."""

    number: int
    width: float
    height: float
    scanned: bool


class CheckBody(_Response):
    """One piece of arithmetic that was done."""

    name: str
    holds: bool
    expected: Decimal
    found: Decimal
    page: int | None = None


class ProofBody(_Response):
    """opening + credits − debits = computed closing, beside the closing that is printed.

    On a card the balances are what is owed, so credits lower it and debits raise it.
    """

    opening: Decimal
    credits: Decimal
    debits: Decimal
    computed_closing: Decimal
    closing: Decimal
    difference: Decimal


class ReconciliationBody(_Response):
    """Proven (true), contradicted (false) or nothing to prove it by (null)."""

    reconciles: bool | None
    difference: Decimal | None
    checks: list[CheckBody]
    proof: ProofBody | None = None


class LineResponse(_Response):
    """One transaction: negative is money out, or a charge on a card. `box` is in points."""

    id: UUID
    position: int
    account: str | None
    date: date
    description: str
    amount: Decimal
    amount_read: Decimal
    balance: Decimal | None
    currency: str | None
    category: Category | None
    category_confidence: float | None
    category_reason: str | None
    corrected_by_user: bool
    counting: Counting
    page: int
    box: Box
    confidence: float


class AnalysisResponse(_Response):
    """What was read from a document, each figure with page and box. Lines come in pages."""

    document: DocumentResponse
    statement: StatementBody | None = None
    accounts: list[AccountBody] = []
    pay_stub: PayStubBody | None = None
    receipt: ReceiptBody | None = None
    pages: list[PageBody] = []
    type_confidence: float | None = None
    reconciliation: ReconciliationBody | None = None
    lines: list[LineResponse] = []
    next_cursor: str | None = None


class CorrectLineRequest(_Request):
    """What a line really is; what is left out stays as it was read."""

    category: Category | None = None
    amount: Annotated[Decimal, Field(max_digits=16, decimal_places=4)] | None = None
    on: date | None = Field(default=None, alias="date")
    description: str | None = Field(default=None, min_length=1, max_length=500)
