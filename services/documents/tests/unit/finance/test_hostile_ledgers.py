"""Ledgers made to be slow, or merely large, are worked out in steps that grow with their size.

Steps are counted, not seconds: a clock tells of the machine as much as of the code.
"""

import sys
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from types import FrameType
from typing import Any
from uuid import UUID

import pytest

from documents.domain.finance.category import Category
from documents.domain.finance.lines import deduplicate
from documents.domain.finance.records import Ledger, Line
from services.documents.tests.unit.finance.ledgers import (
    a_click,
    a_ledger,
    a_line,
    a_receipt,
    a_statement,
    analysed,
)

DAY = date(2026, 6, 10)
FIRST = date(2024, 7, 1)
SHOPS = ("WOOLWORTHS", "SPARROW CAFE", "ZORBLAX", "UBER *TRIP", "STEAM GAMES", "SHELL")
SMALL, LARGE = 150, 600
# Two hundred thousand comparisons are the limit, of some forty steps each.
MOST_STEPS = 12_000_000


def steps_of(work: Callable[[], object]) -> int:
    """How many lines of Python `work` runs."""
    steps = 0

    def count(_frame: FrameType, _event: str, _argument: Any) -> Any:
        nonlocal steps
        steps += 1
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        work()
    finally:
        sys.settrace(before)
    return steps


def grows_with_its_size(small: int, large: int) -> bool:
    """Four times as much takes about four times the steps; a quadratic slip takes sixteen."""
    return large < 8 * small


def years_of_shopping(size: int) -> Ledger:
    lines: list[Line] = [
        a_line(
            FIRST + timedelta(days=index % 730),
            f"EFTPOS {SHOPS[index % 6]} {index:06}",
            f"-{index % 97}.{index % 89:02}",
        )
        for index in range(1, size)
    ]
    return a_ledger(lines, statements=(a_statement(FIRST, DAY),))


def receipts_and_clicks_of_one_price(size: int) -> Ledger:
    return a_ledger(
        [a_line(DAY, "STEAM GAMES", "-9.99") for _ in range(size)],
        receipts=tuple(a_receipt(DAY, "Steam", "9.99") for _ in range(size // 2)),
        purchases=tuple(
            a_click(DAY, "Steam game", "9.99", category=Category.GAMES) for _ in range(size // 2)
        ),
    )


def reservations_of_one_amount(size: int) -> list[Line]:
    pending = [a_line(DAY, "PENDING SPARROW CAFE", "-4.50") for _ in range(size)]
    return pending + [a_line(DAY, "SPARROW CAFE", "-4.50") for _ in range(size)]


def texts_of_one_amount_in_two_documents(size: int) -> list[Line]:
    return [
        a_line(DAY, f"PAYEE {index} {'X' * (index % 50)}", "-4.50", document=UUID(int=document))
        for index in range(size)
        for document in (1, 2)
    ]


def test_years_of_shopping_are_analysed_in_steps_that_grow_with_them() -> None:
    small, large = years_of_shopping(SMALL), years_of_shopping(LARGE)
    steps = [steps_of(partial(analysed, ledger, DAY)) for ledger in (small, large)]
    assert grows_with_its_size(*steps)


def test_texts_of_one_amount_are_told_apart_in_steps_that_grow_with_them() -> None:
    small, large = (texts_of_one_amount_in_two_documents(size) for size in (SMALL, LARGE))
    assert grows_with_its_size(*(steps_of(partial(deduplicate, lines)) for lines in (small, large)))
    assert len(deduplicate(small).lines) == SMALL


def test_reservations_of_one_amount_are_compared_so_often_and_no_more() -> None:
    lines = reservations_of_one_amount(LARGE)
    assert steps_of(partial(deduplicate, lines)) < MOST_STEPS
    assert len(deduplicate(lines).lines) >= LARGE


def test_receipts_and_clicks_of_one_price_are_compared_so_often_and_no_more() -> None:
    ledger = receipts_and_clicks_of_one_price(LARGE)
    assert steps_of(partial(analysed, ledger, DAY)) < MOST_STEPS


@pytest.mark.parametrize("unit", ["A", "1 ", "X*", "1.1", "//", "#1"])
def test_a_description_of_a_hundred_thousand_signs_is_taken(unit: str) -> None:
    """A search that goes back and forth in it would meet the test's time limit."""
    text = unit * (100_000 // len(unit))
    assert analysed(a_ledger([a_line(DAY, text, "-4.50")]), DAY) is not None
