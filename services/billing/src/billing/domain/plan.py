"""What we sell."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from billing.domain.subscription import Cadence


@dataclass(frozen=True, kw_only=True)
class PriceSnapshot:
    """A price as Stripe has just described it."""

    price_id: str
    name: str
    amount: Decimal
    currency: str
    cadence: Cadence


@dataclass(eq=False, kw_only=True)
class Plan:
    """A price we sell or have sold; a subscription to it counts as ours."""

    price_id: str
    code: str
    name: str
    amount: Decimal
    currency: str
    cadence: Cadence
    refreshed_at: datetime

    def mirror(self, found: PriceSnapshot, now: datetime) -> None:
        """Take over what Stripe said."""
        self.name, self.amount, self.currency = found.name, found.amount, found.currency
        self.cadence, self.refreshed_at = found.cadence, now
