"""The recommendation rules in one place: what is offered to whom, at what cost, and why."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from catalog.domain.budget_reasons import budget_sentence
from catalog.domain.candidate import Candidate
from catalog.domain.choosing import choose
from catalog.domain.notes import note_on
from catalog.domain.person import Person, Wish
from catalog.domain.scoring import Scored, score_all
from catalog.domain.taste_reasons import Reason, taste_reasons, taste_sentence
from catalog.domain.vocabulary import Vocabulary
from catalog.domain.ways import Way, best_way, ways_to_get
from shared.money import Money


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """What one item means for one person's money."""

    item: Candidate
    way: Way
    left_after: Money | None
    over_by: Money | None
    budget_reason: str

    @property
    def fits(self) -> bool | None:
        """Whether the money that is left covers it; None when that cannot be known."""
        if self.way.free:
            return True
        return None if self.left_after is None else self.over_by is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pick:
    """One recommended item: its quote and the claims that speak for it."""

    quote: Quote
    taste: list[Reason]

    @property
    def taste_reason(self) -> str:
        """The claims as prose."""
        return taste_sentence(self.taste)


@dataclass(frozen=True, slots=True)
class Picks:
    """A whole answer."""

    picks: list[Pick]
    note: str | None


def recommend_from(
    candidates: Iterable[Candidate], person: Person, wish: Wish, vocabulary: Vocabulary
) -> Picks:
    """The list for `person` out of `candidates`; every hard rule is checked here once more."""
    scored = score_all(candidates, person, wish, vocabulary)
    chosen = choose(scored, person.purse, wish)
    picks = [pick_of(one, person, wish, vocabulary) for one in chosen]
    return Picks(picks, note_on(person, wish, chosen))


def quote(item: Candidate, person: Person, max_price: Decimal | None = None) -> Quote:
    """What the item would take from the person: the way that fits, else the usual way."""
    ways = ways_to_get(item, person.means)
    cap = person.purse.cap(max_price)
    way = best_way(ways, cap, thrifty=person.purse.tight) or _nearest(ways)
    return _quote_of(item, way, person, max_price)


def _nearest(ways: list[Way]) -> Way:
    """The cheapest way whose cost is known, to say by how much it is over."""
    known = [way for way in ways if way.cost is not None]
    return min(known, key=lambda way: way.cost.amount if way.cost else Decimal(0), default=ways[0])


def pick_of(one: Scored, person: Person, wish: Wish, vocabulary: Vocabulary) -> Pick:
    """A scored item with its quote and the claims that speak for it."""
    made = _quote_of(one.item, one.way, person, wish.max_price)
    return Pick(quote=made, taste=taste_reasons(one.item, person, wish, vocabulary))


def _quote_of(item: Candidate, way: Way, person: Person, max_price: Decimal | None) -> Quote:
    return Quote(
        item=item,
        way=way,
        left_after=person.purse.left_after(way.cost),
        over_by=person.purse.over_by(way.cost),
        budget_reason=budget_sentence(item, way, person, max_price),
    )
