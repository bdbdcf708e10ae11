"""A person's list as needs: what subscriptions have it, and what it costs without one."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from catalog.domain.candidate import Candidate
from catalog.domain.holding import Need
from catalog.domain.kinds import OfferKind
from catalog.domain.person import Person
from catalog.domain.ways import Way, WayKind, ways_to_get

USUAL_HOURS = Decimal(2)


@dataclass(frozen=True, slots=True)
class Wished:
    """One item of the list, the subscriptions that include it, and the cheapest other way."""

    item: Candidate
    services: frozenset[str]
    alone: Way | None

    @property
    def hours(self) -> Decimal:
        """How long it lasts; two hours where nobody has said."""
        return self.item.expected_hours or USUAL_HOURS

    def need(self, key: int) -> Need:
        """The wish as the choice of subscriptions weighs it."""
        cost = self.alone.cost.amount if self.alone and self.alone.cost else None
        return Need(key, self.hours, self.services, cost)


def wished(items: Iterable[Candidate], person: Person, known: Collection[str]) -> list[Wished]:
    """The list, most popular first; `known` are the subscriptions whose fee is known."""
    ranked = sorted(items, key=lambda item: (-item.popularity, item.slug))
    return [_wished(item, person, known) for item in ranked]


def _wished(item: Candidate, person: Person, known: Collection[str]) -> Wished:
    included = (o.platform for o in item.offers if o.kind is OfferKind.INCLUDED)
    alone = [
        way
        for way in ways_to_get(item, person.means)
        if way.cost is not None and way.kind not in (WayKind.A_MONTH, WayKind.PAID_ALREADY)
    ]
    cheapest = min(alone, key=_cost, default=None)
    return Wished(item, frozenset(name for name in included if name in known), cheapest)


def _cost(way: Way) -> Decimal:
    return way.cost.amount if way.cost is not None else Decimal("Infinity")


def by_service(wishes: list[Wished], met_by: Mapping[int, str]) -> dict[str, list[Wished]]:
    """The wishes each subscription meets, in the list's order."""
    found: dict[str, list[Wished]] = {}
    for key, service in sorted(met_by.items()):
        found.setdefault(service, []).append(wishes[key])
    return found
