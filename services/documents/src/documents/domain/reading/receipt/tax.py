"""The tax of a receipt: what the arithmetic of the page confirms, else the only one printed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from documents.domain.reading.figures import Labelled, amount_of
from documents.domain.reading.numbers import AmountToken, NumberStyle, amounts_in
from documents.domain.reading.receipt.tax_rates import (
    by_country,
    by_rates,
    on_its_base,
    without_rate,
)
from documents.domain.reading.receipt.tax_table import HIGHEST_RATE, PERCENT, TaxTable, tax_table
from documents.domain.reading.result import Amount, Box
from documents.domain.reading.rows import Row, box_of
from documents.domain.reading.vocabulary.receipt import RECEIPT_FIGURES

_SUMS = frozenset({"grand", "total", "subtotal"})
_ADDED = frozenset({"shipping", "tip"})
_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Tax:
    """The tax, and whether some arithmetic of the page reaches it.

    `rest`: what its rates leave untaxed, for the items to explain; None where no rate tells.
    """

    amount: Amount
    proven: bool
    rest: Decimal | None = None


def printed_tax(
    found: Sequence[Labelled],
    rows: Sequence[Row],
    style: NumberStyle,
    total: Amount | None,
    currency: str | None,
) -> Tax | None:
    """Prefer the tax that the arithmetic of the page confirms; else the only one printed.

    `currency`: of the country, whose usual rates of tax confirm it where no rate is printed.
    """
    sums = [f.token.signed for f in found if f.meaning in _SUMS]
    table = tax_table(rows, style, [*sums, total.value] if total else [])
    if total is not None:
        confirmed = next(_confirmed(found, rows, style, total, currency, table), None)
        if confirmed is not None:
            return Tax(confirmed, proven=True)
    beside = [f for f in found if not f.below]
    likely = _unconfirmed(_candidates(beside, style, total), beside, table)
    if likely is None:
        return None
    rated = table is not None and total is not None and table.amount().value == likely.value
    rest = total.value - table.gross if rated and table and total else None
    return Tax(likely, proven=not likely.value, rest=rest)


def _confirmed(
    found: Sequence[Labelled],
    rows: Sequence[Row],
    style: NumberStyle,
    charged: Amount,
    currency: str | None,
    table: TaxTable | None,
) -> Iterator[Amount]:
    """What each kind of proof confirms, the strongest first."""
    total = charged.value
    sums = [f.token.signed for f in found if f.meaning in {"grand", "total"}]
    tips = [total - f.token.value for f in found if f.meaning == "tip"]
    totals = list(dict.fromkeys([total, *sums, *tips]))
    nets = [f.token.signed for f in found if f.meaning == "subtotal"]
    if table is not None and table.proven:
        yield table.amount()
    candidates = [a for a in _candidates(found, style, charged) if a.value]
    steps = (
        _split(rows, style, total),
        _summed(candidates),
        _between(candidates, found, totals, nets),
        by_rates(rows, style, [*totals, *nets]),
        by_country(without_rate(found, rows, style, total), [total, *tips], style, currency),
        _unnamed(found, rows, style, total),
        _rated_step(rows, style, [t - n for t in totals for n in nets]),
        _rest_is_printed([*candidates, *_levies(found)], rows, style, total),
        on_its_base(rows, style, total),
    )
    yield from (step for step in steps if step is not None)


def _candidates(
    found: Iterable[Labelled], style: NumberStyle, total: Amount | None
) -> list[Amount]:
    every = [a for f in found if f.meaning == "tax" for a in _tax_candidates(f, style)]
    if total is not None:
        every = [a for a in every if abs(a.value) < abs(total.value)]
    return [a for a in every if a.value] or every


def _unconfirmed(
    candidates: Sequence[Amount], found: Sequence[Labelled], table: TaxTable | None
) -> Amount | None:
    """What the rates of a table explain, or the only figure that is named so; else none."""
    if table is not None and (not candidates or len(table.rows) > 1):
        return table.amount()
    several = _one_for_each_rate(found)
    if several is not None or len({a.value for a in candidates}) != 1:
        return several
    return candidates[0]


def _between(
    candidates: Sequence[Amount],
    found: Sequence[Labelled],
    totals: Sequence[Decimal],
    nets: Sequence[Decimal],
) -> Amount | None:
    """The tax, or all taxes and levies, that lead from a printed subtotal to a printed total."""
    steps = [total - net for total in totals for net in nets]
    confirmed = next((a for step in steps for a in candidates if a.value == step), None)
    levies = [f.amount() for f in found if f.meaning == "levy" and not f.below]
    cents = {f.token.value for f in found if f.meaning == "rounding"}
    added = {f.token.value for f in found if f.meaning in _ADDED and not f.below}
    parts = list({(p.value, p.box): p for p in (*candidates, *levies)}.values())
    whole = sum((p.value for p in parts), Decimal(0))
    others = (Decimal(0), *cents, *(-c for c in cents), *(-a for a in added), -sum(added))
    exact = {step + off for step in steps for off in others}
    if confirmed is None and len(parts) > 1 and whole in exact:
        return Amount(
            whole, parts[0].page, _around(p.box for p in parts if p.page == parts[0].page)
        )
    return confirmed


def _unnamed(
    found: Sequence[Labelled], rows: Sequence[Row], style: NumberStyle, total: Decimal
) -> Amount | None:
    """What is missing to a net printed below the total, in a row whose words are not known."""
    paid = next(
        (n for n, r in enumerate(rows) for f in found if f.row is r and f.token.value == total),
        None,
    )
    nets = [
        f for f in found if f.meaning == "subtotal" and paid is not None and f.row in rows[paid:]
    ]
    missing = {
        n for f in nets if 0 < (n := total - f.token.value) <= f.token.value * HIGHEST_RATE / 100
    }
    for row in rows[paid or 0 :]:
        amounts = amounts_in(row, style)
        if (
            len(amounts) == 1
            and amounts[0].value in missing
            and not RECEIPT_FIGURES.find(row.words)
        ):
            return amount_of(amounts[0], row)
    return None


def _rated_step(rows: Sequence[Row], style: NumberStyle, steps: Sequence[Decimal]) -> Amount | None:
    """'NC 7.00%  2.01', which leads from a subtotal to a total: a rate with decimals, and no known word."""
    for row in rows:
        amounts = amounts_in(row, style)
        rates = [rate for rate in PERCENT.findall(row.text) if not rate.isdigit()]
        known = {h.meaning for h in RECEIPT_FIGURES.find(row.words)}
        if len(amounts) == len(rates) == 1 and not known and 0 < amounts[0].value in steps:
            return amount_of(amounts[0], row)
    return None


def _rest_is_printed(
    candidates: Sequence[Amount], rows: Sequence[Row], style: NumberStyle, total: Decimal
) -> Amount | None:
    """A tax without which the total is printed too; of levies, 'CGST' and 'SGST', all together."""
    printed = {t.value for row in rows for t in amounts_in(row, style)}
    return next((a for a in candidates if total - a.value in printed), None)


def _levies(found: Sequence[Labelled]) -> list[Amount]:
    parts = [f.amount() for f in found if f.meaning == "levy" and not f.below]
    whole = sum((p.value for p in parts), Decimal(0))
    return [Amount(whole, parts[0].page, parts[0].box)] if parts else []


def _one_for_each_rate(found: Sequence[Labelled]) -> Amount | None:
    """'VAT 7%  1.50' and 'VAT 19%  2.47': the taxes of several rates, with no sum printed."""
    rated: dict[str, Labelled] = {}
    taxes = [f for f in found if f.meaning == "tax" and not f.below]
    for figure in taxes:
        rate = PERCENT.findall(figure.row.text)
        if len(rate) == 1:
            rated.setdefault(rate[0], figure)
    if len(rated) < 2 or len(rated) != len({f.token.value for f in taxes}):
        return None
    whole = sum((f.token.charged for f in rated.values()), Decimal(0))
    return Amount(whole, taxes[0].row.page, _around(f.box for f in rated.values()))


def _around(boxes: Iterable[Box]) -> Box:
    """The smallest box that holds them all."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return (min(lefts), min(tops), max(rights), max(bottoms))


def _summed(candidates: Sequence[Amount]) -> Amount | None:
    """The tax that the others add up to."""
    values = {a.value for a in candidates}
    biggest = max(candidates, key=lambda a: a.value, default=None)
    if biggest is None or len(values) <= 2:
        return None
    return biggest if sum(values) == 2 * biggest.value else None


def _tax_candidates(figure: Labelled, style: NumberStyle) -> list[Amount]:
    """Of several amounts in a tax row, the one that its printed rate explains, else the last."""
    row = [t for t in amounts_in(figure.row, style) if t.start >= figure.token.start]
    if figure.below or len(row) == 1:
        return [figure.amount()]
    rate = PERCENT.search(figure.row.text)
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


def _split(rows: Sequence[Row], style: NumberStyle, total: Decimal) -> Amount | None:
    """A row that prints net, tax and gross together, its gross being the total."""
    for row in rows:
        amounts = amounts_in(row, style)
        if len(amounts) < 3 or all(t.value != total for t in amounts):
            continue
        rest = [t for t in amounts if t.value != total]
        for token in rest:
            if any(
                o is not token and o.value + token.value == total and token.value <= o.value
                for o in rest
            ):
                return amount_of(token, row)
        several = _taxes_of(rest, total)
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
