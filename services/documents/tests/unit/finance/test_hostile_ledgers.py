"""Ledgers made to be slow, or merely large, are worked out in bounded time."""

from datetime import date, timedelta
from time import process_time
from uuid import UUID

from documents.domain.finance.category import Category
from documents.domain.finance.lines import deduplicate
from documents.domain.finance.records import Line
from services.documents.tests.unit.finance.ledgers import (
    a_click,
    a_ledger,
    a_line,
    a_receipt,
    a_statement,
    analysed,
)

DAY = date(2026, 6, 10)
# Many times what it takes, so that a busy machine does not fail it and a quadratic slip does.
_SECONDS = 6.0


def test_two_years_of_three_hundred_lines_a_month_are_quick() -> None:
    first = date(2024, 7, 1)
    shops = ("WOOLWORTHS", "SPARROW CAFE", "ZORBLAX", "UBER *TRIP", "STEAM GAMES", "SHELL")
    lines: list[Line] = [
        a_line(
            first + timedelta(days=index % 730),
            f"EFTPOS {shops[index % 6]} {index:06}",
            f"-{index % 97}.{index % 89:02}",
        )
        for index in range(1, 7200)
    ]
    started = process_time()
    analysed(a_ledger(lines, statements=(a_statement(first, DAY),)), DAY)
    assert process_time() - started < _SECONDS / 4


def test_thousands_of_reservations_of_one_amount_end() -> None:
    lines = [a_line(DAY, "PENDING SPARROW CAFE", "-4.50") for _ in range(4000)]
    lines += [a_line(DAY, "SPARROW CAFE", "-4.50") for _ in range(4000)]
    started = process_time()
    assert len(deduplicate(lines).lines) >= 4000
    assert process_time() - started < _SECONDS


def test_thousands_of_texts_for_one_amount_in_two_documents_end() -> None:
    lines = [
        a_line(DAY, f"PAYEE {index} {'X' * (index % 50)}", "-4.50", document=UUID(int=document))
        for index in range(3000)
        for document in (1, 2)
    ]
    started = process_time()
    assert len(deduplicate(lines).lines) == 3000
    assert process_time() - started < _SECONDS


def test_thousands_of_receipts_and_clicks_of_one_price_end() -> None:
    lines = [a_line(DAY, "STEAM GAMES", "-9.99") for _ in range(2000)]
    receipts = tuple(a_receipt(DAY, "Steam", "9.99") for _ in range(1000))
    clicks = tuple(a_click(DAY, "Steam game", "9.99", category=Category.GAMES) for _ in range(1000))
    started = process_time()
    analysed(a_ledger(lines, receipts=receipts, purchases=clicks), DAY)
    assert process_time() - started < _SECONDS


def test_a_description_of_a_hundred_thousand_signs_ends() -> None:
    texts = [
        "A" * 100_000,
        "1 " * 50_000,
        "X*" * 50_000,
        "1.1" * 33_000,
        "//" * 50_000,
        "#1" * 50_000,
    ]
    started = process_time()
    analysed(a_ledger([a_line(DAY, text, "-4.50") for text in texts]), DAY)
    assert process_time() - started < _SECONDS
