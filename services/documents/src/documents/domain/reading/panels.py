"""Summaries printed beside a table: they share its lines and are no part of it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, takewhile

from documents.domain.reading.dates import dates_in
from documents.domain.reading.numbers import NumberStyle, amounts_in
from documents.domain.reading.rows import CELL_GAP, Row
from documents.domain.reading.statement.heading_words import column_hits
from documents.domain.reading.text import tokens
from documents.domain.reading.vocabulary.balances import BALANCES
from documents.domain.reading.vocabulary.figures import SUMMARY
from documents.domain.reading.vocabulary.headings import AMOUNT_ROLES, DATE_ROLES, HEADINGS
from documents.domain.reading.words import Word

BESIDE = "beside"  # the memo of rows that stand in a panel
_DIGIT = re.compile(r"\d")
_FLUSH = 3.0  # points between left edges that are one edge
_WORDS = 2  # more than these are no heading
_LEAST_LABELS, _LEAST_BOOKED = 2, 3
_LABELLED = 0.25  # of the cells at the edge of a panel; fewer are the descriptions of a table
_BALANCE = frozenset({"opening", "closing"})
_FIGURES = frozenset({"credits", "debits", "other"})


def set_panels_apart(rows: Sequence[Row], style: NumberStyle) -> list[Row]:
    """The rows of every page, what stands in a panel right of its table before all others."""
    apart: list[Row] = []
    for _, group in groupby(rows, key=lambda row: row.page):
        page = list(group)
        panel = _panel(page, style)
        apart += page if panel is None else _divided(page, *panel)
    return apart


def _panel(page: Sequence[Row], style: NumberStyle) -> tuple[float, int, int] | None:
    """The left edge of a panel, and the rows [first, last) that it stands beside."""
    edges = [(x, n) for n, row in enumerate(page) for x in _labelled_cells(row)]
    for edge in sorted({x for x, _ in edges}):
        labelled = [n for x, n in edges if abs(x - edge) <= _FLUSH]
        if len(labelled) < _LEAST_LABELS:
            continue
        first, last = _reach(page, edge, labelled[0], labelled[-1])
        if _beside_a_table(page[first:last], edge, len(labelled), style):
            return edge - _FLUSH, first, last
    for at, edge in _beside_headings(page):
        first, last = _reach(page, edge, at, at)
        if last - first > _LEAST_BOOKED and _beside_a_table(page[first:last], edge, last, style):
            return edge - _FLUSH, first, last
    return None


def _beside_headings(page: Sequence[Row]) -> Iterator[tuple[int, float]]:
    """Rows of headings with a sentence that has figures right of the last: where that begins."""
    for at, row in enumerate(page):
        if row.text[0].isdigit() or len(row.words) <= _WORDS or not _DIGIT.search(row.text):
            continue  # most rows: those of a table begin with a day
        if HEADINGS.is_silent_on(row.tokens):
            continue
        hits = column_hits(row.words)
        sides = [h for h in hits if h.meaning in AMOUNT_ROLES]
        if len(sides) > 1 and any(h.meaning in DATE_ROLES for h in hits) and not dates_in(row):
            yield from ((at, c[0].x0) for c in row.cells() if _is_sentence(c, sides[-1].x1))


def _is_sentence(cell: Sequence[Word], right: float) -> bool:
    return cell[0].x0 > right and len(cell) > _WORDS


def _labelled_cells(row: Row) -> list[float]:
    """Where cells begin, the first left out, that are a label of the summary with a figure."""
    if BALANCES.is_silent_on(row.tokens) and SUMMARY.is_silent_on(row.tokens):
        return []
    digits = [word.x1 for word in row.words if _DIGIT.search(word.text)]
    if not digits:
        return []
    cells = list(row.cells())[1:]
    return [c[0].x0 for c in cells if c[0].x0 < digits[-1] and _names_a_figure(c)]


def _names_a_figure(cell: Sequence[Word]) -> bool:
    said = tuple(t for word in cell for t in tokens(word.text))
    return BALANCES.starting(said) in _BALANCE or SUMMARY.starting(said) in _FIGURES


def _reach(page: Sequence[Row], edge: float, first: int, last: int) -> tuple[int, int]:
    """The rows around the labels that end before the edge, or go on flush with it."""
    above = sum(1 for _ in takewhile(lambda r: _keeps(r, edge), reversed(page[:first])))
    below = sum(1 for _ in takewhile(lambda r: _keeps(r, edge), page[last + 1 :]))
    return first - above, last + 1 + below


def _keeps(row: Row, edge: float) -> bool:
    at = sum(1 for _ in takewhile(lambda w: w.x1 <= edge, row.words))
    if at == len(row.words) or at == 0:
        return at > 0 or abs(row.x0 - edge) <= _FLUSH
    first, before = row.words[at], row.words[at - 1]
    return abs(first.x0 - edge) <= _FLUSH and first.x0 - before.x1 > CELL_GAP * row.height


def _beside_a_table(rows: Sequence[Row], edge: float, labels: int, style: NumberStyle) -> bool:
    """Nothing reaches across the edge, left of it are dated amounts, and most cells there are labels."""
    if not all(_keeps(row, edge) for row in rows):
        return False
    if labels < _LABELLED * sum(any(w.x1 > edge for w in row.words) for row in rows):
        return False
    left = [part for row in rows if (part := _part(row, (w for w in row.words if w.x1 <= edge)))]
    booked = sum(bool(dates_in(part)) and bool(amounts_in(part, style)) for part in left)
    return booked >= _LEAST_BOOKED


def _divided(page: Sequence[Row], edge: float, first: int, last: int) -> list[Row]:
    rows = page[first:last]
    panel = [_part(row, (w for w in row.words if w.x0 >= edge)) for row in rows]
    for part in panel:
        if part is not None:
            part.memo[BESIDE] = True
    table = [_part(row, (w for w in row.words if w.x0 < edge)) for row in rows]
    return [r for r in (*panel, *page[:first], *table, *page[last:]) if r is not None]


def _part(row: Row, words: Iterable[Word]) -> Row | None:
    kept = list(words)
    if len(kept) == len(row.words):
        return row
    return Row(row.page, kept) if kept else None
