"""Exchange rates of one day, to compare a price in another currency with a budget."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from shared.money import Money

_SIX_DIGITS = Decimal("0.000001")

# Close to the central bank reference rates of that day, for one euro.
_PER_EURO = """
    EUR 1       USD 1.1720  JPY 169.17  GBP 0.8555  AUD 1.7948  CAD 1.6027  CHF 0.9347  NZD 1.9340
    SEK 11.1465 NOK 11.8345 DKK 7.4609  PLN 4.2423  CZK 24.746  HUF 399.80  RON 5.0785  INR 100.56
    CNY 8.3970  HKD 9.2001  SGD 1.4941  KRW 1588.2  THB 38.125  IDR 19021   MYR 4.9365  PHP 66.130
    ILS 3.9500  BRL 6.4384  MXN 22.090  ZAR 20.841  AED 4.3042  SAR 4.3950  TWD 34.230  TRY 46.568
""".split()


@dataclass(frozen=True, slots=True)
class Conversion:
    """A price as it is asked, and the rate and day it was converted with."""

    original: Money
    rate: Decimal
    on: date


@dataclass(frozen=True, slots=True)
class Rates:
    """How many units of each currency one euro buys, on one day."""

    on: date
    per_euro: Mapping[str, Decimal]

    def rate(self, source: str, target: str) -> Decimal | None:
        """What one unit of `source` is in `target`; None when either is not listed."""
        if source == target:
            return Decimal(1)
        if source not in self.per_euro or target not in self.per_euro:
            return None
        exact = self.per_euro[target] / self.per_euro[source]
        return exact.quantize(_SIX_DIGITS, rounding=ROUND_HALF_UP)

    def into(self, target: str) -> dict[str, Decimal]:
        """The rate of every listed currency into `target`, which itself always counts 1."""
        listed = {source: self.rate(source, target) for source in self.per_euro}
        return {k: v for k, v in listed.items() if v is not None} | {target: Decimal(1)}

    def convert(self, money: Money, target: str) -> tuple[Money, Conversion | None] | None:
        """`money` in `target`, rounded to its coin, and how; None when no rate is known."""
        if money.currency == target:
            return money, None
        rate = self.rate(money.currency, target)
        if rate is None:
            return None
        converted = Money(money.amount * rate, target).rounded()
        return converted, Conversion(money, rate, self.on)


STATIC_RATES = Rates(
    date(2025, 6, 30), dict(zip(_PER_EURO[::2], map(Decimal, _PER_EURO[1::2]), strict=True))
)
