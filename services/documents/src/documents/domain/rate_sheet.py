"""A day's exchange rates as an administrator states them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Self
from uuid import UUID

from documents.domain.errors import InvalidRates
from documents.domain.finance.currencies import is_currency
from documents.domain.finance.currency import RateTable

MAX_RATES = 200
_SMALLEST, _LARGEST = Decimal("0.000001"), Decimal(10) ** 9
_AHEAD = timedelta(days=1)  # somewhere it is tomorrow already


@dataclass(eq=False)
class RateSheet:
    """The table in force from its day until the next, and who stated it."""

    on: date
    base: str
    rates: dict[str, str]
    stated_by: UUID
    stated_at: datetime

    @classmethod
    def stated(
        cls, on: date, base: str, rates: Mapping[str, Decimal], *, by: UUID, now: datetime
    ) -> Self:
        """What one `base` was worth in other currencies; raises InvalidRates."""
        if on > now.date() + _AHEAD:
            raise InvalidRates("A table is for a day that has come.")
        if not 1 <= len(rates) <= MAX_RATES or base in rates:
            raise InvalidRates("A table has 1 to 200 rates, none of them for its own currency.")
        if not all(is_currency(currency) for currency in (base, *rates)):
            raise InvalidRates("A table has currencies that there are, such as EUR.")
        if not all(_SMALLEST <= rate <= _LARGEST for rate in rates.values()):
            raise InvalidRates("A rate is positive and possible.")
        listed = {currency: str(rate) for currency, rate in sorted(rates.items())}
        return cls(on, base, listed, by, now)

    @property
    def facts(self) -> dict[str, str]:
        """What it says, as the audit log keeps it."""
        return {"base": self.base, **self.rates}

    def counted(self) -> RateTable:
        """As the finance rules use it."""
        rates = {currency: Decimal(rate) for currency, rate in self.rates.items()}
        return RateTable(self.on, self.base, rates)
