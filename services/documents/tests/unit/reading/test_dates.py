"""The grammar of dates."""

from datetime import date

import pytest

from documents.domain.reading.dates import DateOrder, dates_in
from documents.domain.reading.rows import rows_of
from documents.domain.reading.statement.calendar import decide_order
from services.documents.tests.unit.reading.typesetter import pages_of


@pytest.mark.parametrize(
    ("text", "order", "value"),
    [
        ("31/12/2023", DateOrder.DAY_FIRST, date(2023, 12, 31)),
        ("12/31/23", DateOrder.MONTH_FIRST, date(2023, 12, 31)),
        ("31.12.2023", DateOrder.MONTH_FIRST, date(2023, 12, 31)),
        ("2023-12-31", DateOrder.MONTH_FIRST, date(2023, 12, 31)),
        ("31 Dec 23", DateOrder.DAY_FIRST, date(2023, 12, 31)),
        ("31DEC23", DateOrder.DAY_FIRST, date(2023, 12, 31)),
        ("Dec 31, 2023", DateOrder.DAY_FIRST, date(2023, 12, 31)),
        ("31. Dezember 2023", DateOrder.DAY_FIRST, date(2023, 12, 31)),
        ("31 décembre 2023", DateOrder.DAY_FIRST, date(2023, 12, 31)),
        ("31 de diciembre de 2023", DateOrder.DAY_FIRST, date(2023, 12, 31)),
        ("1 września 2023", DateOrder.DAY_FIRST, date(2023, 9, 1)),
        ("23-12-31", DateOrder.YEAR_FIRST, date(2023, 12, 31)),
    ],
)
def test_a_date_is_read_in_its_order(text: str, order: DateOrder, value: date) -> None:
    (row,) = rows_of(pages_of(text)[0])

    (token,) = dates_in(row)

    assert token.resolve(order) == value


def test_a_date_does_not_reach_across_a_column_gap() -> None:
    (row,) = rows_of(pages_of("16-06     MARCH FLOWERS")[0])

    assert [(t.first, t.second) for t in dates_in(row)] == [(16, 6)]


def test_a_day_over_twelve_decides_the_order() -> None:
    (row,) = rows_of(pages_of("03/14/2024 to 04/02/2024")[0])

    verdict = decide_order(dates_in(row), "EUR")

    assert (verdict.order, verdict.certain) == (DateOrder.MONTH_FIRST, True)
