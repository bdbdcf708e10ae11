"""Subscriptions as events bring them and as a row keeps them."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from catalog.domain.services import PaidService
from shared.money import Money


def services_in(stored: Iterable[Mapping[str, Any]], currency: str) -> list[PaidService]:
    """The subscriptions of a stored list; a bare price is in `currency`."""
    return [
        PaidService(
            service=str(one["service"]),
            price=_price(one.get("price"), currency),
            cadence=str(one.get("cadence") or "monthly"),
            charged_on=date.fromisoformat(one["charged_on"]) if one.get("charged_on") else None,
            document_id=UUID(one["document_id"]) if one.get("document_id") else None,
            line_id=UUID(one["line_id"]) if one.get("line_id") else None,
            active=bool(one.get("active", True)),
        )
        for one in stored
    ]


def _price(stored: str | Mapping[str, str] | None, currency: str) -> Money | None:
    """The ledger tells amounts in its currency; what people told us names its own."""
    if stored is None:
        return None
    if isinstance(stored, str):
        return Money(Decimal(stored), currency)
    return Money(Decimal(stored["amount"]), stored["currency"])
