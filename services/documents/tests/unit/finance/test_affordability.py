from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from documents.domain.finance.affordability import Affordability, Verdict, can_afford
from documents.domain.finance.cadence import Cadence
from documents.domain.finance.category import Category
from documents.domain.finance.records import AccountKind, Ledger
from services.documents.tests.unit.finance.ledgers import (
    EVERYDAY,
    TODAY,
    a_click,
    a_ledger,
    a_statement,
    analysed,
    aud,
    every,
    golden_ledger,
    golden_lines,
    lines_on,
)
from shared.errors import Invalid
from shared.money import Money


def asked(ledger: Ledger, amount: str, on: date, today: date = TODAY) -> Affordability:
    result = analysed(ledger, today)
    return can_afford(result.budget, result.outlook, aud(amount), on)


def with_balance(balance: str, until: date = TODAY) -> Ledger:
    statement = a_statement(date(2026, 8, 1), until, closing_balance=aud(balance))
    lines = [line for line in golden_lines() if line.on <= until]
    return golden_ledger(lines=lines, statements=(statement,))


def figures(answer: Affordability) -> dict[str, Money]:
    return {term.name: term.amount for term in answer.terms}


def test_the_last_cent_of_the_month_can_be_spent_and_not_one_more() -> None:
    fits = asked(golden_ledger(), "162.04", TODAY)
    over = asked(golden_ledger(), "162.05", TODAY)
    assert (fits.verdict, fits.left) == (Verdict.YES, aud("0.00"))
    assert (over.verdict, over.left) == (Verdict.NO, aud("-0.01"))
    assert over.reasons[0] == "It is 0.01 AUD over the 162.04 AUD left for fun that month."


def test_a_day_next_month_has_next_months_budget_less_its_subscriptions() -> None:
    answer = asked(golden_ledger(), "200.00", date(2026, 12, 4))
    assert answer.verdict is Verdict.YES
    assert answer.left == aud("21.49")
    assert answer.terms[0].formula == "264.46 − 42.97"


def test_cash_on_the_day_is_the_balance_plus_pay_less_bills_until_then() -> None:
    # Until Friday 27 November: pay on the 26th, rent on the 23rd, a week of everyday costs.
    answer = asked(with_balance("400.00"), "100.00", date(2026, 11, 27))
    assert figures(answer) == {
        "month.remaining": aud("162.04"),
        "cash.balance": aud("400.00"),
        "cash.booked": aud("0.00"),
        "cash.pay": aud("2310.40"),
        "cash.bills": aud("560.00"),
        "cash.everyday": aud("228.83"),
        "cash.bought": aud("0.00"),
        "cash.left": aud("1921.57"),
        # Before the pay of 10 December: two rents and everything due on the 1st.
        "cash.before_next_pay": aud("1457.38"),
    }
    assert answer.verdict is Verdict.YES
    assert answer.cash_left == aud("1821.57")


def test_an_empty_account_before_payday_is_a_no_although_the_budget_would_allow_it() -> None:
    answer = asked(with_balance("120.00"), "60.00", date(2026, 11, 22))
    assert answer.left == aud("102.04")
    assert answer.verdict is Verdict.NO
    assert answer.reasons[1] == "Your accounts would be 5.38 AUD short that day."


def test_enough_today_but_not_for_the_rent_before_payday_is_tight() -> None:
    answer = asked(with_balance("600.00"), "100.00", TODAY)
    assert answer.verdict is Verdict.TIGHT
    assert answer.reasons[-1] == "Bills of 560.00 AUD are due before the next pay on 2026-11-26."


def test_bills_paid_since_the_last_statement_are_taken_off_its_balance() -> None:
    answer = asked(with_balance("1000.00", until=date(2026, 11, 8)), "10.00", TODAY)
    amounts = figures(answer)
    # Rent went off on the 9th and the 16th, pay came in on the 12th.
    assert (amounts["cash.bills"], amounts["cash.pay"]) == (aud("1120.00"), aud("2310.40"))


def test_lines_newer_than_the_proven_balance_move_it() -> None:
    balance = a_statement(date(2026, 8, 1), date(2026, 11, 8), closing_balance=aud("1000.00"))
    amounts = figures(asked(golden_ledger(statements=(balance,)), "10.00", TODAY))
    # 2,310.40 came in; two rents, 995.00 of everyday costs, the cinema and the game went out.
    assert amounts["cash.booked"] == aud("135.95")
    assert (amounts["cash.bills"], amounts["cash.pay"]) == (aud("0.00"), aud("0.00"))


def test_a_balance_of_long_ago_says_nothing_about_cash() -> None:
    answer = asked(with_balance("1000.00", until=date(2026, 9, 30)), "10.00", TODAY)
    assert answer.cash_left is None
    assert "No recent balance is known" in answer.reasons[-1]


def test_what_was_just_bought_is_no_longer_in_the_account() -> None:
    ledger = with_balance("400.00", until=date(2026, 11, 18))
    click = a_click(date(2026, 11, 19), "Catan", "55.00", category=Category.GAMES)
    bought = Ledger(**{**{f: getattr(ledger, f) for f in ledger.__slots__}, "purchases": (click,)})
    assert figures(asked(bought, "10.00", TODAY))["cash.bought"] == aud("55.00")


def test_a_card_balance_is_a_debt_and_no_cash() -> None:
    card = a_statement(
        date(2026, 11, 1),
        TODAY,
        account="card",
        document_id=UUID(int=2),
        closing_balance=aud("900.00"),
        account_kind=AccountKind.CARD,
    )
    assert asked(golden_ledger(statements=(card,)), "10.00", TODAY).cash_left is None


def test_a_month_with_three_pays_does_not_count_the_third_before_it_comes() -> None:
    days = every(Cadence.FORTNIGHTLY, date(2026, 8, 6), 5)
    lines = lines_on(days, "ACME SALARY", "2000.00")
    statement = a_statement(
        date(2026, 8, 1), date(2026, 10, 2), closing_balance=aud("0"), account=EVERYDAY
    )
    ledger = a_ledger(lines, statements=(statement,))
    paid = [
        figures(asked(ledger, "1.00", date(2026, 10, day), date(2026, 10, 2)))["cash.pay"]
        for day in (14, 15, 28, 29)
    ]
    assert paid == [aud("0.00"), aud("2000.00"), aud("2000.00"), aud("4000.00")]


def test_a_card_that_is_paid_off_every_month_is_expected_again() -> None:
    days = [date(2026, month, 24) for month in (8, 9, 10)]
    paid = lines_on(days, "CREDIT CARD PAYMENT", "-300.00")
    ledger = with_balance("5000.00")
    ledger = replace(ledger, lines=(*ledger.lines, *paid))
    bills = [figures(asked(ledger, "10.00", date(2026, 11, day)))["cash.bills"] for day in (23, 24)]
    # Rent on the 23rd, the card on the 24th.
    assert bills == [aud("560.00"), aud("860.00")]


def test_savings_put_aside_leave_the_account_unless_they_only_move_to_another() -> None:
    days = [date(2026, month, 22) for month in (8, 9, 10)]
    sent = lines_on(days, "TRANSFER TO SAVINGS", "-200.00")
    arrived = lines_on(days, "TRANSFER FROM EVERYDAY", "200.00", account="savings-9")
    ledger = with_balance("5000.00")
    for more, expected in ((sent, "200.00"), ([*sent, *arrived], "0.00")):
        answer = asked(replace(ledger, lines=(*ledger.lines, *more)), "10.00", date(2026, 11, 22))
        assert figures(answer)["cash.bills"] == aud(expected)


def test_without_a_budget_the_answer_is_unknown() -> None:
    assert asked(a_ledger(), "10.00", TODAY).verdict is Verdict.UNKNOWN


@pytest.mark.parametrize(
    ("amount", "on"),
    [
        (aud("10"), date(2026, 11, 19)),
        (aud("10"), date(2027, 11, 22)),
        (aud("0"), TODAY),
        (aud("-5"), TODAY),
        (Money.of("10", "USD"), TODAY),
    ],
)
def test_a_question_without_sense_is_refused(amount: Money, on: date) -> None:
    result = analysed(golden_ledger(), TODAY)
    with pytest.raises(Invalid):
        can_afford(result.budget, result.outlook, amount, on)
