"""Several receipts in one file, whose figures prove nothing about one another."""

import re
from collections.abc import Collection, Sequence
from decimal import Decimal

from documents.domain.reading.dates import dates_in
from documents.domain.reading.figures import labelled_amounts
from documents.domain.reading.numbers import NumberStyle, amounts_in
from documents.domain.reading.result import Amount
from documents.domain.reading.rows import Row
from documents.domain.reading.vocabulary.receipt import RECEIPT_FIGURES

_TOTALS = frozenset({"grand", "total"})
_TIME = re.compile(r"\b\d{1,2}:\d\d")


def may_be_several(rows: Sequence[Row], style: NumberStyle, total: Amount) -> bool:
    """Another total, no one or two figures lead from it to this one, and there are two times of day."""
    others = {
        f.token.value
        for f in labelled_amounts(rows, RECEIPT_FIGURES, style)
        if f.meaning in _TOTALS and not f.below and f.token.value not in {0, total.value}
    }
    if not others or len(_times(rows)) < 2:
        return False
    printed = {abs(t.value) for row in rows for t in amounts_in(row, style)}
    steps = {Decimal(0), *(printed - others - {total.value})}
    return not all(_lead(steps, other - total.value) for other in others)


def _lead(steps: Collection[Decimal], missing: Decimal) -> bool:
    return any(abs(abs(missing) - step) in steps for step in steps)


def _times(rows: Sequence[Row]) -> set[str]:
    """The times of day that stand beside a date."""
    return {time for row in rows if dates_in(row) for time in _TIME.findall(row.text)}
