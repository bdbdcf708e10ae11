"""Statements drawn by hand, one difficulty each."""

from datetime import date
from decimal import Decimal

from documents.domain.reading import DocumentType, ParsedDocument, read_document
from services.documents.tests.unit.reading.typesetter import pages_of

PLAIN = """
EXAMPLE BANK                          Account statement
Statement period 13/12/2023 to 12/01/2024          GBP
Opening balance                            100.00
Closing balance                            152.25

Date       Details                   Paid out    Paid in     Balance
{rows}
"""


def read(*pages: str) -> ParsedDocument:
    return read_document(pages_of(*pages))


def lines(reading: ParsedDocument) -> list[tuple[date, Decimal]]:
    return [(x.date, x.amount) for x in reading.lines]


def statement(rows: str) -> ParsedDocument:
    return read(PLAIN.format(rows=rows.strip("\n")))


YEAR_END = """
20 Dec     CARD SHOP                    17.75                  82.25
31 Dec     INTEREST                                 10.00      92.25
02 Jan     REFUND SHOP                              60.00     152.25
"""


def test_december_takes_the_old_year_and_january_the_new() -> None:
    """D4: 13 December to 12 January, no year on the lines."""
    reading = statement(YEAR_END)

    assert [d for d, _ in lines(reading)] == [
        date(2023, 12, 20),
        date(2023, 12, 31),
        date(2024, 1, 2),
    ]
    assert reading.reconciliation.reconciles is True


def test_every_line_carries_its_page_and_box() -> None:
    """D1: every line can be followed back to its page."""
    line = statement(YEAR_END).lines[0]

    assert line.page == 1
    x0, y0, x1, y1 = line.box
    assert 0 < x0 < x1 < 595
    assert 0 < y0 < y1 < 842


def test_a_wrong_amount_is_named_by_its_difference() -> None:
    """D2: one cent off is said, with the difference."""
    reading = statement(YEAR_END.replace("17.75", "17.76"))

    assert reading.reconciliation.reconciles is False
    assert reading.reconciliation.difference == Decimal("-0.01")


def test_two_identical_purchases_are_two_lines() -> None:
    """D5: two coffees on one day stay two."""
    reading = statement(
        """
20 Dec     COFFEE                        4.50                  95.50
20 Dec     COFFEE                        4.50                  91.00
21 Dec     REFUND                                   61.25     152.25
"""
    )

    assert [a for _, a in lines(reading)] == [Decimal("-4.50"), Decimal("-4.50"), Decimal("61.25")]


def test_amounts_in_a_description_or_in_prose_are_not_lines() -> None:
    reading = statement(
        YEAR_END
        + """
           EUR 53.00 @ 1.1631 REF 4711.00

Your deposits are protected up to 85,000.00 by the scheme.
"""
    )

    assert len(reading.lines) == 3
    assert reading.reconciliation.reconciles is True


def test_a_statement_without_balances_proves_nothing() -> None:
    """D3: nothing unproven is called complete."""
    reading = read(
        """
EXAMPLE BANK                          Account statement
Statement period 01/12/2023 to 31/12/2023          GBP
Date       Details                      Amount
20 Dec     CARD SHOP                    -17.75
21 Dec     BOOKS                        -10.00
"""
    )

    assert len(reading.lines) == 2
    assert reading.reconciliation.reconciles is None
    assert reading.statement.opening_balance is None
    assert reading.statement.closing_balance is None


def test_no_activity_is_a_reading_and_not_a_failure() -> None:
    reading = read(
        """
SAMPLE CREDIT UNION   Share savings account statement
Statement period 07/01/2024 through 09/30/2024
Beginning balance 07/01/2024      $25.00
Ending balance 09/30/2024         $25.00
"""
    )

    assert reading.lines == []
    assert reading.reconciliation.reconciles is True


def test_days_of_a_rate_table_do_not_unprove_an_account_without_lines() -> None:
    reading = read_document(
        pages_of(
            """
Online Saver Statement                  BSB 062-000 Account 1234 5678
Statement period 1 Mar 2024 to 31 Mar 2024
Opening balance      $25.10
Closing balance      $25.10
There were no transactions on this account during the statement period.
Interest of 0.55% p.a. is paid since 01/02/2024
"""
        )
    )

    assert reading.reconciliation.reconciles is True
    assert reading.lines == []


def test_dates_that_could_be_read_both_ways_are_not_trusted() -> None:
    """D3: day/month or month/day, where nothing decides."""
    reading = read(
        """
EXAMPLE BANK    Account statement    EUR
Opening balance                            100.00
Closing balance                             90.00
Date         Details                     Amount
03/04/2024   SHOP                         -4.00
05/06/2024   SHOP                         -6.00
"""
    )

    assert reading.reconciliation.reconciles is None


def test_an_unreadable_date_is_not_replaced_by_the_day_before() -> None:
    reading = statement(YEAR_END.replace("31 Dec", "31 Zzz"))

    assert reading.reconciliation.reconciles is not True


def test_the_balance_decides_signs_that_are_not_printed() -> None:
    reading = read(
        """
EXAMPLE BANK    Account statement    Statement period 01/03/2024 to 31/03/2024   GBP
Date         Details                     Amount     Balance
             Opening balance                         100.00
03/03/2024   SHOP                         40.00       60.00
15/03/2024   WAGES                       500.00      560.00
20/03/2024   RENT                        450.00      110.00
             Closing balance                         110.00
"""
    )

    assert [a for _, a in lines(reading)] == [
        Decimal("-40.00"),
        Decimal("500.00"),
        Decimal("-450.00"),
    ]
    assert reading.reconciliation.reconciles is True


def test_rows_run_from_the_latest_to_the_first() -> None:
    reading = read(
        """
EXAMPLE BANK    Account statement    Statement period 01/03/2024 to 31/03/2024   GBP
Opening balance     100.00
Closing balance     110.00
Date         Details                     Amount     Balance
20/03/2024   RENT                       -450.00      110.00
15/03/2024   WAGES                       500.00      560.00
03/03/2024   SHOP                        -40.00       60.00
"""
    )

    assert reading.reconciliation.reconciles is True


def test_a_day_of_february_that_does_not_exist_is_no_date() -> None:
    """D4: the 29th of February counts in leap years only."""
    reading = read(
        """
EXAMPLE BANK    Account statement    Statement period 01/02/2023 to 28/02/2023   GBP
Opening balance     100.00
Closing balance      50.00
Date         Details                     Amount
29/02/2023   SHOP                        -50.00
"""
    )

    assert reading.lines == []
    assert reading.reconciliation.reconciles is not True


def test_an_account_is_known_by_the_end_of_its_number() -> None:
    numbered = PLAIN.replace("EXAMPLE BANK", "IBAN GB00 EXMP 0000 0012 3456 78")
    reading = read(numbered.format(rows=YEAR_END.strip("\n")))

    assert {line.account for line in reading.lines} == {"…5678"}
    assert statement(YEAR_END).lines[0].account is None


PENDING = """
Account statement             1 May 2024 to 31 May 2024
Opening balance                                              100.00
Date          Description                   Amount          Balance
03/05/2024    CORNER CAFE                    -4.50            95.50
03/05/2024    CORNER CAFE                    -4.50            91.00
Closing balance                                               91.00

Pending transactions
31/05/2024    CORNER CAFE                    -4.50
"""


def test_what_is_pending_is_no_line_yet() -> None:
    """D5: two equal coffees are kept, the pending one is left out."""
    reading = read_document(pages_of(PENDING))

    assert [x.amount for x in reading.lines] == [Decimal("-4.50")] * 2
    assert reading.reconciliation.reconciles is True


CHARGES = """
Low Rate Card                          Statement Period   13 Dec 2023 - 12 Jan 2024
Opening balance     312.10
Closing balance      80.00
Date of
Transaction     Description                                    Debits/Credits (-)
20 Dec          {said:<40}             312.10 -
22 Dec          BOOKS                                                   50.00
02 Jan          CAFE                                                    30.00
"""


def test_a_card_without_the_word_credit_is_told_by_its_payments() -> None:
    reading = read_document(pages_of(CHARGES.format(said="Payment - thank you")))

    assert reading.document_type is DocumentType.CREDIT_CARD_STATEMENT
    assert [str(x.amount) for x in reading.lines] == ["312.10", "-50.00", "-30.00"]


def test_which_way_money_runs_is_left_open_where_nothing_tells() -> None:
    reading = read_document(pages_of(CHARGES.format(said="BRENDO LARIX")))

    assert reading.reconciliation.reconciles is not True
