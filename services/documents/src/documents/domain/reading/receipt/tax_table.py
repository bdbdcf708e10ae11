"""Tables of tax by rate: each row a rate, what it is charged on, and the tax that follows from both."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import permutations

from documents.domain.reading.numbers import AmountToken, NumberStyle, amounts_in
from documents.domain.reading.result import Amount
from documents.domain.reading.rows import Row, box_of
from documents.domain.reading.vocabulary.receipt import RECEIPT_FIGURES
from documents.domain.reading.words import Word

_ROUNDED = Decimal("0.05")  # cash is, and each row of the table may be by a cent
PERCENT = re.compile(r"(\d{1,2}(?:[.,]\d{1,3})?)\s*%")
HIGHEST_RATE = Decimal(30)  # per cent: no tax on sales is higher
_OFF = Decimal("0.015")  # a cent, and the half that rounding takes or adds
_MOST_AMOUNTS = 6
_RATES = frozenset("rate satz steuersatz taux aliquota tarief tipo sats stawka".split())
_SUMS = frozenset({"grand", "total", "subtotal"})
_OTHER_SHARES = frozenset({"discount", "tip"})


@dataclass(frozen=True, slots=True)
class TaxRow:
    """One rate: the tax, and what was paid with it."""

    rate: Decimal
    tax: Decimal
    gross: Decimal
    page: int
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class TaxTable:
    """The rows that a rate explains; `proven` when together they make up a total."""

    rows: list[TaxRow]
    proven: bool

    @property
    def gross(self) -> Decimal:
        """What was paid with these taxes."""
        return sum((r.gross for r in self.rows), Decimal(0))

    def amount(self) -> Amount:
        """All taxes together, with the figures they were read from."""
        page = self.rows[0].page
        words = [w for row in self.rows if row.page == page for w in row.words]
        return Amount(sum((r.tax for r in self.rows), Decimal(0)), page, box_of(words))


def tax_table(
    rows: Sequence[Row], style: NumberStyle, totals: Sequence[Decimal]
) -> TaxTable | None:
    """Every row whose tax is its rate of its base, each printed figure counted once."""
    found: dict[tuple[Decimal, Decimal, Decimal], TaxRow] = {}
    headed = named = False
    for row in rows:
        tokens = amounts_in(row, style)
        if not tokens:
            headed, named = _heads_rates(row), _heads_taxes(row)
            continue
        one = _tax_row(row, tokens, headed) or (_added_up(row, tokens) if named else None)
        if one is not None:
            found.setdefault((one.rate, one.tax, one.gross), one)
    listed = list(found.values())
    if not any(r.tax for r in listed):
        return None
    whole = TaxTable(listed, False).gross
    paid = any(abs(whole - total) <= _ROUNDED for total in totals)
    return TaxTable(listed, paid or (len(listed) > 1 and _is_summed(listed, rows, style)))


def _is_summed(listed: Sequence[TaxRow], rows: Sequence[Row], style: NumberStyle) -> bool:
    """The sum of the taxes is printed as well: what is free of tax stands in no row."""
    tax = sum((r.tax for r in listed), Decimal(0))
    return any(
        t.value == tax and RECEIPT_FIGURES.starting(row.tokens) in {"tax", "grand", "total"}
        for row in rows
        for t in amounts_in(row, style)
    )


def _heads_rates(row: Row) -> bool:
    """'Moms%  Moms  Netto', 'Satz  Total  MWST': the first figure of each row below is a rate."""
    named = "%" in row.text or not _RATES.isdisjoint(row.tokens)
    return named and any(h.meaning == "tax" for h in RECEIPT_FIGURES.find(row.words))


def _heads_taxes(row: Row) -> bool:
    """'Code   Excl   VAT   Incl': net, tax and gross stand below."""
    cells = len(list(row.cells()))
    return cells > 2 and any(h.meaning == "tax" for h in RECEIPT_FIGURES.find(row.words))


def _added_up(row: Row, tokens: Sequence[AmountToken]) -> TaxRow | None:
    """A row that prints no rate, whose net and tax make its gross; what is free of tax as well."""
    if not 3 <= len(tokens) <= _MOST_AMOUNTS or RECEIPT_FIGURES.starting(row.tokens) in _SUMS:
        return None
    for gross, net, tax in permutations(tokens, 3):
        rates = [t.value for t in tokens if t not in (gross, net, tax)]
        fits = all(abs(net.value * rate / 100 - tax.value) < _OFF for rate in rates)
        small = tax.value <= net.value * HIGHEST_RATE / 100
        if fits and small and net.value + tax.value == gross.value:
            words = tuple(row.words[tax.start : tax.end])
            return TaxRow(Decimal(0), tax.charged, gross.charged, row.page, words)
    return None


def _tax_row(row: Row, tokens: Sequence[AmountToken], headed: bool) -> TaxRow | None:
    if RECEIPT_FIGURES.starting(row.tokens) in _OTHER_SHARES or row.text.count("%") > 1:
        return None
    printed = PERCENT.search(row.text)
    if printed is not None:
        return _explained(row, Decimal(printed[1].replace(",", ".")), tokens)
    if headed and tokens[0].value <= HIGHEST_RATE:
        return _explained(row, tokens[0].value, tokens[1:])
    return None


def _explained(row: Row, rate: Decimal, tokens: Sequence[AmountToken]) -> TaxRow | None:
    """The pair of a base and a tax that fits the rate best, the base with the tax or without it."""
    if rate > HIGHEST_RATE or not 2 <= len(tokens) <= _MOST_AMOUNTS:
        return None
    share = rate / 100
    best: tuple[Decimal, TaxRow] | None = None
    for base, tax in permutations(tokens, 2):
        if tax.value >= base.value or (not tax.value and rate):
            continue
        words = tuple(row.words[tax.start : tax.end])
        without = abs(base.value * share - tax.value)
        within = abs(base.value * share / (1 + share) - tax.value)
        net = any(t.value == base.value + tax.value for t in tokens)
        if not net and (_is_gross(base, tokens) or within < without):
            gross, off = base.charged, within
        else:
            gross, off = base.charged + tax.charged, without
        if off < _OFF and (best is None or off < best[0]):
            best = (off, TaxRow(rate, tax.charged, gross, row.page, words))
    return best[1] if best else None


def _is_gross(base: AmountToken, tokens: Sequence[AmountToken]) -> bool:
    """Net and tax stand beside it: it is their sum."""
    rest = [t.value for t in tokens if t is not base]
    return len(rest) >= 2 and any(a + b == base.value for a, b in permutations(rest, 2))
