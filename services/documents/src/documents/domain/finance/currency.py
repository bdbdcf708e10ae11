"""Amounts in other currencies: counted at a dated rate that travels with them, or left out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from shared.money import Money, round_money


@dataclass(frozen=True, slots=True)
class RateTable:
    """What one unit of `base` was worth in other currencies on one day."""

    on: date
    base: str
    rates: Mapping[str, Decimal]

    def rate(self, source: str, target: str) -> Decimal | None:
        """How many `target` one `source` bought that day; None when either is not listed."""
        one, other = self._per_base(source), self._per_base(target)
        return None if one is None or other is None else other / one

    def _per_base(self, currency: str) -> Decimal | None:
        return Decimal(1) if currency == self.base else self.rates.get(currency)


@dataclass(frozen=True, slots=True)
class Conversion:
    """An amount in the wanted currency, and the rate and day it was converted at."""

    original: Money
    converted: Money
    rate: Decimal
    rate_on: date


@dataclass(frozen=True, slots=True)
class ExchangeRates:
    """Rate tables of several days; the one in force on a day is the latest up to it."""

    tables: tuple[RateTable, ...]

    @classmethod
    def of(cls, tables: Sequence[RateTable]) -> "ExchangeRates":
        """Rates from `tables` in any order."""
        return cls(tuple(sorted(tables, key=lambda table: table.on)))

    def convert(self, money: Money, target: str, on: date) -> Conversion | None:
        """`money` in `target` as of `on`, rounded once; None without a rate.

        A day before the first table is converted with the first one: `rate_on` says so.
        """
        if money.currency == target:
            return Conversion(money, money, Decimal(1), on)
        in_force = [table for table in self.tables if table.on <= on][::-1]
        for table in (*in_force, *self.tables):
            rate = table.rate(money.currency, target)
            if rate is not None:
                amount = round_money(money.amount * rate, target)
                return Conversion(money, Money(amount, target), rate, table.on)
        return None
