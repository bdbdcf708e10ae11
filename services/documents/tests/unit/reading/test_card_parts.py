"""Rules of card statements that no drawing shows alone."""

from decimal import Decimal

from documents.domain.reading import read_document
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
