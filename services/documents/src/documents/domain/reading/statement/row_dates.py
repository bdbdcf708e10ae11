"""Which of the dates of a row is its own."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from documents.domain.reading.dates import DateToken, bare_date
from documents.domain.reading.statement.grid_row import GridRow
from documents.domain.reading.statement.layout import Column
from documents.domain.reading.vocabulary.balances import BALANCES, TOTALS

_DATE_RANK = {"transaction_date": 0, "date": 1, "value_date": 2}
_YEAR = re.compile(r"20\d\d")
_BELOW = 1.9  # heights of a row
_NEAR = 16.0  # points from a heading
_MOST = 0.6  # of the rows: fewer is chance


@dataclass(slots=True)
class _Placed:
    """A row, the date columns of its table, and for each of its dates those it stands under."""

    row: GridRow
    columns: list[Column]
    over: list[list[Column]]


def place_dates(grid: list[GridRow]) -> None:
    """Find the date column of each layout and give each row its own date."""
    _find_bare_dates(grid)
    by_layout: dict[int, list[GridRow]] = {}
    for g in grid:
        if g.layout is not None and g.kind == "transactions" and g.dates:
            by_layout.setdefault(id(g.layout), []).append(g)
    for rows in by_layout.values():
        _drop_decimals(rows)
        rows[:] = [g for g in rows if g.dates]
    document_edges = _date_edges([g for rows in by_layout.values() for g in rows])
    for rows in filter(None, by_layout.values()):
        placed = _under_headings(rows, rows[0].layout.date_columns() if rows[0].layout else [])
        if _few_under(placed):
            placed = _under_headings(rows, [])  # it was something else: 'posting date' in a note
        elif columns := _booked_in(placed):
            placed = _under_headings(rows, columns)
        edges = _date_edges(rows) or document_edges
        for one in placed:
            one.row.date = _own_date(one, edges)
    _take_years_from_below(grid)


def fills_date_column(rows: Sequence[GridRow], date: DateToken) -> bool:
    """Words where the dates stand, on a row without a date: the date was not understood."""
    return any(
        abs(w.x0 - date.x0) < 6 and (w is r.row.words[0] or any(c.isdigit() for c in w.text))
        for r in rows
        for w in r.row.words
    )


def _drop_decimals(rows: Sequence[GridRow]) -> None:
    """'3.2 GAL' is no day where most rows with amounts begin with a date of another form."""
    leading = [g.dates[0] for g in rows if g.amounts and g.dates and _begins_with_a_day(g)]
    if 2 * sum(map(_like_a_decimal, leading)) < len(leading):
        for g in rows:
            g.dates = [t for t in g.dates if not _like_a_decimal(t)]


def _like_a_decimal(token: DateToken) -> bool:
    return token.separator == "." and token.year is None


def _under_headings(rows: Sequence[GridRow], columns: list[Column]) -> list[_Placed]:
    ranked = sorted(columns, key=lambda c: _DATE_RANK[c.role])
    return [_Placed(g, ranked, [_headings_over(g, t, ranked) for t in g.dates]) for g in rows]


def _few_under(placed: Sequence[_Placed]) -> bool:
    """Most rows with amounts begin with a date that stands under none of these headings.

    Not where as many rows begin under one: their amounts may stand on a later line.
    """
    under = [one.row for one in placed if any(one.over)]
    leading = sum(bool(one.row.amounts) and _begins_with_a_day(one.row) for one in placed)
    begun = sum(any(one.over[:1]) for one in placed)
    return not under or (2 * sum(bool(g.amounts) for g in under) < leading and begun < leading)


def _booked_in(placed: Sequence[_Placed]) -> list[Column]:
    """A value date is no row's own where another column has dates: that prints each day once."""
    others = [c for c in placed[0].columns if c.role != "value_date"]
    if len(others) == len(placed[0].columns):
        return []
    used = {id(c) for one in placed for over in one.over for c in over}
    return others if any(id(c) in used for c in others) else []


def _take_years_from_below(grid: Sequence[GridRow]) -> None:
    """'1 Apr' over '2024' in a narrow column, where most rows are printed so."""
    yearless = [(g, below) for g, below in pairwise(grid) if g.date and g.date.year is None]
    years = [(g, year) for g, below in yearless if (year := _year_below(g, below)) is not None]
    if len(years) < max(1, _MOST * len(yearless)):
        return
    for g, year in years:
        g.date = replace(g.date, year=year) if g.date else None


def _year_below(g: GridRow, below: GridRow) -> int | None:
    if g.date is None or below.row.page != g.row.page:
        return None
    if below.row.y - g.row.y > _BELOW * g.row.height:
        return None
    for word in below.row.words:
        if word.x0 < g.date.x1 and word.x1 > g.date.x0 and _YEAR.fullmatch(word.text):
            return int(word.text)
    return None


def _find_bare_dates(grid: list[GridRow]) -> None:
    """'0301' under a date heading is a date where most rows have such, and none has another."""
    layouts = {id(g.layout): g.layout for g in grid if g.layout and g.kind == "transactions"}
    for layout in layouts.values():
        rows = [g for g in grid if g.layout is layout and g.amounts]
        columns = sorted(layout.date_columns(), key=lambda c: _DATE_RANK[c.role])[:1]
        for column in columns:
            if any(_headings_over(g, t, columns) for g in rows for t in g.dates):
                continue
            found = [(g, bare_date(g.row, column.x0, column.x1)) for g in rows]
            if sum(token is not None for _, token in found) >= max(2, 0.6 * len(rows)):
                for g, token in found:
                    g.dates = [token, *g.dates] if token is not None else g.dates


def _date_edges(rows: list[GridRow]) -> list[float]:
    """Where the dates of dated rows begin, the usual places only."""
    dated = [g for g in rows if g.amounts and _begins_with_a_day(g)]
    dated = dated or [g for g in rows if _only_a_day(g)]
    firsts = Counter(round(g.dates[0].x0 / 4) for g in dated)
    if not firsts:
        return []
    top = firsts.most_common(1)[0][1]
    return [4.0 * at for at, n in firsts.items() if n >= max(1, 0.25 * top)]


def _only_a_day(g: GridRow) -> bool:
    """A day on a line of its own, above what was booked on it."""
    alone = g.dates[0].start <= 1 and len(g.row.words) - g.dates[0].end <= 1
    return alone and not _sums_up_to(g)


def _leading(token: DateToken) -> bool:
    """Is this date among the first words of its row?"""
    return token.start <= 2


def _begins_with_a_day(g: GridRow) -> bool:
    """Its first day is among its first words, and no sum's: 'Total 03/01', 'Balance on 3 May'."""
    return _leading(g.dates[0]) and not _sums_up_to(g)


def _sums_up_to(g: GridRow) -> bool:
    if g.dates[0].start == 0:
        return False
    said = TOTALS.starting(g.row.tokens) or BALANCES.starting(g.row.tokens)
    return said is not None


def _own_date(one: _Placed, edges: list[float]) -> DateToken | None:
    g = one.row
    for column in one.columns:
        for token, over in zip(g.dates, one.over, strict=True):
            if any(c is column for c in over) and not _is_amount(g, token):
                return token
    if one.columns:
        return None
    for token in g.dates:
        near = _leading(token) and any(abs(token.x0 - edge) <= 8 for edge in edges)
        if near and not _is_amount(g, token):
            return token
    return None


def _headings_over(g: GridRow, token: DateToken, columns: list[Column]) -> list[Column]:
    """The nearest of these columns, if it is near at all; more than one are as near."""
    x0 = g.row.x0 if token.start == 1 and g.row.words[0].text.isalpha() else token.x0  # 'Fri 3 May'

    def distance(c: Column) -> float:
        middle = abs((c.x0 + c.x1) - (token.x0 + token.x1)) / 2
        return min(abs(c.x0 - token.x0), abs(c.x0 - x0), abs(c.x1 - token.x1), middle)

    apart = [distance(c) for c in columns]
    nearest = min(apart, default=_NEAR + 1)
    return [c for c, d in zip(columns, apart, strict=True) if d == nearest <= _NEAR]


def _is_amount(g: GridRow, token: DateToken) -> bool:
    """'8.10' at the right edge is an amount, not the eighth of October."""
    return any(a.start < token.end and token.start < a.end and a.start > 1 for a in g.amounts)
