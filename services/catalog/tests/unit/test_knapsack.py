"""The knapsack is exact: nothing a search of all sets finds is better."""

from collections import Counter
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from catalog.domain.knapsack import Choice, Limits, best_set

limits = st.builds(
    Limits,
    money=st.integers(0, 60),
    things=st.integers(0, 5),
    of_a_kind=st.integers(1, 3),
)
# Narrow ranges, so that many things cost or are worth the same.
rows = st.lists(
    st.tuples(st.sampled_from("abc"), st.integers(0, 25), st.integers(-2, 12)), max_size=9
)


def of_rows(rows: list[tuple[str, int, int]]) -> list[Choice]:
    return [Choice(key, kind, cost, worth) for key, (kind, cost, worth) in enumerate(rows)]


def is_within(chosen: tuple[Choice, ...], limits: Limits) -> bool:
    kinds = Counter(one.kind for one in chosen)
    return (
        sum(one.cost for one in chosen) <= limits.money
        and len(chosen) <= limits.things
        and max(kinds.values(), default=0) <= limits.of_a_kind
    )


def best_by_trying_all(choices: list[Choice], limits: Limits) -> tuple[int, int]:
    """The highest worth, and the lowest cost it can be had for."""
    sets = (s for count in range(len(choices) + 1) for s in combinations(choices, count))
    return max(
        (sum(one.worth for one in s), -sum(one.cost for one in s))
        for s in sets
        if is_within(s, limits)
    )


@given(rows, limits)
def test_no_set_within_the_limits_is_better(
    rows: list[tuple[str, int, int]], limits: Limits
) -> None:
    choices = of_rows(rows)
    best = best_set(choices, limits)
    assert is_within(best.choices, limits)
    assert len({one.key for one in best.choices}) == len(best.choices)
    assert best.cost == sum(one.cost for one in best.choices)
    assert best.worth == sum(one.worth for one in best.choices)
    assert (best.worth, -best.cost) == best_by_trying_all(choices, limits)


@given(rows, limits)
def test_the_order_of_the_choices_changes_nothing(
    rows: list[tuple[str, int, int]], limits: Limits
) -> None:
    choices = of_rows(rows)
    assert best_set(choices, limits) == best_set(reversed(choices), limits)


@given(rows, limits)
def test_the_best_set_without_one_of_its_things_is_the_second_best(
    rows: list[tuple[str, int, int]], limits: Limits
) -> None:
    choices = of_rows([(kind, cost, max(worth, 1)) for kind, cost, worth in rows])
    best = best_set(choices, limits)
    if not best.choices:
        return
    seconds = [
        best_set((c for c in choices if c.key != taken.key), limits).worth for taken in best.choices
    ]
    sets = (s for count in range(len(choices) + 1) for s in combinations(choices, count))
    others = [s for s in sets if is_within(s, limits) and set(s) != set(best.choices)]
    assert max(seconds) == max(sum(one.worth for one in s) for s in others)


def test_dearer_is_not_better_and_cheaper_is_not_enough() -> None:
    choices = [Choice(1, "film", 499, 100), Choice(2, "film", 0, 100), Choice(3, "game", 3000, 150)]
    best = best_set(choices, Limits(money=3100, things=2, of_a_kind=1))
    assert [one.key for one in best.choices] == [2, 3]
