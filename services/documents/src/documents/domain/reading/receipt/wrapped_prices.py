"""Prices that narrow paper prints on a line of their own, below the words they belong to."""

from collections.abc import Sequence

from documents.domain.reading.numbers import NumberStyle, amounts_in
from documents.domain.reading.rows import Row

_NEXT_LINE = 1.9  # heights of a row


def join_wrapped_prices(rows: Sequence[Row], style: NumberStyle) -> list[Row]:
    """The rows, each price alone in its row put behind the words right above it."""
    joined: list[Row] = []
    for row in rows:
        above = joined[-1] if joined else None
        if above is not None and _is_price(row, style) and _lacks_price(above, row, style):
            joined[-1] = Row(row.page, [*above.words, *row.words])
        else:
            joined.append(row)
    return joined


def _is_price(row: Row, style: NumberStyle) -> bool:
    amounts = amounts_in(row, style)
    return len(amounts) == 1 and amounts[0].end - amounts[0].start == len(row.words)


def _lacks_price(above: Row, row: Row, style: NumberStyle) -> bool:
    """Words without a figure, in one cell, ending left of where the price ends."""
    near = above.page == row.page and 0 < row.y - above.y < _NEXT_LINE * row.height
    named = any(c.isalpha() for c in above.text) and not amounts_in(above, style)
    return (
        near and named and above.words[-1].x1 <= row.words[-1].x1 and len(list(above.cells())) == 1
    )
