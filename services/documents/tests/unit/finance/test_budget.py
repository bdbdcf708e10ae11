from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from documents.domain.finance.analysis import analyse
from documents.domain.finance.cadence import Cadence
from documents.domain.finance.evidence import Basis, QuestionKind, SourceKind
from documents.domain.finance.periods import Period
from documents.domain.finance.records import AccountKind, Profile, ToldFigures
from services.documents.tests.unit.finance.ledgers import (
    TODAY,
    a_click,
    a_ledger,
    a_line,
    a_statement,
    analysed,
    aud,
    every,
    golden_ledger,
    golden_lines,
    lines_on,
    told,
)
from shared.errors import Invalid


def test_nothing_known_gives_no_number_at_all() -> None:
    budget = analysed(a_ledger(), TODAY).budget
    assert (budget.income, budget.fixed, budget.essential, budget.free_money) == (None,) * 4
    assert (budget.derived, budget.budget, budget.remaining, budget.basis) == (None,) * 4
    assert budget.used == aud(0)
    assert not budget.money_is_tight
    assert {question.kind for question in budget.questions} == {
        QuestionKind.INCOME_UNKNOWN,
        QuestionKind.FIXED_UNKNOWN,
        QuestionKind.ESSENTIAL_UNKNOWN,
    }


def test_without_documents_the_persons_own_figures_count_and_say_so() -> None:
    figures = ToldFigures(aud("4000.00"), aud("2200.00"), aud("700.00"))
    budget = analysed(a_ledger(profile=Profile("AUD", told=figures)), TODAY).budget
    assert budget.free_money == aud("500.00")
    assert budget.budget == aud("250.00")
    assert budget.basis is Basis.TOLD
    income = budget.term("income")
    assert income is not None
    assert income.formula == "you told me"
    assert [source.kind for source in income.sources] == [SourceKind.TOLD]


def test_told_income_without_told_bills_is_not_enough_for_a_budget() -> None:
    profile = Profile("AUD", told=ToldFigures(monthly_income=aud("4000.00")))
    budget = analysed(a_ledger(profile=profile), TODAY).budget
    assert budget.income == aud("4000.00")
    assert budget.budget is None
    assert QuestionKind.FIXED_UNKNOWN in {question.kind for question in budget.questions}


def test_told_income_and_bills_give_an_estimate_that_leaves_everyday_costs_out() -> None:
    profile = Profile("AUD", told=ToldFigures(aud("4000.00"), aud("2200.00")))
    budget = analysed(a_ledger(profile=profile), TODAY).budget
    assert budget.free_money == aud("1200.00")
    assert budget.estimate
    assert [q.kind for q in budget.questions] == [QuestionKind.ESSENTIAL_UNKNOWN]


def test_a_week_of_statements_does_not_mean_that_there_are_no_bills() -> None:
    lines = [a_line(date(2026, 11, 3), "IRONBARK GYM", "-68.00")]
    week = (a_statement(date(2026, 11, 1), date(2026, 11, 8)),)
    said = Profile("AUD", told=ToldFigures(aud("4000.00"), aud("2200.00")))
    only_income = Profile("AUD", told=ToldFigures(aud("4000.00")))
    none_found = analysed(a_ledger(statements=week, profile=only_income), TODAY).budget
    with_told = analysed(a_ledger(lines, statements=week, profile=said), TODAY).budget
    without = analysed(a_ledger(lines, statements=week, profile=only_income), TODAY).budget
    assert (none_found.fixed, none_found.budget) == (None, None)
    assert with_told.fixed == aud("2200.00")
    assert without.fixed == aud("68.00")
    assert without.estimate


def test_a_card_statement_does_not_mean_that_there_is_no_rent() -> None:
    card = a_statement(
        date(2026, 10, 1), date(2026, 10, 31), account="card", account_kind=AccountKind.CARD
    )
    told_income = Profile("AUD", told=ToldFigures(monthly_income=aud("4000.00")))
    result = analysed(a_ledger(statements=(card,), profile=told_income), TODAY)
    assert (result.budget.fixed, result.budget.budget) == (None, None)


def test_documents_count_before_what_was_told() -> None:
    profile = Profile("AUD", told=ToldFigures(aud("9999.00"), aud("1.00"), aud("1.00")))
    assert analysed(golden_ledger(profile=profile), TODAY).budget.budget == aud("264.46")


def test_bills_above_income_give_no_budget_and_an_honest_minus() -> None:
    dear = lines_on(every(Cadence.MONTHLY, date(2026, 8, 4), 4), "HOME LOAN REPAYMENT", "-2500")
    budget = analysed(golden_ledger(lines=[*golden_lines(), *dear]), TODAY).budget
    assert budget.free_money == aud("-1971.08")
    assert budget.derived == budget.budget == aud("0.00")
    assert budget.remaining == aud("-102.42")
    assert budget.money_is_tight


def test_the_persons_own_budget_wins_and_the_derived_one_stays_visible() -> None:
    by_hand = Profile("AUD", budget_override=aud(300))
    budget = analysed(golden_ledger(profile=by_hand), TODAY).budget
    assert (budget.budget, budget.override, budget.derived) == (aud("300.00"),) * 2 + (
        aud("264.46"),
    )
    assert budget.remaining == aud("197.58")
    assert budget.basis is Basis.SETTING
    removed = replace(by_hand, budget_override=None)
    restored = analysed(golden_ledger(profile=removed), TODAY).budget
    assert (restored.budget, restored.override) == (aud("264.46"), None)


def test_a_budget_set_by_hand_needs_no_documents() -> None:
    budget = analysed(a_ledger(profile=Profile("AUD", budget_override=aud(80))), TODAY).budget
    assert (budget.budget, budget.derived, budget.remaining) == (aud(80), None, aud(80))


def test_a_budget_of_zero_by_hand_is_a_budget() -> None:
    budget = analysed(a_ledger(profile=Profile("AUD", budget_override=aud(0))), TODAY).budget
    assert budget.budget == aud(0)
    assert budget.money_is_tight


def test_less_than_a_fifth_left_is_tight() -> None:
    at_a_fifth = a_click(TODAY, "Concert", "109.14", category=None)
    just_under = a_click(TODAY, "Concert", "109.15")
    budgets = [
        analysed(golden_ledger(purchases=(click,)), TODAY).budget
        for click in (at_a_fifth, just_under)
    ]
    # 20 % of 264.46 is 52.892
    assert [budget.remaining for budget in budgets] == [aud("52.90"), aud("52.89")]
    assert [budget.money_is_tight for budget in budgets] == [False, True]


def test_told_subscriptions_are_committed_once_beside_the_ones_found() -> None:
    subscriptions = (told("Netflix", "15.99"), told("Stan", "12.00"), told("Kayo Sports"))
    budget = analysed(golden_ledger(subscriptions=subscriptions), TODAY).budget
    prices = {one.service: one.price for one in budget.subscriptions}
    assert prices == {
        "Netflix": aud("18.99"),
        "Spotify": aud("13.99"),
        "Stan": aud("12.00"),
        "Penny Dreadful": aud("9.99"),
        "Kayo Sports": None,
    }
    assert budget.committed == aud("54.97")
    (question,) = budget.questions
    assert question.text == "What does Kayo Sports cost you?"


def test_a_told_subscription_and_its_charge_this_month_are_one() -> None:
    lines = [*golden_lines(), a_line(date(2026, 11, 5), "EFTPOS LOCAL CINEMA CLUB", "-15.00")]
    alone = analysed(golden_ledger(lines=lines), TODAY).budget
    with_told = golden_ledger(lines=lines, subscriptions=(told("Local Cinema Club", "15.00"),))
    assert alone.used == aud("117.42")
    assert analysed(with_told, TODAY).budget.used == aud("117.42")


def test_the_plan_on_a_statement_is_not_a_second_fee() -> None:
    line = a_line(date(2026, 11, 3), "VISA DEBIT PENNY DREADFUL", "-9.99")
    budget = analysed(golden_ledger(lines=[*golden_lines(), line]), TODAY).budget
    assert budget.used == aud("102.42")
    plan = budget.subscriptions[-1]
    assert plan.charged_on == date(2026, 11, 3)


def test_one_statement_is_enough_for_a_budget_that_is_called_an_estimate() -> None:
    september = [line for line in golden_lines() if Period(2026, 9).contains(line.on)]
    statement = a_statement(date(2026, 9, 1), date(2026, 9, 30))
    budget = analysed(a_ledger(september, statements=(statement,)), date(2026, 9, 30)).budget
    assert budget.budget == aud("264.46")
    assert budget.estimate


def test_less_than_a_month_of_everyday_costs_is_brought_to_a_month() -> None:
    lines = [a_line(date(2026, 11, 10), "ALDI 12", "-210.00")]
    statement = a_statement(date(2026, 11, 1), date(2026, 11, 14))
    result = analysed(a_ledger(lines, statements=(statement,)), TODAY)
    # 210.00 in 14 days is 456.56 in 30.4375
    assert result.budget.essential == aud("456.56")


def test_a_card_that_shows_groceries_must_cover_a_month_before_it_counts() -> None:
    lines = golden_lines()
    lines.append(a_line(date(2026, 10, 20), "COLES 0412", "-300.00", account="card"))
    statements = (
        a_statement(date(2026, 8, 1), date(2026, 11, 20)),
        a_statement(date(2026, 10, 1), date(2026, 11, 10), account="card"),
    )
    result = analysed(golden_ledger(lines=lines, statements=statements), TODAY)
    # October alone is shown in full by both accounts.
    assert result.budget.essential == aud("1295.00")
    assert result.budget.estimate


@pytest.mark.parametrize(
    ("now", "key"),
    [
        (datetime(2026, 10, 31, 12, 59, 59, tzinfo=UTC), "2026-10"),
        (datetime(2026, 10, 31, 13, 0, 0, tzinfo=UTC), "2026-11"),
        # The day clocks go forward in Sydney: 4 October 2026
        (datetime(2026, 10, 3, 15, 59, 59, tzinfo=UTC), "2026-10"),
        (datetime(2026, 9, 30, 13, 59, 59, tzinfo=UTC), "2026-09"),
        (datetime(2026, 9, 30, 14, 0, 0, tzinfo=UTC), "2026-10"),
    ],
)
def test_the_month_turns_at_midnight_where_the_person_lives(now: datetime, key: str) -> None:
    ledger = a_ledger(profile=Profile("AUD", "Australia/Sydney"))
    assert analyse(ledger, now).budget.period.key == key


def test_a_month_that_begins_on_the_day_clocks_change_begins_at_local_midnight() -> None:
    # Clocks go back on Sunday 1 November 2026 in New York: that day has 25 hours.
    start, end = Period(2026, 11).instants("America/New_York")
    assert start == datetime(2026, 11, 1, 4, tzinfo=UTC)
    assert end == datetime(2026, 12, 1, 5, tzinfo=UTC)
    assert (end - start).total_seconds() == (30 * 24 + 1) * 3600


@pytest.mark.parametrize(
    "refused",
    [
        lambda: Profile("AUD", savings_goal_percent=aud(101).amount),
        lambda: Profile("AUD", budget_override=aud(-1)),
        lambda: analyse(a_ledger(profile=Profile("AUD", "Mars/Olympus")), datetime.now(UTC)),
        lambda: analyse(a_ledger(), datetime(2026, 1, 1)),  # noqa: DTZ001  a naive time is the case
        lambda: a_line(date(26, 1, 1), "misread year", "1"),
    ],
)
def test_what_makes_no_sense_is_refused(refused: object) -> None:
    with pytest.raises(Invalid):
        refused()  # type: ignore[operator]
