"""The most worth for the money: an exact 0/1 knapsack, with few things and few of one kind.

Kind by kind, and thing by thing, it keeps for every number of things the sets that no other beats
(cheaper and worth as much, or as dear and worth more), and drops those that could not reach what
a quick greedy choice reaches already. Both leave the best set among what is kept.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that may be taken: its cost in the smallest coin and its worth in points."""

    key: int
    kind: str
    cost: int
    worth: int


@dataclass(frozen=True, slots=True)
class Limits:
    """What a set may cost in the smallest coin, and how many things, also of one kind, it has."""

    money: int
    things: int
    of_a_kind: int


@dataclass(frozen=True, slots=True)
class ChosenSet:
    """Some choices, what they cost and what they are worth together."""

    cost: int = 0
    worth: int = 0
    choices: tuple[Choice, ...] = ()

    def with_(self, choice: Choice) -> "ChosenSet":
        """This set and one thing more."""
        return ChosenSet(
            self.cost + choice.cost, self.worth + choice.worth, (*self.choices, choice)
        )


Front = list[ChosenSet]
# By how many things are in the set, and how many of them are of the kind that is being added.
Fronts = dict[tuple[int, int], Front]


def best_set(choices: Iterable[Choice], limits: Limits) -> ChosenSet:
    """The set of the highest worth within all limits; of equals the cheapest. Always the same."""
    kinds = _kinds(choices, limits)
    enough = _greedy([one for kind in kinds for one in kind], limits).worth
    fronts: Fronts = {(0, 0): [ChosenSet()]}
    for position, kind in enumerate(kinds):
        hope = _hope([one for later in kinds[position + 1 :] for one in later], limits)
        fronts = _one_kind_more(fronts, kind, limits)
        fronts = _hopeful(fronts, hope, enough, limits)
    return min(
        (one for front in fronts.values() for one in front), key=lambda one: (-one.worth, one.cost)
    )


def _kinds(choices: Iterable[Choice], limits: Limits) -> list[list[Choice]]:
    """What could be taken at all, by kind: without what enough others of its kind beat."""
    useful = [one for one in choices if one.worth > 0 and one.cost <= limits.money]
    useful.sort(key=lambda one: (one.kind, one.cost, -one.worth, one.key))
    kinds = []
    for _, alike in groupby(useful, key=lambda one: one.kind):
        kept: list[Choice] = []
        for one in alike:
            if sum(other.worth >= one.worth for other in kept) < limits.of_a_kind:
                kept.append(one)
        kinds.append(kept)
    return kinds


def _greedy(choices: Sequence[Choice], limits: Limits) -> ChosenSet:
    """The better of two quick choices: the worthiest first, and the worthiest for its cost."""
    by_worth = sorted(choices, key=lambda one: (-one.worth, one.cost, one.key))
    by_price = sorted(choices, key=lambda one: (-one.worth / (one.cost + 1), one.key))
    return max((_taken(order, limits) for order in (by_worth, by_price)), key=lambda s: s.worth)


def _taken(order: Sequence[Choice], limits: Limits) -> ChosenSet:
    taken, of_a_kind = ChosenSet(), dict[str, int]()
    for one in order:
        alike = of_a_kind.get(one.kind, 0)
        fits = taken.cost + one.cost <= limits.money and alike < limits.of_a_kind
        if fits and len(taken.choices) < limits.things:
            taken, of_a_kind[one.kind] = taken.with_(one), alike + 1
    return taken


def _hope(later: Sequence[Choice], limits: Limits) -> list[int]:
    """At most how much worth the next 0, 1, 2 ... things can add, were they free of charge."""
    free = Limits(0, limits.things, limits.of_a_kind)
    gifts = [Choice(one.key, one.kind, 0, one.worth) for one in later]
    best = _greedy(gifts, free).choices
    hope = [0]
    for one in sorted(best, key=lambda choice: -choice.worth):
        hope.append(hope[-1] + one.worth)
    return hope


def _one_kind_more(fronts: Fronts, kind: Sequence[Choice], limits: Limits) -> Fronts:
    for one in kind:
        grown = defaultdict(list, {counts: list(front) for counts, front in fronts.items()})
        for (things, alike), front in fronts.items():
            if things < limits.things and alike < limits.of_a_kind:
                grown[things + 1, alike + 1] += [
                    chosen.with_(one) for chosen in front if chosen.cost + one.cost <= limits.money
                ]
        fronts = {counts: _unbeaten(front) for counts, front in grown.items()}
    merged: defaultdict[tuple[int, int], Front] = defaultdict(list)
    for (things, _), front in fronts.items():
        merged[things, 0] += front
    return {counts: _unbeaten(front) for counts, front in merged.items()}


def _unbeaten(front: Front) -> Front:
    """By rising cost, only the sets that are worth more than all cheaper ones."""
    kept: Front = []
    for one in sorted(front, key=lambda chosen: (chosen.cost, -chosen.worth)):
        if not kept or one.worth > kept[-1].worth:
            kept.append(one)
    return kept


def _hopeful(fronts: Fronts, hope: Sequence[int], enough: int, limits: Limits) -> Fronts:
    kept = {}
    for counts, front in fronts.items():
        best_rest = hope[min(limits.things - counts[0], len(hope) - 1)]
        if left := [one for one in front if one.worth + best_rest >= enough]:
            kept[counts] = left
    return kept
