"""Labels printed in two lines over their figures: 'Beginning' above 'balance', then 120.00."""

from collections.abc import Sequence
from itertools import pairwise, zip_longest

from documents.domain.reading.numbers import NumberStyle, amounts_in
from documents.domain.reading.rows import Row
from documents.domain.reading.words import Word

_NEAR, _BELOW = 1.9, 3.4  # row heights from line to line, and from the label to its figures
_LEAST = 2  # cells beside one another, each of two lines


def join_stacked_labels(rows: Sequence[Row], style: NumberStyle) -> list[Row]:
    """The rows, every second line of such labels replaced by both lines, label by label."""
    joined: list[Row] = []
    for above, row, under in zip_longest([None, *rows[:-1]], rows, rows[1:]):
        if row is None:
            break
        stacked = _stacked(above, row, under, style) if above and under else None
        joined.append(stacked or row)
    return joined


def _stacked(above: Row, row: Row, under: Row, style: NumberStyle) -> Row | None:
    if not above.page == row.page == under.page or len(amounts_in(under, style)) < _LEAST:
        return None
    if not 0 < row.y - above.y < _NEAR * row.height or under.y - row.y > _BELOW * row.height:
        return None
    if amounts_in(above, style) or amounts_in(row, style):
        return None
    upper = list(above.cells())
    cells = [(cell, _over(upper, cell)) for cell in row.cells()]
    labels = [over for _, over in cells if over]
    if len(labels) < _LEAST or any(one is other for one, other in pairwise(labels)):
        return None  # what reaches over two of them is the title of the table
    return Row(row.page, [word for cell, over in cells for word in (*over, *cell)])


def _over(above: list[list[Word]], cell: Sequence[Word]) -> list[Word]:
    """The cell of the row above that stands over this one."""
    for other in above:
        if min(other[-1].x1, cell[-1].x1) - max(other[0].x0, cell[0].x0) > 0:
            return other
    return []
