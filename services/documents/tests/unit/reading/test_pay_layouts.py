"""Which column, block or total of a pay stub says what, by where it stands and what it adds up to."""

from datetime import date
from decimal import Decimal

import pytest

from documents.domain.reading import ParsedDocument, read_document
from documents.domain.reading.result import Amount
from services.documents.tests.unit.reading.typesetter import pages_of


def stub_of(text: str) -> ParsedDocument:
    return read_document(pages_of(text))


def value(figure: Amount | None) -> Decimal | None:
    return figure.value if figure is not None else None


def test_the_year_may_stand_beside_the_same_gross_in_a_row_of_totals() -> None:
    stub = stub_of("""
Pay slip
Total earnings: $2,438.20            Net pay: $2,074.20
                        Rate        Hours         This pay              YTD
Ordinary             33.4000      62.0000         2,070.80        41,416.00
Saturday             45.9250       8.0000           367.40         5,143.60
                                    Total         2,438.20        46,559.60
Tax                                                 364.00         6,916.00
""").pay_stub

    assert value(stub.ytd_gross) == Decimal("46559.60")


def test_columns_end_where_others_are_headed() -> None:
    stub = stub_of("""
Pay advice
Before tax           Current       YTD       After tax      Current       YTD
Pension               193.44    580.32       Parking          15.70     47.10
           Total gross     Taxable gross    Total taxes    Total deductions    Net pay
Current       1,934.40          1,690.17         238.38              209.14   1,486.88
YTD           5,803.20          5,070.51         708.58              627.42   4,467.20
""").pay_stub

    assert value(stub.ytd_gross) == Decimal("5803.20")


def test_less_than_one_gross_is_no_net_of_a_year_of_many() -> None:
    stub = stub_of("""
Payslip
Salary              2,416.67
                                Year to date
Total gross pay     2,416.67    Total gross pay TD     27,183.37
                                Tax paid TD             2,955.80
                                Net pay                 1,882.75
""").pay_stub

    assert value(stub.net) == Decimal("1882.75")


def test_several_totals_without_a_name_lead_from_gross_to_net() -> None:
    reading = stub_of("""
Pay stub                  Qty       Current    YTD Amount
Hourly                  80:00      2,080.00     19,760.00
Overtime                 3:30        136.50      1,014.00
                        83:30      2,216.50     20,774.00
Withholding                         -118.00     -1,105.00
Social Security                     -137.42     -1,287.99
                                    -255.42     -2,392.99
Child support                       -150.00     -1,500.00
Fuel                                  44.10        310.75
                                    -105.90     -1,189.25
Net pay                            1,855.18     17,191.76
""")
    stub = reading.pay_stub

    assert (value(stub.gross), value(stub.ytd_gross)) == (Decimal("2216.50"), Decimal("20774.00"))
    assert reading.reconciliation.reconciles is True


def test_what_is_paid_elsewhere_before_the_net_is_a_step_towards_it() -> None:
    reading = stub_of("""
Entgeltabrechnung               Betrag
Gesamtbrutto                  4.499,87
Lohnsteuer                   -1.656,90
Summe Abzüge                 -1.656,90
VWL Überweisung                 -40,00
Kantine                         -38,20
Auszahlungsbetrag             2.764,77
""")

    assert reading.reconciliation.reconciles is True


def test_a_column_of_deductions_proves_a_net_beside_it() -> None:
    text = """
Payslip              Amount                    Amount
Salary             2,400.00     Aaa            273.60
Allowance            116.67     Bbb            117.49
                                Ccc            142.83
Gross pay  2,516.67      Tax code 1257L      Net pay  1,982.75
"""

    assert stub_of(text).reconciliation.reconciles is True
    assert stub_of(text.replace("142.83", "142.93")).reconciliation.reconciles is not True


def test_a_dollar_before_a_rate_is_one_too() -> None:
    body = "Pay stub\nGross pay  3,000.00\nTotal deductions  600.00\nNet pay  2,400.00\n"

    assert stub_of(body + "Pay rate: $24.180000 hourly").currency == "USD"
    assert stub_of(body + "Pay rate: 24.180000 hourly").currency is None


def test_a_figure_with_a_label_of_its_own_is_no_year_of_the_one_before() -> None:
    stub = stub_of("""
Salary Slip
Component                 Amount      Year To Date
Basic                  24,166.67         24,166.67
Gross Pay: 39,875.00      Total Deduction: 3,100.00
Net Pay: 36,775.00
""").pay_stub

    assert value(stub.ytd_gross) is None


def test_a_period_may_run_from_one_row_to_the_next() -> None:
    stub = stub_of("""
Bulletin de paie              Du 16 mars 2026
Studio Pixel                  Au 15 avril 2026
Salaire brut                  3 660,02
Total des cotisations           779,38
Net à payer                   2 880,64
""")

    days = (stub.pay_stub.period_start, stub.pay_stub.period_end)
    assert [day and day.value for day in days] == [date(2026, 3, 16), date(2026, 4, 15)]


def test_the_mark_of_a_net_counts_though_it_stands_in_a_table() -> None:
    reading = stub_of("""
Voucher
Salary 01/04/2026            80.00      2,003.85      4,007.70
Phone 01/09/2026                           25.00         50.00
Medicare 01/10/2026                        28.02         56.04
Gross pay                               2,028.85      4,057.70
Net pay 01/17/2026                      2,000.83      4,001.66
No. 20117  DATE: 01/23/2026        Net pay: $2,000.83
""")

    assert reading.currency == "USD"


def test_a_net_on_top_is_proven_by_what_leads_to_it_below() -> None:
    reading = stub_of("""
Pay stub                        Net pay: 1,128.47
Summary             Current
Total pay          1,372.00
Taxes                235.53
Deductions             8.00
Net pay            1,128.47
""")

    assert reading.reconciliation.reconciles is True


@pytest.mark.parametrize(("taken", "proven"), [("-512,00", True), ("-513,00", None)])
def test_what_a_column_takes_away_proves_the_net_below_it(taken: str, proven: bool | None) -> None:
    reading = stub_of(f"""
Lønnsslipp                    Beløp
Fastlønn                  42 500,00
Overtid                    2 353,80
Trekk tabell             -12 380,00
Fagforening                 {taken}
Brutto                    44 853,80
Netto utbetalt            31 961,80
""")

    assert reading.reconciliation.reconciles is proven


def test_of_several_figures_called_gross_the_one_that_leads_to_the_net_is_taken() -> None:
    reading = stub_of("""
Loonstrook                  Bedrag
Bruto salaris             2.650,00
Toeslag                     132,50
Totaal bruto              2.782,50
Pensioen                    -96,14
Loonheffing                -402,55
Vergoeding                   46,00
Netto te betalen          2.329,81
""")

    assert value(reading.pay_stub.gross) == Decimal("2782.50")
    assert reading.reconciliation.reconciles is True


def test_basic_pay_alone_is_no_gross_where_more_was_paid() -> None:
    text = """
Pay slip
Basic pay                 2,150.00
Total deductions            480.00
Net pay                   1,965.71
"""

    assert stub_of(text).pay_stub.gross is None
    assert value(stub_of(text.replace("1,965.71", "1,670.00")).pay_stub.gross) == Decimal("2150.00")


def test_deductions_may_only_be_called_so_where_one_row_was_earned() -> None:
    stub = stub_of("""
Pay stub          Current total
Regular                1,408.00
Medicare                  20.42
Federal tax              250.91
YTD Gross    YTD Net Pay      Total     Deductions     Net Pay
22,528.00      18,186.72   1,408.00         271.33    1,136.67
""").pay_stub

    assert value(stub.deductions_total) == Decimal("271.33")


def test_labels_may_be_numbered_like_the_boxes_of_a_form() -> None:
    stub = stub_of("""
1. Pay Period End     2. Pay Day      3. Name
07/11/26              07/17/26        J. Weaver
Gross pay             2,529.60
Net pay               2,529.60
""").pay_stub

    assert stub.pay_date is not None
    assert stub.period_end is not None
    assert stub.pay_date.value == date(2026, 7, 17)
    assert stub.period_end.value == date(2026, 7, 11)


def test_a_tax_of_several_countries_says_less_than_a_fund_of_one() -> None:
    body = "Gross pay  77,000.00\nPAYE  9,000.00\nTotal deductions  9,000.00\nNet pay  68,000.00\n"

    assert stub_of("Payslip\n" + body).currency == "GBP"
    assert stub_of("Payslip    SHIF No. 1188\n" + body).currency == "KES"


def test_a_title_of_several_words_makes_its_row_the_years() -> None:
    stub = stub_of("""
Payslip                     Amount
Gross                     1,534.79
Income tax                  187.81
Net                       1,346.98
Cumulative this tax year: Gross 10,866.40 Tax 702.80 NI 271.55
""").pay_stub

    assert value(stub.ytd_gross) == Decimal("10866.40")


def test_titles_of_blocks_may_carry_their_totals() -> None:
    stub = stub_of("""
Payslip
Income             24,600.00      Deductions         4,412.36
Basic salary       22,000.00      Tax                2,435.24
Commission          2,600.00      Fund               1,977.12
Employer costs        423.12      Nett pay          20,187.64
""").pay_stub

    assert (value(stub.gross), value(stub.deductions_total)) == (
        Decimal("24600.00"),
        Decimal("4412.36"),
    )
