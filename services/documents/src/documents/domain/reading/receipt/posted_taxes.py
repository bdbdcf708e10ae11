"""Taxes that stand among what was charged: 'State tax 6.875%  8.87' after each night of a hotel."""

from collections.abc import Sequence
from decimal import Decimal

from documents.domain.reading.figures import amount_of
from documents.domain.reading.numbers import NumberStyle, amounts_in
from documents.domain.reading.result import Amount, Box, ReceiptItem
from documents.domain.reading.rows import Row
from documents.domain.reading.vocabulary.receipt import RECEIPT_FIGURES

_TAXES = frozenset({"tax", "levy"})
_ZERO = Decimal(0)
_Place = tuple[int, Box]


def posted_taxes(
    rows: Sequence[Row], style: NumberStyle, total: Amount, items: Sequence[ReceiptItem]
) -> tuple[Amount, list[ReceiptItem]] | None:
    """All taxes above the total and the other items, if together they come to the total."""
    posted: dict[_Place, Amount] = {}
    for row in rows:
        if (row.page, row.y) >= (total.page, total.box[3]):
            break
        amounts = amounts_in(row, style)
        if amounts and not _TAXES.isdisjoint(h.meaning for h in RECEIPT_FIGURES.find(row.words)):
            posted[row.page, row.box] = amount_of(amounts[-1], row)
    others = [item for item in items if (item.page, item.box) not in posted]
    whole = sum((a.value for a in posted.values()), _ZERO)
    if not whole or not others or sum((i.amount for i in others), whole) != total.value:
        return None
    first = next(iter(posted.values()))
    return Amount(whole, first.page, first.box), others
