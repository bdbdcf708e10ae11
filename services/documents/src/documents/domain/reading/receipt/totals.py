"""The total, tax, subtotal and tip of a receipt, chosen by what adds up."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations, pairwise, zip_longest

from documents.domain.reading.figures import Labelled, amount_of, labelled_amounts
from documents.domain.reading.numbers import NumberStyle, amounts_in
from documents.domain.reading.receipt.row_meanings import ends_in, row_meaning, takes_off
from documents.domain.reading.receipt.tax import printed_tax
from documents.domain.reading.result import Amount
from documents.domain.reading.rows import Row
from documents.domain.reading.text import tokens
from documents.domain.reading.vocabulary.receipt import ITEM_COLUMNS, RECEIPT_FIGURES

_EXCLUDING = frozenset(
    "excl excluding exclusive excludes exkl exklusive before without ohne hors zonder sin senza sem eks bez netto".split()
)
_INCLUDING = frozenset("incl including inclusive inkl inklusive inclusief ttc".split())
_ROWS_AFTER = 12  # a total, in which another may follow from it
_MOST_SOLD = 100  # things; where amounts have no decimals, a price is more
_SUMS = frozenset({"grand", "total", "subtotal"})
_PAID = frozenset({"payment"})
_CENT = Decimal("0.01")
_PERCENT = re.compile(r"(\d{1,2}(?:[.,]\d{1,3})?)\s*%")


@dataclass(frozen=True, slots=True)
class Totals:
    total: Amount | None
    tax: Amount | None
    subtotal: Amount | None
    tip: Amount | None
    tax_proven: bool  # some arithmetic reaches the tax, not only the total
    untaxed: Decimal | None = None  # what the rates of a tax that is not proven leave over


def read_totals(rows: Sequence[Row], style: NumberStyle, currency: str | None) -> Totals:
    """Choose among the labelled figures; `currency` tells the country."""
    pairs = zip_longest(rows, rows[1:])
    labelled = [row for row, under in pairs if row and not _heads_columns(row, under, style)]
    found = [f for f in labelled_amounts(labelled, RECEIPT_FIGURES, style) if not _suggested(f.row)]
    found = [_with_scope(f) for f in found]
    if not any(f.meaning in {"grand", "total"} for f in found):
        before = _before_labels(labelled, style)
        named = any(f.meaning in {"grand", "total"} for f in before)
        found += before if named else [*before, *_ending_in(labelled, style, "total")]
    for meaning in ("subtotal", "tax"):
        if not any(f.meaning == meaning for f in found):
            found += _ending_in(labelled, style, meaning)
    found = _beside_first(found)
    total = _total(found, style) or _only_amount(found, rows, style)
    total = (_onward(total, rows, style) if total else None) or total
    subtotal = _last(found, "subtotal")
    tax = printed_tax(found, rows, style, total, currency)
    tip = _tip(found, total)
    if tax is None:
        return Totals(total, None, subtotal, tip, tax_proven=False)
    return Totals(total, tax.amount, subtotal, tip, tax.proven, tax.rest)


def _beside_first(found: Sequence[Labelled]) -> list[Labelled]:
    """Without what only stands below 'Total' or 'Amount', where the same is named beside a figure."""
    beside = {f.meaning for f in found if not f.below}
    return [f for f in found if not (f.below and f.meaning == "total" and "total" in beside)]


def _heads_columns(row: Row, under: Row | None, style: NumberStyle) -> bool:
    """'Description  Qty  Price  Amount', 'GST%  Taxable  Total': below stands no total."""
    if amounts_in(row, style):
        return False
    if len({h.meaning for h in ITEM_COLUMNS.find(row.words)}) > 2:
        return True
    figures = len(amounts_in(under, style)) if under is not None else 0
    return len(list(row.cells())) > 2 and figures > 2 and any("%" in w.text for w in row.words)


def _with_scope(figure: Labelled) -> Labelled:
    """'Total sales (excluding GST)' is a subtotal, whatever it begins with."""
    if figure.meaning not in {"grand", "total"} or figure.below:
        return figure
    words = figure.row.words[: figure.token.start]
    said = {t for w in words for t in tokens(w.text)}
    named = tokens(figure.label) if figure.meaning == "grand" else ()  # 'netto a pagare'
    if not _EXCLUDING.isdisjoint(said.difference(named)):
        return replace(figure, meaning="subtotal")
    return replace(figure, meaning="grand") if said & _INCLUDING else figure


def _ending_in(rows: Sequence[Row], style: NumberStyle, meaning: str) -> list[Labelled]:
    """'Take-out total  16.22', 'Food tax  2.88': another word stands before the label."""
    found = []
    for row in rows:
        amounts = amounts_in(row, style)
        if len(amounts) == 1 and ends_in(row, amounts[0].start) == meaning:
            label = " ".join(w.text for w in row.words[: amounts[0].start])
            found.append(Labelled(meaning, label, amounts[0], row, below=False))
    return found


def _before_labels(rows: Sequence[Row], style: NumberStyle) -> list[Labelled]:
    """'$189.00 total': figures whose labels follow them to the end of the row."""
    found = []
    for row in rows:
        hits = RECEIPT_FIGURES.find(row.words)
        amounts = amounts_in(row, style)
        if len(hits) != 1 or len(amounts) != 1 or hits[0].end != len(row.words):
            continue
        if amounts[0].end == hits[0].start:
            label = " ".join(w.text for w in row.words[hits[0].start :])
            found.append(Labelled(hits[0].meaning, label, amounts[0], row, below=False))
    return found


def _suggested(row: Row) -> bool:
    return bool(
        {"suggested", "suggestion", "suggestions", "guide", "recommended"} & set(row.tokens)
    ) or (row.text.count("%") >= 2)


def _total(found: Sequence[Labelled], style: NumberStyle) -> Amount | None:
    grand = [f for f in found if f.meaning == "grand"]
    plain = [f for f in found if f.meaning == "total"]
    ranked = [_gross(f, style) for f in (*grand, *plain)]
    ranked = [a for a in ranked if a.value != 0] or ranked
    grand = [f for f in grand if f.token.value != 0] or ([] if plain else grand)
    if grand:
        return _most_printed([_gross(f, style) for f in grand], ranked)
    if plain:
        return _most_printed([_gross(f, style) for f in plain], ranked)
    owed = [f for f in found if f.label.lower() == "balance" and f.token.value and not f.below]
    return owed[0].amount() if owed else _unnamed(found)


def _onward(total: Amount, rows: Sequence[Row], style: NumberStyle) -> Amount | None:
    """The total after what is printed below it: a tip, a surcharge, cents, something taken off."""
    below = [r for r in rows if (r.page, r.y) > (total.page, total.box[3])]
    charged = total.value
    for row in below[:_ROWS_AFTER]:
        amounts = [] if _suggested(row) else amounts_in(row, style)
        if not amounts or amounts[-1].value == total.value:
            continue
        price, meaning = amounts[-1], row_meaning(row)
        paid = meaning in _PAID  # 'gift card 25.00, Visa 55.76' take nothing off
        named = meaning in {"grand", "total"} or paid == (charged > total.value)
        if charged != total.value and named and price.value == charged:
            return amount_of(price, row)
        if takes_off(row, price):
            charged -= price.value
        elif meaning not in {"tax", "part", *_SUMS, *_PAID}:
            charged += price.charged
    return None


def _only_amount(
    found: Sequence[Labelled], rows: Sequence[Row], style: NumberStyle
) -> Amount | None:
    """The one amount of a slip that names no total, and nothing but its tax besides."""
    taxes = {f.token.value for f in found if f.meaning == "tax"}
    others = [(t, r) for r in rows for t in amounts_in(r, style) if t.value not in taxes]
    if not others or len({t.value for t, _ in others}) != 1:
        return None
    return amount_of(*others[0])


def _unnamed(found: Sequence[Labelled]) -> Amount | None:
    """Where no total is named: the subtotal, or the one amount that was paid."""
    subtotal = _last(found, "subtotal")
    paid = [f.amount() for f in found if f.meaning == "payment" and not f.below and f.token.value]
    if subtotal is not None and (
        not any(f.meaning == "tax" for f in found) or _settled(subtotal.value, paid)
    ):
        return subtotal
    return paid[0] if len({a.value for a in paid}) == 1 else None


def _settled(amount: Decimal, paid: Sequence[Amount]) -> bool:
    """What was paid, or paid less the change, is this amount."""
    given = [a.value for a in paid]
    return amount in given or any(a - b == amount for a, b in pairwise(given))


def _most_printed(candidates: list[Amount], every: list[Amount]) -> Amount:
    """The figure that is repeated most is the total; of equals, the first labelled one."""
    counts = {a.value: sum(b.value == a.value for b in every) for a in candidates}
    return max(candidates, key=lambda a: counts[a.value])


def _gross(figure: Labelled, style: NumberStyle) -> Amount:
    """In a row of net, tax and gross, the gross is the total; of a count and a sum, the sum."""
    row = [t for t in amounts_in(figure.row, style) if t.start >= figure.token.start and t.value]
    if figure.below or len(row) < 2:
        return figure.amount()
    largest = max(row, key=lambda t: t.value)
    rest = [t.value for t in row if t is not largest]
    added = any(a + b == largest.value for a, b in combinations(rest, 2))
    counted = not style.places and len(row) == 2 and row[0].value < _MOST_SOLD <= row[1].value
    return amount_of(largest, figure.row) if added or counted else figure.amount()


def _last(found: Sequence[Labelled], meaning: str) -> Amount | None:
    figures = [f for f in found if f.meaning == meaning]
    return figures[-1].amount() if figures else None


def _tip(found: Sequence[Labelled], total: Amount | None) -> Amount | None:
    tips = [f.amount() for f in found if f.meaning == "tip" and not f.below]
    fitting = [t for t in tips if total is None or 0 < t.value < total.value]
    return fitting[0] if fitting else None
