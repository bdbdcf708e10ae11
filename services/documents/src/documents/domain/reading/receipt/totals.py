"""The total, tax, subtotal and tip of a receipt, chosen by what adds up."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from documents.domain.reading.figures import Labelled, labelled_amounts
from documents.domain.reading.numbers import AmountToken, NumberStyle, amounts_in
from documents.domain.reading.receipt.items import ends_in
from documents.domain.reading.receipt.tax_table import tax_table
from documents.domain.reading.result import Amount
from documents.domain.reading.rows import Row, box_of
from documents.domain.reading.text import tokens
from documents.domain.reading.vocabulary.receipt import ITEM_COLUMNS, RECEIPT_FIGURES

_EXCLUDING = frozenset(
    "excl excluding exclusive excludes exkl exklusive before without ohne hors zonder sin senza sem eks bez netto".split()
)
_INCLUDING = frozenset("incl including inclusive inkl inklusive inclusief ttc".split())
_CENT = Decimal("0.01")
_PERCENT = re.compile(r"(\d{1,2}(?:[.,]\d{1,3})?)\s*%")


@dataclass(frozen=True, slots=True)
class Totals:
    total: Amount | None
    tax: Amount | None
    subtotal: Amount | None
    tip: Amount | None
    totals: tuple[Decimal, ...]  # every figure that is labelled as some total


def read_totals(rows: Sequence[Row], style: NumberStyle) -> Totals:
    """Choose among the labelled figures."""
    labelled = [row for row in rows if not _heads_items(row, style)]
    found = [f for f in labelled_amounts(labelled, RECEIPT_FIGURES, style) if not _suggested(f.row)]
    found = [_with_scope(f) for f in found]
    if not any(f.meaning in {"grand", "total"} for f in found):
        before = _before_labels(labelled, style)
        named = any(f.meaning in {"grand", "total"} for f in before)
        found += before if named else [*before, *_ending_in(labelled, style, "total")]
    if not any(f.meaning == "tax" for f in found):
        found += _ending_in(labelled, style, "tax")
    total = _total(found, style) or _only_amount(found, rows, style)
    subtotal = _last(found, "subtotal")
    tax = _tax(found, rows, style, total, subtotal)
    tip = _tip(found, total)
    every = tuple(f.token.value for f in found if f.meaning in {"grand", "total", "subtotal"})
    return Totals(total, tax, subtotal, tip, every)


def _heads_items(row: Row, style: NumberStyle) -> bool:
    """'Description  Qty  Price  Amount': the first figure below is an item's, no total."""
    return not amounts_in(row, style) and len({h.meaning for h in ITEM_COLUMNS.find(row.words)}) > 2


def _with_scope(figure: Labelled) -> Labelled:
    """'Total sales (excluding GST)' is a subtotal, whatever it begins with."""
    words = figure.row.words[: figure.token.start]
    said = {t for w in words for t in tokens(w.text)}
    if figure.meaning == "total" and not figure.below and said & _EXCLUDING:
        return replace(figure, meaning="subtotal")
    if figure.meaning == "total" and not figure.below and said & _INCLUDING:
        return replace(figure, meaning="grand")
    return figure


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
    tips = [f.token.value for f in found if f.meaning == "tip"]
    ranked = [_gross(f, style) for f in (*grand, *plain)]
    ranked = [a for a in ranked if a.value != 0] or ranked
    off = [f.token.value for f in found if f.meaning == "discount" and not f.below]
    for at, first in enumerate(ranked):  # a later total, with the tip or less a discount
        for second in ranked:
            if any(second.value == first.value + tip for tip in tips if tip):
                return second
        for second in ranked[at + 1 :]:
            if any(second.value == first.value - less for less in off if less):
                return second
    grand = [f for f in grand if f.token.value != 0] or ([] if plain else grand)
    if grand:
        return _most_printed([_gross(f, style) for f in grand], ranked)
    if plain:
        return _most_printed([_gross(f, style) for f in plain], ranked)
    owed = [f for f in found if f.label.lower() == "balance" and f.token.value and not f.below]
    return owed[0].amount() if owed else _unnamed(found)


def _only_amount(
    found: Sequence[Labelled], rows: Sequence[Row], style: NumberStyle
) -> Amount | None:
    """The one amount of a slip that names no total, and nothing but its tax besides."""
    taxes = {f.token.value for f in found if f.meaning == "tax"}
    others = [(t, r) for r in rows for t in amounts_in(r, style) if t.value not in taxes]
    if not others or len({t.value for t, _ in others}) != 1:
        return None
    return _amount(*others[0])


def _unnamed(found: Sequence[Labelled]) -> Amount | None:
    """Where no total is named: the subtotal, or the one amount that was paid."""
    subtotal = _last(found, "subtotal")
    if subtotal is not None and not any(f.meaning == "tax" for f in found):
        return subtotal
    paid = [f.amount() for f in found if f.meaning == "payment" and not f.below and f.token.value]
    return paid[0] if len({a.value for a in paid}) == 1 else None


def _most_printed(candidates: list[Amount], every: list[Amount]) -> Amount:
    """The figure that is repeated most is the total; of equals, the first labelled one."""
    counts = {a.value: sum(b.value == a.value for b in every) for a in candidates}
    return max(candidates, key=lambda a: counts[a.value])


def _gross(figure: Labelled, style: NumberStyle) -> Amount:
    """In a row of net, tax and gross, the largest is the total."""
    row = [t for t in amounts_in(figure.row, style) if t.start >= figure.token.start]
    if not figure.below and len(row) >= 2:
        largest = max(row, key=lambda t: t.value)
        if len(row) == 3 and largest.value * 2 == sum(t.value for t in row):
            return _amount(largest, figure.row)
    return figure.amount()


def _amount(token: AmountToken, row: Row) -> Amount:
    return Amount(token.signed, row.page, box_of(row.words[token.start : token.end]))


def _last(found: Sequence[Labelled], meaning: str) -> Amount | None:
    figures = [f for f in found if f.meaning == meaning]
    return figures[-1].amount() if figures else None


def _tip(found: Sequence[Labelled], total: Amount | None) -> Amount | None:
    tips = [f.amount() for f in found if f.meaning == "tip" and not f.below]
    fitting = [t for t in tips if total is None or 0 < t.value < total.value]
    return fitting[0] if fitting else None


def _tax(
    found: Sequence[Labelled],
    rows: Sequence[Row],
    style: NumberStyle,
    total: Amount | None,
    subtotal: Amount | None,
) -> Amount | None:
    """Prefer the tax that the arithmetic of the page confirms; else the only one printed."""
    table = tax_table(rows, style, total.value if total else None)
    if table is not None and table.proven:
        return table.amount()
    split = _from_split(rows, style, total)
    if split is not None:
        return split
    candidates = [a for f in found if f.meaning == "tax" for a in _tax_candidates(f, style)]
    if total is not None:
        candidates = [a for a in candidates if abs(a.value) < abs(total.value)]
    if total is not None and subtotal is not None:
        missing = total.value - subtotal.value
        confirmed = next((a for a in candidates if a.value == missing), None)
        confirmed = confirmed or _all_together(candidates, found, missing)
        if confirmed is not None:
            return confirmed
    if table is not None and (not candidates or len(table.rows) > 1):
        return table.amount()
    by_rate = _one_for_each_rate(found)
    if by_rate is not None:
        return by_rate
    return _likeliest(candidates) if candidates else None


def _one_for_each_rate(found: Sequence[Labelled]) -> Amount | None:
    """'VAT 7%  1.50' and 'VAT 19%  2.47': the taxes of several rates, with no sum printed."""
    rated: dict[str, Labelled] = {}
    taxes = [f for f in found if f.meaning == "tax" and not f.below]
    for figure in taxes:
        rate = _PERCENT.findall(figure.row.text)
        if len(rate) == 1:
            rated.setdefault(rate[0], figure)
    if len(rated) < 2 or len(rated) != len({f.token.value for f in taxes}):
        return None
    boxes = [f.box for f in rated.values()]
    box = (
        min(b[0] for b in boxes),
        min(b[1] for b in boxes),
        max(b[2] for b in boxes),
        max(b[3] for b in boxes),
    )
    whole = sum((f.token.charged for f in rated.values()), Decimal(0))
    return Amount(whole, taxes[0].row.page, box)


def _likeliest(candidates: Sequence[Amount]) -> Amount | None:
    """The only tax, or the one that the others add up to, or the first of two."""
    values = {a.value for a in candidates}
    if len(values) == 1:
        return candidates[0]
    biggest = max(candidates, key=lambda a: a.value, default=None)
    rest = values - {biggest.value} if biggest else set()
    if biggest is not None and sum(rest, Decimal(0)) == biggest.value:
        return biggest
    return candidates[0] if len(values) <= 2 else None


def _all_together(
    taxes: Sequence[Amount],
    found: Sequence[Labelled],
    missing: Decimal,
) -> Amount | None:
    """Several taxes that make up the difference between the printed subtotal and the total."""
    levies = [f.amount() for f in found if f.meaning == "levy" and not f.below]
    cents = {f.token.value for f in found if f.meaning == "rounding"}
    parts = [*taxes, *levies]
    whole = sum((p.value for p in parts), Decimal(0))
    rounded = {missing, *(missing + c for c in cents), *(missing - c for c in cents)}
    if len(parts) < 2 or whole not in rounded:
        return None
    boxes = [p.box for p in parts if p.page == parts[0].page]
    box = (
        min(b[0] for b in boxes),
        min(b[1] for b in boxes),
        max(b[2] for b in boxes),
        max(b[3] for b in boxes),
    )
    return Amount(whole, parts[0].page, box)


def _tax_candidates(figure: Labelled, style: NumberStyle) -> list[Amount]:
    """Of several amounts in a tax row, the one that its printed rate explains, else the last."""
    row = [t for t in amounts_in(figure.row, style) if t.start >= figure.token.start]
    if figure.below or len(row) == 1:
        return [figure.amount()]
    rate = _PERCENT.search(figure.row.text)
    if rate:
        share = Decimal(rate[1].replace(",", ".")) / 100
        for token in row:
            for base in row:
                if base is not token and token.value in {
                    _cents(base.value * share),
                    _cents(base.value * share / (1 + share)),
                }:
                    return [_amount(token, figure.row)]
    if len(row) == 3:
        middle = sorted(row, key=lambda t: t.value)[0]
        return [_amount(middle, figure.row)]
    return [_amount(row[-1], figure.row)]


def _cents(value: Decimal) -> Decimal:
    return value.quantize(_CENT, ROUND_HALF_UP)


def _from_split(rows: Sequence[Row], style: NumberStyle, total: Amount | None) -> Amount | None:
    """A row that prints net, tax and gross together, its gross being the total."""
    if total is None:
        return None
    for row in rows:
        amounts = amounts_in(row, style)
        if len(amounts) < 3 or all(t.value != total.value for t in amounts):
            continue
        rest = [t for t in amounts if t.value != total.value]
        for token in rest:
            if any(
                o is not token and o.value + token.value == total.value and token.value <= o.value
                for o in rest
            ):
                return _amount(token, row)
        several = _taxes_of(rest, total.value)
        if several and any(_heads_levies(r, style) for r in rows):
            words = [w for t in several for w in row.words[t.start : t.end]]
            return Amount(sum((t.value for t in several), Decimal(0)), row.page, box_of(words))
    return None


def _taxes_of(tokens: Sequence[AmountToken], total: Decimal) -> list[AmountToken]:
    """Several taxes that stand between the net and the total in one row."""
    if not tokens or sum((t.value for t in tokens), Decimal(0)) != total:
        return []
    net = max(tokens, key=lambda t: t.value)
    return [t for t in tokens if t is not net] if net.value * 2 > total else []


def _heads_levies(row: Row, style: NumberStyle) -> bool:
    """'Taxable value   CGST 9%   SGST 9%   Total': columns, some of them of taxes."""
    taxes = {"tax", "levy"} & {h.meaning for h in RECEIPT_FIGURES.find(row.words)}
    return bool(taxes) and not amounts_in(row, style) and len(list(row.cells())) > 2
