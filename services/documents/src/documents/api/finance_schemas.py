"""What the routes of budget, spending and alerts give."""

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from documents.api.money import MoneyBody
from documents.domain.finance.affordability import Verdict
from documents.domain.finance.category import Category, Group
from documents.domain.finance.evidence import Basis, QuestionKind, SourceKind
from documents.domain.finance.spending import Direction

Box = tuple[float, float, float, float]


class _Response(BaseModel):
    model_config = ConfigDict(from_attributes=True, extra="ignore")


class SourceResponse(_Response):
    """One piece of evidence: a line, a document or my own word. `box` is in points of the page."""

    kind: SourceKind
    document_id: UUID | None = None
    line_id: UUID | None = None
    page: int | None = None
    box: Box | None = None
    on: date | None = None
    amount: MoneyBody | None = None
    record_id: UUID | None = None
    text: str = ""


class TermResponse(_Response):
    """A named figure: how it was worked out, and from what. `part_of` names the sum it is in."""

    name: str
    label: str
    amount: MoneyBody
    formula: str
    basis: Basis
    part_of: str | None = None
    sources: list[SourceResponse] = []


class BudgetSubscriptionResponse(_Response):
    """A subscription inside the entertainment budget; without a price I have to be asked."""

    service: str
    price: MoneyBody | None
    cadence: str
    monthly: MoneyBody | None
    charged_on: date | None
    source: SourceKind
    sources: list[SourceResponse] = []


class BudgetPurchaseResponse(_Response):
    """Something bought for fun this month; a refund is negative."""

    id: UUID
    title: str
    on: date
    amount: MoneyBody
    category: Category
    sources: list[SourceResponse] = []


class QuestionResponse(_Response):
    """Something only I can settle."""

    kind: QuestionKind
    text: str
    figures: list[TermResponse] = []


class ExcludedResponse(_Response):
    """A record that counts nowhere, because no exchange rate is known for it."""

    record_id: UUID
    amount: MoneyBody
    on: date


class ConversionResponse(_Response):
    """A record in another currency, and the dated rate it was converted by."""

    record_id: UUID
    original: MoneyBody
    converted: MoneyBody
    rate: Decimal
    rate_on: date


class RecurringResponse(_Response):
    """Something that keeps being charged."""

    name: str
    category: Category
    amount: MoneyBody
    cadence: str
    monthly: MoneyBody
    previous_amount: MoneyBody | None = None
    changed_on: date | None = None
    last_charged_on: date
    ended: bool
    assumed: bool
    sources: list[SourceResponse] = []


class BudgetResponse(_Response):
    """The entertainment budget of the month, with every term behind it."""

    period: str
    period_start: date
    period_end: date
    currency: str
    income: MoneyBody | None
    fixed: MoneyBody | None
    savings: MoneyBody | None
    essential: MoneyBody | None
    free_money: MoneyBody | None
    derived: MoneyBody | None
    override: MoneyBody | None
    budget: MoneyBody | None
    committed: MoneyBody
    spent: MoneyBody
    used: MoneyBody
    remaining: MoneyBody | None
    basis: Basis | None
    estimate: bool
    money_is_tight: bool
    terms: list[TermResponse]
    subscriptions: list[BudgetSubscriptionResponse]
    purchases: list[BudgetPurchaseResponse]
    questions: list[QuestionResponse]
    recurring: list[RecurringResponse] = []
    excluded: list[ExcludedResponse] = []
    conversions: list[ConversionResponse] = []
    version: int
    last_analyzed_at: datetime | None = None


class CategorySpendingResponse(_Response):
    """What one category came to in one month."""

    period: str
    category: Category
    group: Group
    amount: MoneyBody
    purchase_count: int


class MonthSpendingResponse(_Response):
    """What one month came to."""

    period: str
    amount: MoneyBody


class TrendResponse(_Response):
    """A category's latest full month beside what is usual."""

    category: Category
    period: str
    amount: MoneyBody
    usual: MoneyBody
    change: MoneyBody
    change_percent: Decimal | None
    direction: Direction
    months: list[str]


class CoverageResponse(_Response):
    """The days my statements show of an account, and the months they leave out."""

    account: str
    first_day: date
    last_day: date
    missing_months: list[str]


class SpendingResponse(_Response):
    """Where the money went. `shown_in_full`: months no statement leaves a hole in."""

    currency: str
    by_category: list[CategorySpendingResponse]
    by_month: list[MonthSpendingResponse]
    trends: list[TrendResponse]
    shown_in_full: list[str]
    coverage: list[CoverageResponse]


class AlertResponse(_Response):
    """Something worth knowing: a budget nearly used, a price that rose, a question."""

    id: UUID
    kind: str
    text: str
    on: date
    amount: MoneyBody | None
    threshold: int | None
    sources: list[SourceResponse] = []
    created_at: datetime


class AffordabilityResponse(_Response):
    """Whether it fits: the fun budget of that month, and the cash of that day."""

    amount: MoneyBody
    on: date
    verdict: Verdict
    left: MoneyBody | None
    cash_left: MoneyBody | None
    reasons: list[str]
    terms: list[TermResponse]
