"""The grammar of amounts."""

from decimal import Decimal

import pytest

from documents.domain.reading.number_style import detect_style
from documents.domain.reading.numbers import NumberStyle, amounts_in
from documents.domain.reading.rows import rows_of
from documents.domain.reading.words import PageText, Word
from services.documents.tests.unit.reading.typesetter import pages_of

POINT, COMMA = NumberStyle("."), NumberStyle(",")


@pytest.mark.parametrize(
    ("text", "style", "value"),
    [
        ("1,234.56", POINT, "1234.56"),
        ("1.234,56", COMMA, "1234.56"),
        ("1 234,56", COMMA, "1234.56"),
        ("1\u00a0234,56", COMMA, "1234.56"),
        ("1'234.50", POINT, "1234.50"),
        ("1’234.50", POINT, "1234.50"),
        ("5,48,230.55", POINT, "548230.55"),
        ("-12.50", POINT, "-12.50"),
        ("12.50-", POINT, "-12.50"),
        ("−12.50", POINT, "-12.50"),
        ("(12.50)", POINT, "-12.50"),
        ("$(1,012.50)", POINT, "-1012.50"),
        ("-$12.50", POINT, "-12.50"),
        ("$-12.50", POINT, "-12.50"),
        ("12.50 DR", POINT, "-12.50"),
        ("12.50 CR", POINT, "12.50"),
        ("12.50CR", POINT, "12.50"),
        ("89,00 S", COMMA, "-89.00"),
        ("2.418,73 H", COMMA, "2418.73"),
        ("12,50 €", COMMA, "12.50"),
        ("€ -9,32", COMMA, "-9.32"),
        ("R$ 1.234,56", COMMA, "1234.56"),
        ("CHF 12.00", POINT, "12.00"),
        ("+10.00", POINT, "10.00"),
        (".21", POINT, "0.21"),
        ("Rs. 212.00/-", POINT, "212.00"),
        ("245 kr", NumberStyle(",", whole=True), "245"),
        ("31,70 kr", NumberStyle(",", whole=True), "31.70"),
    ],
)
def test_an_amount_is_read_with_its_sign(text: str, style: NumberStyle, value: str) -> None:
    (row,) = rows_of(pages_of(text)[0])

    (amount,) = amounts_in(row, style)

    assert amount.signed == Decimal(value)


@pytest.mark.parametrize(
    "text", ["12.5 %", "1.09614", "2024-05-01", "20:15", "12.12.2023", "32.5000", "4711", "11,25 %"]
)
def test_other_figures_are_not_amounts(text: str) -> None:
    (row,) = rows_of(pages_of(text)[0])

    assert amounts_in(row, POINT) == []


@pytest.mark.parametrize(
    ("text", "decimal"),
    [
        ("1,12,500.00 6,60,730.55", "."),
        ("03.06 03.06 87,40 112,48", ","),
        ("1.150,00 22,15", ","),
        ("12.00 1,000.00", "."),
    ],
)
def test_the_decimal_mark_is_what_most_amounts_use(text: str, decimal: str) -> None:
    assert detect_style(pages_of(text)[0].words).decimal == decimal


@pytest.mark.parametrize("text", ["899 Ft 2 490 Ft 459 Ft", "$450 $30 $480", "38 000 1 890 2 982"])
def test_whole_amounts_have_no_places(text: str) -> None:
    """Thousands and marks may be words of their own."""
    style = detect_style(pages_of(text)[0].words)
    (row,) = rows_of(pages_of(text)[0])

    assert style.places == 0
    assert len(amounts_in(row, style)) == 3


@pytest.mark.parametrize(("gap", "value"), [(4.8, "1210.08"), (9.6, "210.08")])
def test_in_type_of_one_width_a_space_is_as_wide_as_a_digit(gap: float, value: str) -> None:
    words = [Word("1", 20, 40, 24.8, 48), Word("210,08", 24.8 + gap, 40, 53.6 + gap, 48)]
    (row,) = rows_of(PageText(1, 595, 842, words))

    assert amounts_in(row, COMMA)[-1].value == Decimal(value)
