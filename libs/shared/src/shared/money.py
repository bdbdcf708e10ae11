"""Exact amounts with a currency, and the one place that rounds."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Self

from shared.errors import Invalid

# ISO 4217 currencies whose minor unit is not 1/100; every other one has two digits.
_NO_MINOR_UNIT = frozenset(
    "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF".split()
)
_THREE_DIGITS = frozenset("BHD IQD JOD KWD LYD OMR TND".split())


class CurrencyMismatch(Invalid):
    """Amounts in different currencies cannot be added."""

    code = "currency-mismatch"


def minor_digits(currency: str) -> int:
    """How many decimal digits the currency's smallest coin has."""
    if currency in _NO_MINOR_UNIT:
        return 0
    return 3 if currency in _THREE_DIGITS else 2


_COINS = {digits: Decimal(1).scaleb(-digits) for digits in (0, 2, 3)}


def round_money(amount: Decimal, currency: str) -> Decimal:
    """`amount` rounded half-up to the currency's minor unit. Call it once, on a named figure."""
    coin = _COINS[minor_digits(currency)]
    return amount if amount.same_quantum(coin) else amount.quantize(coin, rounding=ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class Money:
    """An exact amount in a currency (ISO 4217 code). Arithmetic never rounds."""

    amount: Decimal
    currency: str

    def __post_init__(self) -> None:
        if not self.amount.is_finite():
            raise Invalid("an amount is a finite decimal", amount=str(self.amount))
        if len(self.currency) != 3 or not self.currency.isalpha() or not self.currency.isupper():
            raise Invalid("a currency is a three-letter code", currency=self.currency)

    @classmethod
    def of(cls, amount: str | int | Decimal, currency: str) -> Self:
        """Money from a decimal string, an integer of whole units, or a Decimal."""
        return cls(Decimal(amount), currency)

    @classmethod
    def zero(cls, currency: str) -> Self:
        """Nothing, in `currency`."""
        return cls(Decimal(0), currency)

    def rounded(self) -> Self:
        """The same money at the currency's minor unit, half-up."""
        amount = round_money(self.amount, self.currency)
        return self if amount is self.amount else type(self)(amount, self.currency)

    def __add__(self, other: Self) -> Self:
        self._same_currency(other)
        return type(self)(self.amount + other.amount, self.currency)

    def __sub__(self, other: Self) -> Self:
        self._same_currency(other)
        return type(self)(self.amount - other.amount, self.currency)

    def __neg__(self) -> Self:
        return type(self)(-self.amount, self.currency)

    def __mul__(self, factor: int | Decimal) -> Self:
        return type(self)(self.amount * factor, self.currency)

    def __lt__(self, other: Self) -> bool:
        self._same_currency(other)
        return self.amount < other.amount

    def __le__(self, other: Self) -> bool:
        self._same_currency(other)
        return self.amount <= other.amount

    def __str__(self) -> str:
        return f"{round_money(self.amount, self.currency)} {self.currency}"

    def _same_currency(self, other: Self) -> None:
        if self.currency != other.currency:
            raise CurrencyMismatch(f"{self.currency} and {other.currency} do not add up")
