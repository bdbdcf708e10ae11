"""What a person can spend on entertainment in this period, as the ledger last said."""

from dataclasses import dataclass
from decimal import Decimal

from shared.money import Money

HOME_CURRENCY = "AUD"


@dataclass(frozen=True, slots=True)
class Purse:
    """Budget and remaining money in one currency; both None while nobody told us."""

    currency: str = HOME_CURRENCY
    budget: Decimal | None = None
    remaining: Decimal | None = None

    @property
    def known(self) -> bool:
        """Whether there is a figure to decide by."""
        return self.remaining is not None

    @property
    def spent(self) -> bool:
        """Nothing is left, or less than nothing."""
        return self.remaining is not None and self.remaining <= 0

    @property
    def tight(self) -> bool:
        """Less than a fifth of the budget is left: free things come first."""
        if self.remaining is None:
            return False
        return self.spent or (self.budget is not None and self.remaining * 5 < self.budget)

    def cap(self, max_price: Decimal | None) -> Decimal | None:
        """The most one item may cost: the lower of what was asked and what is left."""
        left = None if self.remaining is None else max(self.remaining, Decimal(0))
        limits = [limit for limit in (left, max_price) if limit is not None]
        return min(limits, default=None)

    def left_after(self, cost: Money | None) -> Money | None:
        """What stays after paying `cost`; None when either is unknown."""
        if self.remaining is None or cost is None or cost.currency != self.currency:
            return None
        return Money(self.remaining - cost.amount, self.currency).rounded()

    def over_by(self, cost: Money | None) -> Money | None:
        """How much `cost` is above what is left; None when it fits or cannot be compared."""
        left = self.left_after(cost)
        if left is None or left.amount >= 0 or (cost is not None and cost.amount == 0):
            return None
        return -left
