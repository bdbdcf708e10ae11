from datetime import date, timedelta
from uuid import UUID

from documents.domain.finance.category import Category
from documents.domain.finance.lines import deduplicate
from documents.domain.finance.records import Line
from services.documents.tests.unit.finance.ledgers import a_line

DAY = date(2026, 6, 10)
FIRST, SECOND, THIRD = UUID(int=11), UUID(int=22), UUID(int=33)


def coffees(document: UUID, count: int, text: str = "SPARROW CAFE BRUNSWICK") -> list[Line]:
    return [a_line(DAY, text, "-4.50", document=document) for _ in range(count)]


def test_two_identical_coffees_on_one_day_are_two() -> None:
    assert len(deduplicate(coffees(FIRST, 2)).lines) == 2


def test_the_same_month_exported_again_adds_nothing() -> None:
    result = deduplicate([*coffees(FIRST, 2), *coffees(SECOND, 2)])
    assert len(result.lines) == 2
    assert len(result.repeated) == 2


def test_of_overlapping_documents_the_one_that_shows_more_decides() -> None:
    lines = [*coffees(FIRST, 1), *coffees(SECOND, 3), *coffees(THIRD, 2)]
    assert len(deduplicate(lines).lines) == 3
    assert {line.document_id for line in deduplicate(lines).lines} == {SECOND}


def test_an_overlap_of_ten_days_counts_each_line_once() -> None:
    def month(document: UUID, first: int, last: int) -> list[Line]:
        return [
            a_line(DAY + timedelta(days=day), f"SHOP {day % 3}", "-10.00", document=document)
            for day in range(first, last)
        ]

    assert len(deduplicate([*month(FIRST, 0, 30), *month(SECOND, 20, 50)]).lines) == 50


def test_an_export_that_shortens_or_reshapes_the_description_is_the_same_line() -> None:
    again = coffees(SECOND, 1, "Sparrow  Cafe*Brunswick VIC")
    short = coffees(THIRD, 1, "SPARROW CAFE")
    assert len(deduplicate([*coffees(FIRST, 1), *again, *short]).lines) == 1


def test_different_payees_with_one_amount_on_one_day_stay_apart() -> None:
    lines = [*coffees(FIRST, 1), *coffees(SECOND, 1, "MAGPIE BRUNCH")]
    assert len(deduplicate(lines).lines) == 2


def test_the_same_line_in_two_accounts_is_two_lines() -> None:
    other = a_line(DAY, "SPARROW CAFE BRUNSWICK", "-4.50", document=SECOND, account="card")
    assert len(deduplicate([*coffees(FIRST, 1), other]).lines) == 2


def test_a_correction_survives_a_later_export() -> None:
    corrected = a_line(DAY, "SPARROW CAFE", "-4.50", document=SECOND, corrected=Category.EVENTS)
    (kept,) = deduplicate([a_line(DAY, "SPARROW CAFE", "-4.50", document=FIRST), corrected]).lines
    assert kept is corrected


def test_a_pending_copy_of_a_booked_coffee_is_dropped_and_both_coffees_stay() -> None:
    pending = a_line(DAY, "SPARROW CAFE BRUNSWICK", "-4.50", pending=True, document=FIRST)
    result = deduplicate([*coffees(FIRST, 2), pending])
    assert len(result.lines) == 2
    assert result.pending == (pending,)


def test_a_reservation_the_text_announces_is_dropped_when_it_books_days_later() -> None:
    pending = a_line(DAY - timedelta(days=3), "PENDING - SPARROW CAFE", "-4.50", document=FIRST)
    assert deduplicate([pending, *coffees(FIRST, 1)]).pending == (pending,)


def test_a_reservation_that_has_not_booked_yet_counts() -> None:
    pending = a_line(DAY, "PENDING SPARROW CAFE", "-4.50", document=FIRST)
    later = a_line(DAY + timedelta(days=8), "SPARROW CAFE", "-4.50", document=FIRST)
    assert len(deduplicate([pending]).lines) == 1
    assert len(deduplicate([pending, later]).lines) == 2
