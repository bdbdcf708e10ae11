"""The sandboxed half of the assistant's work, on a real PDF."""

from dataclasses import replace
from decimal import Decimal

import pymupdf
import pytest

from documents.domain.reading.rejection import DocumentRejected
from documents.infrastructure.parsing.parser import PdfParser
from services.documents.tests.assisted import STRANGE, TRUE


def a_strange_pdf() -> bytes:
    document = pymupdf.open()
    page = document.new_page()
    for number, row in enumerate(STRANGE.format(more="").strip().split("\n")):
        for at, word in _words(row):
            page.insert_text((30 + 6 * at, 60 + 14 * number), word, fontsize=9, fontname="cour")
    page.insert_text((30, 700), "invisible balance 5.00", render_mode=3)
    data: bytes = document.tobytes()
    return data


def _words(row: str) -> list[tuple[int, str]]:
    found, at = [], 0
    for word in row.split(" "):
        if word:
            found.append((at, word))
        at += len(word) + 1
    return found


async def test_the_child_gives_the_visible_text_and_proves_a_proposal() -> None:
    parser, data = PdfParser(), a_strange_pdf()
    try:
        text = await parser.text(data)
        reading = await parser.prove(data, TRUE)
        lie = await parser.prove(data, replace(TRUE, closing_balance=Decimal("5.00")))
    finally:
        parser.close()
    assert "QUIXMART" in text
    assert "invisible" not in text
    assert reading is not None
    assert reading.reconciliation.reconciles is True
    assert len(reading.lines) == 3
    assert "hidden_text" in [warning.code for warning in reading.warnings]
    assert lie is None


async def test_a_broken_file_is_refused_as_ever() -> None:
    parser = PdfParser()
    with pytest.raises(DocumentRejected) as rejected:
        await parser.text(b"%PDF-1.7 broken")
    parser.close()
    assert rejected.value.reason == "corrupt"
