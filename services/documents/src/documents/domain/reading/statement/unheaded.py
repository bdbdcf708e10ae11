"""Amounts that stand under no heading, but under one another: columns all the same."""

from collections.abc import Sequence

from documents.domain.reading.numbers import AmountToken
from documents.domain.reading.statement.layout import UNKNOWN, Column, Layout

_FLUSH, _RAGGED, _APART = 2.5, 9.0, 40.0  # points between right edges of one column
_Cluster = list[tuple[AmountToken, int]]  # amounts with the number of their row


def add_unknown_columns(layout: Layout, rows: Sequence[Sequence[AmountToken]]) -> None:
    """Columns for the amounts of these rows that the layout has no place for."""
    loose = [(t, n) for n, row in enumerate(rows) for t in row if layout.column_of(t) is None]
    least = max(2, 0.12 * len(rows))
    headed = any(c.role != UNKNOWN for c in layout.amount_columns())
    found = _together(_clusters(loose), _RAGGED if headed else _APART)
    if _adopted(layout, [c for c in found if len(c) >= least]):
        return
    zone = min((t.x0 for c in found if len(c) >= least for t, _ in c), default=float("inf"))
    for cluster in found:
        if len(cluster) >= least or min(t.x0 for t, _ in cluster) > zone:
            key = f"unknown{sum(c.role == UNKNOWN for c in layout.columns) + 1}"
            x0, x1 = min(t.x0 for t, _ in cluster), max(t.x1 for t, _ in cluster)
            layout.columns.append(Column(UNKNOWN, x0, x1, key))


def _clusters(tokens: _Cluster) -> list[_Cluster]:
    found: list[_Cluster] = []
    for token, row in sorted(tokens, key=lambda pair: pair[0].x1):
        if found and token.x1 - found[-1][-1][0].x1 <= _FLUSH:
            found[-1].append((token, row))
        else:
            found.append([(token, row)])
    return found


def _together(clusters: list[_Cluster], reach: float) -> list[_Cluster]:
    """Ragged edges close by are one column where no row has an amount in both."""
    joined: list[_Cluster] = []
    for cluster in clusters:
        before = joined[-1] if joined else []
        near = bool(before) and cluster[0][0].x1 - before[-1][0].x1 <= reach
        if near and {n for _, n in before}.isdisjoint(n for _, n in cluster):
            before.extend(cluster)
        else:
            joined.append(list(cluster))
    return joined


def _adopted(layout: Layout, clusters: list[_Cluster]) -> bool:
    """Headings that stand beside their amounts, as many as there are columns without one."""
    empty = [c for c in layout.amount_columns() if c.role != UNKNOWN and not c.seen]
    if len(empty) != len(clusters) or len(empty) != len(layout.amount_columns()):
        return False
    for column, cluster in zip(sorted(empty, key=lambda c: c.x0), clusters, strict=True):
        column.x0 = min(column.x0, *(t.x0 for t, _ in cluster))
        column.x1 = max(column.x1, *(t.x1 for t, _ in cluster))
    return True
