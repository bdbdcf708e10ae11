"""The totals of a stub found by arithmetic alone, whatever they are called and in whatever tongue.

A total is the sum of the figures above it in its column. Where a total of pay less a total of
deductions is printed too, or a total of pay less every figure below it, that is the net.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate

from documents.domain.reading.figures import amount_of
from documents.domain.reading.numbers import AmountToken, NumberStyle, amounts_in
from documents.domain.reading.pay.columns import Heading, role_of
from documents.domain.reading.result import Amount
from documents.domain.reading.rows import Row

_FLUSH = 3.0  # points between edges in one column
_LEAST, _MOST = 2, 25  # figures that make a total
_MOST_SUBTOTALS = 6


@dataclass(frozen=True, slots=True)
class Cell:
    """An amount and its row."""

    token: AmountToken
    row: Row

    @property
    def value(self) -> Decimal:
        return self.token.value

    @property
    def amount(self) -> Amount:
        return amount_of(self.token, self.row)


@dataclass(frozen=True, slots=True)
class Proven:
    """A gross that leads to a net; the total of deductions where one is printed."""

    gross: Cell
    deductions: Cell | None
    net: Cell


def sums_of(rows: Sequence[Row], headings: Sequence[Heading], style: NumberStyle) -> list[Proven]:
    """Every way in which totals lead to a printed net, the smallest gross first: a month, no year."""
    cells = _cells(rows, headings, style)
    columns = _columns(cells)
    totals = [list(_totals(column)) for column in columns]
    paid = [total for found in totals for total, plain in found if plain]
    chains = [one for column in columns for one in _of_one_column(paid, column)]
    for column, found in zip(columns, totals, strict=True):
        chains += _of_subtotals(column, [total for total, _ in found], paid)
    every = [total for found in totals for total, _ in found]
    return sorted([*_of_two_totals(every, cells), *chains], key=lambda one: one.gross.value)


def leads_by_sums(
    gross: Decimal,
    net: Decimal,
    rows: Sequence[Row],
    headings: Sequence[Heading],
    style: NumberStyle,
) -> bool:
    """Whether totals lead from the one to the other, or a column of what is taken away does."""
    for column in _columns(_cells(rows, headings, style)):
        taken = list(accumulate(cell.value for cell in column))
        less = sum(cell.value for cell in column if cell.token.sign == "-")
        if gross > net and gross - net in (*taken[1:], less):
            return True
    sums = sums_of(rows, headings, style)
    return any(one.gross.value == gross and one.net.value == net for one in sums)


def _cells(rows: Sequence[Row], headings: Sequence[Heading], style: NumberStyle) -> list[Cell]:
    return [
        Cell(token, row)
        for row in rows
        for token in amounts_in(row, style)
        if token.value and role_of(row, token, headings) != "ytd"
    ]


def _columns(cells: Sequence[Cell]) -> list[list[Cell]]:
    """Figures of a page that end at one edge, from top to bottom."""
    columns: list[list[Cell]] = []
    for cell in cells:
        for column in columns:
            if _in_one_column(column[-1], cell):
                column.append(cell)
                break
        else:
            columns.append([cell])
    return columns


def _in_one_column(above: Cell, cell: Cell) -> bool:
    same_page = above.row.page == cell.row.page and above.row is not cell.row
    return same_page and abs(above.token.x1 - cell.token.x1) < _FLUSH


def _totals(column: Sequence[Cell]) -> Iterator[tuple[Cell, bool]]:
    """The figures of a column that are the sum of those right above them, none of them negative?"""
    for at, cell in enumerate(column):
        above = [c.token.signed for c in reversed(column[max(0, at - _MOST) : at])]
        for count, total in enumerate(accumulate(above), 1):
            if count >= _LEAST and abs(total) == cell.value:
                yield cell, all(value > 0 for value in above[:count])
                break


def _of_two_totals(totals: Sequence[Cell], cells: Sequence[Cell]) -> Iterator[Proven]:
    for gross in totals:
        for less in totals:
            left = gross.value - less.value
            if left > 0 and gross is not less:
                net = next((c for c in cells if c.value == left and c not in (gross, less)), None)
                if net is not None:
                    yield Proven(gross, less, net)


def _of_one_column(totals: Sequence[Cell], column: Sequence[Cell]) -> Iterator[Proven]:
    """A total, and below it what is taken from it down to what is left."""
    for at, gross in enumerate(column):
        below = column[at + 1 : at + 1 + _MOST] if gross in totals else ()
        signed = any(cell.token.sign == "-" for cell in below)
        left = gross.value
        for taken, cell in enumerate(below):
            if cell.value == left and taken >= _LEAST:
                yield Proven(gross, None, cell)
                break
            left += cell.token.signed if signed else -cell.value


def _of_subtotals(
    column: Sequence[Cell], totals: Sequence[Cell], paid: Sequence[Cell]
) -> Iterator[Proven]:
    """A total of pay, totals of what is taken from it, and below them what they leave together."""
    for at, gross in enumerate(totals):
        left, taken = gross.value, totals[at + 1 : at + 1 + _MOST_SUBTOTALS]
        for less in taken if gross in paid else ():
            left -= less.value if less.token.sign != "+" else -less.value
            net = next((c for c in column[column.index(less) + 1 :] if c.value == left), None)
            if net is not None and less is not taken[0]:
                yield Proven(gross, None, net)
                break
