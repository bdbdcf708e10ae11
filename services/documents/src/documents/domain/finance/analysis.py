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
from documents.domain.finance.records import AccountKind, Ledger
from documents.domain.finance.recurring import Recurring, find_recurring
from documents.domain.finance.shares import find_shares, with_earnings, with_rent_received
from documents.domain.finance.spending import SpendingSummary, summarise_spending
from documents.domain.finance.standing import standing_payments
from documents.domain.finance.subscriptions import (
    Subscription,
    committed_subscriptions,
    unpriced_questions,
)
from documents.domain.finance.transfers import mark_own_transfers
from documents.domain.finance.unseen import ask_for_unseen
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
    shares: tuple[Recurring, ...]
    fixed: Expenses
    essential: Expenses
    subscriptions: tuple[Subscription, ...]
    purchases: tuple[Purchase, ...]
    budget: EntertainmentBudget
    notices: tuple[Notice, ...]
    balances: tuple[Balance, ...]
    conversions: dict[UUID, Conversion]
    excluded: tuple[Excluded, ...]

    @property
    def spending(self) -> SpendingSummary:
        """Where the money went, by category and month."""
        full_months = self.coverage.full_months(self.coverage.spans, self.period)
        return summarise_spending(self.purchases, full_months, self.currency)

    @property
    def outlook(self) -> Outlook:
        """What `affordability.can_afford` looks ahead with."""
        return Outlook(
            today=self.today,
            currency=self.currency,
            balances=self.balances,
            streams=self.income.streams,
            bills=(*self._due_bills(), *standing_payments(self.entries, self.coverage, self.today)),
            essential=self.essential.monthly,
            purchases=self.purchases,
            entries=self.entries,
        )

    def _due_bills(self) -> list[Recurring]:
        return [one for one in (*self.recurring, *self.shares) if not one.ended]

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
    shares = find_shares(purchases, recurring, coverage, today)
    month = _month(converted, entries, purchases, [*recurring, *shares], coverage, today)
    questions = [*month.questions(), *unpriced_questions(subscriptions)]
    questions += ask_for_unseen(entries, coverage, today, currency)
    budget = work_out_budget(
        period, converted.profile, month.figures(), subscriptions, purchases, questions
    )
    return Analysis(
        today=today,
        period=period,
        currency=currency,
        lines=unique,
        entries=tuple(entries),
        coverage=coverage,
        income=month.income,
        recurring=tuple(recurring),
        shares=tuple(shares),
        fixed=month.fixed,
        essential=month.essential,
        subscriptions=tuple(subscriptions),
        purchases=tuple(purchases),
        budget=budget,
        notices=tuple(find_notices(recurring, subscriptions, purchases, currency)),
        balances=latest_balances(ledger.statements, currency),
        conversions=exchange.made,
        excluded=tuple(exchange.excluded),
    )


@dataclass(frozen=True, slots=True)
class _Month:
    """What a usual month brings in and costs."""

    income: Income
    fixed: Expenses
    essential: Expenses

    def figures(self) -> MonthlyFigures:
        """The figures the golden rule works on."""
        return MonthlyFigures(
            self.income.monthly,
            self.fixed.monthly,
            self.essential.monthly,
            (*self.income.parts, *self.fixed.parts, *self.essential.parts),
        )

    def questions(self) -> list[Question]:
        """What to ask because no document says it."""
        asked = list(self.income.questions)
        if self.fixed.monthly is None:
            text = "What do rent and your regular bills cost a month?"
            asked.append(Question(QuestionKind.FIXED_UNKNOWN, text))
        if self.essential.monthly is None:
            text = "What do groceries, transport and health cost you in a usual month?"
            asked.append(Question(QuestionKind.ESSENTIAL_UNKNOWN, text))
        return asked


def _month(
    ledger: Ledger,
    entries: Sequence[Entry],
    purchases: Sequence[Purchase],
    bills: Sequence[Recurring],
    coverage: Coverage,
    today: date,
) -> _Month:
    """Income, fixed bills and essential spending: documents first, else the person's word."""
    currency, told = ledger.profile.currency, ledger.profile.told
    income = work_out_income(entries, ledger.stubs, coverage, today, currency, told.monthly_income)
    banks = {one.account for one in ledger.statements if one.account_kind is AccountKind.BANK}
    banks |= {one.account for one in ledger.lines if one.account_kind is AccountKind.BANK}
    seen = coverage.shows_a_month(banks)
    fixed = fixed_expenses(bills, seen, currency)
    if not seen and told.fixed_expenses is not None:
        fixed = Expenses(None)
    essential = essential_spending(purchases, coverage, Period.of(today), currency)
    return _Month(
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
    return with_earnings(with_rent_received(mark_own_transfers(entries)))


def _or_told(found: Expenses, name: str, label: str, told: Money | None) -> Expenses:
    """What the person said, where no document says anything."""
    if found.monthly is not None or told is None:
        return found
    return Expenses(told_term(name, label, told))
