"""Which lines belong to one account."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest

from documents.domain.reading.result import DocumentType
from documents.infrastructure.ledger_records import account_key, line_of, statements_of

BANK, CARD = DocumentType.BANK_STATEMENT, DocumentType.CREDIT_CARD_STATEMENT


@pytest.mark.parametrize(
    ("label", "kind", "currency", "key"),
    [
        ("…4217", BANK, "EUR", "Bank account …4217 (EUR)"),
        ("…9001", BANK, "EUR", "Bank account …9001 (EUR)"),
        ("…4217", CARD, "EUR", "Card …4217 (EUR)"),
        (None, BANK, "EUR", "Bank account (EUR)"),
        (None, CARD, None, "Card"),
        ("Bonus  Saver 1234", BANK, "AUD", "Bonus Saver 1234"),
    ],
)
def test_accounts_are_told_apart_by_what_is_printed(
    label: str | None, kind: DocumentType, currency: str | None, key: str
) -> None:
    assert account_key(label, kind, currency) == key


def test_a_statement_that_prints_no_currency_covers_the_account_of_its_lines() -> None:
    document: Any = {
        "id": uuid4(),
        "document_type": BANK,
        "currency": None,
        "period_start": date(2026, 10, 1),
        "period_end": date(2026, 10, 31),
        "extracted_data": {
            "accounts": [{"label": "…4217", "currency": None, "closing_balance": None}]
        },
    }
    row: Any = {
        "id": uuid4(),
        "document_id": document["id"],
        "account": "…4217",
        "currency": None,
        "date": date(2026, 10, 9),
        "description": "COLES",
        "amount": Decimal("-20.00"),
        "page": 1,
        "box": [0, 0, 1, 1],
        "corrected_category": None,
        "suggested_category": None,
    }
    (statement,) = statements_of(document, "AUD")
    assert statement.account == line_of(row, document, "AUD").account
