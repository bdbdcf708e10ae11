"""Rows of the read side as what the API answers."""

from sqlalchemy.engine import RowMapping

from user.api.schemas import MoneyBody, PreferencesResponse, SubscriptionResponse


def as_preferences(row: RowMapping | None) -> PreferencesResponse:
    """Tastes; empty when nothing was told."""
    return PreferencesResponse.model_validate(dict(row) if row else {})


def as_subscription(row: RowMapping) -> SubscriptionResponse:
    """A told subscription with its price."""
    price = as_price(row["price_amount"], row["price_currency"])
    return SubscriptionResponse.model_validate(dict(row) | {"price": price})


def as_price(amount: object, currency: object) -> MoneyBody | None:
    """An exact amount; None when the person did not say."""
    if amount is None:
        return None
    return MoneyBody.model_validate({"amount": amount, "currency": currency})
