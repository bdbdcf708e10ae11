from datetime import date

import pytest

from documents.domain.finance.analysis import Analysis
from documents.domain.finance.evidence import Basis, QuestionKind, SourceKind
from services.documents.tests.unit.finance.households import (
    EVERY_HOUSEHOLD,
    HOME_WITH_A_LODGER,
    TODAY,
    Household,
    Row,
    covering,
    each,
    monthly,
    once,
)
from services.documents.tests.unit.finance.households_elsewhere import ELSEWHERE
from services.documents.tests.unit.finance.ledgers import (
    a_ledger,
    a_line,
    analysed,
    aud,
)

HOUSEHOLDS = EVERY_HOUSEHOLD | ELSEWHERE
_FIGURES = ("income", "fixed", "essential", "committed", "spent")


def fixed_of(rows: list[Row]) -> str:
    return str(analysed_rows(rows).budget.fixed)


def analysed_rows(rows: list[Row]) -> Analysis:
    statements = covering((date(2026, 8, 1), TODAY))
    return analysed(a_ledger([a_line(*row) for row in rows], statements=statements), TODAY)


@pytest.mark.parametrize("household", HOUSEHOLDS.values(), ids=HOUSEHOLDS)
def test_a_household_comes_to_what_an_adviser_would_say(household: Household) -> None:
    budget = household.analysed().budget
    found = {name: str(term.amount.amount) for name in _FIGURES if (term := budget.term(name))}
    assert found == {name: getattr(household, name) for name in _FIGURES}


def test_an_app_that_pays_people_says_less_than_what_was_paid_for() -> None:
    rent = monthly(1, "OSKO PAYMENT TO J SMITH RENT", "-1650.00")
    (bill,) = analysed_rows(rent).recurring
    assert (bill.category.value, bill.name) == ("rent", "Smith Rent")


def test_a_standing_order_to_a_person_is_a_bill_and_dinners_shared_are_not() -> None:
    dinners = each(17, date(2026, 8, 5), "PAYID ANNA BERG", "-23.40", "-41.00", "-12.80")
    assert fixed_of(dinners) == "0.00 AUD"
    assert fixed_of([*dinners, *monthly(1, "PAYID M OKAFOR", "-900.00")]) == "900.00 AUD"


def test_a_bill_that_comes_once_a_quarter_is_not_forgotten_after_six_weeks() -> None:
    assert fixed_of(once(8, 20, "DD WATER PLUS", "-96.00")) == "32.00 AUD"
    assert fixed_of(once(11, 2, "DD WATER PLUS", "-96.00")) == "32.00 AUD"


def test_a_new_contract_seen_once_is_monthly() -> None:
    assert fixed_of(once(11, 2, "IRONBARK GYM", "-68.00")) == "68.00 AUD"


def test_two_power_bills_of_uneven_size_are_quarterly() -> None:
    rows = once(8, 12, "CITY ELECTRICITY", "-210.00") + once(11, 12, "CITY ELECTRICITY", "-390.00")
    assert fixed_of(rows) == "100.00 AUD"


def test_a_bill_of_every_other_month_is_not_counted_monthly() -> None:
    rows = once(8, 15, "CITY WATER", "-90.00") + once(10, 15, "CITY WATER", "-130.00")
    assert fixed_of(rows) == "55.00 AUD"


def test_months_nobody_saw_make_no_rent_quarterly_and_no_pay_irregular() -> None:
    rows = [
        (date(2026, month, day), text, amount)
        for month in (8, 11)
        for day, text, amount in (
            (1, "PERIWINKLE RENT", "-800.00"),
            (9, "NETFLIX.COM", "-13.99"),
            (15, "ACME SALARY", "2400.00"),
        )
    ]
    shown = covering((date(2026, 8, 1), date(2026, 8, 31)), (date(2026, 11, 1), TODAY))
    budget = analysed(a_ledger([a_line(*row) for row in rows], statements=shown), TODAY).budget
    assert (budget.income, budget.fixed) == (aud("2400.00"), aud("800.00"))
    assert budget.committed == aud("13.99")
    assert budget.estimate


def test_pay_every_quarter_of_months_shown_in_full_is_not_monthly() -> None:
    rows = once(8, 15, "ACME SALARY", "2400.00") + once(11, 15, "ACME SALARY", "2400.00")
    assert analysed_rows(rows).budget.income != aud("2400.00")


def test_a_pay_and_one_with_a_thirteenth_are_not_averaged() -> None:
    rows = once(9, 27, "ACME SALARY", "1600.00") + once(10, 27, "ACME SALARY", "3200.00")
    budget = analysed_rows(rows).budget
    assert budget.income == aud("1600.00")
    assert budget.estimate


def test_a_thing_bought_between_two_charges_is_no_new_price() -> None:
    rows = monthly(8, "AUDIBLE", "-8.99") + once(11, 12, "AUDIBLE", "-15.99")
    budget = analysed_rows(rows).budget
    assert (budget.committed, budget.spent) == (aud("8.99"), aud("15.99"))


def test_an_ended_trial_is_a_subscription_at_its_price() -> None:
    rows = once(10, 13, "DISNEY PLUS", "-1.00") + once(11, 13, "DISNEY PLUS", "-13.99")
    budget = analysed_rows(rows).budget
    assert (budget.committed, budget.spent) == (aud("13.99"), aud("0.00"))


def test_a_share_lowers_its_bill_and_never_below_nothing() -> None:
    parts = {term.label: term for term in HOME_WITH_A_LODGER.analysed().fixed.parts}
    share = parts["Share of rent: Adeyemi Lodger Rent"]
    assert str(share.amount) == "-450.00 GBP"
    assert {source.kind for source in share.sources} == {SourceKind.LINE}
    assert share.basis is Basis.DOCUMENTS
    more_than_the_bill = monthly(3, "FPI T ADEYEMI INTERNET SHARE", "99.00")
    assert fixed_of([*more_than_the_bill, *monthly(6, "DD BROADBAND", "-38.00")]) == "38.00 AUD"


def test_a_share_that_stopped_lowers_nothing() -> None:
    rows = monthly(1, "PERIWINKLE RENT", "-900.00")
    rows += once(8, 3, "LENA RENT SHARE", "300.00") + once(9, 3, "LENA RENT SHARE", "300.00")
    assert fixed_of(rows) == "900.00 AUD"


def test_rent_paid_to_somebody_who_pays_none_is_income() -> None:
    rows = monthly(28, "ACME SALARY", "2500.00") + monthly(3, "M OKAFOR RENT FLAT 2", "900.00")
    budget = analysed_rows(rows).budget
    assert (budget.income, budget.fixed) == (aud("3400.00"), aud("0.00"))


def test_a_driver_is_paid_by_the_company_others_ride_with() -> None:
    rows = each(7, date(2026, 8, 4), "UBER DES:EDI PAYMNT", "410.00", "380.00", "395.00")
    result = analysed_rows(rows)
    assert result.income.monthly is not None
    assert result.budget.essential == aud("0.00")
    assert len(result.income.monthly.sources) == len(rows)


def test_refunds_of_a_shop_where_much_was_bought_are_no_income() -> None:
    rows = each(7, date(2026, 8, 4), "EBAY", "-60.00") + monthly(9, "EBAY", "20.00")
    assert analysed_rows(rows).income.monthly is None


def test_a_card_whose_statements_are_missing_is_asked_for() -> None:
    rows = monthly(26, "CREDIT CARD PAYMENT", "-310.00", "-420.00", "-265.00")
    (asked,) = (q for q in analysed_rows(rows).questions if q.kind is QuestionKind.CARD_UNSEEN)
    assert asked.figures[0].amount == aud("995.00")
    assert len(asked.figures[0].sources) == 3
    seen = EVERY_HOUSEHOLD["an american renter with a card"].analysed()
    assert QuestionKind.CARD_UNSEEN not in {question.kind for question in seen.questions}


def test_a_little_paid_between_two_pays_makes_no_estimate_of_them() -> None:
    income = ELSEWHERE["paid a little in between"].analysed().income
    assert income.monthly is not None
    assert income.monthly.basis is Basis.DOCUMENTS
    (stream,) = income.streams
    assert [source.amount for source in stream.one_off] == [aud("42.60")]


def test_half_a_pay_on_pay_day_is_pay() -> None:
    rows = each(14, date(2026, 8, 7), "ACME PAYROLL", *["2000.00"] * 7, "700.00")
    income = analysed_rows(rows).income.monthly
    assert income is not None
    assert len(income.sources) == len(rows)


def test_a_price_that_moves_with_a_rate_has_not_risen() -> None:
    assert ELSEWHERE["charged in dollars"].analysed().notices == ()
    risen = monthly(7, "CRUNCHYROLL USD 7.99", "-6.31", "-6.31", "-6.28", "-8.02")
    (notice,) = analysed_rows(risen).notices
    assert notice.amount == aud("1.74")


def test_a_shop_visited_every_week_for_about_as_much_is_no_bill() -> None:
    habit = each(7, date(2026, 8, 3), "ZORBLAX", "-61.00", "-58.00", "-64.00")
    assert fixed_of(habit) == "0.00 AUD"


def test_a_bill_missing_from_months_nobody_saw_has_not_ended() -> None:
    rows = [
        row for row in monthly(9, "ZORBLAX HOSTING", "-30.00") if row[0].month in (8, 9, 11)
    ] + once(10, 20, "SPARROW CAFE", "-4.50")
    shown = covering((date(2026, 8, 1), date(2026, 9, 30)), (date(2026, 10, 15), TODAY))
    ledger = a_ledger([a_line(*row) for row in rows], statements=shown)
    (bill,) = (one for one in analysed(ledger, TODAY).recurring if one.name == "Zorblax Hosting")
    assert not bill.ended


def test_money_that_keeps_leaving_for_nobody_we_know_is_asked_about() -> None:
    rows = monthly(3, "TRANSFER TO J SMITH", "-900.00")
    (asked,) = (q for q in analysed_rows(rows).questions if q.kind is QuestionKind.ACCOUNT_UNSEEN)
    assert asked.figures[0].amount == aud("900.00")
    assert "a bill" in asked.text
    comes = monthly(3, "TRANSFER FROM S LEE", "1000.00")
    (asked,) = (q for q in analysed_rows(comes).questions if q.kind is QuestionKind.ACCOUNT_UNSEEN)
    assert "income" in asked.text


def test_transfers_seen_on_both_sides_or_named_as_savings_are_not_asked_about() -> None:
    seen = ELSEWHERE["a dutch person with dollars"].analysed()
    saved = analysed_rows(monthly(3, "TRANSFER TO SAVINGS", "-300.00"))
    for result in (seen, saved):
        assert QuestionKind.ACCOUNT_UNSEEN not in {question.kind for question in result.questions}
