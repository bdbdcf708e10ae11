"""Subscriptions a person pays for already: what is on them costs nothing extra."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from catalog.domain.vocabulary import Vocabulary
from shared.money import Money

OURS = "Penny Dreadful"

_DAYS = {
    "weekly": 7,
    "fortnightly": 14,
    "four_weekly": 28,
    "monthly": 31,
    "two_monthly": 62,
    "quarterly": 92,
    "half_yearly": 184,
    "yearly": 366,
}


@dataclass(frozen=True, slots=True)
class PaidService:
    """One subscription: as a bank line showed it, or as the person told us."""

    service: str
    price: Money | None = None
    cadence: str = "monthly"
    charged_on: date | None = None
    document_id: UUID | None = None
    line_id: UUID | None = None
    active: bool = True

    def runs_on(self, today: date) -> bool:
        """Whether it still counts: one without a new charge ends after one and a half periods."""
        if not self.active or self.charged_on is None:
            return self.active
        period = _DAYS.get(self.cadence, _DAYS["monthly"])
        return today <= self.charged_on + timedelta(days=period * 3 // 2)


def services_by_platform(
    ledger: Iterable[PaidService],
    told: Iterable[PaidService],
    vocabulary: Vocabulary,
    today: date,
) -> dict[str, PaidService]:
    """The running subscriptions by platform name; one the person called off does not count.

    Both sources may know a service: the bank line is the better evidence.
    """
    told = list(told)
    found: dict[str, PaidService] = {}
    for paid in [*told, *ledger]:
        platform = vocabulary.subscription(paid.service)
        if platform is not None and paid.runs_on(today):
            found[platform.name] = paid
    for paid in told:
        platform = vocabulary.subscription(paid.service)
        if platform is not None and not paid.active:
            found.pop(platform.name, None)
    return found
