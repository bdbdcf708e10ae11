"""The best evenings for what is left: the set of items worth most together, and other sets."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal
from enum import StrEnum

from catalog.domain.candidate import Candidate
from catalog.domain.knapsack import Choice, ChosenSet, Limits, best_set
from catalog.domain.person import Person, Wish
from catalog.domain.recommending import Pick, pick_of
from catalog.domain.scoring import Scored, score_all
from catalog.domain.vocabulary import Vocabulary
from catalog.domain.ways import WayKind
from catalog.domain.wording import amount
from shared.money import Money, minor_digits

# Of one kind at most, so that a plan is not seven films; no limit where one kind is asked for.
OF_A_KIND = 2
WITHOUT_AT_MOST = 2
POINTS = 100


class OtherPlan(StrEnum):
    """How an alternative differs from the best plan."""

    WITHOUT = "without"
    CHEAPER = "cheaper"
    FREE = "free"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A set of evenings: what it costs together, what stays, and its worth in points."""

    picks: tuple[Pick, ...]
    total: Money
    left_after: Money | None
    worth: int

    @property
    def hours(self) -> Decimal:
        """How long all of it lasts, as far as that is known."""
        lasting = (pick.quote.item.expected_hours for pick in self.picks)
        return sum((hours for hours in lasting if hours is not None), Decimal(0))


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another plan; for `without`, the best one that does without one item of the best plan."""

    kind: OtherPlan
    plan: Plan
    without: Candidate | None = None


@dataclass(frozen=True, slots=True)
class EveningPlan:
    """The best plan within `limit`, others to choose from, and a note on the whole."""

    limit: Money
    best: Plan
    alternatives: list[Alternative]
    note: str

    @property
    def picks(self) -> list[Pick]:
        """Every item of every plan, once."""
        plans = [self.best, *(other.plan for other in self.alternatives)]
        return list({p.quote.item.id: p for plan in plans for p in plan.picks}.values())


def plan_from(
    candidates: Iterable[Candidate],
    person: Person,
    wish: Wish,
    vocabulary: Vocabulary,
    *,
    evenings: int,
) -> EveningPlan:
    """The exact best of `candidates` for at most `evenings` evenings; `wish.max_price` is a total.

    While nobody knows what is left and no total is asked for, only what costs nothing is planned:
    a plan promises no money that may not be there.
    """
    limit = Money(person.purse.cap(wish.max_price) or Decimal(0), person.purse.currency)
    planner = _Planner(candidates, person, wish, vocabulary, evenings)
    best = planner.best(limit)
    plan = planner.plan(best)
    others = list(planner.others(best, limit))
    return EveningPlan(limit.rounded(), plan, others, _note(person, wish, plan, evenings))


Other = tuple[OtherPlan, ChosenSet, int | None]


class _Planner:
    """The items that may be planned, as choices of a knapsack in the smallest coin."""

    def __init__(
        self,
        candidates: Iterable[Candidate],
        person: Person,
        wish: Wish,
        vocabulary: Vocabulary,
        evenings: int,
    ) -> None:
        self._for = (person, wish, vocabulary)
        self._purse = person.purse
        self._digits = minor_digits(person.purse.currency)
        # An evening does not start a subscription: that is what the rotation weighs.
        self._scored = [
            one
            for one in score_all(candidates, person, wish, vocabulary)
            if one.cost is not None and one.way.kind is not WayKind.A_MONTH
        ]
        self._choices = [self._choice(key, one) for key, one in enumerate(self._scored)]
        self._things = evenings
        self._of_a_kind = evenings if len(wish.types) == 1 else OF_A_KIND

    def best(self, money: Money, without: int | None = None) -> ChosenSet:
        """The best set for the money, of everything or of everything but one choice."""
        limits = Limits(self._coins(money.amount), self._things, self._of_a_kind)
        return best_set((one for one in self._choices if one.key != without), limits)

    def plan(self, chosen: ChosenSet) -> Plan:
        """A set as a plan, the most suitable first."""
        total = Money(Decimal(chosen.cost).scaleb(-self._digits), self._purse.currency)
        return Plan(
            picks=tuple(
                pick_of(self._scored[key], *self._for)
                for key in sorted(choice.key for choice in chosen.choices)
            ),
            total=total,
            left_after=self._purse.left_after(total),
            worth=chosen.worth,
        )

    def others(self, best: ChosenSet, limit: Money) -> Iterator[Alternative]:
        """The best sets that do without one item, for half the money, and for nothing; once each.

        The first of the sets without one item is the second best of all.
        """
        shown = {best.choices, ()}
        for kind, chosen, key in [*self._without(best, limit), *self._for_less(best)]:
            # What costs nothing is told as free, whichever way it was found.
            told_as_free = bool(best.cost) and not chosen.cost and kind is not OtherPlan.FREE
            if chosen.choices not in shown and not told_as_free:
                shown.add(chosen.choices)
                without = None if key is None else self._scored[key].item
                yield Alternative(kind, self.plan(chosen), without)

    def _without(self, best: ChosenSet, limit: Money) -> list[Other]:
        instead: list[Other] = [
            (OtherPlan.WITHOUT, self.best(limit, choice.key), choice.key) for choice in best.choices
        ]
        return sorted(instead, key=lambda o: (-o[1].worth, o[1].cost))[:WITHOUT_AT_MOST]

    def _for_less(self, best: ChosenSet) -> Iterator[Other]:
        if best.cost:
            total = self.plan(best).total
            yield OtherPlan.CHEAPER, self.best(Money(total.amount / 2, total.currency)), None
            yield OtherPlan.FREE, self.best(Money.zero(total.currency)), None

    def _choice(self, key: int, one: Scored) -> Choice:
        cost = self._coins(one.cost or Decimal(0))
        return Choice(key, one.item.type, cost, round(one.score * POINTS))

    def _coins(self, money: Decimal) -> int:
        return int(money.scaleb(self._digits).to_integral_value(ROUND_FLOOR))


def _note(person: Person, wish: Wish, plan: Plan, evenings: int) -> str:
    if not plan.picks:
        return "Nothing in the catalogue fits all of that."
    count = len(plan.picks)
    said = [f"{count} evening{'' if count == 1 else 's'} for {amount(plan.total)}."]
    if not person.purse.known and wish.max_price is None:
        said.append("Your budget is not known, so these cost nothing; name a total to plan with.")
    elif person.purse.spent:
        said.append("Nothing is left of this month's budget, so these cost nothing extra.")
    elif plan.left_after is not None:
        said.append(f"That leaves {amount(plan.left_after)} this month.")
    if count < evenings:
        said.append(f"Nothing else fits for the other {evenings - count}.")
    return " ".join(said)
