"""Transactions below the title of their day, in a table whose only date column is the value date."""

from documents.domain.reading.statement.grid import GridRow


def is_day_title(g: GridRow) -> bool:
    """A day on a line of its own, with a word before it at most."""
    return bool(g.dates) and g.dates[0].start <= 1 and len(g.row.words) == g.dates[0].end


def take_days_from_titles(grid: list[GridRow]) -> None:
    """Where every row stands below a titled day, that is its day and the value date is not."""
    by_layout: dict[int, list[GridRow]] = {}
    for g in grid:
        if g.layout is not None and g.kind == "transactions":
            by_layout.setdefault(id(g.layout), []).append(g)
    for rows in by_layout.values():
        layout = rows[0].layout
        if layout is None or {c.role for c in layout.date_columns()} != {"value_date"}:
            continue
        titles = {id(g) for g in rows if not g.amounts and is_day_title(g) and g.dates[0].year}
        dated = [g for g in rows if g.date is not None and g.cells]
        if not titles or not dated or _begins_without(rows, titles):
            continue
        for g in rows:
            g.date = g.dates[0] if id(g) in titles else None


def _begins_without(rows: list[GridRow], titles: set[int]) -> bool:
    """A dated amount stands above the first title."""
    first = next((g for g in rows if id(g) in titles or (g.date is not None and g.cells)), None)
    return first is None or id(first) not in titles
