"""What adds up although something was left out, or read as something else, proves nothing."""

from datetime import date
from decimal import Decimal

from documents.domain.reading import ParsedDocument, read_document
from services.documents.tests.unit.reading.typesetter import pages_of

HEAD = """
EXAMPLE BANK                          Current account statement
Statement period 01/01/2024 to 31/01/2024          GBP
"""


def read(*pages: str) -> ParsedDocument:
    return read_document(pages_of(*pages))


def lines(reading: ParsedDocument) -> list[tuple[date, Decimal]]:
    return [(x.date, x.amount) for x in reading.lines]


def proven(reading: ParsedDocument) -> bool:
    return reading.reconciliation.reconciles is True


ENDS = """
Opening balance                            100.00
Closing balance                             70.00

Date       Details                   Paid out    Paid in     Balance
03/01/2024 CARD SHOP                    10.00                  90.00
15/01/2024 CITY WATER                    5.00                  {balance}
20/01/2024 GYM CLUB                     15.00                  70.00
"""


def test_balances_that_follow_the_rows_prove_them() -> None:
    assert proven(read(HEAD + ENDS.format(balance="85.00")))


def test_a_balance_that_contradicts_its_row_is_not_passed_over() -> None:
    """The ends add up without the column of balances, but the column says that one is wrong."""
    assert not proven(read(HEAD + ENDS.format(balance="86.00")))


DAYS = """
Details                              Paid out    Paid in     Balance
Opening balance                                               100.00
{first}
CARD SHOP                               10.00                  90.00
REFUND SHOP                                          4.00      94.00
{sum}
20 January 2024
GYM CLUB                                24.00                  70.00
Closing balance                                                70.00
"""
BOOKED = [
    (date(2024, 1, 3), Decimal("-10.00")),
    (date(2024, 1, 3), Decimal("4.00")),
    (date(2024, 1, 20), Decimal("-24.00")),
]


def test_the_sum_of_a_day_is_not_booked_on_it() -> None:
    text = HEAD + DAYS.format(
        first="03 January 2024", sum="Total 03/01/2024                         6.00"
    )

    reading = read(text)

    assert lines(reading) == BOOKED
    assert proven(reading)


def test_rows_below_the_title_of_their_day_have_its_date_where_words_begin_as_far_left() -> None:
    reading = read(HEAD + DAYS.format(first="03 January 2024", sum=""))

    assert lines(reading) == BOOKED
    assert proven(reading)


def test_a_balance_on_a_day_is_not_the_place_of_days() -> None:
    text = HEAD + DAYS.format(first="03 January 2024", sum="")
    text = text.replace("Opening balance      ", "Balance on 31/12/2023")

    assert lines(read(text)) == BOOKED


PENDING = """

Pending transactions
Date              Details                        Amount
31/01/2024        CARD AUTHORISATION             -43.63
31/01/2024        CARD AUTHORISATION              -8.31
"""


def test_a_table_of_pending_rows_with_days_takes_nothing_from_rows_below_titled_days() -> None:
    reading = read(HEAD + DAYS.format(first="03 January 2024", sum="") + PENDING)

    assert lines(reading) == BOOKED


UNREAD = """
Date       Details                   Paid out    Paid in     Balance
           Opening balance                                    100.00
~~         CARD SHOP                    10.00                  90.00
~~         REFUND SHOP                              10.00     100.00
05/01/2024 FEE WAIVED                    0.00                 100.00
           Closing balance                                    100.00
"""


def test_rows_with_a_balance_but_no_day_are_not_left_out_of_a_proof() -> None:
    """They cancel out: the rest would add up without them."""
    assert not proven(read(HEAD + UNREAD))


def test_one_figure_is_not_both_ends_of_an_account() -> None:
    text = HEAD + "\nMoney at the start      20.00\nBalance on 31/01/2024      679.80\n"

    assert not proven(read(text))


YEAR_FIRST = """
EXAMPLE BANK                          Kontoutdrag
Datum: 2024-01-11                                  SEK

Datum      Text                      Uttag    Insättning     Saldo
           Ingående saldo                                     100,00
23-12-12   GYM CLUB                     10,00                  90,00
23-12-30   CAFE NOVA                     5,00                  85,00
24-01-02   CITY WATER                   15,00                  70,00
           Utgående saldo                                      70,00
"""


def test_the_year_leads_over_new_year_as_well() -> None:
    reading = read(YEAR_FIRST)

    assert [day for day, _ in lines(reading)] == [
        date(2023, 12, 12),
        date(2023, 12, 30),
        date(2024, 1, 2),
    ]


def test_a_short_statement_whose_rows_have_balances_is_no_receipt() -> None:
    reading = read(
        """
EXAMPLE BANK                          Kontoudtog Danmark
Periode 01.03.2022 - 31.03.2022                    DKK
Indsat i alt            0,00
Hævet i alt             6,48

Dato       Tekst                     Hævet     Indsat      Saldo
           Primo saldo                                  1.572,05
07.03.2022 SALARY WORKS LTD           6,48              1.565,57
           Ultimo saldo                                 1.565,57
"""
    )

    assert lines(reading) == [(date(2022, 3, 7), Decimal("-6.48"))]
    assert proven(reading)


UNHEADED = """
03/01/2024 CARD SHOP                    10.00                  90.00
15/01/2024 CITY WATER                    5.00                  85.00
16/01/2024 BOOKS                         1.00                  84.00
{more}
"""
HEADED = """
Date       Details                   Paid out    Paid in     Balance
           Brought forward                                     84.00
20/01/2024 GYM CLUB                     15.00                  69.00
22/01/2024 TEA ROOM                      9.00                  60.00
           Closing balance                                     60.00
"""


def test_what_a_page_brings_forward_does_not_begin_an_account_whose_first_rows_were_not_read() -> (
    None
):
    """The head of the table stands on its second page only, so that the first is no table."""
    reading = read(HEAD + UNHEADED.format(more=""), HEADED)

    assert len(reading.lines) == 5 or not proven(reading)


def test_a_covering_letter_before_the_table_is_nothing_left_out() -> None:
    letter = "Dear customer, on 03/01/2024 we began to charge 5.00 for each paper statement."

    assert proven(read(HEAD + letter, HEADED))
