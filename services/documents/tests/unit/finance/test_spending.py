from datetime import date

from documents.domain.finance.category import Category, Group
from documents.domain.finance.periods import Period
from documents.domain.finance.records import Line
from documents.domain.finance.spending import Direction
from services.documents.tests.unit.finance.ledgers import (
    TODAY,
    a_ledger,
    a_line,
    a_statement,
    analysed,
    aud,
    golden_ledger,
)


def monthly(*amounts: str, text: str = "SPARROW CAFE") -> list[Line]:
    return [a_line(date(2026, 3 + at, 10), text, amount) for at, amount in enumerate(amounts)]


def test_spending_is_listed_by_month_and_category_with_its_lines() -> None:
    spending = analysed(golden_ledger(), TODAY).spending
    october = {c.category: c for c in spending.by_category if c.period == Period(2026, 10)}
    assert october[Category.GROCERIES].amount == aud("780.00")
    assert october[Category.RENT].amount == aud("2240.00")
    assert october[Category.RENT].group is Group.FIXED
    assert len(october[Category.RENT].sources()) == 4
    by_month = dict(spending.by_month)
    assert by_month[Period(2026, 10)] == aud("3572.38")
    assert sum(c.amount.amount for c in october.values()) == by_month[Period(2026, 10)].amount


def test_the_newest_month_comes_first() -> None:
    months = [month for month, _ in analysed(golden_ledger(), TODAY).spending.by_month]
    assert months == sorted(months, reverse=True)


def test_a_refund_is_taken_off_its_category() -> None:
    lines = [
        a_line(date(2026, 5, 2), "MERRIDALE CLOTHING", "-80.00"),
        a_line(date(2026, 5, 9), "REFUND MERRIDALE CLOTHING", "30.00"),
    ]
    (cell,) = analysed(a_ledger(lines), date(2026, 5, 30)).spending.by_category
    assert (cell.category, cell.amount) == (Category.CLOTHING, aud("50.00"))


def test_a_trend_compares_the_last_full_month_with_the_usual_one() -> None:
    statement = a_statement(date(2026, 3, 1), date(2026, 6, 30))
    lines = monthly("-40.00", "-60.00", "-50.00", "-75.00")
    lines += monthly("-9.00", "-9.00", "-9.00", "-9.50", text="METROLINE TRANSIT")
    result = analysed(a_ledger(lines, statements=(statement,)), date(2026, 6, 30))
    trends = {trend.category: trend for trend in result.spending.trends}
    dining = trends[Category.DINING]
    assert (dining.usual, dining.amount, dining.change) == (
        aud("50.00"),
        aud("75.00"),
        aud("25.00"),
    )
    assert (str(dining.change_percent), dining.direction) == ("50.0", Direction.UP)
    assert trends[Category.TRANSPORT].direction is Direction.STEADY


def test_a_month_that_is_not_over_makes_no_trend() -> None:
    result = analysed(golden_ledger(), TODAY)
    assert result.spending.shown_in_full == (Period(2026, 8), Period(2026, 9), Period(2026, 10))
    assert {trend.period for trend in result.spending.trends} == {Period(2026, 10)}


def test_transfers_and_pay_are_no_spending() -> None:
    lines = [
        a_line(date(2026, 5, 2), "TRANSFER TO OWN SAVINGS", "-500.00"),
        a_line(date(2026, 5, 2), "ACME SALARY", "2500.00"),
    ]
    assert analysed(a_ledger(lines), date(2026, 5, 30)).spending.by_category == ()


def test_the_months_that_statements_leave_out_are_named() -> None:
    statements = (
        a_statement(date(2025, 12, 13), date(2026, 1, 12)),
        a_statement(date(2026, 1, 13), date(2026, 2, 12)),
        a_statement(date(2026, 4, 13), date(2026, 5, 12)),
    )
    coverage = analysed(a_ledger(statements=statements), TODAY).coverage
    between = [Period(2026, 2), Period(2026, 3), Period(2026, 4)]
    since = [Period(2026, 5), Period(2026, 6), Period(2026, 7)]
    assert coverage.missing_months("everyday-1234", date(2026, 5, 20)) == between
    assert coverage.missing_months("everyday-1234", date(2026, 8, 2)) == [*between, *since]
    closed = date(2026, 12, 2)
    assert coverage.missing_months("everyday-1234", closed) == between
    assert coverage.full_months(["everyday-1234"], Period(2026, 11)) == [Period(2026, 1)]
