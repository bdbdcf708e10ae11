"""Rows under their heading: side-by-side groups unfolded, every amount put into its column."""

from collections.abc import Iterator

from documents.domain.reading.dates import dates_in
from documents.domain.reading.numbers import AmountToken, NumberStyle, amounts_in
from documents.domain.reading.rows import CELL_GAP, Row
from documents.domain.reading.statement.grid_row import GridRow
from documents.domain.reading.statement.joined_words import part_joined_words
from documents.domain.reading.statement.layout import (
    UNKNOWN,
    Heading,
    Layout,
    heading_at,
)
from documents.domain.reading.statement.mistaken_dates import amounts_under_date_headings
from documents.domain.reading.statement.plans import demote_plans
from documents.domain.reading.statement.row_dates import place_dates
from documents.domain.reading.statement.titles import section_title
from documents.domain.reading.statement.unheaded import add_unknown_columns

_ROWS_UNTIL_AMOUNT, _ROUGHLY = 4, 40.0
_AFTER_AMOUNT = 3  # words: a currency and a mark may follow


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
    """Right of the dates of a table, one column without a date is a line of a description.

    So is whatever ends left of the amounts.
    """
    table, new = heading.layouts[0], found.layouts[0]
    dates = table.date_columns()
    if not dates or row.x0 <= dates[0].x1:
        return False
    first = min((c.x0 for c in table.amount_columns()), default=0.0)
    alone = not new.date_columns() and len(new.amount_columns()) <= 1
    return (alone or row.words[-1].x1 < first) and section_title(row) is None


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
    demote_plans(grid)
    if not any(g.kind == "transactions" for g in grid):
        _infer_layout(grid)
    place_dates(grid)
    _mark_booked(grid)
    _learn_edges(grid)
    part_joined_words(grid, style)
    _add_unknown_columns(grid)
    _place_amounts(grid)
    return grid


def _demote_undated(grid: list[GridRow]) -> None:
    """A table without dates, in a document whose other tables have them, lists no transactions."""
    headings = [g for g in grid if g.kind == "heading" and g.layout and g.title is None]
    if not any(h.layout.date_columns() and h.layout.movements for h in headings if h.layout):
        return
    undated = {id(h.layout) for h in headings if h.layout and not h.layout.date_columns()}
    rows = [g for g in grid if g.kind == "transactions" and id(g.layout) in undated]
    for layout in undated:
        booked = [g for g in rows if id(g.layout) == layout and g.amounts]
        own = sum(bool(g.dates) and g.dates[0].start <= 1 for g in booked)
        if 2 * own > len(booked) or _stands_under_days(layout, rows):
            rows = [g for g in rows if id(g.layout) != layout]  # its dates have no heading we know
    for g in rows:
        g.kind = "other"


def _stands_under_days(layout: int, rows: list[GridRow]) -> bool:
    """Some rows of a table are a day and nothing else: what follows was booked on it."""
    days = [g for g in rows if id(g.layout) == layout and g.dates and not g.amounts]
    return sum(g.dates[0].start <= 1 and g.dates[0].end == len(g.row.words) for g in days) > 1


def _infer_layout(grid: list[GridRow]) -> None:
    """No heading that we understand: every row is under one layout without named columns."""
    layout = Layout([], 0.0, float("inf"))
    for g in grid:
        if g.kind == "outside":
            g.layout, g.kind = layout, "transactions"


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
            doubtful = not g.booked or _goes_on(g.row, token, g.layout)
            if doubtful and _in_a_sentence(g.row, token):
                continue
            column = g.layout.column_of(token, strict=not g.booked)
            if column is None:
                continue
            held = g.cells.get(column.key)
            if held is None or column.distance(token) < column.distance(held):
                g.cells[column.key] = token
            if g.booked:
                column.see(token)


def _goes_on(row: Row, token: AmountToken, layout: Layout) -> bool:
    """Several words follow an amount that stands under no heading."""
    unheaded = all(c.role == UNKNOWN for c in layout.columns)
    return unheaded and len(row.words) - token.end > _AFTER_AMOUNT


def _in_a_sentence(row: Row, token: AmountToken) -> bool:
    """Words close before and behind it: 'protected up to 100,000.00 EUR per depositor'."""
    if token.start == 0 or token.end == len(row.words):
        return False
    before, after = row.words[token.start - 1], row.words[token.end]
    gap = max(token.lead - before.x1, after.x0 - token.outer)
    return gap < CELL_GAP * row.height and before.text[-1].isalpha() and after.text[0].isalpha()
