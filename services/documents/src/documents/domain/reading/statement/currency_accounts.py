"""Accounts that nothing tells apart but their currency: euros on one page, pounds on the next."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from documents.domain.reading.result import Amount
from documents.domain.reading.rows import Row
from documents.domain.reading.statement.items import BalanceRow, Entry, Item
from documents.domain.reading.statement.segments import Segment

_FIRST = frozenset({"opening", "brought", "point"})
_LAST = frozenset({"closing", "carried", "point"})
Place = tuple[int, float]  # page and height on it


def split_by_currency(segments: list[Segment]) -> list[Segment]:
    """Each currency's entries as an account, where every entry has a mark and none comes back."""
    if len(segments) != 1 or any(isinstance(i, BalanceRow) for i in segments[0].items):
        return segments
    items = segments[0].items
    marks = [_mark(i) for i in items]
    runs = [list(run) for _, run in groupby(zip(items, marks, strict=True), key=lambda p: p[1])]
    names = [run[0][1] for run in runs]
    if len(runs) < 2 or len(set(names)) != len(names) or not all(names):
        return segments
    return [Segment([item for item, _ in run]) for run in runs]


def _mark(item: Item) -> str:
    """The mark that all amounts of an entry share, else ''."""
    if not isinstance(item, Entry):
        return ""
    marks = {token.currency for token in item.cells.values()}
    return marks.pop() if len(marks) == 1 else ""


def near_segment(
    amounts: Iterable[Amount], segments: Sequence[Segment], number: int, *, before: bool
) -> tuple[Amount, ...]:
    """The figures printed between the account above and this one's entries, or the next account."""
    stated = {i.meaning for i in segments[number].items if isinstance(i, BalanceRow)}
    if not stated.isdisjoint(_FIRST if before else _LAST):
        return ()
    above = segments[number - 1].items[-1].row if number else None
    until = _limit(segments, number, before=before)
    return tuple(
        a
        for a in amounts
        if (above is None or _place(above) < (a.page, a.box[3])) and (a.page, a.box[1]) < until
    )


def _limit(segments: Sequence[Segment], number: int, *, before: bool) -> Place:
    at = number if before else number + 1
    first = segments[at].first_row if at < len(segments) else None
    return _place(first) if first is not None else (1_000_000, 0.0)


def _place(row: Row) -> Place:
    return row.page, row.y
