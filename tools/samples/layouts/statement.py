"""The printer that turns rows and a style into pages."""

from dataclasses import dataclass
from decimal import Decimal

from reportlab.pdfbase.pdfmetrics import stringWidth

from tools.samples.layouts.heading import first_heading, foot, later_heading
from tools.samples.layouts.style import Column, Style
from tools.samples.layouts.table import Row
from tools.samples.sheet import HAIRLINE, INK, WHITE, Sheet

MARGIN = 42.0
LINE_HEIGHT = 10.5


@dataclass(frozen=True)
class Part:
    """One account's rows, under a heading of its own when the file holds several."""

    heading: str | None
    rows: list[Row]


@dataclass
class Printer:
    """Where the pen is, and the page on which each transaction was printed."""

    paper: Sheet
    style: Style
    title: str
    pages_total: int
    y: float = 0.0
    printed_on: dict[int, int] | None = None
    last_day: object = None
    carried: Decimal | None = None
    odd: bool = False

    def part(self, part: Part) -> None:
        """Print one account."""
        if part.heading:
            self._room(4)
            self.paper.text(
                MARGIN,
                self.y + 14,
                part.heading,
                font=self.style.bold,
                size=10.5,
                ink=self.style.accent,
            )
            self.y += 24
        self._table_head()
        for row in part.rows:
            self._room(row.height + 1)
            self._row(row)

    def _room(self, rows: int) -> None:
        bottom = self.paper.height - 52
        if self.y + rows * self.style.leading <= bottom:
            return
        self._carry(self.style.labels.carried)
        foot(self.paper, self.style, MARGIN, self.paper.pages, self.pages_total)
        self._next_page()
        self.y = later_heading(self.paper, self.style, self.title, MARGIN)
        self._table_head()
        self._carry(self.style.labels.brought)
        self.last_day = None

    def _next_page(self) -> None:
        self.paper.next_page()
        if self.style.rotated:
            self.paper.canvas.setPageRotation(90)
            turn_upright(self.paper)

    def _carry(self, label: str) -> None:
        if label and self.carried is not None and self.style.has("balance"):
            self._row(Row("marker", label, balance=self.carried))

    def _table_head(self) -> None:
        style, right = self.style, self.paper.width - MARGIN
        dark = style.heading in ("band", "boxed")
        if dark:
            self.paper.fill(MARGIN, self.y, right - MARGIN, 18, style.accent)
        else:
            self.paper.rule(MARGIN, self.y + 18, right, ink=INK, width=1)
        for column in style.columns:
            self.paper.text(column.x, self.y + 12.5, column.label, font=style.bold, size=style.size - 0.4,
                            ink=WHITE if dark else INK, right=column.right)  # fmt: skip
        self.y += 18 + style.leading * 0.72

    def _row(self, row: Row) -> None:
        style = self.style
        extra = (row.height - 1) * LINE_HEIGHT
        if style.zebra and self.odd:
            self.paper.fill(
                MARGIN,
                self.y - style.leading * 0.68,
                self.paper.width - 2 * MARGIN,
                style.leading + extra,
                "#f4f5f7",
            )
        for column in style.columns:
            self._cell(column, row)
        if row.number is not None and self.printed_on is not None:
            self.printed_on[row.number] = self.paper.pages
        self.carried = row.balance if row.balance is not None else self.carried
        self.odd = not self.odd
        self.y += style.leading + extra
        if style.grid:
            self.paper.rule(
                MARGIN, self.y - style.leading * 0.7, self.paper.width - MARGIN, ink=HAIRLINE
            )

    def _cell(self, column: Column, row: Row) -> None:
        font = self.style.font if row.kind in ("line", "note") else self.style.bold
        if column.kind == "text":
            self._words(column, row, font)
            return
        text = self._value(column, row)
        if text:
            self.paper.text(
                column.x, self.y, text, font=font, size=self.style.size, right=column.right
            )

    def _words(self, column: Column, row: Row, font: str) -> None:
        for index, words in enumerate(row.text.split("\n")):
            size = self.style.size - (0.6 if index else 0)
            self._check_fits(column, words, font, size, row)
            self.paper.text(column.x, self.y + index * LINE_HEIGHT, words, font=font, size=size)

    def _check_fits(self, column: Column, words: str, font: str, size: float, row: Row) -> None:
        """The truth promises whole descriptions, so one that would be overprinted is a mistake."""
        end = column.x + stringWidth(words, font, size)
        for other in self.style.columns:
            text = "" if other.kind == "text" else self._peek(other, row)
            left = other.x - (stringWidth(text, font, size) if other.right else 0)
            if text and column.x < other.x and end > left - 3:
                raise ValueError(f"{self.style.issuer}: {words!r} runs into {text!r}")

    def _peek(self, column: Column, row: Row) -> str:
        return "" if column.kind in ("date", "value_date") else self._value(column, row)

    def _value(self, column: Column, row: Row) -> str:
        if column.kind in ("date", "value_date"):
            return self._date(column, row)
        if column.kind == "balance":
            return "" if row.balance is None else self.style.numbers.signed(row.balance)
        amount = row.amount
        if row.kind == "marker" and not self.style.has("balance"):
            amount = row.balance
        return "" if amount is None else _amount(self.style, column, amount)

    def _date(self, column: Column, row: Row) -> str:
        if row.on is None or (row.kind == "marker" and column.kind == "value_date"):
            return ""
        if self.style.balance_once_a_day and column.kind == "date" and row.kind == "line":
            repeated, self.last_day = self.last_day == row.on, row.on
            return "" if repeated else self.style.day(row.on)
        return self.style.day(row.on)


def _amount(style: Style, column: Column, amount: Decimal) -> str:
    numbers = style.numbers
    if column.kind == "direction":
        return style.labels.direction[0 if amount > 0 else 1]
    if column.kind == "debit":
        return numbers.plain(amount) if amount < 0 else ""
    if column.kind == "credit":
        return numbers.plain(amount) if amount > 0 else ""
    return numbers.plain(amount) if style.has("direction") else numbers.signed(amount)


def turn_upright(paper: Sheet) -> None:
    """Draw along the long edge of a portrait page that is shown turned by /Rotate 90."""
    paper.canvas.rotate(90)
    paper.canvas.translate(0, -paper.height)


def print_statement(
    style: Style,
    title: str,
    facts: list[tuple[str, str]],
    parts: list[Part],
    *,
    pages_total: int = 0,
) -> tuple[bytes, dict[int, int]]:
    """Print a statement; returns the bytes and the page of each transaction number."""
    paper = Sheet(title, style.issuer, size=style.page_size)
    if style.rotated:
        paper.canvas.setPageRotation(90)
        turn_upright(paper)
    printed_on: dict[int, int] = {}
    pen = Printer(paper, style, title, pages_total, printed_on=printed_on)
    pen.y = first_heading(paper, style, facts, title, MARGIN)
    for part in parts:
        pen.part(part)
    foot(paper, style, MARGIN, paper.pages, pages_total)
    if paper.pages != pages_total:
        return print_statement(style, title, facts, parts, pages_total=paper.pages)
    return paper.finish(), printed_on
