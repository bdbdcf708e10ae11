"""The head that every page repeats: its day is the statement's, not that of the rows below it."""

from collections.abc import Sequence

from documents.domain.reading.statement.grid_row import GridRow

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
