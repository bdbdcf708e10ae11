"""Transactions whose day is printed on the line below their amount."""

from documents.domain.reading.dates import DateToken, dates_in
from documents.domain.reading.statement.grid_row import GridRow

_LEAST = 0.7  # of the rows with amounts: fewer is chance
_FEW = 0.25  # of them: dates in descriptions
_NEAR = 2.6  # row heights


def take_dates_from_below(grid: list[GridRow]) -> None:
    """Where hardly an amount has a date on its row and most have one below, those are theirs."""
    rows = [g for g in grid if g.kind == "transactions"]
    booked = [n for n, g in enumerate(rows) if g.cells]
    if not booked or _day(rows, booked[0] - 1):
        return
    if sum(g.date is not None for g in rows) > _FEW * len(booked):
        return
    below = {n: token for n in booked if (token := _day(rows, n + 1)) is not None}
    if len(below) < max(1, _LEAST * len(booked)):
        return
    for g in rows:
        g.date = None
    for number, token in below.items():
        if rows[number + 1].row.y - rows[number].row.y < _NEAR * rows[number].row.height:
            rows[number].date = token


def _day(rows: list[GridRow], number: int) -> DateToken | None:
    """The date that a row without amounts begins with."""
    if not 0 <= number < len(rows) or rows[number].cells:
        return None
    tokens = dates_in(rows[number].row)
    return tokens[0] if tokens and tokens[0].start <= 1 else None
