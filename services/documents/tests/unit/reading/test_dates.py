"""The grammar of dates."""

from datetime import date

import pytest

from documents.domain.reading.dates import DateOrder, bare_date, dates_in
from documents.domain.reading.eras import count_by_era
from documents.domain.reading.rows import rows_of
from documents.domain.reading.statement.calendar import decide_order
from documents.domain.reading.statement.shared_month import shared_month
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
        ("٢٠٢٣/١٢/٣١", DateOrder.DAY_FIRST, date(2023, 12, 31)),
        ("31/12/2566", DateOrder.DAY_FIRST, date(2023, 12, 31)),
        ("R5.12.31", DateOrder.DAY_FIRST, date(2023, 12, 31)),
        ("۱۴۰۲/۱۲/۱۵", DateOrder.DAY_FIRST, date(2024, 3, 5)),
        ("1445/08/24", DateOrder.MONTH_FIRST, date(2024, 3, 5)),
        ("24/08/1445", DateOrder.MONTH_FIRST, date(2024, 3, 5)),
        ("2080/11/22", DateOrder.MONTH_FIRST, date(2024, 3, 5)),
        ("२२-११-२०८०", DateOrder.DAY_FIRST, date(2024, 3, 5)),
        ("2081/04/32", DateOrder.DAY_FIRST, date(2024, 8, 16)),
        ("২০২৪-০৩-০৫", DateOrder.DAY_FIRST, date(2024, 3, 5)),
        ("2024. március 5.", DateOrder.DAY_FIRST, date(2024, 3, 5)),
        ("2024 m. kovo 5 d.", DateOrder.DAY_FIRST, date(2024, 3, 5)),
        ("2024. gada 5. marts", DateOrder.DAY_FIRST, date(2024, 3, 5)),
        ("2024-Mar-05", DateOrder.DAY_FIRST, date(2024, 3, 5)),
        ("05/03/67", DateOrder.DAY_FIRST, date(2024, 3, 5)),
        ("113.03.05", DateOrder.DAY_FIRST, date(2024, 3, 5)),
        ("5 มี.ค. 2567", DateOrder.DAY_FIRST, date(2024, 3, 5)),
        ("ngày 5 tháng 3 năm 2024", DateOrder.DAY_FIRST, date(2024, 3, 5)),
        ("5 de març de 2024", DateOrder.DAY_FIRST, date(2024, 3, 5)),
        ("5 Mawrth 2024", DateOrder.DAY_FIRST, date(2024, 3, 5)),
    ],
)
def test_a_date_is_read_in_its_order(text: str, order: DateOrder, value: date) -> None:
    (row,) = rows_of(pages_of(text)[0])

    (token,) = dates_in(row)

    assert token.resolve(order) == value


def test_years_that_an_era_leaves_unnamed_are_of_the_one_that_the_page_names() -> None:
    rows = rows_of(pages_of("令和6年4月1日\n6.4.26   カード   46,233")[0])
    count_by_era(rows)

    assert [t.resolve(DateOrder.DAY_FIRST) for t in dates_in(rows[1])] == [date(2024, 4, 26)]


@pytest.mark.parametrize(
    "text", ["1402/12/30", "30/09/1446", "2080/11/32", "32-11-2080", "2099/11/21"]
)
def test_what_no_calendar_has_that_we_know_is_no_date(text: str) -> None:
    rows = rows_of(pages_of(text)[0])

    assert dates_in(rows[0]) == []


def test_of_two_calendars_in_a_row_ours_tells_the_day() -> None:
    (row,) = rows_of(pages_of("1445/08/25   2024/03/05   SALARY")[0])

    assert [t.resolve(DateOrder.DAY_FIRST) for t in dates_in(row)] == [date(2024, 3, 5)]


def test_a_date_does_not_reach_across_a_column_gap() -> None:
    (row,) = rows_of(pages_of("16-06     MARCH FLOWERS")[0])

    assert [(t.first, t.second) for t in dates_in(row)] == [(16, 6)]


def test_a_day_over_twelve_decides_the_order() -> None:
    (row,) = rows_of(pages_of("03/14/2024 to 04/02/2024")[0])

    verdict = decide_order(dates_in(row), "EUR")

    assert (verdict.order, verdict.certain) == (DateOrder.MONTH_FIRST, True)


@pytest.mark.parametrize(
    ("text", "first", "second", "year"),
    [
        ("0512", 5, 12, None),
        ("05 12", 5, 12, None),
        ("05 12 23", 5, 12, 2023),
        ("05122023", 5, 12, 2023),
    ],
)
def test_a_date_under_its_heading_needs_no_mark(
    text: str, first: int, second: int, year: int | None
) -> None:
    (row,) = rows_of(pages_of(f"{text}   CAFE")[0])

    token = bare_date(row, 15, 45)

    assert token is not None
    assert (token.first, token.second, token.year) == (first, second, year)


@pytest.mark.parametrize(
    "text", ["1 - 31 May 2024", "May 1 to 31, 2024", "01.-31.05.2024", "1. bis 31. Mai 2024"]
)
def test_a_period_may_name_its_month_once(text: str) -> None:
    (row,) = rows_of(pages_of(text)[0])

    days = shared_month(row)

    assert days is not None
    assert (days[0].value, days[1].value) == (date(2024, 5, 1), date(2024, 5, 31))


@pytest.mark.parametrize(
    "text", ["01.04.2024-30.04.2024", "01/04/24-30/04/24", "1.4.2024-30.4.2024"]
)
def test_a_hyphen_between_two_dates_belongs_to_neither(text: str) -> None:
    (row,) = rows_of(pages_of(text)[0])

    days = [token.resolve(DateOrder.DAY_FIRST) for token in dates_in(row)]

    assert days == [date(2024, 4, 1), date(2024, 4, 30)]


def test_a_time_may_follow_its_date_after_a_hyphen() -> None:
    (row,) = rows_of(pages_of("23.11.25-10:12 2.1.18 118220/SITI")[0])

    assert dates_in(row)[0].resolve(DateOrder.DAY_FIRST) == date(2025, 11, 23)
