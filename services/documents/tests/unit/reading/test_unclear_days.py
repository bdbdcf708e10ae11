"""A day read unclearly on a scan leaves everything unproven, unless another row confirms it."""

from dataclasses import replace

import pytest

from documents.domain.reading import ParsedDocument, read_document
from documents.domain.reading.unclear_days import doubted
from services.documents.tests.unit.reading.typesetter import pages_of

RECEIPT = """
        CEDAR HARDWARE
     4418 Highway 70, Cary NC
08/13/2023  3:58 PM
WOOD GLUE          8.99
SANDPAPER          6.38
SUBTOTAL          15.37
SALES TAX 7.25%    1.11
TOTAL            $16.48
"""

STATEMENT = """
Sample Bank      Account statement     01/03/2024 - 31/03/2024
Date         Description            Debit      Credit     Balance
01/03/2024   Opening balance                               100.00
05/03/2024   Grocer                 20.00                   80.00
08/03/2024   Cinema                 13.00                   67.00
08/03/2024   Pay                               50.00       117.00
31/03/2024   Closing balance                               117.00
"""


def read(text: str, *unclear: str) -> ParsedDocument:
    """The reading of a page on which these words were not read clearly."""
    pages = [
        replace(page, unclear=[w for w in page.words if w.text in unclear])
        for page in pages_of(text)
    ]
    return doubted(read_document(pages), pages)


@pytest.mark.parametrize("unclear", ["08/13/2023", "05/03/2024"])
def test_an_unclear_day_proves_nothing(unclear: str) -> None:
    text = RECEIPT if unclear in RECEIPT else STATEMENT

    assert read(text).reconciliation.reconciles is True
    assert read(text, unclear).reconciliation.reconciles is None


def test_an_unclear_amount_is_proven_by_the_sum() -> None:
    assert read(RECEIPT, "6.38").reconciliation.reconciles is True
    assert read(STATEMENT, "13.00", "67.00").reconciliation.reconciles is True


def test_a_day_is_confirmed_by_a_clear_one_beside_it() -> None:
    pages = pages_of(STATEMENT)
    first = next(w for w in pages[0].words if w.text == "08/03/2024")
    pages = [replace(pages[0], unclear=[first])]

    assert doubted(read_document(pages), pages).reconciliation.reconciles is True


def test_a_day_is_confirmed_by_the_same_day_of_valuation() -> None:
    twice = STATEMENT.replace("Grocer    ", "05/03/2024")
    pages = pages_of(twice)
    first = next(w for w in pages[0].words if w.text == "05/03/2024")
    pages = [replace(pages[0], unclear=[first])]

    assert doubted(read_document(pages), pages).reconciliation.reconciles is True
