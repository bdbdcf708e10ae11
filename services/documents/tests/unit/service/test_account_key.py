"""Which lines belong to one account."""

import pytest

from documents.domain.reading.result import DocumentType
from documents.infrastructure.ledger_records import account_key

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
