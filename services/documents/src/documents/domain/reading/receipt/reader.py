"""Reads a receipt or an invoice: merchant, day, items, tax and what was charged."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations

from documents.domain.reading.currency import likely_currency
from documents.domain.reading.dates import DateOrder, dates_in
from documents.domain.reading.figures import labelled_amounts
from documents.domain.reading.labelled_dates import labelled_dates, whole_dates
from documents.domain.reading.numbers import NumberStyle, amounts_in
from documents.domain.reading.receipt.items import possible_items
from documents.domain.reading.receipt.merchant import find_merchant
from documents.domain.reading.receipt.totals import Totals, read_totals
from documents.domain.reading.result import (
    Check,
    Day,
    ReceiptFigures,
    ReceiptItem,
    Reconciliation,
)
from documents.domain.reading.rows import Row, box_of, text_of
from documents.domain.reading.statement.calendar import decide_order
from documents.domain.reading.vocabulary.receipt import RECEIPT_DATES, RECEIPT_FIGURES

_ZERO = Decimal(0)
_MOST = 4  # of a kind that are added or taken off
_UNTIL = frozenset(
    "to until till through thru bis tot til till hasta jusqu'au au fino al ate do".split()
)


def read_receipt(
    rows: Sequence[Row], style: NumberStyle, currency: str | None
) -> tuple[ReceiptFigures, Reconciliation]:
    """Read the receipt; figures that are not printed stay None."""
    local = likely_currency(currency, text_of(rows))
    order = decide_order(whole_dates(rows), local).order
    totals = read_totals(rows, style)
    items, proof = _items(rows, style, totals)
    figures = ReceiptFigures(
        find_merchant(rows),
        _date(rows, order),
        totals.total,
        totals.tax,
        totals.subtotal,
        totals.tip,
        items,
    )
    return figures, proof


def _items(
    rows: Sequence[Row], style: NumberStyle, totals: Totals
) -> tuple[list[ReceiptItem], Reconciliation]:
    """The first of the possible items that add up to the total; if none does, the likeliest."""
    extras = _extras(rows, style, totals)
    likeliest: tuple[list[ReceiptItem], Reconciliation] | None = None
    for items, reductions in possible_items(
        rows, style, totals.total.value if totals.total else None
    ):
        items = [i for i in items if not _is_the_tax(i, totals)]
        proof = _reconcile(items, reductions, extras, totals)
        if likeliest is None or proof.reconciles:
            likeliest = items, proof
        if likeliest[1].reconciles is not False:
            break
    return likeliest or ([], Reconciliation(None))


def _is_the_tax(item: ReceiptItem, totals: Totals) -> bool:
    """A row with a rate and the amount of the tax, whatever it is called."""
    return totals.tax is not None and item.amount == totals.tax.value and "%" in item.description


def _extras(rows: Sequence[Row], style: NumberStyle, totals: Totals) -> list[Decimal]:
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
    above = [f for f in found if not f.below and (f.row.page, f.box[1]) < bottom]
    added = [
        (amounts_in(f.row, style)[-1] if f.meaning == "shipping" else f.token).charged
        for f in above
        if f.meaning in {"shipping", "levy", "tip"}
    ]
    off = [-abs(f.token.value) for f in above if f.meaning == "discount"]
    rounded = [f.token.value for f in above if f.meaning == "rounding"]
    return [*added[:_MOST], *off[:_MOST], *rounded[:1], *(-r for r in rounded[:1])]


def _date(rows: Sequence[Row], order: DateOrder) -> Day | None:
    found = labelled_dates(rows, RECEIPT_DATES, order)
    labelled = next((f.day for f in found if f.meaning == "date"), None)
    if labelled is not None:
        return labelled
    others = {(f.day.page, f.day.box) for f in found}
    for row in rows:
        for token in dates_in(row):
            value = token.resolve(order)
            box = box_of(row.words[token.start : token.end])
            if value is None or (row.page, box) in others:
                continue
            if token.start and row.words[token.start - 1].text.lower() in _UNTIL:
                continue
            return Day(value, row.page, box)
    return found[0].day if found else None  # no other day than that of the order


def _reconcile(
    items: Sequence[ReceiptItem],
    reductions: Sequence[Decimal],
    extras: Sequence[Decimal],
    totals: Totals,
) -> Reconciliation:
    """The items, with what is added and taken off, give the total or the subtotal."""
    if totals.total is None or not items:
        return Reconciliation(None)
    sold = sum((i.amount for i in items), _ZERO)
    parts = [*reductions[:4]]
    parts += [totals.tax.value] if totals.tax else []
    parts += [totals.tip.value] if totals.tip and totals.tip.value not in extras else []
    parts += extras
    through = totals.subtotal is not None and _reaches(sold, totals.subtotal.value, parts)
    proven = (
        through
        and totals.subtotal is not None
        and _reaches(totals.subtotal.value, totals.total.value, parts)
    )
    if proven or _reaches(sold, totals.total.value, parts):
        check = Check("items_and_total", True, totals.total.value, totals.total.value)
        return Reconciliation(True, None, [check])
    if through:
        return Reconciliation(None)
    found = sold + sum(reductions, _ZERO)
    check = Check("items_and_total", False, totals.total.value, found)
    return Reconciliation(False, found - totals.total.value, [check])


def _reaches(start: Decimal, end: Decimal, parts: Sequence[Decimal]) -> bool:
    """Whether some of the parts, few before many, lead from one sum to the other."""
    missing = end - start
    return any(
        sum(chosen, _ZERO) == missing
        for size in range(min(len(parts), 4) + 1)
        for chosen in combinations(parts, size)
    )
