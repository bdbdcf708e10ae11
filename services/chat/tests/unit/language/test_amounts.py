"""Amounts in prose: nothing that counts money may hide from the check."""

from decimal import Decimal

import pytest

from chat.domain.language.amounts import NumberKind, find_amounts, words_to_number

MONEY, PERCENT, PLAIN = NumberKind.MONEY, NumberKind.PERCENT, NumberKind.PLAIN

CASES = [
    ("$34.95", [("34.95", MONEY)]),
    ("A$34.95 now", [("34.95", MONEY)]),
    ("34.95 AUD", [("34.95", MONEY)]),
    ("AUD 34.95", [("34.95", MONEY)]),
    ("€24,50", [("24.50", MONEY)]),
    ("£1,234.56", [("1234.56", MONEY)]),
    ("1.234,56 euros", [("1234.56", MONEY)]),
    ("9,999", [("9999", PLAIN)]),
    ("$1,000,000", [("1000000", MONEY)]),
    ("it costs 20 dollars", [("20", MONEY)]),
    ("twenty-five dollars", [("25", MONEY)]),
    ("two hundred and fifty bucks", [("250", MONEY)]),
    ("a hundred dollars", [("100", MONEY)]),
    ("five dollars", [("5", MONEY)]),
    ("fifty cents", [("0.5", MONEY)]),
    ("$10-20", [("10", MONEY), ("20", MONEY)]),
    ("between 10 and 20 dollars", [("10", MONEY), ("20", MONEY)]),
    ("$10 to $20", [("10", MONEY), ("20", MONEY)]),
    ("20%", [("20", PERCENT)]),
    ("twenty percent", [("20", PERCENT)]),
    ("10-20%", [("10", PERCENT), ("20", PERCENT)]),
    ("$2k", [("2000", MONEY)]),
    ("１６２．０４ left", [("162.04", PLAIN)]),
    ("$1\u200b62", [("162", MONEY)]),
    ("162.04 left", [("162.04", PLAIN)]),
    ("forty two", [("42", PLAIN)]),
    ("one of them", []),
    ("two good ideas", []),
    ("no numbers here", []),
    ("2 hours", [("2", PLAIN)]),
    ("rated 8.1", [("8.1", PLAIN)]),
    ("-5.00 AUD", [("-5.00", MONEY)]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_every_number_is_found(text: str, expected: list[tuple[str, NumberKind]]) -> None:
    found = [(a.value, a.kind) for a in find_amounts(text)]
    assert found == [(Decimal(value), kind) for value, kind in expected]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("two hundred and fifty", 250),
        ("ninety-nine", 99),
        ("three thousand and one", 3001),
        ("a hundred", 100),
    ],
)
def test_number_words_are_read(words: str, number: int) -> None:
    assert words_to_number(words) == number
