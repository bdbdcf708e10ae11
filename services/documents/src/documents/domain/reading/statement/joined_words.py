"""Amounts that the description before them touches: 'SPRINGFIELD62.23' is one word of the page."""

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.domain.reading.numbers import AmountToken, NumberStyle, amounts_in
from documents.domain.reading.rows import Row
from documents.domain.reading.statement.grid_row import GridRow
from documents.domain.reading.statement.layout import Column
from documents.domain.reading.vocabulary.headings import MOVEMENT_ROLES
from documents.domain.reading.words import Word

_LETTER_BEFORE = re.compile(r"(?<=[^\W\d_])(?=[-+$\u20ac\u00a3]?\d)")


def part_joined_words(grid: Sequence[GridRow], style: NumberStyle) -> None:
    """Where a dated row moves nothing, find the amount at the end of a word that ends in a column."""
    for g in grid:
        if g.layout is None or g.date is None or g.kind != "transactions":
            continue
        columns = [c for c in g.layout.columns if c.role in MOVEMENT_ROLES and c.seen]
        if not columns or any(_in(columns, token) for token in g.amounts):
            continue
        found = [t for n in range(len(g.row.words)) if (t := _amount_behind(g.row, n, style))]
        g.amounts = sorted(
            [*g.amounts, *(t for t in found if _in(columns, t))], key=lambda t: t.start
        )


def _in(columns: Sequence[Column], token: AmountToken) -> bool:
    return any(column.aligned(token) for column in columns)


def _amount_behind(row: Row, index: int, style: NumberStyle) -> AmountToken | None:
    """The amount that follows the last letter of a word, at its place in the row."""
    word = row.words[index]
    places = [match.start() for match in _LETTER_BEFORE.finditer(word.text)]
    if not places:
        return None
    x0 = word.x0 + (word.x1 - word.x0) * places[-1] / len(word.text)
    tail = Word(word.text[places[-1] :], x0, word.y0, word.x1, word.y1)
    found = amounts_in(Row(row.page, [tail]), style)
    return replace(found[0], start=index, end=index + 1) if len(found) == 1 else None
