"""Whether items, taxes, tips and discounts of a receipt lead to its total."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations

from documents.domain.reading.figures import labelled_amounts
from documents.domain.reading.numbers import AmountToken, NumberStyle, amounts_in
from documents.domain.reading.receipt.row_meanings import takes_off
from documents.domain.reading.receipt.totals import Totals
from documents.domain.reading.result import Amount, Check, ReceiptItem, Reconciliation
from documents.domain.reading.rows import Row
from documents.domain.reading.vocabulary.receipt import RECEIPT_FIGURES

_ZERO = Decimal(0)
_MOST = 4  # of a kind that are added or taken off
_SUMS = frozenset({"grand", "total", "subtotal"})
_EXTRAS = frozenset({"shipping", "levy", "tip"})


def extras_of(rows: Sequence[Row], style: NumberStyle, totals: Totals) -> list[Decimal]:
    """What is added or taken off above the total: tips, shipping, levies, discounts, rounding."""
    if totals.total is None:
        return []
    found = labelled_amounts(rows, RECEIPT_FIGURES, style)
    ends = [
        (f.row.page, f.box[3])
        for f in found
        if f.meaning in {"grand", "total"} and f.token.value == totals.total.value
    ]
    bottom = max([(totals.total.page, totals.total.box[3]), *ends])
    if not any((row.page, row.box[3]) < bottom and amounts_in(row, style) for row in rows):
        bottom = (rows[-1].page + 1, 0.0)  # the total heads the slip
    above = [f for f in found if not f.below and (f.row.page, f.box[1]) < bottom]
    added = [
        (amounts_in(f.row, style)[-1] if f.meaning == "shipping" else f.token).charged
        for f in above
        if f.meaning in _EXTRAS
    ]
    off = [
        -abs(t[-1].value)
        for row in rows
        if (row.page, row.y) < bottom and (t := amounts_in(row, style)) and takes_off(row, t[-1])
    ]
    rounded = [f.token.value for f in above if f.meaning == "rounding"]
    return [*added[:_MOST], *off[:_MOST], *rounded[:1], *(-r for r in rounded[:1])]


def steps_between(rows: Sequence[Row], style: NumberStyle, totals: Totals) -> list[Decimal]:
    """What is printed from a subtotal to the total, whatever it is called: each time one step."""
    if totals.total is None or totals.subtotal is None:
        return []
    total, subtotal = totals.total.value, totals.subtotal.value
    steps: list[Decimal] = []
    since: Decimal | None = None  # what was charged since the last subtotal
    for row in rows:
        if not (amounts := amounts_in(row, style)):
            continue
        if since is not None and amounts[-1].value == total:
            steps.append(since)
            since = None
        elif amounts[-1].value == subtotal:
            since = _ZERO
        elif since is not None:
            since += _charge(row, amounts[-1])
    return steps[:_MOST]


def _charge(row: Row, price: AmountToken) -> Decimal:
    """What a row adds to what is to be paid; a sum adds nothing."""
    meaning = RECEIPT_FIGURES.starting(row.tokens)
    if meaning in _SUMS:
        return _ZERO
    return -abs(price.value) if meaning == "discount" else price.charged


def reconcile(
    items: Sequence[ReceiptItem],
    reductions: Sequence[Decimal],
    extras: Sequence[Decimal],
    steps: Sequence[Decimal],
    totals: Totals,
) -> Reconciliation:
    """The items, with what is added and taken off, give the total or the subtotal."""
    if totals.total is None or not items:
        return Reconciliation(None)
    total = totals.total.value
    sold = sum((i.amount for i in items), _ZERO)
    parts = [*reductions[:_MOST], *extras]
    parts += [tip for tip in _of(totals.tip) if tip not in extras]
    if _leads(sold, parts, [], totals):
        certain = totals.tax is None or totals.tax_proven  # the total alone says nothing of it
        certain = certain or _left_untaxed([*(i.amount for i in items), *reductions], totals)
        return Reconciliation(certain or None, None, [held(total)])
    if _leads(sold, [*parts, *_of(totals.tax)], steps, totals):
        return Reconciliation(True, None, [held(total)])
    if totals.subtotal is not None and _reaches(sold, totals.subtotal.value, parts):
        return Reconciliation(None)
    found = sold + sum(reductions, _ZERO)
    check = Check("items_and_total", False, total, found)
    return Reconciliation(False, found - total, [check])


def _left_untaxed(amounts: Sequence[Decimal], totals: Totals) -> bool:
    """One thing sold, or two, are what the rates of the tax do not cover."""
    if totals.untaxed is None:
        return False
    ones = {_ZERO, *amounts}
    return any(totals.untaxed - one in ones for one in ones)


def held(total: Decimal) -> Check:
    """The items came to the total."""
    return Check("items_and_total", True, total, total)


def _leads(
    sold: Decimal, parts: Sequence[Decimal], steps: Sequence[Decimal], totals: Totals
) -> bool:
    """From the items to the total, at once or by way of the subtotal."""
    total, subtotal = _of(totals.total)[0], _of(totals.subtotal)
    return _reaches(sold, total, parts) or any(
        _reaches(sold, between, parts)
        and (total - between in steps or _reaches(between, total, parts))
        for between in subtotal
    )


def _of(amount: Amount | None) -> list[Decimal]:
    return [amount.value] if amount is not None else []


def _reaches(start: Decimal, end: Decimal, parts: Sequence[Decimal]) -> bool:
    """Whether some of the parts, few before many, lead from one sum to the other."""
    missing = end - start
    return any(
        sum(chosen, _ZERO) == missing
        for size in range(min(len(parts), _MOST) + 1)
        for chosen in combinations(parts, size)
    )
