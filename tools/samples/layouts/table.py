"""The rows of a statement before they are inked: lines, markers, sub-totals and headings."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from tools.samples.layouts.style import Style
from tools.samples.ledger import Ledger, Line, total


@dataclass(frozen=True)
class Row:
    """One row; a transaction keeps its number so that the truth can name its page."""

    kind: Literal["line", "marker", "subtotal", "section", "note"]
    text: str
    amount: Decimal | None = None
    balance: Decimal | None = None
    on: date | None = None
    number: int | None = None

    @property
    def height(self) -> int:
        """How many printed lines the row needs."""
        return self.text.count("\n") + 1


def rows_of(
    style: Style, ledger: Ledger, *, first: int = 0, card: bool = False, pending: Line | None = None
) -> list[Row]:
    """A ledger as rows; a card prints what is owed, so its charges are positive."""
    turn = -1 if card else 1
    labels = style.labels
    lines = (
        _by_direction(style, ledger, first)
        if style.sub_totals
        else _in_order(style, ledger, first, turn)
    )
    rows = [
        Row("marker", labels.opening, balance=ledger.opening * turn, on=ledger.period_start),
        *lines,
        Row("marker", labels.closing, balance=ledger.closing * turn, on=ledger.period_end),
    ]
    if pending:
        rows.append(Row("section", labels.pending))
        rows.append(Row("note", pending.description, amount=pending.amount * turn, on=pending.on))
    return rows


def _in_order(style: Style, ledger: Ledger, first: int, turn: int) -> Iterator[Row]:
    for index, (line, balance) in enumerate(zip(ledger.lines, ledger.balances, strict=True)):
        later = ledger.lines[index + 1 : index + 2]
        hidden = style.balance_once_a_day and later and later[0].on == line.on
        yield Row("line", line.description, line.amount * turn,
                  None if hidden else balance * turn, line.on, first + index)  # fmt: skip


def _by_direction(style: Style, ledger: Ledger, first: int) -> Iterator[Row]:
    for label, wanted in ((style.labels.money_in, True), (style.labels.money_out, False)):
        chosen = [(n, line) for n, line in enumerate(ledger.lines) if (line.amount > 0) is wanted]
        yield Row("section", label)
        for index, line in chosen:
            yield Row("line", line.description, line.amount, None, line.on, first + index)
        yield Row("subtotal", f"{style.labels.subtotal} {label}", total(line for _, line in chosen))
