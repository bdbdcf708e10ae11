"""Papers with dates and amounts that list no transaction: nothing may be made of them."""

import pytest

from documents.domain.reading import DocumentRejected, DocumentType, read_document
from services.documents.tests.unit.reading.typesetter import pages_of

LETTER = """
Jane Sample
12 High Street
Leeds

21 May 2024

Dear Jane,

Thank you for your letter of 3 May 2024. We are writing to confirm that the
meeting on 14 June 2024 will go ahead. The room costs 120.00 for the day and
lunch is 14.50 per person. Please reply by 1 June 2024.

Yours sincerely,
John Example
"""

PRICE_LIST = """
Sample Salon Price List  valid from 1 May 2024

Cut and blow dry            45.00
Colour full head            85.00
Highlights                 110.00
Treatment                   25.00
Beard trim                  15.00
"""

CURRICULUM = """
CURRICULUM VITAE
Jane Sample
jane@example.com   07700 900123

Experience
01/2019 - 05/2024   Senior Engineer, Example Ltd
06/2015 - 12/2018   Engineer, Sample plc
Education
09/2011 - 06/2015   BSc Computer Science, First
"""

WAGE_AND_TAX = """
Form W-2 Wage and Tax Statement 2023
a Employee's social security number 123-45-6789
b Employer identification number 12-3456789
1 Wages, tips, other compensation      2 Federal income tax withheld
        64,123.45                              7,210.11
3 Social security wages                4 Social security tax withheld
        66,000.00                              4,092.00
5 Medicare wages and tips              6 Medicare tax withheld
        66,000.00                                957.00
Department of the Treasury - Internal Revenue Service
"""

HOLDINGS = """
Sample Brokerage   Portfolio Statement as of 31 May 2024
Account 1234-5678

Your holdings
Security                   Units     Unit price     Market value     Cost basis     Unrealized gain
Global Equity Fund      1,200.00          12.34        14,808.00      12,000.00            2,808.00
Bond Index Fund           800.00          10.10         8,080.00       8,200.00             -120.00
Total                                                  22,888.00      20,200.00            2,688.00

Asset allocation: Equities 64.7%  Bonds 35.3%
"""

POLICY = """
Sample Insurance  Policy Schedule
Policy number: HP-123456      Policyholder: Jane Sample
Period of insurance: 01/06/2024 to 31/05/2025

Buildings sum insured         350,000.00
Contents sum insured           60,000.00
Excess                            250.00
Annual premium                    312.44
Insurance Premium Tax              37.49
"""

MORTGAGE = """
Mortgage Statement                                    Statement Date: 05/20/2024
Sample Home Loans                                     Loan Number: 0012345678
Payment Due Date 06/01/2024                           Amount Due  $1,829.15

Account Information
Outstanding Principal           $264,776.43
Interest Rate                          4.75%
Escrow balance                   $1,024.00

Explanation of Amount Due
Principal                         $386.46
Interest                        $1,048.07
Escrow (Taxes and Insurance)      $235.18
Regular Monthly Payment         $1,669.71
Total Fees and Charges            $159.44
Total Amount Due                $1,829.15
"""

TIMETABLE = """
Bus timetable from 05/05/2024
Stop            Mon    Tue    Wed
High Street    07.10  07.12  07.14
Station        07.25  07.27  07.29
Market         07.40  07.42  07.44
"""

TAX_BILL = """
Einkommensteuerbescheid für 2023
Finanzamt Musterstadt     Steuernummer 123/456/78901
Bescheid vom 21.05.2024

                                   Einkommensteuer     Solidaritätszuschlag
Festgesetzt werden                        8.412,00                     0,00
ab Steuerabzug vom Lohn                   8.900,00                     0,00
verbleibende Beträge                       -488,00                     0,00
Bereits getilgt                              0,00                      0,00
mithin sind zu viel entrichtet             488,00                      0,00
"""

SCHEDULE = """
Loan amortization schedule
Loan amount 10,000.00   Interest rate 6.00%   Term 12 months

No.   Due date        Payment      Principal     Interest       Outstanding balance
1     01/06/2024       860.66         810.66        50.00            9,189.34
2     01/07/2024       860.66         814.72        45.95            8,374.62
3     01/08/2024       860.66         818.79        41.87            7,555.83
4     01/09/2024       860.66         822.88        37.78            6,732.95
"""

RATES = """
Foreign exchange rates 21 May 2024
Currency     Buy        Sell
USD          1.0712     1.0954
GBP          0.8421     0.8612
CHF          0.9712     0.9934
JPY          168.12     171.44
"""

DIVIDEND = """
Dividend Statement
Sample Plc  Ordinary Shares           Payment date: 15 May 2024
Holding: 1,200 shares   Dividend rate: 12.50p per share
Gross payment 150.00    Tax withheld 0.00     Net payment 150.00
Holder reference C0001234567
"""

THANKS = """
Dear Ms Sample,

thank you for your visit to our practice last week. We are happy to confirm
that your next appointment is on 14 June 2024 at 10:30.
Please bring your insurance card. If you cannot come, call 0123 456789.

Kind regards
Dr A. Example
"""

EXPENSES = """
EXPENSE REPORT
Employee: Pat Sample     Period: 1 March 2024 - 31 March 2024
Date          Description              Category       Amount
04/03/2024    Train London - Leeds     Travel         £84.50
05/03/2024    Hotel Leeds              Lodging       £120.00
18/03/2024    Taxi                     Travel         £18.00
                                       Total         £222.50
"""

TIMESHEET = """
TIMESHEET
Employee: Pat Sample     Week ending 17 March 2024
Day          Start    End      Hours
Mon 11/03    09:00    17:30    8.00
Tue 12/03    09:00    17:30    8.00
Total                          16.00
"""

CALLS = """
Sample Telecom
Itemised calls - February 2024     Mobile 07700 900123
Date      Time     Number           Cost £
01 Feb    10:12    020 7946 0001    0.25
03 Feb    18:40    0161 496 0002    0.80
09 Feb    08:05    07700 900456     0.12
Total call charges £1.17
"""

PAPERS = {
    "expenses": EXPENSES,
    "timesheet": TIMESHEET,
    "calls": CALLS,
    "thanks": THANKS,
    "letter": LETTER,
    "price_list": PRICE_LIST,
    "curriculum": CURRICULUM,
    "wage_and_tax": WAGE_AND_TAX,
    "holdings": HOLDINGS,
    "policy": POLICY,
    "mortgage": MORTGAGE,
    "timetable": TIMETABLE,
    "tax_bill": TAX_BILL,
    "schedule": SCHEDULE,
    "rates": RATES,
    "dividend": DIVIDEND,
}
REFUSED = {"letter", "thanks", "timetable"}  # they say nothing about money at all


@pytest.mark.parametrize("paper", PAPERS)
def test_a_paper_without_transactions_yields_none(paper: str) -> None:
    """D13: what is no statement is refused, or said to be something else, and counts nothing."""
    pages = pages_of(PAPERS[paper])
    if paper in REFUSED:
        with pytest.raises(DocumentRejected, match="not_financial"):
            read_document(pages)
        return

    reading = read_document(pages)

    assert reading.document_type is DocumentType.OTHER
    assert reading.lines == []
