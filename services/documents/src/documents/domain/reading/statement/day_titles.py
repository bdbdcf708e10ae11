"""Transactions below the title of their day, in a table whose own dates are value dates."""

from documents.domain.reading.statement.grid_row import GridRow
from documents.domain.reading.statement.items import BalanceRow, Entry, Item
from documents.domain.reading.statement.layout import Layout
from documents.domain.reading.vocabulary.headings import HEADINGS


def is_day_title(g: GridRow) -> bool:
    """A day on a line of its own, with a word before it at most."""
    return bool(g.dates) and g.dates[0].start <= 1 and len(g.row.words) == g.dates[0].end


def names_its_day(g: GridRow) -> bool:
    """'Booking date: 02/01/2024' on a line of its own."""
    if not g.dates or not g.dates[0].start or g.dates[0].end != len(g.row.words):
        return False
    led = HEADINGS.find(g.row.words[: g.dates[0].start])
    return [(h.meaning, h.start, h.end) for h in led] == [("date", 0, g.dates[0].start)]


def take_days_from_titles(grid: list[GridRow]) -> None:
    """Where every row stands below a titled day, that is its day and the value date is not."""
    by_layout: dict[int, list[GridRow]] = {}
    for g in grid:
        if g.layout is not None and g.kind == "transactions":
            by_layout.setdefault(id(g.layout), []).append(g)
    for rows in by_layout.values():
        layout = rows[0].layout
        bare = [g for g in rows if g.dates and not g.amounts and g.dates[0].year]
        listed = [g for g in bare if is_day_title(g) or names_its_day(g)]
        if layout is None or not (_only_value_dates(layout) or _name_booking_days(listed)):
            continue
        titles = {id(g) for g in listed}
        dated = [g for g in rows if g.date is not None and g.cells]
        if not titles or not dated or _begins_without(rows, titles):
            continue
        for g in rows:
            g.date = g.dates[0] if id(g) in titles else None


def _only_value_dates(layout: Layout) -> bool:
    return {c.role for c in layout.date_columns()} == {"value_date"}


def _name_booking_days(titles: list[GridRow]) -> bool:
    """'Booking date 02/01/2024', for several days: whatever other dates are below it."""
    days = {(g.dates[0].first, g.dates[0].second, g.dates[0].year) for g in titles}
    return len(days) > 1 and all(map(names_its_day, titles))


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
