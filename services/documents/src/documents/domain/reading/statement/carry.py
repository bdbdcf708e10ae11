"""Balances carried over a page break, recognised by what they do rather than by their words."""

from itertools import pairwise

from documents.domain.reading.statement.items import BalanceRow, Entry, Item


def carried_over(items: list[Item]) -> list[Item]:
    """An undated figure ending one page and opening the next is a balance, whatever it is called."""
    carried: set[int] = set()
    for last, first in pairwise(items):
        if last.row.page == first.row.page:
            continue
        sides = [_lone_figure(last), _lone_figure(first)]
        if None not in sides and sides[0] == sides[1]:
            carried |= {id(i) for i in (last, first) if isinstance(i, Entry)}
    return [_as_balance(i) if isinstance(i, Entry) and id(i) in carried else i for i in items]


def _lone_figure(item: Item) -> object:
    """The signed figure of a balance row, or of an undated row with one figure."""
    if isinstance(item, BalanceRow):
        return item.token.signed
    if isinstance(item, Entry) and not item.dated and len(item.cells) == 1:
        return next(iter(item.cells.values())).signed or None
    return None


def _as_balance(entry: Entry) -> BalanceRow:
    token = next(iter(entry.cells.values()))
    return BalanceRow("carried", entry.cells, entry.row, entry.date, token)
