"""Transactions below the title of their day, in a table whose only date column is the value date."""

from documents.domain.reading.statement.grid_row import GridRow
from documents.domain.reading.statement.items import BalanceRow, Entry, Item


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


def balances_after_their_days(items: list[Item]) -> list[Item]:
    """'5 June, balance of the day 120.00' above the day's rows: it is their sum, so it comes after."""
    titles = [i for i in items if isinstance(i, BalanceRow) and i.meaning == "point" and i.date]
    entries = [i for i in items if isinstance(i, Entry)]
    first = next((i for i in items if isinstance(i, Entry | BalanceRow)), None)
    if len(titles) < 2 or first is not titles[0] or any(e.dated for e in entries):
        return items
    moved: list[Item] = []
    waiting: BalanceRow | None = None
    for item in items:
        if isinstance(item, BalanceRow):
            moved += [waiting] if waiting else []
            waiting = item if item in titles else None
            if waiting is None:
                moved.append(item)
        else:
            moved.append(item)
    return [*moved, *([waiting] if waiting else [])]
