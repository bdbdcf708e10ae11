"""Taxes that a rate explains although what they are charged on is not printed beside them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from itertools import combinations, islice, product

from documents.domain.reading.figures import Labelled, amount_of
from documents.domain.reading.numbers import AmountToken, NumberStyle, amounts_in
from documents.domain.reading.receipt.row_meanings import row_meaning
from documents.domain.reading.receipt.tax_table import HIGHEST_RATE, PERCENT
from documents.domain.reading.result import Amount
from documents.domain.reading.rows import Row, box_of
from documents.domain.reading.vocabulary.receipt import RECEIPT_FIGURES

_MAY_BE_TAX = frozenset({"", "tax", "levy", "part"})
_EXACT = Decimal("0.01")  # of the total: a share that rounding leaves less certain proves nothing
_MOST_CHOICES = 200
_BY_CURRENCY = {  # per cent, where tills need not print the rate
    "EUR": "19 20 21 22 23 24 25 7 10 9 6 13.5 5.5 4 5", "AUD": "10", "NZD": "15", "CAD": "5 13 15", "GBP": "20 5", "SGD": "9 8 7", "ZAR": "15", "INR": "5 12 18", "MYR": "6 8 10", "PHP": "12",
    "JPY": "10 8", "KRW": "10", "TWD": "5", "CNY": "13 9 6", "THB": "7", "IDR": "11 10 12", "VND": "10 8", "ILS": "18 17",
    "CLP": "19", "COP": "19 8", "ARS": "21 10.5", "MXN": "16", "PEN": "18", "UYU": "22 10", "TRY": "20 10 18 8 1",
    "SEK": "25 12 6", "NOK": "25 15 12", "DKK": "25", "ISK": "24 11", "PLN": "23 8 5", "CZK": "21 12 15", "HUF": "27 18 5",
    "RON": "19 9 21 11 5", "BGN": "20 9", "RUB": "20 10", "UAH": "20 7", "RSD": "20 10", "KZT": "12", "GEL": "18",
    "AED": "5", "SAR": "15", "BHD": "10", "OMR": "5", "EGP": "14", "MAD": "20 10", "KES": "16", "NGN": "7.5",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure said to be the tax at a rate (per cent; None when no rate is printed)."""

    rate: Decimal | None
    token: AmountToken
    row: Row

    @property
    def named(self) -> bool:
        """A word of its row says tax."""
        return any(h.meaning in {"tax", "levy"} for h in RECEIPT_FIGURES.find(self.row.words))


def _together(claims: Sequence[Claim]) -> Amount:
    """All of them together, with the figures they were read from."""
    page = claims[0].row.page
    words = [
        w for c in claims if c.row.page == page for w in c.row.words[c.token.start : c.token.end]
    ]
    return Amount(sum((c.token.charged for c in claims), Decimal(0)), page, box_of(words))


def by_rates(rows: Sequence[Row], style: NumberStyle, totals: Sequence[Decimal]) -> Amount | None:
    """One tax for each printed rate, when what they are shares of makes up a total."""
    claims = [claim for row in rows if (claim := _rated(row, style)) is not None]
    for chosen in _one_for_each(claims):
        if any(_make_up(chosen, total, style) for total in totals):
            return _together(chosen)
    return None


def on_its_base(rows: Sequence[Row], style: NumberStyle, total: Decimal) -> Amount | None:
    """'Vatable sales 312.50', 'VAT 12% 37.50': base and tax apart, and the rest is printed too."""
    claims = [c for row in rows if (c := _rated(row, style)) is not None and c.named]
    printed = {t.value for row in rows for t in amounts_in(row, style)} if claims else set()
    free = printed - {c.token.value for c in claims}
    off = Decimal("0.6").scaleb(-style.places)
    for claim, base in product(claims, printed):
        share = base * (claim.rate or 0) / 100
        rest = total - base - claim.token.value
        if abs(share - claim.token.value) <= off and (not rest or rest in free):
            return amount_of(claim.token, claim.row)
    return None


def by_country(
    claims: Sequence[Claim], totals: Sequence[Decimal], style: NumberStyle, currency: str | None
) -> Amount | None:
    """A figure named as tax with no rate beside it, that is a whole total's at a usual rate."""
    unit = Decimal(1).scaleb(-style.places)
    rates = [Decimal(rate) for rate in _BY_CURRENCY.get(currency or "", "").split()]
    shares = {(t * r / (100 + r)).quantize(unit, ROUND_HALF_UP) for t in totals for r in rates}
    return next((amount_of(c.token, c.row) for c in claims if c.token.value in shares), None)


def without_rate(
    found: Sequence[Labelled], rows: Sequence[Row], style: NumberStyle, total: Decimal
) -> list[Claim]:
    """Figures after a label of tax or alone in a row that names one; below the total also one
    whose words are not known, where the net is printed too."""
    claims = [Claim(None, f.token, f.row) for f in found if f.meaning == "tax"]
    printed: set[Decimal] = set()
    for row in rows:
        amounts = amounts_in(row, style)
        said = {h.meaning for h in RECEIPT_FIGURES.find(row.words)}
        apart = total in printed and not said and len(amounts) == 1
        if len(amounts) == 1 and ("tax" in said or apart):
            claims.append(Claim(None, amounts[0], row))
        printed |= {t.value for t in amounts}
    return [c for c in claims if c.named or total - c.token.value in printed]


def _rated(row: Row, style: NumberStyle) -> Claim | None:
    printed, amounts = PERCENT.findall(row.text), amounts_in(row, style)
    if len(printed) != 1 or len(amounts) != 1 or amounts[0].charged <= 0:
        return None
    rate = Decimal(printed[0].replace(",", "."))
    if not 0 < rate <= HIGHEST_RATE or row_meaning(row) not in _MAY_BE_TAX:
        return None
    return Claim(rate, amounts[0], row)


def _one_for_each(claims: Sequence[Claim]) -> Iterator[tuple[Claim, ...]]:
    """Every choice of a claim for each rate, for all the rates first."""
    by_rate: dict[Decimal | None, dict[Decimal, Claim]] = {}
    for claim in claims:
        by_rate.setdefault(claim.rate, {}).setdefault(claim.token.value, claim)
    options = [list(values.values()) for values in by_rate.values()]
    choices = (
        chosen
        for size in range(len(options), 0, -1)
        for rates in combinations(options, size)
        for chosen in product(*rates)
    )
    return islice(choices, _MOST_CHOICES)


def _make_up(chosen: Sequence[Claim], total: Decimal, style: NumberStyle) -> bool:
    """Whether what the taxes are shares of is the total, as exactly as they are rounded."""
    off = Decimal("0.6").scaleb(-style.places) if style.places else Decimal(1)  # yen are cut off
    factors = [(100 + c.rate) / c.rate for c in chosen if c.rate]
    whole = sum((c.token.value * f for c, f in zip(chosen, factors, strict=True)), Decimal(0))
    off *= sum(factors, Decimal(0))
    sure = all(c.named for c in chosen) or off <= _EXACT * abs(total)
    return sure and abs(whole - abs(total)) <= off
