"""From everything known about a person's money to every figure the product shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from documents.domain.finance.alerts import Notice, find_notices
from documents.domain.finance.budget import EntertainmentBudget, MonthlyFigures, work_out_budget
from documents.domain.finance.categories import Categoriser, Entry, remembered_rules
from documents.domain.finance.coverage import Coverage
from documents.domain.finance.currency import Conversion, ExchangeRates
from documents.domain.finance.evidence import Question, QuestionKind
from documents.domain.finance.exchange import Exchange, Excluded
from documents.domain.finance.expenses import Expenses, essential_spending, fixed_expenses
from documents.domain.finance.forecast import Balance, Outlook, latest_balances
from documents.domain.finance.income import Income, told_term, work_out_income
from documents.domain.finance.lines import Deduplicated, deduplicate
from documents.domain.finance.periods import Period, local_date
from documents.domain.finance.purchases import Purchase, merge_purchases
from documents.domain.finance.rates import STATIC_RATES
from documents.domain.finance.records import Ledger
from documents.domain.finance.recurring import Recurring, find_recurring
from documents.domain.finance.spending import SpendingSummary, summarise_spending
from documents.domain.finance.subscriptions import (
    Subscription,
    committed_subscriptions,
    unpriced_questions,
)
from documents.domain.finance.transfers import mark_own_transfers
from shared.money import Money


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything worked out from one ledger on one day in the person's time zone."""

    today: date
    period: Period
    currency: str
    lines: Deduplicated
    entries: tuple[Entry, ...]
    coverage: Coverage
    income: Income
    recurring: tuple[Recurring, ...]
    fixed: Expenses
    essential: Expenses
    subscriptions: tuple[Subscription, ...]
    purchases: tuple[Purchase, ...]
    budget: EntertainmentBudget
    spending: SpendingSummary
    notices: tuple[Notice, ...]
    balances: tuple[Balance, ...]
    conversions: dict[UUID, Conversion]
    excluded: tuple[Excluded, ...]

    @property
    def outlook(self) -> Outlook:
        """What `affordability.can_afford` looks ahead with."""
        return Outlook(
            today=self.today,
            currency=self.currency,
            balances=self.balances,
            streams=self.income.streams,
            bills=tuple(one for one in self.recurring if not one.ended),
            essential=self.essential.monthly,
            purchases=self.purchases,
        )

    @property
    def questions(self) -> tuple[Question, ...]:
        """What to ask the person."""
        return self.budget.questions


def analyse(ledger: Ledger, now: datetime, rates: ExchangeRates = STATIC_RATES) -> Analysis:
    """Work out everything for the month that aware `now` falls in; depends on nothing else."""
    today = local_date(now, ledger.profile.time_zone)
    period, currency = Period.of(today), ledger.profile.currency
    exchange = Exchange(rates, currency, today)
    converted = exchange.ledger(ledger)
    unique = deduplicate(converted.lines)
    entries = _categorised(converted, unique, exchange)
    coverage = Coverage.of(ledger.statements, ledger.lines)
    purchases = merge_purchases(entries, converted.receipts, converted.purchases)
    recurring = find_recurring(purchases, coverage, today)
    subscriptions = committed_subscriptions(
        recurring, converted.subscriptions, converted.plan, currency
    )
    income, fixed, essential = _month(converted, entries, purchases, recurring, coverage, today)
    figures = MonthlyFigures(
        income.monthly,
        fixed.monthly,
        essential.monthly,
        (*income.parts, *fixed.parts, *essential.parts),
    )
    questions = [
        *income.questions,
        *_missing(fixed, essential),
        *unpriced_questions(subscriptions),
    ]
    full_months = coverage.full_months(coverage.spans, period)
    return Analysis(
        today=today,
        period=period,
        currency=currency,
        lines=unique,
        entries=tuple(entries),
        coverage=coverage,
        income=income,
        recurring=tuple(recurring),
        fixed=fixed,
        essential=essential,
        subscriptions=tuple(subscriptions),
        purchases=tuple(purchases),
        budget=work_out_budget(
            period, converted.profile, figures, subscriptions, purchases, questions
        ),
        spending=summarise_spending(purchases, full_months, currency),
        notices=tuple(find_notices(recurring, subscriptions, currency)),
        balances=latest_balances(ledger.statements, currency),
        conversions=exchange.made,
        excluded=tuple(exchange.excluded),
    )


def _month(
    ledger: Ledger,
    entries: Sequence[Entry],
    purchases: Sequence[Purchase],
    recurring: Sequence[Recurring],
    coverage: Coverage,
    today: date,
) -> tuple[Income, Expenses, Expenses]:
    """Income, fixed bills and essential spending: documents first, else the person's word."""
    currency, told = ledger.profile.currency, ledger.profile.told
    income = work_out_income(entries, ledger.stubs, coverage, today, currency, told.monthly_income)
    fixed = fixed_expenses(recurring, bool(coverage.spans), currency)
    essential = essential_spending(purchases, coverage, Period.of(today), currency)
    return (
        income,
        _or_told(fixed, "fixed", "Fixed expenses", told.fixed_expenses),
        _or_told(essential, "essential", "Essential spending", told.essential_spending),
    )


def _categorised(ledger: Ledger, unique: Deduplicated, exchange: Exchange) -> list[Entry]:
    rules = remembered_rules(ledger.lines, ledger.merchant_rules)
    categoriser = Categoriser(rules)
    entries = [
        categoriser.categorise(line, exchange.amount_of(line).amount) for line in unique.lines
    ]
    return mark_own_transfers(entries)


def _or_told(found: Expenses, name: str, label: str, told: Money | None) -> Expenses:
    """What the person said, where no document says anything."""
    if found.monthly is not None or told is None:
        return found
    return Expenses(told_term(name, label, told))


def _missing(fixed: Expenses, essential: Expenses) -> list[Question]:
    missing: list[Question] = []
    if fixed.monthly is None:
        missing.append(
            Question(
                QuestionKind.FIXED_UNKNOWN, "What do rent and your regular bills cost a month?"
            )
        )
    if essential.monthly is None:
        missing.append(
            Question(
                QuestionKind.ESSENTIAL_UNKNOWN,
                "What do groceries, transport and health cost you in a usual month?",
            )
        )
    return missing
