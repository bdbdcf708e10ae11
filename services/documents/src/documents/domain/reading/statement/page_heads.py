"""The head of a page: its day is the statement's, not that of the rows below it."""

from collections.abc import Sequence
from itertools import pairwise

from documents.domain.reading.statement.grid_row import GridRow
from documents.domain.reading.statement.items import Entry, Item

_Print = tuple[int, str]  # height on the page, words


def repeated_heads(grid: Sequence[GridRow]) -> set[int]:
    """id() of the rows with a day and no amount that stand alike at one height of several pages."""
    pages: dict[_Print, set[int]] = {}
    rows = [g for g in grid if g.dates and not g.cells and g.kind != "heading"]
    for g in rows:
        pages.setdefault(_print_of(g), set()).add(g.row.page)
    return {id(g) for g in rows if len(pages[_print_of(g)]) > 1}


def _print_of(g: GridRow) -> _Print:
    """Figures outside the dates do not matter: one of them is the number of the page."""
    dated = {n for d in g.dates for n in range(d.start, d.end)}
    words = [
        w.text if n in dated or not any(c.isdigit() for c in w.text) else "#"
        for n, w in enumerate(g.row.words)
    ]
    return round(g.row.y), " ".join(words)


def doubt_days_of_heads(items: Sequence[Item]) -> None:
    """The first row of a page may have the day of the page's head, if no other row has its day above it."""
    entries = [i for i in items if isinstance(i, Entry)]
    first = [b for a, b in pairwise(entries) if a.page != b.page]
    tops = {id(e) for e in first}
    if not any(e.day_above and id(e) not in tops for e in entries):
        for entry in first:
            entry.date_unread = entry.date_unread or entry.day_above
