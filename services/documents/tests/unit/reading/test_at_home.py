"""What a page leaves open, and the reader's own currency settles: whose dollar, which order of day and month."""

from datetime import date

import pytest

from documents.domain.reading import read_document
from documents.domain.reading.country import currency_of_country
from services.documents.tests.unit.reading.typesetter import pages_of

BARE = """
MEEPLE LANE
RECEIPT
Date: 10/11/2026
Patchwork board game     {mark}34.95
TOTAL                    {mark}34.95
Paid by card
"""
FAR_AWAY = BARE + "\nSpringfield IL 62704\n"


@pytest.mark.parametrize(
    ("mark", "home", "currency", "day"),
    [
        ("$", "AUD", "AUD", date(2026, 11, 10)),
        ("$", "NZD", "NZD", date(2026, 11, 10)),
        ("$", "USD", "USD", date(2026, 10, 11)),
        ("$", None, "USD", date(2026, 10, 11)),
        ("$", "EUR", "USD", date(2026, 10, 11)),
        ("£", "AUD", "GBP", date(2026, 11, 10)),
        ("", "EUR", "EUR", date(2026, 11, 10)),
        ("", "USD", "USD", date(2026, 10, 11)),
        ("A$", "USD", "AUD", date(2026, 11, 10)),
    ],
)
def test_a_mark_that_nothing_explains_is_the_readers_own(
    mark: str, home: str | None, currency: str, day: date
) -> None:
    reading = read_document(pages_of(BARE.format(mark=mark)), home=home)
    assert reading.currency == currency
    assert reading.receipt.date is not None
    assert reading.receipt.date.value == day


def test_a_receipt_from_another_country_keeps_its_own() -> None:
    reading = read_document(pages_of(FAR_AWAY.format(mark="$")), home="AUD")
    assert reading.currency == "USD"
    assert reading.receipt.date is not None
    assert reading.receipt.date.value == date(2026, 10, 11)


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("Tel. +44 20 7946 0000", "GBP"),
        ("Telefon 0041 44 123 45 67", "CHF"),
        ("VAT No. GB 123 4567 89", "GBP"),
        ("SWIFT ABNANL2A", "EUR"),
        ("NIP PL 1234567890, tel. +49 30 1234567", "PLN"),
        ("statements@sample.co.ke", "KES"),
        ("www.ejemplo.com.uy", "UYU"),
        ("www.sample.co", None),
        ("TRN 100234567800003", "AED"),
        ("VAT 310123456700003", "SAR"),
        ("14 Allen Avenue, Ikeja, Lagos", "NGN"),
        ("RFC AES010203AB4  C.P. 72000", "MXN"),
        ("+1 555 010 0000", None),
    ],
)
def test_numbers_tell_the_country(text: str, currency: str | None) -> None:
    assert currency_of_country(text) == currency


@pytest.mark.parametrize(
    ("address", "currency"),
    [("MONTEVIDEO", "UYU"), ("SANTIAGO", "CLP"), ("ACCRA", "USD"), ("", "USD")],
)
def test_a_dollar_is_that_of_the_country_that_the_page_names(address: str, currency: str) -> None:
    reading = read_document(pages_of(BARE.format(mark="$") + f"\n{address}\n"))
    assert reading.currency == currency


def test_rupees_in_words_are_those_of_the_country() -> None:
    text = BARE.format(mark="") + "\nThirty Four Rupees Only    Lahore    NTN 1234567-8\n"
    assert read_document(pages_of(text)).currency == "PKR"


def test_a_receipt_without_a_mark_is_in_the_currency_of_its_country() -> None:
    reading = read_document(pages_of(BARE.format(mark="") + "\nNairobi    KRA PIN P051234567A\n"))
    assert reading.currency == "KES"
