"""Closing balances that are called a total: what was owed before and all that was booked since."""

from collections.abc import Sequence
from decimal import Decimal

from documents.domain.reading.numbers import AmountToken
from documents.domain.reading.statement.items import BalanceRow, Entry, Item

_SEVERAL = 2  # rows: the sum of fewer may be a coincidence


def ends_called_totals(items: Sequence[Item]) -> list[Item]:
    """The first total that an opening balance and the rows below it add up to is their closing one."""
    found: list[Item] = []
    owed: Decimal | None = None
    rows = 0
    for item in items:
        if isinstance(item, BalanceRow):
            owed, rows = _owed(item.token) if item.meaning == "opening" else None, 0
        elif isinstance(item, Entry):
            one = len(item.cells) == 1 and owed is not None
            owed = (
                owed + _owed(next(iter(item.cells.values()))) if one and owed is not None else None
            )
            rows += 1
        elif rows >= _SEVERAL and owed == item.token.value:
            found.append(BalanceRow("closing", item.cells, item.row, None, item.token))
            owed = None
            continue
        found.append(item)
    return found


def _owed(token: AmountToken) -> Decimal:
    return -token.value if token.sign == "-" or token.marker == "credit" else token.value
