"""Reads a receipt or an invoice: merchant, day, items, tax and what was charged."""

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.domain.reading.currency import likely_currency
from documents.domain.reading.dates import DateOrder, dates_in
from documents.domain.reading.labelled_dates import labelled_dates, whole_dates
from documents.domain.reading.numbers import NumberStyle
from documents.domain.reading.receipt.items import possible_items
from documents.domain.reading.receipt.leftwards import mirror_of
from documents.domain.reading.receipt.measured import measured
from documents.domain.reading.receipt.merchant import find_merchant
from documents.domain.reading.receipt.posted_taxes import posted_taxes
from documents.domain.reading.receipt.proof import extras_of, held, reconcile, steps_between
from documents.domain.reading.receipt.several import may_be_several
from documents.domain.reading.receipt.totals import Totals, read_totals
from documents.domain.reading.receipt.wrapped_prices import apart_from_signs, join_wrapped_prices
from documents.domain.reading.result import (
    Day,
    ReceiptFigures,
    ReceiptItem,
    Reconciliation,
)
from documents.domain.reading.rows import Row, box_of, text_of
from documents.domain.reading.statement.calendar import decide_order
from documents.domain.reading.vocabulary.receipt import ITEM_COLUMNS, RECEIPT_DATES

_STAMP = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[:.]\d\d")  # '11/12/25, 8:03 AM'
_ADDRESS = re.compile(r"(?:https?|file)://\S+(?: \d+/\d+)?$")
_UNTIL = frozenset(
    "to until till through thru bis tot til till hasta jusqu'au au fino al ate do".split()
)


def read_receipt(
    rows: Sequence[Row], style: NumberStyle, currency: str | None
) -> tuple[ReceiptFigures, Reconciliation]:
    """Read the receipt; figures that are not printed stay None."""
    mirror = mirror_of(rows, style)
    if mirror is None:
        return _whole_or_not(rows, style, currency)
    figures, proof = _whole_or_not(mirror.rows(rows), style, currency)
    return mirror.figures(figures), proof


def _whole_or_not(
    rows: Sequence[Row], style: NumberStyle, currency: str | None
) -> tuple[ReceiptFigures, Reconciliation]:
    """Amounts without decimals, '245 kr' among '31,70 kr', count where the receipt adds up with them."""
    read = _read(rows, style, currency)
    if read[1].reconciles is True or not style.places:
        return read
    whole = _read(rows, replace(style, whole=True), currency)
    return whole if whole[1].reconciles is True or read[0].total is None else read


def _read(
    rows: Sequence[Row], style: NumberStyle, currency: str | None
) -> tuple[ReceiptFigures, Reconciliation]:
    rows = join_wrapped_prices(apart_from_signs(_as_printed(rows)), style)
    local = likely_currency(currency, text_of(rows))
    order = decide_order(whole_dates(rows), local).order
    totals = read_totals(rows, style, local)
    items, proof = _items(rows, style, totals)
    tax = totals.tax
    if totals.total is not None and not totals.tax_proven:
        posted = posted_taxes(rows, style, totals.total, items)
        if posted is not None:
            tax, items = posted
            proof = Reconciliation(True, None, [held(totals.total.value)])
    if proof.reconciles and totals.total and may_be_several(rows, style, totals.total):
        proof = Reconciliation(None)
    figures = ReceiptFigures(
        find_merchant(rows, style),
        _date(rows, order),
        totals.total,
        tax,
        totals.subtotal,
        totals.tip,
        items,
    )
    return figures, proof


def _items(
    rows: Sequence[Row], style: NumberStyle, totals: Totals
) -> tuple[list[ReceiptItem], Reconciliation]:
    """The first of the possible items that add up to the total; if none does, the likeliest."""
    extras, steps = extras_of(rows, style, totals), steps_between(rows, style, totals)
    likeliest: tuple[list[ReceiptItem], Reconciliation] | None = None
    for items, reductions in possible_items(rows, style, totals, extras):
        items = [i for i in items if not _is_the_tax(i, totals)]
        proof = reconcile(items, reductions, extras, steps, totals)
        if likeliest is None or _better((items, proof), likeliest):
            likeliest = items, proof
        if likeliest[1].reconciles is not False and len(likeliest[0]) > 1:
            return likeliest
    if likeliest is not None and likeliest[1].reconciles is not False:
        return likeliest
    one = measured(rows, style, totals.total.value) if totals.total else None
    if one is not None:
        return [one], reconcile([one], [], extras, steps, totals)
    return likeliest or ([], Reconciliation(None))


def _better(
    one: tuple[list[ReceiptItem], Reconciliation], other: tuple[list[ReceiptItem], Reconciliation]
) -> bool:
    """It adds up and the other does not, or both do and this one tells more apart."""
    if not one[0] or one[1].reconciles is False or other[1].reconciles is False:
        return bool(one[0]) and one[1].reconciles is not False
    return len(one[0]) > len(other[0])


def _is_the_tax(item: ReceiptItem, totals: Totals) -> bool:
    """A row with a rate and the amount of the tax, whatever it is called."""
    return totals.tax is not None and item.amount == totals.tax.value and "%" in item.description


def _date(rows: Sequence[Row], order: DateOrder) -> Day | None:
    found = labelled_dates([r for r in rows if not _heads_items(r)], RECEIPT_DATES, order)
    labelled = next((f.day for f in found if f.meaning == "date"), None)
    if labelled is not None:
        return labelled
    others = {(f.day.page, f.day.box) for f in found if f.meaning != "ordered"}
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


def _heads_items(row: Row) -> bool:
    """'Date  Description  Qty  Amount': the day below is that of an item."""
    return len({h.meaning for h in ITEM_COLUMNS.find(row.words)}) > 1


def _as_printed(rows: Sequence[Row]) -> list[Row]:
    """Without the day and the title that a browser prints over a page, and the address below it."""
    addressed = {row.page for row in rows if _ADDRESS.match(row.text)}
    kept, page = [], 0
    for row in rows:
        stamped = row.page in addressed and row.page != page and _STAMP.match(row.text)
        page = row.page
        if not stamped and not _ADDRESS.match(row.text):
            kept.append(row)
    return kept
