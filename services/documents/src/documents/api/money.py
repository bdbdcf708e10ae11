"""How amounts look on the wire: exact decimal strings, with their currency."""

from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from shared.money import round_money

CurrencyCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
Amount = Annotated[Decimal, Field(max_digits=19, decimal_places=4)]


class MoneyBody(BaseModel):
    """An exact amount: a decimal string and a currency."""

    model_config = ConfigDict(extra="forbid")

    amount: Amount
    currency: CurrencyCode


def money(amount: Decimal | None, currency: str | None) -> MoneyBody | None:
    """`amount` as it is shown; None stays None."""
    if amount is None or currency is None:
        return None
    return MoneyBody(amount=shown(amount, currency), currency=currency)


def shown(amount: Decimal, currency: str | None) -> Decimal:
    """With the digits of the currency's smallest coin, and more only where there are more."""
    rounded = round_money(amount, currency or "XXX")
    return rounded if rounded == amount else amount.normalize()


def percent(value: Decimal) -> Decimal:
    """Without the zeros that a column adds; 50 stays 50 and does not become 5E+1."""
    return Decimal(f"{value.normalize():f}")
