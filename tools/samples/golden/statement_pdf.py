"""Lyrebird Mutual's account statement: an invented bank's house style, with page carry-overs."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from tools.samples import sheet
from tools.samples.ledger import Ledger, Line
from tools.samples.sheet import BOLD, GREY, INK, OBLIQUE, WHITE, Sheet

DEEP, TINT, OCHRE = "#0f4c4a", "#eef4f3", "#c98a2b"
LEFT, RIGHT = 48.0, 547.0
DATE_X, TEXT_X, DEBIT_X, CREDIT_X, BALANCE_X = 56.0, 120.0, 396.0, 468.0, 539.0
ROW = 17.5
FIRST_PAGE_ROWS, LATER_PAGE_ROWS = 24, 36
SPECIMEN = "Lyrebird Mutual, its customers and this account are invented. Specimen made for testing and demonstration."


@dataclass(frozen=True)
class Printed:
    """A drawn statement and the page on which each line stands."""

    content: bytes
    pages: tuple[int, ...]


def money(amount: Decimal) -> str:
    """1,234.56, as the bank prints it."""
    return f"{amount:,.2f}"


def long_date(day: date) -> str:
    """1 August 2026."""
    return f"{day.day} {day:%B %Y}"


def draw(
    ledger: Ledger,
    *,
    interim: bool = False,
    number: int = 1,
    rows: tuple[Line, ...] | None = None,
    stamp: Callable[[Sheet], None] | None = None,
    encrypt: object = None,
) -> Printed:
    """Print a ledger; `rows` prints other lines than those that balance, `stamp` marks page one."""
    title = "Transaction listing" if interim else "Statement of account"
    paper = Sheet(f"{title} {ledger.period_start:%B %Y}", "Lyrebird Mutual", encrypt=encrypt)
    lines = ledger.lines if rows is None else rows
    pages = list(_pages(list(zip(lines, ledger.balances, strict=True))))
    where: list[int] = []
    _masthead(paper, title)
    _address(paper, ledger, number)
    _summary(paper, ledger, y=214)
    if stamp:
        stamp(paper)
    y = _table_head(paper, 308)
    y = _marker(paper, y, ledger.period_start, "Opening balance", ledger.opening)
    carried = ledger.opening
    for index, page in enumerate(pages):
        if index:
            y = _turn(paper, title, carried, y, number=index + 1, of=len(pages))
        for line, balance in page:
            y = _row(paper, y, line, balance, shaded=len(where) % 2 == 1)
            where.append(paper.pages)
            carried = balance
    _marker(paper, y, ledger.period_end, "Closing balance", ledger.closing)
    _closing_note(paper, y + 42)
    _foot(paper, len(pages), len(pages))
    return Printed(paper.finish(), tuple(where))


def _pages(rows: list[tuple[Line, Decimal]]) -> Iterator[list[tuple[Line, Decimal]]]:
    size = FIRST_PAGE_ROWS
    while rows:
        page, rows = rows[:size], rows[size:]
        yield page
        size = LATER_PAGE_ROWS


def _masthead(paper: Sheet, title: str) -> None:
    paper.fill(0, 0, paper.width, 74, DEEP)
    paper.fill(0, 74, paper.width, 3, OCHRE)
    _emblem(paper, 64, 37)
    paper.text(88, 36, "Lyrebird Mutual", font=BOLD, size=19, ink=WHITE)
    paper.text(88, 52, "Banking owned by its members", size=8.5, ink="#cfe0de")
    paper.text(RIGHT, 36, title, size=15, ink=WHITE, right=True)
    paper.text(RIGHT, 52, "Everyday Account", size=8.5, ink="#cfe0de", right=True)


def _emblem(paper: Sheet, x: float, y: float) -> None:
    """A lyre of three arcs."""
    canvas = paper.canvas
    canvas.setStrokeColor(sheet.colour(OCHRE))
    canvas.setLineCap(1)
    base = paper.height - y
    for spread, width in ((15, 2.4), (10, 1.8), (5, 1.2)):
        canvas.setLineWidth(width)
        canvas.bezier(x - spread, base + 15, x - spread * 1.5, base - 12, x, base - 6, x, base - 15)
        canvas.bezier(x + spread, base + 15, x + spread * 1.5, base - 12, x, base - 6, x, base - 15)
    canvas.setLineCap(0)


def _address(paper: Sheet, ledger: Ledger, number: int) -> None:
    paper.block(
        LEFT, 116, ["MS ADA MARLOW", "3 / 12 FERN STREET", "FITZROY VIC 3065"], leading=14, size=10
    )
    facts = (
        ("Account name", "Ada Marlow"),
        ("BSB", "999-413"),
        ("Account number", "0071 3362"),
        ("Currency", "AUD, Australian dollars"),
        ("Statement number", str(number)),
        ("Period", f"{long_date(ledger.period_start)} to {long_date(ledger.period_end)}"),
    )
    for row, (label, value) in enumerate(facts):
        paper.text(310, 108 + row * 14.5, label, size=8.5, ink=GREY)
        paper.text(RIGHT, 108 + row * 14.5, value, font=BOLD, size=8.5, right=True)
        paper.rule(310, 112.5 + row * 14.5, RIGHT)


def _summary(paper: Sheet, ledger: Ledger, *, y: float) -> None:
    paper.fill(LEFT, y, RIGHT - LEFT, 58, TINT, radius=5)
    facts = (
        ("Opening balance", ledger.opening, ""),
        ("Total credits", ledger.credits, "+"),
        ("Total debits", ledger.debits, "−"),
        ("Closing balance", ledger.closing, "="),
    )
    width = (RIGHT - LEFT) / len(facts)
    for index, (label, amount, sign) in enumerate(facts):
        x = LEFT + index * width
        last = index == len(facts) - 1
        paper.text(x + 16, y + 22, label, size=8.5, ink=GREY)
        paper.text(
            x + 16, y + 42, f"${money(amount)}", font=BOLD, size=13, ink=DEEP if last else INK
        )
        paper.text(x, y + 42, sign, size=13, ink=OCHRE, centre=True)


def _table_head(paper: Sheet, y: float) -> float:
    paper.fill(LEFT, y - 20, RIGHT - LEFT, 20, DEEP)
    for x, label, right in (
        (DATE_X, "Date", False),
        (TEXT_X, "Description", False),
        (DEBIT_X, "Debit ($)", True),
        (CREDIT_X, "Credit ($)", True),
        (BALANCE_X, "Balance ($)", True),
    ):
        paper.text(x, y - 6.5, label, font=BOLD, size=8.5, ink=WHITE, right=right)
    return y + ROW - 4


def _row(paper: Sheet, y: float, line: Line, balance: Decimal, *, shaded: bool) -> float:
    if shaded:
        paper.fill(LEFT, y - 12, RIGHT - LEFT, ROW, "#f7f9f9")
    paper.text(DATE_X, y, f"{line.on:%d %b %Y}", size=8.6)
    paper.text(TEXT_X, y, line.description, size=8.6)
    column = CREDIT_X if line.amount > 0 else DEBIT_X
    paper.text(column, y, money(abs(line.amount)), size=8.6, right=True)
    paper.text(BALANCE_X, y, money(balance), size=8.6, right=True)
    return y + ROW


def _marker(paper: Sheet, y: float, day: date | None, label: str, balance: Decimal) -> float:
    paper.fill(LEFT, y - 12, RIGHT - LEFT, ROW, TINT)
    if day:
        paper.text(DATE_X, y, f"{day:%d %b %Y}", font=BOLD, size=8.6, ink=DEEP)
    paper.text(TEXT_X, y, label, font=BOLD, size=8.6, ink=DEEP)
    paper.text(BALANCE_X, y, money(balance), font=BOLD, size=8.6, ink=DEEP, right=True)
    return y + ROW


def _turn(paper: Sheet, title: str, carried: Decimal, y: float, *, number: int, of: int) -> float:
    _marker(paper, y, None, "Carried forward", carried)
    _foot(paper, number - 1, of)
    paper.next_page()
    paper.fill(0, 0, paper.width, 40, DEEP)
    paper.fill(0, 40, paper.width, 2, OCHRE)
    paper.text(LEFT, 25, "Lyrebird Mutual", font=BOLD, size=12, ink=WHITE)
    paper.text(RIGHT, 25, f"{title}   ·   Account 0071 3362", size=8.5, ink="#cfe0de", right=True)
    return _marker(paper, _table_head(paper, 88), None, "Brought forward", carried)


def _closing_note(paper: Sheet, y: float) -> None:
    paper.text(
        LEFT,
        y,
        "Please check every entry. Tell us within 60 days if something is not yours.",
        size=8,
        ink=GREY,
    )
    paper.text(LEFT, y + 12, "Lost card: in the app, Cards, Lock this card.", size=8, ink=GREY)


def _foot(paper: Sheet, number: int, of: int) -> None:
    paper.rule(LEFT, 802, RIGHT)
    paper.text(LEFT, 815, SPECIMEN, font=OBLIQUE, size=7, ink=GREY)
    paper.text(RIGHT, 815, f"Page {number} of {of}", size=7.5, ink=GREY, right=True)
