"""Pay stubs of three countries: monthly, semi-monthly and monthly with allowances."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from tools.samples.document import SampleDocument
from tools.samples.layouts.numbers import Numbers
from tools.samples.ledger import ZERO
from tools.samples.sheet import BOLD, GREY, OBLIQUE, WHITE, Sheet

MARGIN = 50.0
Entry = tuple[str, str]


@dataclass(frozen=True)
class Stub:
    """One payment; year-to-date figures are this payment times `pays`."""

    name: str
    country: str
    currency: str
    employer: str
    employee: str
    title: str
    facts: tuple[tuple[str, str], ...]
    paid_on: date
    start: date
    end: date
    frequency: str
    earnings: tuple[Entry, ...]
    deductions: tuple[Entry, ...]
    words: tuple[str, str, str, str, str]
    numbers: Numbers
    pays: int
    accent: str
    side_by_side: bool = False

    @property
    def gross(self) -> Decimal:
        """All earnings."""
        return _sum(self.earnings)

    @property
    def withheld(self) -> Decimal:
        """All deductions."""
        return _sum(self.deductions)


def _sum(entries: tuple[Entry, ...]) -> Decimal:
    return sum((Decimal(amount) for _, amount in entries), ZERO)


STUBS = (
    Stub("uk-payslip", "GB", "GBP", "Holloway Print Ltd", "Mr C R Penhale", "Payslip",
         (("Pay date", "25/09/2026"), ("Tax period", "6 (monthly)"), ("Pay period", "01/09/2026 - 30/09/2026"), ("Tax code", "1257L")),
         date(2026, 9, 25), date(2026, 9, 1), date(2026, 9, 30), "monthly",
         (("Basic pay", "2600.00"), ("Overtime 6.00 h @ 22.50", "135.00")),
         (("PAYE tax", "337.40"), ("National Insurance", "134.98"), ("Pension 4%", "116.25")),
         ("Payments", "Deductions", "Total payments", "Total deductions", "Net pay"), Numbers(symbol="£"), 6, "#27496d", True),
    Stub("ca-paystub", "CA", "CAD", "Northpine Mills Inc.", "Simone Desrosiers", "Statement of earnings",
         (("Pay date", "September 15, 2026"), ("Pay period", "September 1 to September 15, 2026"), ("Frequency", "Semi-monthly")),
         date(2026, 9, 15), date(2026, 9, 1), date(2026, 9, 15), "semi-monthly",
         (("Regular 81.25 h", "3087.50"), ("Retention bonus (one-off)", "250.00")),
         (("Federal and provincial tax", "641.12"), ("CPP", "186.20"), ("EI", "55.00"), ("Union dues", "50.00")),
         ("Earnings", "Deductions", "Gross earnings", "Total deductions", "NET PAY"), Numbers(symbol="$"), 17, "#0b5a3c"),
    Stub("in-salary-slip", "IN", "INR", "Banyan Softworks Pvt Ltd", "Meera R Iyengar", "Salary slip for September 2026",
         (("Paid on", "30/09/2026"), ("Pay period", "01/09/2026 to 30/09/2026"), ("Paid days", "30"), ("Pay cycle", "Monthly")),
         date(2026, 9, 30), date(2026, 9, 1), date(2026, 9, 30), "monthly",
         (("Basic", "62000.00"), ("House rent allowance", "31000.00"), ("Special allowance", "42250.00")),
         (("Provident fund", "7440.00"), ("Professional tax", "200.00"), ("Income tax (TDS)", "13360.00")),
         ("Earnings", "Deductions", "Gross earnings", "Total deductions", "Net salary"), Numbers(lakh=True), 6, "#7a3b12", True),
)  # fmt: skip


def stubs() -> Iterator[SampleDocument]:
    """Print every pay stub."""
    for stub in STUBS:
        yield SampleDocument(stub.name, _print(stub), _truth(stub), folder="varied")


def _truth(stub: Stub) -> dict[str, object]:
    return {
        "name": stub.name,
        "document_type": "pay_stub",
        "expected": "completed",
        "country": stub.country,
        "currency": stub.currency,
        "issuer": stub.employer,
        "pay_date": stub.paid_on.isoformat(),
        "period_start": stub.start.isoformat(),
        "period_end": stub.end.isoformat(),
        "frequency": stub.frequency,
        "gross": str(stub.gross),
        "deductions_total": str(stub.withheld),
        "net": str(stub.gross - stub.withheld),
        "ytd_gross": str(stub.gross * stub.pays),
        "pages": 1,
    }


def _print(stub: Stub) -> bytes:
    paper = Sheet(f"{stub.title} {stub.paid_on}", stub.employer)
    right = paper.width - MARGIN
    _heading(paper, stub, right)
    y = _tables(paper, stub, right)
    net = stub.numbers.plain(stub.gross - stub.withheld)
    paper.fill(MARGIN, y + 16, right - MARGIN, 36, stub.accent, radius=4)
    paper.text(MARGIN + 12, y + 39, stub.words[4], font=BOLD, size=12, ink=WHITE)
    paper.text(right - 12, y + 39, net, font=BOLD, size=14, ink=WHITE, right=True)
    note = f"{stub.employer} is invented. Specimen made for testing."
    paper.text(MARGIN, 806, note, font=OBLIQUE, size=7, ink=GREY)
    return paper.finish()


def _heading(paper: Sheet, stub: Stub, right: float) -> None:
    paper.fill(MARGIN, 44, 5, 34, stub.accent)
    paper.text(MARGIN + 16, 60, stub.employer, font=BOLD, size=16, ink=stub.accent)
    paper.text(MARGIN + 16, 76, f"{stub.title}  ·  {stub.currency}", size=10)
    paper.text(right, 60, stub.employee, font=BOLD, size=11, right=True)
    for row, (label, value) in enumerate(stub.facts):
        paper.text(MARGIN, 110 + row * 15, label, size=8.5, ink=GREY)
        paper.text(MARGIN + 110, 110 + row * 15, value, font=BOLD, size=8.5)


def _tables(paper: Sheet, stub: Stub, right: float) -> float:
    """Earnings and deductions, beside or below each other; returns where they end."""
    earned = (stub.words[0], stub.earnings, stub.words[2])
    withheld = (stub.words[1], stub.deductions, stub.words[3])
    if not stub.side_by_side:
        y = _table(paper, stub, MARGIN, right, 200, *earned)
        return _table(paper, stub, MARGIN, right, y + 20, *withheld)
    middle = MARGIN + (right - MARGIN) / 2
    return max(
        _table(paper, stub, MARGIN, middle - 8, 200, *earned),
        _table(paper, stub, middle + 8, right, 200, *withheld),
    )


def _table(
    paper: Sheet, stub: Stub, left: float, right: float, y: float, title: str,
    entries: tuple[Entry, ...], total_label: str,
) -> float:  # fmt: skip
    """Print earnings or deductions with this-period and year-to-date columns."""
    now, year = right - 78, right - 4
    paper.text(left, y, title, font=BOLD, size=9.5, ink=stub.accent)
    paper.text(now, y, "This period", size=7.5, ink=GREY, right=True)
    paper.text(year, y, "Year to date", size=7.5, ink=GREY, right=True)
    paper.rule(left, y + 5, right, ink=stub.accent, width=1)
    rows = [*entries, (total_label, str(_sum(entries)))]
    for row, (label, amount) in enumerate(rows):
        font = BOLD if row == len(entries) else "Helvetica"
        base = y + 20 + row * 16
        paper.text(left, base, label, font=font, size=8.5)
        paper.text(now, base, stub.numbers.plain(Decimal(amount)), font=font, size=8.5, right=True)
        paper.text(
            year,
            base,
            stub.numbers.plain(Decimal(amount) * stub.pays),
            font=font,
            size=8.5,
            right=True,
        )
    return y + 20 + len(rows) * 16
