"""Marks like 'Page 2 of 4' tell when a part of a document was not sent."""

import pytest

from documents.domain.reading import read_document
from documents.domain.reading.page_marks import missing_pages
from documents.domain.reading.result import Warning
from documents.domain.reading.rows import Row
from documents.domain.reading.words import Word
from services.documents.tests.unit.reading.typesetter import pages_of

STATEMENT = """
Bank statement of your current account                        EUR
Statement period 1 May 2024 to 31 May 2024                    Page 1 of {pages}
Date          Description               Amount        Balance
              Opening balance                          100.00
03 May 2024   Book shop                 -20.00          80.00
28 May 2024   Wages                      50.00         130.00
              Closing balance                          130.00
"""


def rows_of_pages(*pages: str) -> list[Row]:
    """One row a page, each word five points wide."""
    return [
        Row(number, [Word(w, 9.0 * at, 0.0, 9.0 * at + 5, 9.0) for at, w in enumerate(text.split())])
        for number, text in enumerate(pages, 1)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("pages", "missing"),
    [
        (["Page 1 of 3", "Page 2 of 3", "Page 3 of 3"], 0),
        (["Page 1 of 3", "Page 2 of 3"], 1),
        (["Seite 2 von 4", "Seite 4 von 4"], 2),
        (["Page 3 of 3", "Page 2 of 3", "Page 1 of 3"], 0),
        (["Page 1/2", "what to do when you disagree"], 0),
        (["Page 1 of 1", "Page 1 of 2", "Page 2 of 2"], 0),
        (["Página 1 de 2"], 1),
        (["第 1 页 共 2 页"], 1),
        (["Page 1 of 12/05/2024"], 0),
        (["Instalment 1 of 3"], 0),
        (["webpage 1 of 3"], 0),
    ],
)
def test_pages_that_no_page_can_be_are_missing(pages: list[str], missing: int) -> None:
    assert missing_pages(rows_of_pages(*pages)) == missing


def test_a_statement_that_lacks_pages_says_so_although_it_adds_up() -> None:
    whole = read_document(pages_of(STATEMENT.format(pages=1)))
    part = read_document(pages_of(STATEMENT.format(pages=3)))

    assert whole.reconciliation.reconciles is part.reconciliation.reconciles is True
    assert not whole.warnings
    assert part.warnings == [Warning("pages_missing", 2)]
