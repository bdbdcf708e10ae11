"""Balances carried over a page break, recognised by what they do rather than by their words."""

from itertools import pairwise

from documents.domain.reading.statement.items import BalanceRow, Entry, Item


def carried_over(items: list[Item]) -> list[Item]:
    """An undated figure ending one page and opening the next is a balance, whatever it is called."""
    carried: set[int] = set()
    for last, first in pairwise(items):
        if not (isinstance(last, Entry) and isinstance(first, Entry)) or last.page == first.page:
            continue
        if last.dated or first.dated or len(last.cells) != 1 or len(first.cells) != 1:
            continue
        (key, ended), (other, begun) = *last.cells.items(), *first.cells.items()
        if key == other and ended.signed == begun.signed and ended.value:
            carried |= {id(last), id(first)}
    return [_as_balance(i) if isinstance(i, Entry) and id(i) in carried else i for i in items]


def _as_balance(entry: Entry) -> BalanceRow:
    token = next(iter(entry.cells.values()))
    return BalanceRow("carried", entry.cells, entry.row, entry.date, token)
