"""Households as their statements show them, each with the figures an adviser would write down."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from documents.domain.finance.analysis import Analysis
from documents.domain.finance.periods import add_months
from documents.domain.finance.records import AccountKind, Ledger, Line, Profile, Statement
from services.documents.tests.unit.finance.ledgers import (
    a_ledger,
    a_line,
    a_statement,
    analysed,
)

FIRST, TODAY = date(2026, 8, 1), date(2026, 11, 20)
Row = tuple[date, str, str]


@dataclass(frozen=True)
class Household:
    """Rows of the everyday account, and what a month of it comes to."""

    currency: str
    rows: Sequence[Row]
    income: str
    fixed: str
    essential: str
    committed: str
    spent: str
    card: Sequence[Row] = ()
    abroad: Sequence[Row] = ()
    first: date = FIRST
    unseen: Sequence[tuple[date, date]] = ()

    def analysed(self) -> Analysis:
        """What comes out of its statements from the first day to today."""
        return analysed(self.ledger(), TODAY)

    def ledger(self) -> Ledger:
        """Its statements: of the everyday account, a card, and an account in US dollars."""
        lines = [a_line(*row, currency=self.currency) for row in self.rows]
        lines += self._card_lines()
        lines += [a_line(*row, currency="USD", account="usd-7") for row in self.abroad]
        ends = [self.first, *(day for hole in self.unseen for day in hole), TODAY]
        statements = [
            a_statement(start, end) for start, end in zip(ends[::2], ends[1::2], strict=True)
        ]
        if self.card:
            kind = AccountKind.CARD
            statements.append(a_statement(self.first, TODAY, account="card-99", account_kind=kind))
        if self.abroad:
            statements.append(a_statement(self.first, TODAY, account="usd-7"))
        profile = Profile(self.currency)
        return a_ledger(lines, profile=profile, statements=tuple(statements))

    def _card_lines(self) -> list[Line]:
        kind = AccountKind.CARD
        return [
            a_line(*row, currency=self.currency, account="card-99", account_kind=kind)
            for row in self.card
        ]


def monthly(day: int, text: str, *amounts: str, since: date = FIRST) -> list[Row]:
    """One row a month from `since` on; the last amount stays. `-` leaves a month out."""
    months = (TODAY.year - since.year) * 12 + TODAY.month - since.month + 1
    days = [add_months(since, at, anchor=day) for at in range(months)]
    every = [*amounts, *[amounts[-1]] * months]
    rows = zip(days, every, strict=False)
    return [(on, text, amount) for on, amount in rows if amount != "-" and on <= TODAY]


def each(days: int, first: date, text: str, *amounts: str) -> list[Row]:
    """One row every so many days; the amounts come round."""
    times = (TODAY - first).days // days + 1
    return [
        (first + timedelta(days=days * at), text, amounts[at % len(amounts)]) for at in range(times)
    ]


def once(month: int, day: int, text: str, amount: str) -> list[Row]:
    """One row."""
    return [(date(2026, month, day), text, amount)]


def covering(*spans: tuple[date, date]) -> tuple[Statement, ...]:
    """Statements of these days, and of none between them."""
    return tuple(a_statement(start, end) for start, end in spans)


BRITISH_FAMILY = Household(
    "GBP",
    monthly(25, "BGC HARTWELL LTD SALARY", "2450.00")
    + each(28, date(2026, 8, 4), "HMRC CHILD BENEFIT", "104.20")
    + once(9, 15, "HMRC TAX REFUND", "312.00")
    + monthly(1, "STANDING ORDER J HARGREAVES", "-950.00")
    + monthly(3, "DD READING BC COUNCIL TAX", "-142.00")
    + monthly(8, "DD EE LIMITED", "-27.00", "-31.45", "-27.00")
    + monthly(9, "DD PUREGYM LTD", "-22.99", "-22.99", "-24.99")
    + monthly(10, "DD DVLA VEHICLE TAX AB12 CDE", "-16.62")
    + monthly(12, "VIS NETFLIX.COM", "-10.99", "-12.99")
    + each(7, FIRST, "VIS TESCO STORES 3311 READING", "-80.00")
    + each(14, date(2026, 8, 14), "LINK ATM CASH HIGH ST", "-50.00")
    + once(11, 2, "VIS ODEON CINEMAS", "-22.50")
    + once(11, 3, "VIS LE PETIT BISTRO PARIS", "-41.20")
    + once(11, 3, "NON-STERLING TRANSACTION FEE", "-1.20"),
    income="2562.88",  # 2,450.00 and 104.20 x 13/12
    fixed="1160.61",  # 950.00, 142.00, 27.00, 24.99, 16.62
    essential="400.00",  # five, four and five Saturdays
    committed="12.99",
    spent="63.70",
)
AUSTRALIAN_COUPLE = Household(
    "AUD",
    monthly(15, "DIRECT CREDIT BRIGHTWATER PTY SALARY", "4200.00")
    + each(14, date(2026, 8, 6), "DIRECT CREDIT HILLVIEW HEALTH WAGES", "2100.00")
    + each(14, date(2026, 8, 5), "CTRLINK FAMILYAST 123A4567", "154.98")
    + once(9, 9, "MEDICARE BENEFIT", "39.75")
    + each(14, date(2026, 8, 7), "HOME LOAN REPAYMENT 0412", "-1150.00")
    + each(7, date(2026, 8, 3), "DD GOODSTART EARLY LEARNING", "-200.00", "-180.00", "-240.00")
    + each(14, date(2026, 10, 20), "AFTERPAY PURCHASE 8841", "-32.50")
    + once(9, 1, "NRMA INSURANCE ANNUAL PREMIUM", "-1104.00")
    + monthly(2, "MONTHLY ACCOUNT FEE", "-5.00"),
    income="9085.79",  # 4,200.00, 2,100.00 x 26/12, 154.98 x 26/12
    fixed="3525.76",  # 1,150.00 x 26/12, 200.00 x 52/12, 32.50 x 26/12, 1,104.00 / 12, 5.00
    essential="0.00",
    committed="0.00",
    spent="0.00",
)
GERMAN_FLATSHARE = Household(
    "EUR",
    monthly(27, "LOHN GEHALT RHEINWERK GMBH", "2780.00", "2780.00", "5560.00")
    + monthly(5, "KINDERGELD FAMILIENKASSE", "255.00")
    + monthly(3, "GUTSCHRIFT LENA MUELLER MIETANTEIL", "300.00")
    + monthly(1, "DAUERAUFTRAG WOHNBAU SUED MIETE", "-890.00")
    + monthly(7, "STADTWERKE ABSCHLAG STROM", "-74.00")
    + once(8, 15, "RUNDFUNK ARD ZDF DRADIO", "-55.08")
    + once(11, 16, "RUNDFUNK ARD ZDF DRADIO", "-55.08")
    + monthly(12, "SPOTIFY AB", "-11.99")
    + monthly(9, "REWE SAGT DANKE", "-310.00", "-290.00", "-330.00", "-180.00"),
    income="3035.00",  # the thirteenth salary is one-off
    fixed="682.36",  # 890.00 less 300.00, 74.00, 55.08 / 3
    essential="310.00",
    committed="11.99",
    spent="0.00",
)
AMERICAN_RENTER = Household(
    "USD",
    each(14, date(2026, 8, 7), "NORTHWIND INC DES:PAYROLL ID:XXXXX", "1890.22")
    + monthly(1, "ZELLE PAYMENT TO MARIA LOPEZ RENT", "-1650.00")
    + monthly(3, "ZELLE FROM SAM BAKER DINNER", "25.00", "40.00", "-", "12.00")
    + monthly(25, "CHASE CREDIT CRD AUTOPAY", "-600.00", "-417.99", "-427.99")
    + monthly(6, "GEICO AUTO INSURANCE", "-128.40")
    + monthly(8, "VERIZON WIRELESS", "-70.11", "-84.02", "-72.50", "-70.11"),
    income="4095.48",
    fixed="1850.90",  # 1,650.00, 128.40, and the phone's 72.50
    essential="410.00",
    committed="17.99",
    spent="31.00",
    card=monthly(5, "SAFEWAY #1234", "-420.00", "-400.00", "-410.00", "-200.00")
    + monthly(11, "HULU 877-8244858", "-17.99")
    + monthly(25, "PAYMENT THANK YOU", "600.00", "417.99", "427.99")
    + once(11, 7, "AMC ONLINE 9640", "-31.00")
    + once(11, 8, "STEAM PURCHASE", "-19.99")
    + once(11, 12, "STEAM PURCHASE REFUND", "19.99"),
)
FRENCH_BORROWER = Household(
    "EUR",
    monthly(28, "VIR SEPA RECU ATELIERS DUBOIS SALAIRE", "2140.00")
    + monthly(5, "VIR CAF ALLOCATION LOGEMENT", "120.00")
    + once(9, 20, "VIR CPAM REMBOURSEMENT", "18.50")
    + monthly(2, "PRLV SEPA LOYER AGENCE DU PORT", "-760.00")
    + monthly(6, "PRLV SEPA FREE MOBILE", "-19.99")
    + monthly(8, "ECHEANCE PRET CONSO", "-160.00")
    + monthly(3, "CARTE NAVIGO MENSUEL", "-88.80")
    + monthly(11, "PRLV CANAL PLUS", "-22.99")
    + monthly(13, "DISNEY PLUS", "-", "-1.99", "-8.99")
    + monthly(15, "CB CARREFOUR CITY", "-250.00", "-260.00", "-240.00", "-130.00"),
    income="2260.00",
    fixed="939.99",
    essential="338.80",
    committed="31.98",  # the trial month is over
    spent="0.00",
)
FREELANCER = Household(
    "USD",
    once(8, 4, "ACH STUDIO NORTH INVOICE 31", "1800.00")
    + once(8, 19, "ACH BLUE FOX LLC", "950.00")
    + once(10, 2, "ACH STUDIO NORTH INVOICE 33", "2600.00")
    + once(10, 23, "ACH HARBOR MEDIA", "700.00")
    + once(11, 9, "ACH STUDIO NORTH INVOICE 34", "1500.00")
    + once(9, 15, "USATAXPYMT IRS", "-600.00")
    + monthly(1, "APARTMENTS AT MILL RENT", "-1400.00")
    + monthly(5, "KROGER #22", "-300.00", "-280.00", "-320.00", "-100.00"),
    income="2750.00",  # the middle of 2,750.00, nothing, and 3,300.00
    fixed="1400.00",
    essential="300.00",
    committed="0.00",
    spent="0.00",
)
PENSIONER = Household(
    "GBP",
    each(28, date(2026, 8, 3), "DWP STATE PENSION", "921.20")
    + once(11, 16, "DWP WINTER FUEL", "200.00")
    + monthly(1, "AVIVA ANNUITY PENSION", "430.00")
    + once(9, 15, "DD WATER PLUS", "-96.00")
    + once(10, 9, "DD SAGA INSURANCE", "-286.00")
    + monthly(2, "STO MRS K PATEL CLEANING", "-60.00")
    + monthly(3, "DD RED CROSS DONATION", "-10.00")
    + monthly(5, "SAINSBURYS", "-220.00", "-200.00", "-240.00", "-150.00")
    + monthly(4, "VIS WHSMITH", "-6.50", "-8.20", "-7.00", "-6.50"),
    income="1427.97",  # 921.20 x 13/12 and 430.00; the winter's help came once
    fixed="197.33",  # 60.00, 10.00, and a quarter's water and insurance by the month
    essential="220.00",
    committed="0.00",
    spent="6.50",
)
TWO_JOBS = Household(
    "USD",
    [
        (date(2026, month, day), "BAYSIDE LLC PAYROLL", "1500.00")
        for month, day in ((8, 14), (8, 31), (9, 15), (9, 30), (10, 15), (10, 30), (11, 13))
    ]
    + each(7, date(2026, 8, 7), "DINER ON MAIN PAYROLL", "210.00")
    + monthly(1, "ZELLE TO JIM SMITH", "-1100.00")
    + monthly(9, "SPOTIFY", "-0.99", "-0.99", "-0.99", "-11.99")
    + once(8, 20, "CRUNCH FITNESS JOINING", "-59.00")
    + monthly(20, "CRUNCH FITNESS", "-29.99", "-29.99", "-29.99", "-32.99")
    + once(10, 8, "EVENTBRITE TICKETS", "-90.00")
    + once(11, 10, "REFUND EVENTBRITE TICKETS", "45.00"),
    income="3910.00",  # 1,500.00 x 2 and 210.00 x 52/12
    fixed="1132.99",
    essential="0.00",
    committed="11.99",
    spent="-45.00",
)
HOME_WITH_A_LODGER = Household(
    "GBP",
    monthly(28, "CALDER NHS TRUST SALARY", "2300.00")
    + monthly(3, "FPI T ADEYEMI LODGER RENT", "450.00")
    + monthly(4, "FPI T ADEYEMI INTERNET SHARE", "19.00")
    + monthly(1, "NATIONWIDE MORTGAGE", "-880.00")
    + monthly(6, "DD VIRGIN MEDIA", "-38.00", "-38.00", "-38.00", "-42.00")
    + monthly(9, "LLOYDS CAR LOAN", "-215.00")
    + monthly(13, "NOW TV", "-9.99"),
    income="2300.00",
    fixed="668.00",  # 880.00 less 450.00, 42.00 less 19.00, 215.00
    essential="0.00",
    committed="9.99",
    spent="0.00",
)
_BONUS_AND_ADVANCE = (*["2500.00"] * 3, "3400.00", "2500.00", "2500.00", "1900.00", "2500.00")
PAID_IN_ADVANCE = Household(
    "AUD",
    each(14, date(2026, 8, 14), "ORCHARD CO SALARY", *_BONUS_AND_ADVANCE)
    + once(10, 30, "ORCHARD CO SALARY ADVANCE", "600.00")
    + each(7, date(2026, 8, 3), "RAY WHITE RENT", "-480.00")
    + once(9, 20, "RED ENERGY", "-380.00")
    + monthly(18, "TELSTRA", "-65.00"),
    income="5416.67",  # an advance is part of the next pay
    fixed="2271.67",  # 480.00 x 52/12, 380.00 / 3, 65.00
    essential="0.00",
    committed="0.00",
    spent="0.00",
)
EVERY_HOUSEHOLD = {
    "a british family": BRITISH_FAMILY,
    "an australian couple": AUSTRALIAN_COUPLE,
    "a german flatshare": GERMAN_FLATSHARE,
    "an american renter with a card": AMERICAN_RENTER,
    "a french borrower": FRENCH_BORROWER,
    "a freelancer with a month unpaid": FREELANCER,
    "a pensioner": PENSIONER,
    "two jobs": TWO_JOBS,
    "a home with a lodger": HOME_WITH_A_LODGER,
    "paid in advance": PAID_IN_ADVANCE,
}
