"""Where on a receipt prices stand: the right edges that they share, and the names beside them."""

from collections.abc import Sequence
from itertools import pairwise

from documents.domain.reading.numbers import AmountToken, NumberStyle, amounts_in
from documents.domain.reading.receipt.row_meanings import meaning_anywhere, row_meaning
from documents.domain.reading.rows import Row
from documents.domain.reading.words import Word

UNIT_AND_SUM = 2  # amounts of a row that tells the price of one and of all
_FLUSH = 4.0
_PLACES = 3  # columns of prices that are tried


def price_edges(rows: Sequence[Row], style: NumberStyle) -> list[float]:
    """The right edges that last amounts of a row share, the most used first."""
    edges = [
        t[-1].x1
        for r in rows
        if (t := amounts_in(r, style)) and _has_label(r, t[-1]) and not meaning_anywhere(r)
    ]
    edges = edges or [amounts_in(rows[n], style)[-1].x1 for n in names_below(rows, style)]
    edges = edges or [
        t[-1].x1
        for above, r in pairwise(rows)
        if (t := amounts_in(r, style)) and loose_label(above, style)
    ]
    ranked = sorted(
        edges, key=lambda e: (sum(abs(e - x) <= _FLUSH for x in edges), e), reverse=True
    )
    found: list[float] = []
    for edge in ranked:
        if all(abs(edge - other) > _FLUSH for other in found):
            found.append(edge)
    return found[:_PLACES]


def inner_edges(rows: Sequence[Row], style: NumberStyle, outer: Sequence[float]) -> list[float]:
    """The right edge of the last column but one, where something follows each price: a tax, a sum."""
    edges = [t[-2].x1 for r in rows if len(t := amounts_in(r, style)) > 1 and _has_label(r, t[0])]
    if not edges or any(abs(edges[0] - edge) <= _FLUSH for edge in outer):
        return []
    return edges[:1]


def names_below(rows: Sequence[Row], style: NumberStyle) -> dict[int, list[Word]]:
    """'3180203  4  48.49  193.96' over 'Thinner 5L': rows of figures, and their names below."""
    return {
        index: loose_label(under, style)
        for index, (row, under) in enumerate(pairwise(rows))
        if len(amounts_in(row, style)) >= UNIT_AND_SUM
        and row.words[0].text.isdigit()
        and not _has_label(row, amounts_in(row, style)[-1])
        and loose_label(under, style)
    }


def price_at(row: Row, style: NumberStyle, edge: float | None) -> AmountToken | None:
    tokens = amounts_in(row, style)
    if edge is None:
        return tokens[-1] if tokens and tokens[-1].end == len(row.words) else None
    near = (t for t in reversed(tokens[-2:]) if abs(t.x1 - edge) <= _FLUSH + 0.25 * row.height)
    return next(near, None)


def loose_label(row: Row, style: NumberStyle) -> list[Word]:
    """A row without a price may be the name of an item whose price follows below."""
    named = any(c.isalpha() for c in row.text) and not row_meaning(row)
    priced = any(style.places or t.currency for t in amounts_in(row, style))
    return list(row.words) if named and not priced else []


def _has_label(row: Row, token: AmountToken) -> bool:
    return any(c.isalpha() for w in row.words[: token.start] for c in w.text)
