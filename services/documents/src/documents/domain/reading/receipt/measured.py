"""One thing sold by measure: '41,27 l' and '1,729 EUR/l' are an item when they come to the total."""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations

from documents.domain.reading.numbers import NumberStyle
from documents.domain.reading.result import ReceiptItem
from documents.domain.reading.rows import Row

_NUMBER = re.compile(r"(?<![\d.,])\d{1,4}[.,]\d{1,4}(?![\d.,/]\d)")
_UNIT = re.compile(
    r"\d ?(?:[^\W\d_]{1,5}|[€£$]) ?/ ?[^\W\d_]|\d ?(?:l|lt|ltr|kwh|gal|m3|kg|km|liter|litres?)\b",
    re.IGNORECASE,
)
_MOST_NUMBERS = 12
_NEAR = Decimal("0.001")  # of the total


def measured(rows: Sequence[Row], style: NumberStyle, total: Decimal) -> ReceiptItem | None:
    """The row of the quantity as the item, where quantity times unit price is the total."""
    numbers = [
        (Decimal(n.replace(",", ".")), row) for row in rows for n in _NUMBER.findall(row.text)
    ]
    unit = Decimal(1).scaleb(-style.places)
    for (first, row), (second, other) in combinations(numbers[:_MOST_NUMBERS], 2):
        told = _UNIT.search(row.text) or _UNIT.search(other.text)
        off = unit + (_step(first) * second + _step(second) * first) / 2
        if told and abs(first * second - total) <= min(off, _NEAR * total):
            return ReceiptItem(row.text[:200], total, first, row.page, row.box)
    return None


def _step(number: Decimal) -> Decimal:
    """What its last digit is worth: the pump knows more of them."""
    return Decimal(1).scaleb(int(number.as_tuple().exponent))
