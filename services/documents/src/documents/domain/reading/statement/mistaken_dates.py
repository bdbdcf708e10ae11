"""Columns headed like a date ('Valor') that hold amounts: the word means both in some tongues."""

from documents.domain.reading.statement.grid_row import GridRow
from documents.domain.reading.statement.layout import Column

_LEAST = 3  # amounts that show it


def amounts_under_date_headings(grid: list[GridRow]) -> None:
    """A value-date column without a date, and with amounts, moves money."""
    by_layout: dict[int, list[GridRow]] = {}
    for g in grid:
        if g.layout is not None and g.kind != "heading":
            by_layout.setdefault(id(g.layout), []).append(g)
    for rows in by_layout.values():
        layout = rows[0].layout
        if layout is None or layout.movements or "foreign" in layout.roles:
            continue
        for column in layout.columns:
            if column.role == "value_date" and _holds_amounts(column, rows):
                column.role, column.key = "amount", "amount"
                for g in rows:
                    g.kind = "transactions"


def _holds_amounts(column: Column, rows: list[GridRow]) -> bool:
    if any(column.overlaps(date.x0, date.x1) for g in rows for date in g.dates):
        return False
    return sum(column.overlaps(a.x0, a.x1) for g in rows for a in g.amounts) >= _LEAST
