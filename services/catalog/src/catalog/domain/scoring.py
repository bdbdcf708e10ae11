"""How well each affordable item suits a person now. Pure arithmetic over stored facts."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from catalog.domain.candidate import Candidate
from catalog.domain.kinds import Sensitivity
from catalog.domain.person import Person, Wish
from catalog.domain.tastes import Affinity
from catalog.domain.vocabulary import Vocabulary
from catalog.domain.ways import Way, best_way, ways_to_get
from shared.money import Money

# What is asked for now weighs more than everything known from before.
GENRES, ACTIVITY, SIMILARITY, RELEVANCE = 1.0, 0.3, 0.8, 3.0
POPULARITY, QUALITY, WORTH, SAVED = 0.35, 0.25, 0.25, 0.15
FREE_WHEN_TIGHT = 0.6
_PRICE_FIT = {Sensitivity.BUDGET: 0.4, Sensitivity.MODERATE: 0.2, Sensitivity.FLEXIBLE: 0.05}

# What an ordinary item and an ordinary hour cost: only the scale of two curves.
_USUAL_ITEM = Money.of("20.00", "AUD")
_USUAL_HOUR = Money.of("5.00", "AUD")


@dataclass(frozen=True, slots=True)
class Scored:
    """An item, the way to get it that fits, and how well it suits."""

    item: Candidate
    way: Way
    score: float

    @property
    def cost(self) -> Decimal | None:
        """What it would take from the person now."""
        return None if self.way.cost is None else self.way.cost.amount


def is_allowed(item: Candidate, person: Person) -> bool:
    """The hard rules of taste: nothing of a disliked genre or kind, seen, bought, or over."""
    tastes = person.tastes
    return (
        item.id not in person.seen
        and not item.is_over(person.today)
        and tastes.disliked.isdisjoint(item.genres)
        and item.type not in tastes.disliked_types
    )


def score_all(
    items: Iterable[Candidate], person: Person, wish: Wish, vocabulary: Vocabulary
) -> list[Scored]:
    """The items that are allowed and fit, best first; ties by slug, so the order is always one."""
    cap = person.purse.cap(wish.max_price)
    affinity = Affinity.of(person.tastes, vocabulary)
    scale, means, thrifty = _Scale.of(person, cap), person.means, person.purse.tight
    scored = []
    for item in items:
        if not is_allowed(item, person):
            continue
        way = best_way(ways_to_get(item, means), cap, thrifty=thrifty)
        if way is not None:
            suits = _taste(item, person, affinity) + _money(item, way, person, scale)
            scored.append(Scored(item, way, round(suits, 9)))
    return sorted(scored, key=lambda one: (-one.score, one.item.slug))


def _taste(item: Candidate, person: Person, affinity: Affinity) -> float:
    activity = item.type in person.tastes.types
    return (
        GENRES * affinity.for_genres(item.genres)
        + ACTIVITY * activity
        + SIMILARITY * (item.similarity or 0.0)
        + RELEVANCE * (item.relevance or 0.0)
        + POPULARITY * float(item.popularity)
        + QUALITY * (float(item.rating) / 10 if item.rating is not None else 0.6)
        + SAVED * item.saved
    )


@dataclass(frozen=True, slots=True)
class _Scale:
    """What counts as dear for this person, per item and per hour, in their currency."""

    item: float
    hour: float

    @classmethod
    def of(cls, person: Person, cap: Decimal | None) -> "_Scale":
        currency = person.purse.currency
        item = person.rates.convert(_USUAL_ITEM, currency)
        hour = person.rates.convert(_USUAL_HOUR, currency)
        usual = float(item[0].amount) if item else 20.0
        return cls(
            item=float(cap) / 3 if cap else usual, hour=float(hour[0].amount) if hour else 5.0
        )


def _money(item: Candidate, way: Way, person: Person, scale: _Scale) -> float:
    if way.cost is None:
        return 0.0
    cost = float(way.cost.amount)
    hours = float(item.expected_hours or 2)
    worth = hours / (hours + cost / scale.hour)
    price_fit = scale.item / (scale.item + cost)
    sensitivity = _PRICE_FIT[person.tastes.sensitivity]
    relief = FREE_WHEN_TIGHT if way.free and person.purse.tight else 0.0
    return WORTH * worth + sensitivity * price_fit + relief
