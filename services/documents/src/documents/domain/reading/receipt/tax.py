"""The tax of a receipt: what the arithmetic of the page confirms, else the only one printed."""

import re
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from documents.domain.reading.figures import Labelled, amount_of
from documents.domain.reading.numbers import AmountToken, NumberStyle, amounts_in
from documents.domain.reading.receipt.tax_table import tax_table
from documents.domain.reading.result import Amount
from documents.domain.reading.rows import Row, box_of
from documents.domain.reading.vocabulary.receipt import RECEIPT_FIGURES

_CENT = Decimal("0.01")
_PERCENT = re.compile(r"(\d{1,2}(?:[.,]\d{1,3})?)\s*%")


def printed_tax(
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
    candidates = [a for a in candidates if a.value] or candidates
    if total is not None and subtotal is not None:
        missing = total.value - subtotal.value
        confirmed = next((a for a in candidates if a.value == missing), None)
        confirmed = confirmed or _all_together(candidates, found, missing)
        if confirmed is not None:
            return confirmed
    if table is not None and (not candidates or len(table.rows) > 1):
        return table.amount()
    if not candidates:
        return _levies(found, rows, style, total)
    return _one_for_each_rate(found) or _likeliest(candidates)


def _levies(
    found: Sequence[Labelled], rows: Sequence[Row], style: NumberStyle, total: Amount | None
) -> Amount | None:
    """Only levies, 'CGST' and 'SGST', where the total without them is printed as well."""
    parts = [f.amount() for f in found if f.meaning == "levy" and not f.below]
    whole = sum((p.value for p in parts), Decimal(0))
    if total is None or not whole:
        return None
    net = total.value - whole
    printed = any(t.value == net for row in rows for t in amounts_in(row, style))
    return Amount(whole, parts[0].page, parts[0].box) if printed and net > whole else None


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
                    return [amount_of(token, figure.row)]
    if len(row) == 3:
        middle = sorted(row, key=lambda t: t.value)[0]
        return [amount_of(middle, figure.row)]
    return [amount_of(row[-1], figure.row)]


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
                return amount_of(token, row)
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
