"""What the routes of profile and purchases take and give."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from documents.api.money import CurrencyCode, MoneyBody
from documents.domain.finance.category import Category
from documents.domain.profile import DEFAULT_FUN_SHARE, DEFAULT_SAVINGS_GOAL

Title = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Percent = Annotated[Decimal, Field(ge=0, le=100, decimal_places=3)]
Figure = Annotated[Decimal, Field(ge=0, le=1_000_000_000, decimal_places=4)]
ItemType = Literal[
    "movie", "series", "book", "video_game", "board_game", "card_game", "event", "restaurant",
    "story",
]  # fmt: skip


class _Request(BaseModel):
    model_config = ConfigDict(extra="forbid")


class _Response(BaseModel):
    model_config = ConfigDict(from_attributes=True, extra="ignore")


class ExpenseResponse(_Response):
    """What a category costs a month."""

    category: Category
    monthly_amount: MoneyBody
    is_fixed: bool


class ToldFiguresBody(_Request):
    """A month in my own words, used where documents say nothing, in the profile's currency."""

    monthly_income: Figure | None = None
    fixed_expenses: Figure | None = None
    essential_spending: Figure | None = None


class UpdateProfileRequest(_Request):
    """The whole of my settings; what is left out goes back to its default.

    Without `currency` or `time_zone` those of my account hold. Without `budget_override` the
    derived budget holds.
    """

    savings_goal_percent: Percent = DEFAULT_SAVINGS_GOAL
    fun_share_percent: Percent = DEFAULT_FUN_SHARE
    budget_override: Figure | None = None
    told: ToldFiguresBody = ToldFiguresBody()
    currency: CurrencyCode | None = None
    time_zone: str | None = Field(default=None, max_length=64)


class ProfileResponse(_Response):
    """How my money is counted, and what came of it."""

    currency: str
    time_zone: str
    chosen_currency: str | None
    chosen_time_zone: str | None
    savings_goal_percent: Decimal
    fun_share_percent: Decimal
    budget_override: MoneyBody | None
    told: dict[str, MoneyBody | None]
    monthly_income: MoneyBody | None
    fixed_expenses: MoneyBody | None
    derived_budget: MoneyBody | None
    expense_categories: list[ExpenseResponse]
    last_analyzed_at: datetime | None


class RecordPurchaseRequest(_Request):
    """I bought it. Without a day: today. `item_type` or `category` says what it counts as."""

    title: Title
    amount: MoneyBody
    purchased_on: date | None = None
    item_id: UUID | None = None
    item_type: ItemType | None = None
    category: Category | None = None
    merchant: str = Field(default="", max_length=200)
    recommendation_id: UUID | None = None


class PurchaseResponse(_Response):
    """What I said I bought."""

    id: UUID
    title: str
    amount: MoneyBody
    purchased_on: date
    category: Category | None
    merchant: str
    item_id: UUID | None
    recommendation_id: UUID | None
    recorded_at: datetime
