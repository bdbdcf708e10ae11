"""Documents of many countries, drawn in plain text: NAME.txt is the page, NAME.json the truth.

A character's column and line are its place; a form feed begins another page.
"""

import json
from collections import Counter
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from documents.domain.reading import ParsedDocument, read_document
from services.documents.tests.unit.reading.typesetter import pages_of

SIZES = {"deductions_total", "total_credits", "total_debits"}
DRAWINGS = sorted((Path(__file__).parent / "drawings").glob("*.txt"))


def drawn(path: Path) -> tuple[ParsedDocument, dict[str, Any]]:
    """What is read from a drawing, and what should be."""
    truth: dict[str, Any] = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    return read_document(pages_of(*path.read_text(encoding="utf-8").split("\f"))), truth


def lines_of(truth: dict[str, Any]) -> Counter[tuple[date, Decimal]]:
    return Counter((date.fromisoformat(day), Decimal(amount)) for day, amount in truth["lines"])


def shown(reading: ParsedDocument, name: str) -> str | None:
    """A field as it would be scored: sums by their size, a merchant in lower case."""
    if name in {"items", "line_items_count"}:
        return str(len(reading.receipt.items))
    if name == "currency":
        return reading.currency
    figures = {"receipt": reading.receipt, "pay_stub": reading.pay_stub}
    found = getattr(figures.get(reading.document_type, reading.statement), name)
    value = found.value if found is not None else None
    return str(abs(value)) if name in SIZES and value is not None else shown_value(value)


def shown_value(value: object) -> str | None:
    return None if value is None else str(value)


@pytest.mark.parametrize("path", DRAWINGS, ids=lambda path: path.stem)
def test_a_drawn_document_is_read_as_it_is(path: Path) -> None:
    """D3, D8, D9: documents of some fifty countries and habits."""
    reading, truth = drawn(path)

    assert reading.document_type == truth["document_type"]
    assert (reading.reconciliation.reconciles is True) == truth["proven"]
    if "lines" in truth:
        assert Counter((line.date, line.amount) for line in reading.lines) == lines_of(truth)
    for name, expected in truth.get("fields", {}).items():
        assert shown(reading, name) == (None if expected == "None" else expected), name


@pytest.mark.parametrize("path", DRAWINGS, ids=lambda path: path.stem)
def test_a_digit_that_was_changed_proves_nothing(path: Path) -> None:
    """A statement with an amount off by a cent must never claim to add up."""
    truth = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    if not truth["proven"] or "lines" not in truth:
        return
    text = path.read_text(encoding="utf-8")
    altered = _one_off(text, [Decimal(amount) for _, amount in truth["lines"]])

    reading = read_document(pages_of(*altered.split("\f")))

    assert reading.reconciliation.reconciles is not True


def _one_off(text: str, amounts: Sequence[Decimal]) -> str:
    """The text with another last digit in the first of the amounts that is printed only once."""
    for amount in amounts:
        digits = f"{abs(amount)}".replace(".", "")
        ends = [at for at in range(len(text)) if _digits_ending(text, at, len(digits)) == digits]
        if len(ends) == 1:
            at = ends[0]
            return f"{text[:at]}{(int(text[at]) + 1) % 10}{text[at + 1 :]}"
    raise AssertionError("every amount is printed more than once")


def _digits_ending(text: str, at: int, count: int) -> str:
    """The `count` digits that end at this place, marks between them left out."""
    if not text[at].isdigit() or text[at + 1 : at + 2].isdigit():
        return ""
    found, place = "", at
    while place >= 0 and len(found) < count and text[place] in "0123456789.,' ":
        found = text[place] + found if text[place].isdigit() else found
        place -= 1
    return found if not text[place].isdigit() else ""
