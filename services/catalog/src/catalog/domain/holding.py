"""Which subscriptions to hold for a wishlist: the cheapest way to get everything on it.

Each wish is met by a subscription that is held, or got on its own where that is possible. Every
set of subscriptions is weighed, so the answer is the cheapest there is; wishes that share no
subscription are weighed apart, which keeps the sets small.
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

Fees = Mapping[str, Decimal]


@dataclass(frozen=True, slots=True)
class Need:
    """One wish: how long it lasts, which subscriptions have it, and what it costs on its own."""

    key: int
    hours: Decimal
    services: frozenset[str]
    alone: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Holding:
    """Months of each subscription to hold, which one meets each need, and what it all costs.

    A need that is met by none of them is got on its own.
    """

    months: Mapping[str, int]
    met_by: Mapping[int, str]
    cost: Decimal


def cheapest_holding(needs: Sequence[Need], fees: Fees, hours_a_month: Decimal) -> Holding:
    """The cheapest subscriptions, by monthly fee, that meet every need; of equals the fewest."""
    months: dict[str, int] = {}
    met_by: dict[int, str] = {}
    cost = Decimal(0)
    for group in _sharing(needs):
        best = min(
            _holdings(group, fees, hours_a_month), key=lambda one: (one.cost, len(one.months))
        )
        months |= best.months
        met_by |= best.met_by
        cost += best.cost
    return Holding(months, met_by, cost)


def _sharing(needs: Iterable[Need]) -> list[list[Need]]:
    """The needs in groups that have no subscription in common."""
    groups: list[tuple[set[str], list[Need]]] = []
    for need in needs:
        services, together = set(need.services), [need]
        apart = []
        for known, others in groups:
            if known & services:
                services |= known
                together = [*others, *together]
            else:
                apart.append((known, others))
        groups = [*apart, (services, together)]
    return [group for _, group in groups]


def _holdings(needs: Sequence[Need], fees: Fees, hours_a_month: Decimal) -> Iterator[Holding]:
    """Every set of subscriptions that meets the needs and may still be the cheapest."""
    services = sorted({name for need in needs for name in need.services})
    cheapest: Decimal | None = None
    for count in range(len(services) + 1):
        for held in combinations(services, count):
            if cheapest is not None and sum(fees[name] for name in held) > cheapest:
                continue
            holding = _hold(held, needs, fees, hours_a_month)
            if holding is not None:
                cheapest = holding.cost if cheapest is None else min(cheapest, holding.cost)
                yield holding


def _hold(
    held: Sequence[str], needs: Sequence[Need], fees: Fees, hours_a_month: Decimal
) -> Holding | None:
    """What holding exactly these takes; None when they leave a need unmet."""
    hours = dict.fromkeys(held, Decimal(0))
    met_by: dict[int, str] = {}
    alone = Decimal(0)
    for need in needs:
        here = need.services.intersection(held)
        if here:
            cheapest = min(here, key=lambda name: (fees[name], name))
            met_by[need.key] = cheapest
            hours[cheapest] += need.hours
        elif need.alone is None:
            return None
        else:
            alone += need.alone
    months = {name: max(1, math.ceil(hours[name] / hours_a_month)) for name in held}
    return Holding(months, met_by, alone + sum(fees[name] * months[name] for name in held))
