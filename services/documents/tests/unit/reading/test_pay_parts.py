"""Parts of pay stubs, each for one way in which stubs say something."""

from datetime import date
from decimal import Decimal

import pytest

from documents.domain.reading import DocumentType, ParsedDocument, read_document
from documents.domain.reading.pay.month import month_of
from documents.domain.reading.rows import rows_of
from services.documents.tests.unit.reading.typesetter import pages_of

BODY = """
Gross pay              3,000.00
Income tax               600.00
Total deductions         600.00
Net pay                2,400.00
"""


def stub_of(text: str) -> ParsedDocument:
    return read_document(pages_of(text))


@pytest.mark.parametrize(
    "head",
    [
        "Abrechnung der Brutto/Netto-Bezüge für Oktober 2026",
        "Payslip for the month of October-2026",
        "Palgaleht      Periood oktoober 2026",
        "Pay slip      Oct 2026",
        "Referente ao mês: 10/2026",
        "Výplatní páska      Období 2026/10",
        "令和8年10月分 給与明細",
        "2026년 10월 급여명세서",
        "Employee    Period     Method\nJ. Doe      10/2026    Bank",
    ],
)
def test_a_period_may_be_printed_as_a_month(head: str) -> None:
    (page,) = pages_of(head)

    found = month_of(rows_of(page))

    assert found is not None
    assert [day.value for day in found] == [date(2026, 10, 1), date(2026, 10, 31)]


@pytest.mark.parametrize(
    "head",
    [
        "Payment period Monthly    Net pay  £2016.07",
        "Joined 12 October 2026",
        "Raised in March 2025, reviewed in October 2026",
        "Payslip\nJ. Doe\nRome\nBranch 10/2026",
    ],
)
def test_other_months_and_figures_are_no_period(head: str) -> None:
    (page,) = pages_of(head)

    assert month_of(rows_of(page)) is None


def test_the_date_of_a_letter_is_the_day_of_the_pay() -> None:
    reading = stub_of(
        "Payslip      Period 01/10/2026 - 31/10/2026" + BODY + "Dublin, 31 October 2026"
    )

    assert reading.pay_stub.pay_date is not None
    assert reading.pay_stub.pay_date.value == date(2026, 10, 31)


def test_nobody_is_paid_on_the_day_they_were_born() -> None:
    reading = stub_of("Payslip   October 2026      Date 14/03/1988" + BODY)

    assert reading.pay_stub.pay_date is None


def test_the_country_tells_the_currency_but_a_dollar_has_to_be_printed() -> None:
    german = stub_of("Lohnabrechnung Mai 2024" + BODY + "Lohnsteuer   12.00")
    american = stub_of("Pay stub" + BODY + "Medicare   12.00    Social Security  10.00")

    assert (german.currency, american.currency) == ("EUR", None)


@pytest.mark.parametrize("label", ["Ack. bruttolön", "Gross pay to date", "Cumulative gross"])
def test_a_word_for_the_year_beside_one_for_gross_makes_the_gross_of_the_year(label: str) -> None:
    reading = stub_of("Payslip" + BODY + f"{label}    27,000.00")

    assert reading.pay_stub.ytd_gross is not None
    assert reading.pay_stub.ytd_gross.value == Decimal("27000.00")


def test_a_title_by_itself_speaks_of_the_whole_row_below_it() -> None:
    reading = stub_of(
        "Payslip"
        + BODY
        + "YEAR TO DATE\nTaxable 25,000.00     Tax 5,000.00    Total Income 27,000.00"
    )

    assert reading.pay_stub.ytd_gross is not None
    assert reading.pay_stub.ytd_gross.value == Decimal("27000.00")


def test_totals_under_deductions_first_and_pay_second_are_told_apart() -> None:
    reading = stub_of("""
Cedolino paga        Trattenute     Competenze
Retribuzione                          2.128,34
Premio                                  200,00
Ritenute IRPEF          371,40
Totali                  371,40        2.328,34
Netto in busta                        1.956,94
""")
    stub = reading.pay_stub

    assert stub.gross is not None
    assert stub.deductions_total is not None
    assert (stub.gross.value, stub.deductions_total.value) == (
        Decimal("2328.34"),
        Decimal("371.40"),
    )


def test_whole_amounts_beside_hours_with_decimals_are_read_when_they_add_up() -> None:
    reading = stub_of("""
Výplatní páska        Hodiny         Kč
Základní mzda         176,00     38 500
Příplatek              32,50      1 620
Hrubá mzda                       40 120
Sociální pojištění               -2 849
Záloha na daň                    -4 048
K výplatě                        33 223
""")

    assert reading.pay_stub.net is not None
    assert reading.pay_stub.net.value == Decimal(33223)
    assert reading.reconciliation.reconciles is True


AFTER = """
Payslip               Amount
Gross pay           3,000.00
Income tax            600.00
Total deductions      600.00
Travel                 88.40
Net pay             2,488.40
"""


def test_what_is_added_after_the_deductions_is_part_of_the_proof() -> None:
    assert stub_of(AFTER).reconciliation.reconciles is True
    assert stub_of(AFTER.replace("88.40\n", "78.40\n", 1)).reconciliation.reconciles is False


def test_the_year_does_not_prove_a_period_that_contradicts_itself() -> None:
    reading = stub_of("""
Payslip            This period    Year to date
Gross pay             3,000.00       27,000.00
Total deductions        600.00        5,400.00
Net pay               2,500.00       21,600.00
""")

    assert reading.reconciliation.reconciles is False


UNKNOWN_WORDS = """
Payslip   Pay period 01/10/2026 - 31/10/2026
Aaa                   Sum     Bbb                   Sum
Ccc                961.33     Fff                140.00
Ddd              1,500.00     Ggg                 61.33
Eee              2,461.33     Hhh                201.33
                              Iii              2,260.00
"""


def test_totals_are_found_by_their_sums_whatever_they_are_called() -> None:
    reading = stub_of(UNKNOWN_WORDS)
    stub = reading.pay_stub

    found = [one.value for one in (stub.gross, stub.deductions_total, stub.net) if one]
    assert found == [Decimal("2461.33"), Decimal("201.33"), Decimal("2260.00")]
    assert reading.reconciliation.reconciles is True


def test_sums_prove_nothing_that_no_printed_net_confirms() -> None:
    stub = stub_of(UNKNOWN_WORDS.replace("2,260.00", "2,270.00")).pay_stub

    assert (stub.gross, stub.net) == (None, None)


def test_a_subtotal_after_a_deduction_is_no_gross() -> None:
    stub = stub_of("""
Payslip                       Amount
Gage                       32,500.00
Bidrag                        -99.00
Indkomst                   32,401.00
Bidrag 8%                  -2,592.00
Skat                       -8,971.86
Net pay                    20,837.14
""").pay_stub

    assert stub.gross is None or stub.gross.value == Decimal("32500.00")


def test_a_part_of_the_gross_is_not_the_gross() -> None:
    stub = stub_of("""
Loonbrief                     Bedrag
Bruto belastbaar voordeel       4,00
Brutoloon                   3.416,50
RSZ                          -446,54
Netto te betalen            2.969,96
""").pay_stub

    assert stub.gross is not None
    assert stub.gross.value == Decimal("3416.50")


def test_nothing_is_added_to_a_gross() -> None:
    """What stands above the first deduction belongs to it: 'Bruto' heads a column here."""
    reading = stub_of("""
Payslip        Gross       Net
Regular     1,720.00
Seniority      68.80
Tax          -128.80
Net pay              1,660.00
""")

    assert reading.reconciliation.reconciles is not True


def test_the_only_other_day_soon_after_the_period_is_that_of_the_pay() -> None:
    head = "Payslip      Period 01/10/2026 - 31/10/2026\nJoined 02/03/2015\n"
    paid = stub_of(head + BODY + "Sent to account 0123 4567 8901 2345 on 05/11/2026").pay_stub
    printed = stub_of(head + BODY + "05/11/2026   Page 1").pay_stub

    assert paid.pay_date is not None
    assert paid.pay_date.value == date(2026, 11, 5)
    assert printed.pay_date is None


def test_two_words_for_the_year_are_one() -> None:
    stub = stub_of("Loonbrief" + BODY + "Cumul jaar: Bruto 34,165.00   RSZ 4,465.40").pay_stub

    assert stub.ytd_gross is not None
    assert stub.ytd_gross.value == Decimal("34165.00")


@pytest.mark.parametrize(
    "text",
    [
        "Pay stub  Gross pay  Before tax  Taxes  Net pay\n"
        "Current   3,412.80   238.90   702.15   2,471.75",
        "Pay stub  Payslip\nGross pay   3,412.80\nTaxes 1   400.00\nTaxes 2   302.15\n"
        "Total taxes  702.15\nBenefits  238.90\nTotal benefits  238.90\nNet pay   2,471.75",
    ],
)
def test_several_totals_of_deductions_prove_a_stub_together(text: str) -> None:
    assert stub_of(text).reconciliation.reconciles is True


def test_a_net_in_whole_units_is_proven_by_its_printed_rounding() -> None:
    text = """
Cedolino paga
Totale competenze   2.192,11
Totale trattenute     530,38
Arr. prec.              0,15
Arr. att.               0,42
Netto in busta      1.662,00
"""
    assert stub_of(text).reconciliation.reconciles is True
    assert stub_of(text.replace("0,42", "0,52")).reconciliation.reconciles is False


def test_columns_are_known_though_a_figure_of_another_block_stands_beside_them() -> None:
    stub = stub_of("""
Payslip
Earnings
                 Current amount    YTD amount     Net pay  1,586.08
Regular                1,926.40     41,378.00
Holiday                  190.00      1,520.00
Total                  2,116.40     42,898.00
Total deductions         530.32     10,752.00
""").pay_stub

    assert stub.gross is not None
    assert stub.ytd_gross is not None
    assert (stub.gross.value, stub.ytd_gross.value) == (Decimal("2116.40"), Decimal("42898.00"))


def test_the_gross_of_the_year_alone_is_no_gross_of_the_period() -> None:
    stub = stub_of("""
Payslip                    Amount
Hourly pay              34,912.50
Travel                   2,600.00
Tax                     -9,859.41
Net pay                 27,653.09
Year to date     Gross        Tax
            371,240.00  92,810.00
""").pay_stub

    assert stub.gross is None or stub.gross.value < Decimal(40000)
    assert stub.ytd_gross is not None
    assert stub.ytd_gross.value == Decimal("371240.00")


def test_a_label_glued_to_its_figure_is_read() -> None:
    stub = stub_of("Pay stub   NET PAY:$742.61\nTotal pay   $924.00   Employee   Employer").pay_stub

    assert stub.net is not None
    assert stub.net.value == Decimal("742.61")


@pytest.mark.parametrize(
    ("town", "currency"), [("Karachi", "PKR"), ("Colombo", "LKR"), ("Pune", "INR")]
)
def test_rupees_are_those_of_the_country(town: str, currency: str) -> None:
    reading = stub_of(f"Salary slip   {town}" + BODY + "Net salary  Rs. 2,400.00")

    assert reading.currency == currency


def test_the_tenth_month_is_no_tenth_day() -> None:
    stub = stub_of("Payslip      Month 10 - 31/10/2026" + BODY).pay_stub

    assert (stub.period_start, stub.period_end) == (None, None)
    assert stub.pay_date is not None
    assert stub.pay_date.value == date(2026, 10, 31)


def test_a_gross_may_stand_over_its_label() -> None:
    stub = stub_of("""
Payslip September 2026
Basic pay              2,367.00
2,568.00     155.41       525.16       1,887.43
Gross        Taxes        Insurance    Left
Net pay  1,887.43
""").pay_stub

    assert stub.gross is not None
    assert stub.gross.value == Decimal("2568.00")


def test_the_year_stands_beside_a_total_that_only_its_sum_tells() -> None:
    stub = stub_of("""
Pay stub                    This pay        Y-T-D     Withheld     This pay
Aaa                         2,612.80    55,260.72     Bbb            288.14
Ccc                           293.94     4,115.16     Ddd            260.37
                            2,906.74    59,375.88                    548.51
                                                      Net pay      2,358.23
""").pay_stub

    assert stub.ytd_gross is not None
    assert stub.ytd_gross.value == Decimal("59375.88")


def test_a_semicolon_behind_a_figure_ends_it() -> None:
    text = "Loonstrook" + BODY + "Cumulatief: bruto loon 27,530.80; loonheffing 3,432.00"
    stub = stub_of(text).pay_stub

    assert stub.ytd_gross is not None
    assert stub.ytd_gross.value == Decimal("27530.80")


@pytest.mark.parametrize("text", ["Palkkakausi 5.10.-18.10.2026", "Palkkakausi 5.10. - 18.10.2026"])
def test_a_period_may_leave_the_year_to_its_last_day(text: str) -> None:
    stub = stub_of("Palkkalaskelma\n" + text + BODY).pay_stub

    assert stub.period_start is not None
    assert stub.period_end is not None
    assert (stub.period_start.value, stub.period_end.value) == (
        date(2026, 10, 5),
        date(2026, 10, 18),
    )


def test_two_languages_may_name_the_day_of_the_pay() -> None:
    stub = stub_of("Pay Date/Date de paie: 2026-11-12" + BODY).pay_stub

    assert stub.pay_date is not None
    assert stub.pay_date.value == date(2026, 11, 12)


def test_a_title_counts_for_more_than_words_that_a_table_shares_with_receipts() -> None:
    reading = stub_of("""
Loonstrook                             Periode 10 - oktober 2026
Omschrijving     Aantal     Prijs      Uitbetaling     Inhouding
Salaris          173,33     17,31         3.000,35
Loonheffing                                               388,50
Totaal                                    3.000,35        388,50
Netto te betalen                          2.611,85
""")

    assert reading.document_type is DocumentType.PAY_STUB
    assert reading.pay_stub.net is not None
    assert reading.pay_stub.net.value == Decimal("2611.85")


def test_sums_of_the_year_may_stand_in_one_row() -> None:
    text = "Lohnabrechnung" + BODY + "Jahressummen: Brutto 30,902.00   SV 5,584.00"
    stub = stub_of(text).pay_stub

    assert stub.ytd_gross is not None
    assert stub.ytd_gross.value == Decimal("30902.00")
