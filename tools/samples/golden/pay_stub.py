"""A fortnightly pay advice from Ada's invented employer, with this-pay and year-to-date columns."""

from datetime import date, timedelta
from decimal import Decimal

from tools.samples.document import SampleDocument
from tools.samples.golden.calendar import pays_this_tax_year
from tools.samples.golden.ledgers import NET_PAY
from tools.samples.golden.statement_pdf import long_date, money
from tools.samples.sheet import BOLD, GREY, INK, OBLIQUE, WHITE, Sheet

PLUM, TINT = "#3c2a4d", "#f4f0f7"
LEFT, RIGHT = 54.0, 541.0
HOURS_X, RATE_X, THIS_X, YTD_X = 280.0, 350.0, 440.0, 533.0
GROSS, TAX, SUPER = Decimal("2980.00"), Decimal("669.60"), Decimal("357.60")
BASE, ALLOWANCE = Decimal("2888.00"), Decimal("92.00")
HOURS, RATE = Decimal("76.00"), Decimal("38.00")
EMPLOYER = "Brindle & Hart Pty Ltd"


def pay_stub(payday: date) -> SampleDocument:
    """The pay advice of one payday; the fortnight ends on the Sunday before it."""
    period_end = payday - timedelta(days=payday.weekday() + 1)
    period_start = period_end - timedelta(days=13)
    pays = pays_this_tax_year(payday)
    paper = Sheet(f"Pay advice {payday:%d %B %Y}", EMPLOYER)
    _heading(paper)
    _facts(paper, payday, f"{long_date(period_start)} to {long_date(period_end)}")
    y = _table(paper, 266, pays)
    _net(paper, y + 22, pays)
    _paid_into(paper, y + 112)
    paper.text(LEFT, 806, f"{EMPLOYER} is invented. Specimen made for testing and demonstration.",
               font=OBLIQUE, size=7, ink=GREY)  # fmt: skip
    name = f"pay-stub-{payday}"
    truth = {
        "name": name,
        "document_type": "pay_stub",
        "expected": "completed",
        "currency": "AUD",
        "issuer": EMPLOYER,
        "pay_date": payday.isoformat(),
        "period_start": period_start.isoformat(),
        "period_end": period_end.isoformat(),
        "frequency": "fortnightly",
        "gross": str(GROSS),
        "deductions_total": str(TAX),
        "net": str(NET_PAY),
        "employer_super": str(SUPER),
        "ytd_gross": str(GROSS * pays),
        "ytd_net": str(NET_PAY * pays),
        "pages": 1,
    }
    return SampleDocument(name, paper.finish(), truth)


def _heading(paper: Sheet) -> None:
    paper.fill(LEFT, 48, 34, 34, PLUM, radius=8)
    paper.text(LEFT + 17, 70, "B&H", font=BOLD, size=12, ink=WHITE, centre=True)
    paper.text(LEFT + 46, 64, EMPLOYER, font=BOLD, size=15, ink=PLUM)
    paper.text(
        LEFT + 46,
        79,
        "Bookbinders and print finishers  ·  41 Tannery Lane, Abbotsford VIC 3067",
        size=8.5,
        ink=GREY,
    )
    paper.text(RIGHT, 66, "Pay advice", size=20, ink=PLUM, right=True)
    paper.rule(LEFT, 98, RIGHT, ink=PLUM, width=1.4)


def _facts(paper: Sheet, payday: date, period: str) -> None:
    left = (("Employee", "Ada Marlow"), ("Employee number", "0148"), ("Position", "Finisher, level 3"),
            ("Employment", "Full time, 76 hours a fortnight"))  # fmt: skip
    right = (("Pay period", period), ("Payment date", long_date(payday)),
             ("Pay frequency", "Fortnightly"), ("Currency", "AUD"))  # fmt: skip
    for x, facts in ((LEFT, left), (LEFT + 246, right)):
        for row, (label, value) in enumerate(facts):
            paper.text(x, 124 + row * 24, label, size=7.5, ink=GREY)
            paper.text(x, 135 + row * 24, value, font=BOLD, size=9.5)


def _table(paper: Sheet, y: float, pays: int) -> float:
    y = _section(paper, y, "Earnings", hours=True)
    y = _line(paper, y, "Ordinary hours", BASE, pays, hours=HOURS, rate=RATE)
    y = _line(paper, y, "Shift allowance", ALLOWANCE, pays)
    y = _line(paper, y, "Gross pay", GROSS, pays, strong=True)
    y = _section(paper, y + 16, "Deductions")
    y = _line(paper, y, "PAYG income tax", TAX, pays)
    y = _line(paper, y, "Total deductions", TAX, pays, strong=True)
    y = _section(paper, y + 16, "Employer contributions (not part of net pay)")
    return _line(paper, y, "Superannuation guarantee 12%", SUPER, pays)


def _section(paper: Sheet, y: float, label: str, *, hours: bool = False) -> float:
    paper.fill(LEFT, y - 14, RIGHT - LEFT, 20, PLUM, radius=3)
    paper.text(LEFT + 8, y, label, font=BOLD, size=9, ink=WHITE)
    heads = [(THIS_X, "This pay"), (YTD_X, "Year to date")]
    if hours:
        heads += [(HOURS_X, "Hours"), (RATE_X, "Rate")]
    for x, head in heads:
        paper.text(x, y, head, font=BOLD, size=8.5, ink=WHITE, right=True)
    return y + 22


def _line(
    paper: Sheet, y: float, label: str, amount: Decimal, pays: int, *,
    hours: Decimal | None = None, rate: Decimal | None = None, strong: bool = False,
) -> float:  # fmt: skip
    font = BOLD if strong else "Helvetica"
    if strong:
        paper.fill(LEFT, y - 12, RIGHT - LEFT, 18, TINT)
    paper.text(LEFT + 8, y, label, font=font, size=9.2)
    for x, value in ((HOURS_X, hours), (RATE_X, rate), (THIS_X, amount), (YTD_X, amount * pays)):
        if value is not None:
            paper.text(x, y, money(value), font=font, size=9.2, right=True)
    return y + 19


def _net(paper: Sheet, y: float, pays: int) -> None:
    paper.fill(LEFT, y, RIGHT - LEFT, 44, TINT, radius=6)
    paper.text(LEFT + 14, y + 28, "Net pay", font=BOLD, size=13, ink=PLUM)
    paper.text(THIS_X, y + 28, f"${money(NET_PAY)}", font=BOLD, size=15, ink=PLUM, right=True)
    paper.text(YTD_X, y + 28, money(NET_PAY * pays), size=9.2, ink=INK, right=True)


def _paid_into(paper: Sheet, y: float) -> None:
    paper.text(
        LEFT,
        y,
        "Paid by direct credit to Lyrebird Mutual, BSB 999-413, account ending 3362.",
        size=9,
    )
    paper.text(
        LEFT,
        y + 15,
        "Leave balances: annual leave 61.50 hours, personal leave 38.00 hours.",
        size=9,
        ink=GREY,
    )
