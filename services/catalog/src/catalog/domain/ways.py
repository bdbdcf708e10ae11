"""The ways one person can get one item, and what each would take from them now."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from catalog.domain.candidate import Candidate, Offer
from catalog.domain.kinds import OfferKind, PriceType
from catalog.domain.rates import Conversion, Rates
from catalog.domain.services import PaidService
from shared.money import Money


class WayKind(StrEnum):
    """Why a way costs what it costs."""

    PAID_ALREADY = "paid_already"
    FREE = "free"
    ONE_TIME = "one_time"
    A_MONTH = "a_month"
    RANGE = "range"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way to get an item. `cost` is None when it is not known, which is never zero."""

    kind: WayKind
    platform: str | None
    cost: Money | None
    offer: OfferKind | None = None
    low: Money | None = None
    service: PaidService | None = None
    conversion: Conversion | None = None

    @property
    def free(self) -> bool:
        """Whether it takes nothing extra from the person."""
        return self.cost is not None and self.cost.amount == 0

    def fits(self, cap: Decimal | None) -> bool:
        """Whether it is within `cap`; an unknown cost fits only where there is no cap."""
        return cap is None or (self.cost is not None and self.cost.amount <= cap)


@dataclass(frozen=True, slots=True)
class Means:
    """What decides a price for one person: their currency, rates and running subscriptions."""

    currency: str
    rates: Rates
    services: Mapping[str, PaidService]


def ways_to_get(item: Candidate, means: Means) -> list[Way]:
    """Every way, the usual one first; a subscription paid for already comes before all."""
    paid = [
        Way(
            kind=WayKind.PAID_ALREADY,
            platform=offer.platform,
            cost=Money.zero(means.currency),
            offer=offer.kind,
            service=means.services[offer.platform],
        )
        for offer in item.offers
        if offer.kind is OfferKind.INCLUDED and offer.platform in means.services
    ]
    others = [_way(item, offer, means) for offer in item.offers[1:]]
    return [*paid, _usual(item, means), *others]


def best_way(ways: list[Way], cap: Decimal | None, *, thrifty: bool = False) -> Way | None:
    """The way to offer within `cap`: the first that fits; the cheapest when money is tight.

    None when no way fits: then the item is too dear, or its price is unknown.
    """
    fitting = [way for way in ways if way.fits(cap)]
    if not fitting:
        return None
    if fitting[0].kind is WayKind.PAID_ALREADY:
        return fitting[0]
    usual_fits = fitting[0] is ways[0] and fitting[0].cost is not None
    if usual_fits and not thrifty:
        return fitting[0]
    return min(fitting, key=_cost_or_infinite)


def _cost_or_infinite(way: Way) -> Decimal:
    return Decimal("Infinity") if way.cost is None else way.cost.amount


def _usual(item: Candidate, means: Means) -> Way:
    """The primary offer. Where a typical price in the person's currency is stored, it counts."""
    if item.price_type is PriceType.FREE or item.price == 0:
        free = item.offers[0].kind if item.offers else OfferKind.FREE
        zero = Money.zero(means.currency)
        return Way(kind=WayKind.FREE, platform=item.platform, cost=zero, offer=free)
    if item.price_type is PriceType.VARIABLE:
        return _range(item, means)
    kind = WayKind.ONE_TIME if item.price_type is PriceType.ONE_TIME else WayKind.A_MONTH
    offer = item.offers[0].kind if item.offers else None
    listed = item.prices.get(means.currency)
    if item.currency != means.currency and listed is not None:
        cost = Money(listed, means.currency).rounded()
        return Way(kind=kind, platform=item.platform, cost=cost, offer=offer)
    return _priced(kind, item.platform, offer, _asked(item), means)


def _range(item: Candidate, means: Means) -> Way:
    """A price that varies counts at its upper end."""
    if item.price_low is None or item.price_high is None:
        return Way(kind=WayKind.UNKNOWN, platform=item.platform, cost=None)
    high = means.rates.convert(item.money(item.price_high), means.currency)
    low = means.rates.convert(item.money(item.price_low), means.currency)
    if high is None or low is None:
        return Way(kind=WayKind.UNKNOWN, platform=item.platform, cost=None)
    return Way(
        kind=WayKind.RANGE,
        platform=item.platform,
        cost=high[0],
        low=low[0],
        offer=OfferKind.VISIT,
        conversion=high[1],
    )


def _asked(item: Candidate) -> Money | None:
    return None if item.price is None else item.money(item.price)


def _way(item: Candidate, offer: Offer, means: Means) -> Way:
    if offer.price_type is PriceType.FREE:
        zero = Money.zero(means.currency)
        return Way(kind=WayKind.FREE, platform=offer.platform, cost=zero, offer=offer.kind)
    kind = WayKind.A_MONTH if offer.kind is OfferKind.INCLUDED else WayKind.ONE_TIME
    return _priced(kind, offer.platform, offer.kind, item.money(offer.price), means)


def _priced(
    kind: WayKind,
    platform: str | None,
    offer: OfferKind | None,
    asked: Money | None,
    means: Means,
) -> Way:
    converted = None if asked is None else means.rates.convert(asked, means.currency)
    if converted is None:
        return Way(kind=WayKind.UNKNOWN, platform=platform, cost=None, offer=offer)
    cost, conversion = converted
    return Way(
        kind=kind, platform=platform, cost=cost.rounded(), offer=offer, conversion=conversion
    )
