"""Two accounts in one table: what is owed in pesos in one column, in dollars in the next."""

from collections.abc import Sequence
from dataclasses import replace

from documents.domain.reading.currency import currency_of_mark
from documents.domain.reading.numbers import AmountToken
from documents.domain.reading.rows import Row
from documents.domain.reading.statement.items import BalanceRow, Entry, Item
from documents.domain.reading.statement.layout import UNKNOWN
from documents.domain.reading.statement.roles import base_role
from documents.domain.reading.statement.segments import Segment
from documents.domain.reading.text import fold

_ONE_OF_TWO = frozenset({"amount", UNKNOWN})
_OWN = frozenset({"pesos", "peso"})  # many countries', so the document's
_NAMES = {"dolares": "USD", "dollars": "USD", "dolar": "USD", "euros": "EUR", "soles": "PEN"}


def split_by_columns(
    segments: list[Segment], rows: Sequence[Row], main: str | None
) -> list[Segment]:
    """An account for each of two columns that name currencies and have both ends of their own."""
    entries = segments[0].entries
    keys = sorted({key for entry in entries for key in entry.cells})
    if len(segments) != 1 or len(keys) != 2 or not {base_role(k) for k in keys} <= _ONE_OF_TWO:
        return segments
    if any(len(entry.cells) != 1 for entry in entries) or not _both_ends(segments[0], keys):
        return segments
    names = _named(rows, [_cells(segments[0], key) for key in keys], main)
    if names is None:
        return segments
    return [
        Segment([_only(i, key) for i in segments[0].items if key in i.cells], currency=name)
        for key, name in zip(keys, names, strict=True)
    ]


def _both_ends(segment: Segment, keys: Sequence[str]) -> bool:
    """An opening and a closing balance are printed in each column."""
    whole = [i for i in segment.items if isinstance(i, BalanceRow) and i.cells.keys() >= set(keys)]
    return {"opening", "closing"} <= {i.meaning for i in whole}


def _only(item: Item, key: str) -> Item:
    cells = {key: item.cells[key]}
    return item if isinstance(item, Entry) else replace(item, cells=cells, token=cells[key])


def _cells(segment: Segment, key: str) -> list[AmountToken]:
    return [i.cells[key] for i in segment.items if key in i.cells]


def _named(
    rows: Sequence[Row], columns: Sequence[Sequence[AmountToken]], main: str | None
) -> list[str] | None:
    """The currencies that one row names above both columns."""
    for row in rows:
        names = [_name_above(row, column, main) for column in columns]
        found = [name for name in names if name is not None]
        if len(set(found)) == len(columns):
            return found
    return None


def _name_above(row: Row, column: Sequence[AmountToken], main: str | None) -> str | None:
    x0, x1 = min(t.x0 for t in column), max(t.x1 for t in column)
    for word in row.words:
        if word.x0 < x1 and word.x1 > x0:
            name = fold(word.text).strip(" .:()")
            code = main if name in _OWN else _NAMES.get(name) or currency_of_mark(name)
            if code is not None:
                return code
    return None
