from datetime import date

import pytest

from documents.domain.finance.cadence import Cadence
from documents.domain.finance.category import Category
from documents.domain.finance.records import AccountKind
from services.documents.tests.unit.finance.ledgers import (
    a_ledger,
    a_line,
    a_statement,
    analysed,
    aud,
    categories,
    every,
    golden_ledger,
    golden_lines,
    lines_on,
)

TODAY = date(2026, 11, 20)
NO_INCOME = {
    "TRANSFER FROM OWN ACCOUNT 4821": Category.TRANSFER,
    "PERSONAL LOAN DISBURSEMENT": Category.LOAN_PAYOUT,
    "QUICKLEND LOAN 77123": Category.LOAN_PAYOUT,
    "REVERSAL OF DIRECT DEBIT": Category.REVERSAL,
    "SPORTSBET PAYOUT": Category.GAMBLING_WIN,
    "OZ LOTTERIES WINNINGS": Category.GAMBLING_WIN,
    "CASHBACK REWARD": Category.REWARD,
    "MCARE BENEFITS 12345678": Category.REIMBURSEMENT,
    "ATO TAX REFUND": Category.TAX_REFUND,
    "FINANZAMT ERSTATTUNG EST 2025": Category.TAX_REFUND,
    "INTEREST PAID": Category.INTEREST_EARNED,
    "ZELLE FROM MORGAN DEMO": Category.TRANSFER,
}


@pytest.mark.parametrize(("description", "category"), NO_INCOME.items())
def test_money_that_only_comes_back_is_not_income(description: str, category: Category) -> None:
    days = every(Cadence.MONTHLY, date(2026, 8, 4), 4)
    lines = [*golden_lines(), *lines_on(days, description, "650.00")]
    result = analysed(golden_ledger(lines=tuple(lines)), TODAY)
    assert categories(result)[description] is category
    assert result.budget.income == aud("5005.87")
    assert result.budget.used == aud("102.42")


def test_a_regular_state_benefit_is_income() -> None:
    days = every(Cadence.FORTNIGHTLY, date(2026, 8, 3), 8)
    lines = [*golden_lines(), *lines_on(days, "CENTRELINK FAMILY TAX BENEFIT", "120.00")]
    assert analysed(golden_ledger(lines=tuple(lines)), TODAY).budget.income == aud("5265.87")


def test_a_transfer_between_own_accounts_is_neither_income_nor_spending() -> None:
    # Nothing in either description says so: only the two accounts together do.
    days = every(Cadence.MONTHLY, date(2026, 8, 21), 4)
    lines = golden_lines()
    lines += lines_on(days, "A MARLOW 4821", "-500.00")
    lines += lines_on(days, "A MARLOW 1234", "500.00", account="savings-4821")
    result = analysed(golden_ledger(lines=tuple(lines)), TODAY)
    assert {categories(result)[name] for name in ("A MARLOW 4821", "A MARLOW 1234")} == {
        Category.TRANSFER
    }
    assert result.budget.income == aud("5005.87")
    assert result.budget.budget == aud("264.46")


def test_a_card_repayment_is_neither_income_nor_spending_on_either_side() -> None:
    lines = golden_lines()
    lines.append(a_line(date(2026, 11, 10), "BIGBANK 889900", "-250.00"))
    lines.append(
        a_line(
            date(2026, 11, 11),
            "PAYMENT RECEIVED THANK YOU",
            "250.00",
            account="card-77",
            account_kind=AccountKind.CARD,
        )
    )
    result = analysed(golden_ledger(lines=tuple(lines)), TODAY)
    assert categories(result)["BIGBANK 889900"] is Category.CARD_REPAYMENT
    assert categories(result)["PAYMENT RECEIVED THANK YOU"] is Category.CARD_REPAYMENT
    assert sum(p.amount for p in result.purchases) == sum(
        p.amount for p in analysed(golden_ledger(), TODAY).purchases
    )


def test_salary_moved_on_to_a_second_account_counts_once() -> None:
    days = every(Cadence.MONTHLY, date(2026, 8, 15), 4)
    lines = lines_on(days, "ACME WORKS SALARY", "3000.00")
    lines += lines_on(days, "TRANSFER TO SAVINGS", "-3000.00")
    lines += lines_on(days, "SALARY FROM EVERYDAY", "3000.00", account="second")
    assert analysed(a_ledger(lines), TODAY).budget.income == aud("3000.00")


def test_superannuation_paid_by_the_employer_is_not_income() -> None:
    days = every(Cadence.MONTHLY, date(2026, 8, 15), 4)
    lines = [*golden_lines(), *lines_on(days, "ACME SUPER GUARANTEE CONTRIBUTION", "357.60")]
    assert analysed(golden_ledger(lines=tuple(lines)), TODAY).budget.income == aud("5005.87")


def test_a_refund_of_a_game_reduces_what_was_used_in_the_month_it_lands() -> None:
    refund = a_line(date(2026, 12, 3), "REFUND MEEPLE LANE BOARD GAMES", "34.95")
    ledger = golden_ledger(
        lines=(*golden_lines(), refund),
        statements=(a_statement(date(2026, 8, 1), date(2026, 12, 5)),),
    )
    november = analysed(ledger, TODAY).budget
    december = analysed(ledger, date(2026, 12, 5)).budget
    assert november.used == aud("102.42")
    assert december.spent == aud("-34.95")
    assert december.used == aud("8.02")
    assert december.remaining == december.budget - december.used if december.budget else None


def test_a_refund_from_a_shop_only_a_receipt_explains_is_a_refund_of_that_purchase() -> None:
    lines = [
        a_line(date(2026, 11, 2), "EFTPOS ZORBLAX 0412", "-34.95", corrected=Category.GAMES),
        a_line(date(2026, 11, 9), "ZORBLAX 0412 REFUND", "34.95"),
        a_line(date(2026, 11, 10), "UNHEARD OF REFUND", "12.00"),
    ]
    budget = analysed(a_ledger(lines), TODAY).budget
    assert budget.spent == aud("0.00")
    assert len(budget.purchases) == 2
