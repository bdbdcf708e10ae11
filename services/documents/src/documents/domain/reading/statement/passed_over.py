"""Rows that no reading took, although their balances run on as those of bookings do."""

from collections.abc import Sequence, Set
from decimal import Decimal
from itertools import pairwise

from documents.domain.reading.dates import dates_in
from documents.domain.reading.numbers import AmountToken, NumberStyle, amounts_in
from documents.domain.reading.rows import Row
from documents.domain.reading.statement.search import Reading

_Figures = Sequence[AmountToken]


def passes_over_rows(rows: Sequence[Row], readings: Sequence[Reading], style: NumberStyle) -> bool:
    """Whether rows with days and running balances were left out: of pages before the first that was
    read, which may have no headings, or going on from a balance that was read."""
    read = [step.entry for r in readings for step in r.lines if step.entry is not None]
    known = {id(row) for entry in read for row in (entry.row, *entry.spans)}
    cells = {token for entry in read for token in entry.cells.values()}
    first = min((entry.page for entry in read), default=1)
    held = {s.balance for r in readings for s in r.lines if s.balance is not None}
    left = [(r, amounts_in(r, style)) for r in rows if id(r) not in known and dates_in(r)]
    left = [(r, figures) for r, figures in left if len(figures) > 1 and cells.isdisjoint(figures)]
    return any(
        _leads_to(below, {figure.signed for figure in above})
        and (row.page < first or _leads_to(above, held))
        for (row, above), (_, below) in pairwise(left)
    )


def _leads_to(figures: _Figures, before: Set[Decimal]) -> bool:
    """Whether one of a row's figures is what another makes of a balance before it."""
    return any(
        balance.signed - amount.value in before or balance.signed + amount.value in before
        for balance in figures
        for amount in figures
        if amount is not balance and amount.value
    )
