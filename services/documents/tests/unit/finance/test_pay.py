from datetime import date, timedelta
from decimal import Decimal

import pytest

from documents.domain.finance.analysis import Analysis
from documents.domain.finance.cadence import Cadence, cadence_of_span, find_rhythm
from documents.domain.finance.evidence import Basis, QuestionKind, SourceKind
from documents.domain.finance.periods import add_months
from documents.domain.finance.records import Line, Profile, ToldFigures
from services.documents.tests.unit.finance.ledgers import (
    a_ledger,
    a_line,
    a_statement,
    a_stub,
    analysed,
    aud,
    every,
    lines_on,
)

TODAY = date(2026, 6, 30)
SALARY = "DIRECT CREDIT ACME WORKS SALARY"


def of_pays(lines: list[Line], **more: object) -> Analysis:
    statement = a_statement(min(line.on for line in lines).replace(day=1), TODAY)
    return analysed(a_ledger(lines, statements=(statement,), **more), TODAY)


@pytest.mark.parametrize(
    ("cadence", "times", "monthly"),
    [
        (Cadence.WEEKLY, 26, "4333.33"),
        (Cadence.FORTNIGHTLY, 13, "2166.67"),
        (Cadence.FOUR_WEEKLY, 7, "1083.33"),
        (Cadence.MONTHLY, 6, "1000.00"),
    ],
)
def test_each_pay_cycle_converts_by_its_own_factor(
    cadence: Cadence, times: int, monthly: str
) -> None:
    days = every(cadence, date(2026, 1, 2), times)
    result = of_pays(lines_on(days, SALARY, "1000.00"))
    assert result.income.streams[0].cadence is cadence
    assert result.budget.income == aud(monthly)


def test_pay_on_the_fifteenth_and_the_last_day_is_twice_a_month() -> None:
    days = [add_months(date(2026, 1, day), m, anchor=day) for m in range(6) for day in (15, 31)]
    result = of_pays(lines_on(days, SALARY, "1000.00"))
    assert result.income.streams[0].cadence is Cadence.SEMI_MONTHLY
    assert result.budget.income == aud("2000.00")


def test_a_month_nobody_saw_makes_no_fortnights_of_pay_twice_a_month() -> None:
    paid = [(6, 10), (6, 25), (7, 10), (7, 24), (9, 10), (9, 25), (10, 9), (10, 23), (11, 10)]
    rhythm = find_rhythm([date(2026, month, day) for month, day in paid])
    assert rhythm is not None
    assert rhythm.cadence is Cadence.SEMI_MONTHLY


def test_an_advance_and_the_rest_are_one_pay_in_two_parts() -> None:
    lines = [
        a_line(date(2026, month, day), SALARY, amount)
        for month in range(1, 7)
        for day, amount in ((14, "600.00"), (28, "1900.00"))
    ]
    income = of_pays(lines).income.monthly
    assert income is not None
    assert (income.amount, income.formula) == (aud("2500.00"), "1,900.00 + 600.00")
    assert income.basis is Basis.DOCUMENTS
    assert len(income.sources) == len(lines)


def test_a_wage_and_its_commission_come_to_both() -> None:
    lines = lines_on(every(Cadence.MONTHLY, date(2026, 1, 28), 5), "VANTAGE MOTORS SALARY", "1650")
    for month, amount in enumerate(("420", "610", "380", "540", "465", "465"), start=1):
        lines.append(a_line(date(2026, month, 12), "VANTAGE MOTORS COMMISSION", amount))
    assert of_pays(lines).budget.income == aud("2115.00")


def test_pay_twice_a_month_falls_due_on_its_days_however_weekends_moved_it() -> None:
    paid = [(8, 14), (8, 31), (9, 15), (9, 30), (10, 15), (10, 30), (11, 13)]
    rhythm = find_rhythm([date(2026, month, day) for month, day in paid])
    assert rhythm is not None
    assert rhythm.upcoming(date(2026, 11, 20), date(2026, 12, 31)) == [
        date(2026, 11, 30),
        date(2026, 12, 15),
        date(2026, 12, 31),
    ]


def test_a_public_holiday_and_a_missing_statement_do_not_hide_the_rhythm() -> None:
    days = every(Cadence.FORTNIGHTLY, date(2026, 1, 1), 13)
    days[3] -= timedelta(days=1)
    del days[6]
    rhythm = find_rhythm(days)
    assert rhythm is not None
    assert rhythm.cadence is Cadence.FORTNIGHTLY


def test_monthly_pay_moved_by_weekends_stays_monthly() -> None:
    days = [date(2026, 1, 30), date(2026, 2, 27), date(2026, 3, 31), date(2026, 4, 30)]
    rhythm = find_rhythm([*days, date(2026, 5, 29)])
    assert rhythm is not None
    assert rhythm.cadence is Cadence.MONTHLY


def test_days_without_a_rhythm_have_none() -> None:
    assert find_rhythm([date(2026, 1, 1), date(2026, 1, 4), date(2026, 2, 20)]) is None
    assert find_rhythm([date(2026, 1, 1)]) is None


@pytest.mark.parametrize(
    ("start", "end", "cadence"),
    [
        (date(2026, 11, 2), date(2026, 11, 8), Cadence.WEEKLY),
        (date(2026, 10, 26), date(2026, 11, 8), Cadence.FORTNIGHTLY),
        (date(2026, 10, 5), date(2026, 11, 1), Cadence.FOUR_WEEKLY),
        (date(2026, 2, 1), date(2026, 2, 28), Cadence.MONTHLY),
        (date(2026, 1, 1), date(2026, 1, 31), Cadence.MONTHLY),
        (date(2026, 1, 21), date(2026, 2, 20), Cadence.MONTHLY),
        (date(2024, 6, 1), date(2024, 6, 15), Cadence.SEMI_MONTHLY),
        (date(2024, 2, 16), date(2024, 2, 29), Cadence.SEMI_MONTHLY),
        (date(2024, 2, 16), date(2024, 5, 29), None),
    ],
)
def test_a_pay_period_gives_the_cycle(start: date, end: date, cadence: Cadence | None) -> None:
    assert cadence_of_span(start, end) is cadence


def test_irregular_income_is_the_median_month_and_says_it_is_an_estimate() -> None:
    amounts = {3: "900.00", 4: "2100.00", 5: "1500.00"}
    lines = [
        a_line(date(2026, month, 3 + 6 * (month % 3)), SALARY, amount)
        for month, amount in amounts.items()
    ]
    lines.append(a_line(date(2026, 4, 24), SALARY, "300.00"))
    result = of_pays([*lines, a_line(date(2026, 6, 25), SALARY, "5.00")])
    income = result.budget.term("income")
    assert income is not None
    # March 900, April 2,400, May 1,500, June 5: the middle of the four.
    assert income.amount == aud("1200.00")
    assert income.basis is Basis.ESTIMATE
    assert result.budget.estimate


def test_irregular_income_seen_for_two_months_is_asked_for_not_invented() -> None:
    lines = [
        a_line(date(2026, 5, day), SALARY, amount)
        for day, amount in ((2, "300"), (5, "800"), (28, "90"))
    ]
    result = of_pays(lines)
    assert result.budget.income is None
    assert result.budget.budget is None
    assert [q.kind for q in result.questions] == [QuestionKind.IRREGULAR_INCOME]


def test_a_bonus_is_one_off_and_does_not_raise_the_month() -> None:
    days = every(Cadence.FORTNIGHTLY, date(2026, 1, 1), 13)
    lines = lines_on(days, SALARY, "2000.00")
    lines[4] = a_line(days[4], SALARY, "7000.00")
    lines.append(a_line(date(2026, 3, 20), "ACME WORKS ANNUAL BONUS SALARY", "4000.00"))
    result = of_pays(lines)
    assert result.budget.income == aud("4333.33")
    assert [source.amount for source in result.income.streams[0].one_off] == [aud("7000.00")]


def test_a_rise_in_pay_counts_from_the_second_time_it_is_paid() -> None:
    days = every(Cadence.MONTHLY, date(2026, 1, 15), 6)
    lines = lines_on(days[:4], SALARY, "3000.00") + lines_on(days[4:], SALARY, "3300.00")
    assert of_pays(lines).budget.income == aud("3300.00")


def test_varying_hours_on_a_fixed_cycle_count_by_the_middle_pay() -> None:
    days = every(Cadence.WEEKLY, date(2026, 4, 3), 13)
    pays = [Decimal(400 + 40 * (index % 5)) for index in range(13)]
    lines = [a_line(day, SALARY, pay) for day, pay in zip(days, pays, strict=True)]
    result = of_pays(lines)
    assert result.budget.income == aud("2080.00")
    assert result.budget.estimate


def test_two_jobs_add_up() -> None:
    lines = lines_on(every(Cadence.MONTHLY, date(2026, 1, 15), 6), SALARY, "3000.00")
    lines += lines_on(every(Cadence.WEEKLY, date(2026, 4, 3), 13), "BAKERY WAGES", "120.00")
    assert of_pays(lines).budget.income == aud("3520.00")


def test_pay_that_stopped_two_cycles_ago_is_no_income() -> None:
    lines = lines_on(every(Cadence.FORTNIGHTLY, date(2026, 1, 1), 6), SALARY, "2000.00")
    lines += lines_on(every(Cadence.MONTHLY, date(2026, 3, 20), 4), "NEWCO PAYROLL", "3000.00")
    assert of_pays(lines).budget.income == aud("3000.00")


def test_pay_split_over_two_accounts_is_one_pay() -> None:
    days = every(Cadence.MONTHLY, date(2026, 1, 15), 6)
    lines = lines_on(days, SALARY, "2500.00")
    lines += lines_on(days, SALARY, "500.00", account="other-9")
    assert of_pays(lines).budget.income == aud("3000.00")


def test_a_single_pay_in_the_one_month_seen_is_taken_as_monthly() -> None:
    result = of_pays([a_line(date(2026, 6, 15), SALARY, "3000.00")])
    assert result.budget.income == aud("3000.00")
    assert result.budget.estimate


def test_a_wage_and_a_benefit_in_the_one_month_seen_are_both_monthly() -> None:
    lines = [
        a_line(date(2026, 6, 3), "VIR SEPA RECU SOCIETE EXEMPLE SALAIRE", "2415.80"),
        a_line(date(2026, 6, 21), "CAF ALLOCATION JUIN", "142.56"),
    ]
    result = of_pays(lines)
    assert result.budget.income == aud("2558.36")
    assert result.budget.estimate


# Pay stubs


def a_fortnightly_stub(net: str = "2310.40", **more: object) -> object:
    fields = {
        "gross": aud("2980.00"),
        "period_start": date(2026, 6, 8),
        "period_end": date(2026, 6, 21),
        **more,
    }
    return a_stub(date(2026, 6, 25), net, **fields)


def test_a_stub_alone_gives_income_by_its_pay_period() -> None:
    result = analysed(a_ledger(stubs=(a_fortnightly_stub(),)), TODAY)
    assert result.budget.income == aud("5005.87")
    income = result.budget.term("income")
    assert income is not None
    assert [source.kind for source in income.sources] == [SourceKind.PAY_STUB]


def test_the_stub_and_the_deposit_of_the_same_pay_count_once() -> None:
    days = [date(2026, 6, 11), date(2026, 6, 25)]
    lines = lines_on(days, SALARY, "2310.40")
    result = of_pays(lines, stubs=(a_fortnightly_stub(),))
    assert result.budget.income == aud("5005.87")
    income = result.budget.term("income")
    assert income is not None
    kinds = [source.kind for source in income.sources]
    assert kinds == [SourceKind.LINE, SourceKind.LINE, SourceKind.PAY_STUB]
    assert result.questions == ()


def test_a_stub_split_into_two_deposits_is_still_the_same_pay() -> None:
    days = every(Cadence.FORTNIGHTLY, date(2026, 5, 14), 4)
    lines = lines_on(days, SALARY, "2000.00") + lines_on(days, SALARY, "310.40", account="b")
    assert of_pays(lines, stubs=(a_fortnightly_stub(),)).budget.income == aud("5005.87")


def test_the_stub_decides_the_cycle_when_two_deposits_leave_it_open() -> None:
    stub = a_stub(
        date(2026, 6, 15),
        "2000.00",
        period_start=date(2026, 6, 1),
        period_end=date(2026, 6, 15),
    )
    lines = lines_on([date(2026, 6, 1), date(2026, 6, 15)], SALARY, "2000.00")
    assert of_pays(lines).budget.income == aud("4333.33")
    assert of_pays(lines, stubs=(stub,)).budget.income == aud("4000.00")


def test_a_stub_with_a_bonus_counts_the_usual_pay_only() -> None:
    stub = a_fortnightly_stub("3310.40", gross=aud("4270.00"), bonus=aud("1290.00"))
    result = analysed(a_ledger(stubs=(stub,)), TODAY)
    # 3,310.40 x 2,980.00 / 4,270.00, 26 times in 12 months
    assert result.budget.income == aud("5005.66")
    assert len(result.income.streams[0].one_off) == 1


def test_a_stub_more_than_five_percent_off_is_asked_about_and_not_averaged() -> None:
    lines = lines_on(every(Cadence.FORTNIGHTLY, date(2026, 5, 14), 4), SALARY, "2310.40")
    result = of_pays(lines, stubs=(a_fortnightly_stub("2500.00"),))
    (question,) = result.questions
    assert question.kind is QuestionKind.INCOME_CONFLICT
    assert [term.amount for term in question.figures] == [aud("5005.87"), aud("5416.67")]
    assert result.budget.income == aud("5005.87")
    assert result.budget.estimate


def test_a_stub_within_five_percent_is_the_same_pay() -> None:
    lines = lines_on(every(Cadence.FORTNIGHTLY, date(2026, 5, 14), 4), SALARY, "2310.40")
    result = of_pays(lines, stubs=(a_fortnightly_stub("2400.00"),))
    assert result.questions == ()
    assert result.budget.income == aud("5005.87")


def test_the_persons_own_figure_settles_a_conflict() -> None:
    lines = lines_on(every(Cadence.FORTNIGHTLY, date(2026, 5, 14), 4), SALARY, "2310.40")
    profile = Profile("AUD", told=ToldFigures(monthly_income=aud("5400.00")))
    result = of_pays(lines, stubs=(a_fortnightly_stub("2500.00"),), profile=profile)
    assert result.questions == ()
    assert result.budget.income == aud("5400.00")


def test_the_same_stub_twice_is_one_pay() -> None:
    stubs = (a_fortnightly_stub(), a_fortnightly_stub())
    assert analysed(a_ledger(stubs=stubs), TODAY).budget.income == aud("5005.87")


def test_a_stub_without_a_period_asks_how_often_it_is_paid() -> None:
    result = analysed(a_ledger(stubs=(a_stub(date(2026, 6, 25), "2310.40"),)), TODAY)
    assert result.budget.income is None
    assert QuestionKind.PAY_CYCLE in {q.kind for q in result.questions}


def test_the_stubs_of_a_second_job_are_a_second_income() -> None:
    lines = lines_on(every(Cadence.FORTNIGHTLY, date(2026, 5, 14), 4), SALARY, "2310.40")
    evening = a_stub(
        date(2026, 5, 31),
        "640.00",
        employer="Evening School of Glass",
        period_start=date(2026, 5, 1),
        period_end=date(2026, 5, 31),
    )
    result = of_pays(lines, stubs=(a_fortnightly_stub(), evening))
    assert result.questions == ()
    assert result.budget.income == aud("5645.87")  # 5,005.87 and 640.00
