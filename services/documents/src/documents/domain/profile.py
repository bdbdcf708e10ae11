"""How one person wants their money counted, and what other services told us about them."""

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any, Self
from uuid import UUID

from documents.domain.errors import InvalidSettings
from documents.domain.finance.currencies import is_currency
from documents.domain.finance.periods import zone_of
from documents.domain.finance.records import Profile, ToldFigures
from shared.errors import Invalid
from shared.money import Money

DEFAULT_TIME_ZONE = "Australia/Sydney"
DEFAULT_CURRENCY = "AUD"
DEFAULT_SAVINGS_GOAL = Decimal(15)
DEFAULT_FUN_SHARE = Decimal(50)
_MOST = Decimal(10) ** 9


@dataclass(frozen=True, slots=True)
class Settings:
    """What the person decides. None for zone and currency: as in their account."""

    savings_goal_percent: Decimal = DEFAULT_SAVINGS_GOAL
    fun_share_percent: Decimal = DEFAULT_FUN_SHARE
    budget_override: Decimal | None = None
    told_monthly_income: Decimal | None = None
    told_fixed_expenses: Decimal | None = None
    told_essential_spending: Decimal | None = None
    currency: str | None = None
    time_zone: str | None = None


@dataclass(eq=False)
class FinancialProfile:
    """One person's settings and copies, and the counter that says whether figures are current.

    Everybody who changes something about a person's money holds this row's lock and calls
    `touch`: then `ledger_version` runs ahead of `analysed_version` until the figures are redone.
    """

    user_id: UUID
    account_currency: str = DEFAULT_CURRENCY
    account_time_zone: str = DEFAULT_TIME_ZONE
    account_version: int = 0
    chosen_currency: str | None = None
    chosen_time_zone: str | None = None
    savings_goal_percent: Decimal = DEFAULT_SAVINGS_GOAL
    fun_share_percent: Decimal = DEFAULT_FUN_SHARE
    entertainment_budget_override: Decimal | None = None
    told_monthly_income: Decimal | None = None
    told_fixed_expenses: Decimal | None = None
    told_essential_spending: Decimal | None = None
    told_subscriptions: list[dict[str, Any]] = field(default_factory=list)
    preferences_version: int = 0
    plan: dict[str, Any] | None = None
    plan_version: int = 0
    monthly_income: Decimal | None = None
    fixed_expenses: Decimal | None = None
    entertainment_budget: Decimal | None = None
    ledger_version: int = 1
    analysed_version: int = 0
    last_analyzed_at: datetime | None = None
    next_review_at: datetime | None = None

    @classmethod
    def of(cls, user_id: UUID) -> Self:
        """A person we know nothing about yet."""
        return cls(user_id)

    @property
    def currency(self) -> str:
        """What the budget is counted in."""
        return self.chosen_currency or self.account_currency

    @property
    def time_zone(self) -> str:
        """Whose midnights end a day."""
        return self.chosen_time_zone or self.account_time_zone

    def touch(self) -> None:
        """Something changed: the figures have to be worked out again."""
        self.ledger_version += 1

    def change(self, settings: Settings) -> None:
        """Replace the person's settings; raises InvalidSettings."""
        _check(settings)
        self.savings_goal_percent = settings.savings_goal_percent
        self.fun_share_percent = settings.fun_share_percent
        self.entertainment_budget_override = settings.budget_override
        self.told_monthly_income = settings.told_monthly_income
        self.told_fixed_expenses = settings.told_fixed_expenses
        self.told_essential_spending = settings.told_essential_spending
        self.chosen_currency = settings.currency
        self.chosen_time_zone = settings.time_zone
        self.touch()

    def keep_account(self, currency: str, time_zone: str, version: int) -> bool:
        """Take over the account's currency and zone; False when a newer version was seen."""
        if version <= self.account_version:
            return False
        self.account_version = version
        self.account_currency, self.account_time_zone = currency, time_zone
        self.touch()
        return True

    def keep_subscriptions(self, told: list[dict[str, Any]], version: int) -> bool:
        """Take over what the person told us they pay for; False when a newer version was seen."""
        if version <= self.preferences_version:
            return False
        self.preferences_version = version
        self.told_subscriptions = told
        self.touch()
        return True

    def keep_plan(self, plan: dict[str, Any] | None, version: int) -> bool:
        """Take over the state of this product's plan; False when a newer version was seen."""
        if version <= self.plan_version:
            return False
        self.plan_version, self.plan = version, plan
        self.touch()
        return True

    def forget_finances(self) -> None:
        """Back to defaults; what other services own about the person stays."""
        self.change(Settings())

    def counted(self) -> Profile:
        """As the finance rules take it."""

        def money(amount: Decimal | None) -> Money | None:
            return None if amount is None else Money(amount, self.currency)

        return Profile(
            currency=self.currency,
            time_zone=self.time_zone,
            savings_goal_percent=self.savings_goal_percent,
            fun_share_percent=self.fun_share_percent,
            budget_override=money(self.entertainment_budget_override),
            told=ToldFigures(
                money(self.told_monthly_income),
                money(self.told_fixed_expenses),
                money(self.told_essential_spending),
            ),
        )


def _check(settings: Settings) -> None:
    for percent in (settings.savings_goal_percent, settings.fun_share_percent):
        if not 0 <= percent <= 100:
            raise InvalidSettings("A percentage is between 0 and 100.")
    amounts = (
        settings.budget_override,
        settings.told_monthly_income,
        settings.told_fixed_expenses,
        settings.told_essential_spending,
    )
    for amount in amounts:
        if amount is not None and not 0 <= amount <= _MOST:
            raise InvalidSettings("An amount is between nothing and a billion.")
    _check_place(settings)


def _check_place(settings: Settings) -> None:
    currency = settings.currency
    if currency is not None and not is_currency(currency):
        raise InvalidSettings("A currency is one that there is, such as AUD.")
    try:
        zone_of(settings.time_zone or DEFAULT_TIME_ZONE)
    except Invalid as error:
        raise InvalidSettings("That time zone does not exist.") from error
