"""Rows under their heading: side-by-side groups unfolded, every amount put into its column."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from documents.domain.reading.dates import DateToken, bare_date, dates_in
from documents.domain.reading.numbers import AmountToken, NumberStyle, amounts_in
from documents.domain.reading.rows import Row
from documents.domain.reading.statement.layout import (
    Column,
    Heading,
    Layout,
    heading_at,
)
from documents.domain.reading.statement.mistaken_dates import amounts_under_date_headings
from documents.domain.reading.statement.titles import section_title
from documents.domain.reading.statement.unheaded import add_unknown_columns

_ROWS_UNTIL_AMOUNT, _ROUGHLY = 4, 40.0
_DATE_RANK = {"transaction_date": 0, "date": 1, "value_date": 2}


@dataclass(slots=True)
class GridRow:
    """A row with its layout: the amounts by column key, loose amounts, and its own date."""

    row: Row
    layout: Layout | None
    kind: str  # heading | title | transactions | balances | other | outside
    cells: dict[str, AmountToken]
    amounts: list[AmountToken]
    dates: list[DateToken]
    date: DateToken | None = None
    title: tuple[str, str] | None = None
    booked: bool = False  # dated, or the first amounts below a dated row that has none


def unfold(rows: list[Row]) -> Iterator[tuple[Row, Heading | None, Layout | None]]:
    """Rows with the heading they are or stand under; groups side by side come one by one."""
    heading: Heading | None = None
    held: list[Row] = []
    known: list[Layout] = []
    for index, row in enumerate(rows):
        found = heading_at(rows, index)
        if found is not None and heading is not None and _described(row, found, heading):
            found = None
        found = _recognised(found, known)
        if found is None and not _breaks(row, heading):
            held.append(row)
            continue
        yield from _under(heading, held)
        held = [] if found is not None else [row]
        heading = found or heading
        if found is not None:
            yield row, found, None
        elif heading is not None and len(heading.layouts) > 1:
            heading = Heading(heading.layouts[:1], heading.kind)
            heading.layouts[0].right = float("inf")
    yield from _under(heading, held)


def _described(row: Row, found: Heading, heading: Heading) -> bool:
    """Right of the dates of a table, one column without a date is a line of a description."""
    dates = heading.layouts[0].date_columns()
    new = found.layouts[0]
    if not dates or new.date_columns() or len(new.amount_columns()) > 1:
        return False
    return row.x0 > dates[0].x1 and section_title(row) is None


def _recognised(found: Heading | None, known: list[Layout]) -> Heading | None:
    """A heading printed again on the next page is the one we know, with what it has seen."""
    if found is None or len(found.layouts) > 1:
        return found
    for layout in known:
        if layout.same_as(found.layouts[0]):
            return Heading([layout], found.kind)
    known.append(found.layouts[0])
    return found


def _breaks(row: Row, heading: Heading | None) -> bool:
    grouped = heading is not None and len(heading.layouts) > 1
    return grouped and section_title(row) is not None


def _under(
    heading: Heading | None, rows: list[Row]
) -> Iterator[tuple[Row, Heading | None, Layout | None]]:
    if heading is None or len(heading.layouts) == 1:
        for row in rows:
            yield row, None, heading.layouts[0] if heading else None
        return
    for layout in heading.layouts:
        for row in rows:
            words = [w for w in row.words if layout.left <= w.x0 < layout.right]
            if words:
                yield Row(row.page, words), None, layout


def grid_of(rows: list[Row], style: NumberStyle) -> list[GridRow]:
    """Every row of the document with its columns resolved."""
    grid: list[GridRow] = []
    kinds: dict[int, str] = {}
    for row, found, layout in unfold(rows):
        title = section_title(row)
        if found is not None:
            kinds.update({id(x): found.kind for x in found.layouts})
            grid.append(GridRow(row, found.layouts[0], "heading", {}, [], [], title=title))
            continue
        amounts, dates = amounts_in(row, style), dates_in(row)
        kind = kinds.get(id(layout), "outside") if layout is not None else "outside"
        grid.append(GridRow(row, layout, kind, {}, amounts, dates, title=title))
    amounts_under_date_headings(grid)
    _demote_undated(grid)
    if not any(g.kind == "transactions" for g in grid):
        _infer_layout(grid)
    _place_dates(grid)
    _mark_booked(grid)
    _learn_edges(grid)
    _add_unknown_columns(grid)
    _place_amounts(grid)
    return grid


def _demote_undated(grid: list[GridRow]) -> None:
    """A table without dates, in a document whose other tables have them, lists no transactions."""
    headings = [g for g in grid if g.kind == "heading" and g.layout and g.title is None]
    if not any(h.layout.date_columns() and h.layout.movements for h in headings if h.layout):
        return
    undated = {id(h.layout) for h in headings if h.layout and not h.layout.date_columns()}
    for g in grid:
        if g.kind == "transactions" and id(g.layout) in undated:
            g.kind = "other"


def _infer_layout(grid: list[GridRow]) -> None:
    """No heading that we understand: every row is under one layout without named columns."""
    layout = Layout([], 0.0, float("inf"))
    for g in grid:
        if g.kind == "outside":
            g.layout, g.kind = layout, "transactions"


def _place_dates(grid: list[GridRow]) -> None:
    """Find the date column of each layout and give each row its own date."""
    _find_bare_dates(grid)
    by_layout: dict[int, list[GridRow]] = {}
    for g in grid:
        if g.layout is not None and g.kind == "transactions" and g.dates:
            by_layout.setdefault(id(g.layout), []).append(g)
    document_edges = _date_edges([g for rows in by_layout.values() for g in rows])
    for rows in by_layout.values():
        columns = rows[0].layout.date_columns() if rows[0].layout else []
        if not any(
            _under_date_heading(g, t, c, columns) for g in rows for t in g.dates for c in columns
        ):
            columns = []  # the heading was something else: 'posting date' in a note
        edges = _date_edges(rows) or document_edges
        for g in rows:
            g.date = _own_date(g, columns, edges)


def _find_bare_dates(grid: list[GridRow]) -> None:
    """'0301' under a date heading is a date where most rows have such, and none has another."""
    layouts = {id(g.layout): g.layout for g in grid if g.layout and g.kind == "transactions"}
    for layout in layouts.values():
        rows = [g for g in grid if g.layout is layout and g.amounts]
        columns = sorted(layout.date_columns(), key=lambda c: _DATE_RANK[c.role])[:1]
        for column in columns:
            if any(_under_date_heading(g, t, column, columns) for g in rows for t in g.dates):
                continue
            found = [(g, bare_date(g.row, column.x0, column.x1)) for g in rows]
            if sum(token is not None for _, token in found) >= max(2, 0.6 * len(rows)):
                for g, token in found:
                    g.dates = [token, *g.dates] if token is not None else g.dates


def _date_edges(rows: list[GridRow]) -> list[float]:
    """Where the dates of dated rows begin, the usual places only."""
    dated = [g for g in rows if g.amounts and _leading(g.dates[0])]
    dated = dated or [g for g in rows if _only_a_day(g)]
    firsts = Counter(round(g.dates[0].x0 / 4) for g in dated)
    if not firsts:
        return []
    top = firsts.most_common(1)[0][1]
    return [4.0 * at for at, n in firsts.items() if n >= max(1, 0.25 * top)]


def _only_a_day(g: GridRow) -> bool:
    """A day on a line of its own, above what was booked on it."""
    return g.dates[0].start <= 1 and len(g.row.words) - g.dates[0].end <= 1


def _leading(token: DateToken) -> bool:
    """Is this date among the first words of its row?"""
    return token.start <= 2


def _own_date(g: GridRow, columns: list[Column], edges: list[float]) -> DateToken | None:
    ranked = sorted(columns, key=lambda c: _DATE_RANK[c.role])
    for column in ranked:
        for token in g.dates:
            if _under_date_heading(g, token, column, columns) and not _is_amount(g, token):
                return token
    for token in g.dates:
        if _leading(token) and not _is_amount(g, token):
            near = any(abs(token.x0 - edge) <= 8 for edge in edges)
            if near and not columns:
                return token
    return None


def _under_date_heading(
    g: GridRow, token: DateToken, column: Column, columns: list[Column]
) -> bool:
    x0 = g.row.x0 if token.start == 1 and g.row.words[0].text.isalpha() else token.x0  # 'Fri 3 May'

    def distance(c: Column) -> float:
        middle = abs((c.x0 + c.x1) - (token.x0 + token.x1)) / 2
        return min(abs(c.x0 - token.x0), abs(c.x0 - x0), abs(c.x1 - token.x1), middle)

    return distance(column) <= 16 and distance(column) == min(distance(c) for c in columns)


def _is_amount(g: GridRow, token: DateToken) -> bool:
    """'8.10' at the right edge is an amount, not the eighth of October."""
    return any(a.start < token.end and token.start < a.end and a.start > 1 for a in g.amounts)


def _mark_booked(grid: list[GridRow]) -> None:
    """Rows whose amounts are of a transaction for certain: they tell where the columns are."""
    waiting = 0
    for g in grid:
        if g.date is not None or g.kind != "transactions":
            waiting = 0 if g.amounts or g.kind != "transactions" else _ROWS_UNTIL_AMOUNT
            g.booked = g.date is not None
        elif waiting and g.amounts and _by_its_columns(g):
            g.booked, waiting = True, 0
        else:
            waiting = max(0, waiting - 1)


def _by_its_columns(g: GridRow) -> bool:
    """Near enough to a headed column: a figure in a description is not."""
    columns = g.layout.amount_columns() if g.layout is not None else []
    return not columns or any(
        c.distance(t) <= _ROUGHLY or c.overlaps(t.x0, t.x1) for t in g.amounts for c in columns
    )


def _learn_edges(grid: list[GridRow]) -> None:
    """Wide amounts overlap their heading; the edges they share tell where narrow ones belong."""
    for g in grid:
        if g.layout is None or g.kind != "transactions" or not g.booked:
            continue
        for token in g.amounts:
            over = [c for c in g.layout.amount_columns() if c.overlaps(token.x0, token.x1)]
            if len(over) == 1:
                over[0].see(token)


def _add_unknown_columns(grid: list[GridRow]) -> None:
    """Amounts of dated rows that stand under no heading, but under one another: a column."""
    layouts = {id(g.layout): g.layout for g in grid if g.layout and g.kind == "transactions"}
    for layout in layouts.values():
        rows = [g for g in grid if g.layout is layout and (g.booked or not layout.columns)]
        add_unknown_columns(layout, [g.amounts for g in rows])


def _place_amounts(grid: list[GridRow]) -> None:
    dated_first = sorted(grid, key=lambda g: not g.booked)
    for g in dated_first:
        if g.layout is None or g.kind != "transactions":
            continue
        for token in g.amounts:
            column = g.layout.column_of(token, strict=not g.booked)
            if column is None:
                continue
            held = g.cells.get(column.key)
            if held is None or column.distance(token) < column.distance(held):
                g.cells[column.key] = token
            if g.booked:
                column.see(token)
