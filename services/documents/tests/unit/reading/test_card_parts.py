"""Rules of card statements that no drawing shows alone."""

from decimal import Decimal

from documents.domain.reading import read_document
from documents.domain.reading.currency import document_currency
from documents.domain.reading.dates import DateToken
from documents.domain.reading.numbers import AmountToken
from documents.domain.reading.rows import Row
from documents.domain.reading.statement.hypothesis import Hypothesis
from documents.domain.reading.statement.items import Entry
from documents.domain.reading.statement.roles import RoleMap
from documents.domain.reading.statement.signs import SignRule
from services.documents.tests.unit.reading.typesetter import pages_of

SIDES: RoleMap = {"amount": "debit", "debit": "credit"}


def a_figure(value: str) -> AmountToken:
    return AmountToken(Decimal(value), "", "", "", 0, 1, 0.0, 10.0, 10.0, 0.0)


def an_entry(left: str, right: str) -> Entry:
    day = DateToken(1, 3, 2024, False, "/", 0, 1, 0.0, 10.0)
    cells = {"amount": a_figure(left), "debit": a_figure(right)}
    return Entry(cells, day, True, [], Row(1, []), None)


def test_a_row_with_the_same_money_in_and_out_is_passed_over() -> None:
    hypothesis = Hypothesis(SIDES, SignRule.PRINTED, owed=True, undated=True, rank=1)

    assert hypothesis.passes_over(an_entry("23.50", "23.50"))
    assert not hypothesis.passes_over(an_entry("300.00", "44.12"))
    assert not hypothesis.passes_over(an_entry("0.00", "0.00"))


def test_one_balance_is_not_both_ends_of_an_account() -> None:
    page = """
Bank statement of your current account                        EUR
Statement period 1 May 2024 to 31 May 2024

Date          Description                      Amount
12/05/2024    Groceries                         -10.00
13/05/2024    Refund groceries                   10.00

Account balance                                 500.00
"""

    assert read_document(pages_of(page)).reconciliation.reconciles is not True


def test_a_fee_that_a_sentence_speaks_of_is_no_transaction() -> None:
    page = """
Everyday Credit Card
Statement date 4 June 2024    Account number XXXX XXXX XXXX 4401
Previous balance                £0.00
Payments and credits            £0.00
New transactions                £0.00
New balance                     £0.00
Minimum payment                 £0.00
Credit limit                £2,000.00

There were no transactions on your account this month.
From 12 July 2024 our fee for a late payment will be £12.00 and the cash rate 29.9% p.a.
"""

    reading = read_document(pages_of(page))

    assert reading.lines == []
    assert reading.reconciliation.reconciles is True


def test_a_unit_above_a_column_says_whose_dollars_they_are() -> None:
    assert document_currency(["$", "$"], "Date  Transaction Details  Amount ($A)") == "AUD"


def test_one_charge_on_a_card_is_no_deposit_of_an_account() -> None:
    page = """
EXAMPLE BANK                          Estado de cuenta tarjeta de crédito        MXN
13/04/2023 - 12/05/2023
Saldo anterior      143.52
Saldo actual        186.37

Fecha         Descripción                   Monto
              Saldo anterior               143.52
04/05/2023    BALANCE YOGA STUDIO           42.85
              Saldo actual                 186.37
"""
    assert read_document(pages_of(page)).reconciliation.reconciles is not True
