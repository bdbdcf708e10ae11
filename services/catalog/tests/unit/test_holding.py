"""The cheapest subscriptions for a list: nothing a search of all assignments finds is cheaper."""

import math
from decimal import Decimal
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.domain.holding import Need, cheapest_holding

FEES = {name: Decimal(fee) for name, fee in {"A": 8, "B": 10, "C": 13, "D": 19}.items()}
MONTH = Decimal(20)

rows = st.lists(
    st.tuples(
        st.frozensets(st.sampled_from("ABCD"), min_size=1, max_size=3),
        st.none() | st.integers(0, 15),
    ),
    max_size=6,
)


def needs_of(rows: list[tuple[frozenset[str], int | None]], hours: Decimal) -> list[Need]:
    return [
        Need(key, hours, services, None if alone is None else Decimal(alone))
        for key, (services, alone) in enumerate(rows)
    ]


def cheapest_by_trying_all(needs: list[Need]) -> Decimal:
    """Every need goes to one of its services, or alone; a service costs what its hours take."""
    ways = [[*sorted(need.services), *([""] if need.alone is not None else [])] for need in needs]
    costs = []
    for chosen in product(*ways):
        hours = dict[str, Decimal]()
        for need, name in zip(needs, chosen, strict=True):
            if name:
                hours[name] = hours.get(name, Decimal(0)) + need.hours
        fees = sum(FEES[name] * math.ceil(took / MONTH) for name, took in hours.items())
        singles = sum(need.alone or 0 for need, name in zip(needs, chosen, strict=True) if not name)
        costs.append(Decimal(fees + singles))
    return min(costs)


@settings(deadline=None)
@given(rows)
def test_no_other_way_to_get_everything_is_cheaper(
    rows: list[tuple[frozenset[str], int | None]],
) -> None:
    needs = needs_of(rows, Decimal(3))
    holding = cheapest_holding(needs, FEES, MONTH)
    assert holding.cost == cheapest_by_trying_all(needs)
    for need in needs:
        service = holding.met_by.get(need.key)
        assert service in need.services or need.alone is not None


@given(rows, st.integers(1, 60))
def test_a_service_is_held_as_long_as_its_hours_take(
    rows: list[tuple[frozenset[str], int | None]], hours: int
) -> None:
    needs = needs_of(rows, Decimal(hours))
    holding = cheapest_holding(needs, FEES, MONTH)
    for name, months in holding.months.items():
        here = [need for need in needs if holding.met_by.get(need.key) == name]
        assert here
        assert months == math.ceil(len(here) * hours / MONTH)


def test_one_film_is_rented_and_three_are_worth_a_month() -> None:
    def films(count: int) -> list[Need]:
        return [Need(n, Decimal(2), frozenset("D"), Decimal("6.99")) for n in range(count)]

    assert cheapest_holding(films(2), FEES, MONTH).months == {}
    three = cheapest_holding(films(3), FEES, MONTH)
    assert (three.months, three.cost) == ({"D": 1}, Decimal(19))


def test_a_service_that_has_two_things_beats_two_that_have_one_each() -> None:
    needs = [
        Need(0, Decimal(9), frozenset("AD")),
        Need(1, Decimal(9), frozenset("CD")),
    ]
    assert cheapest_holding(needs, FEES, MONTH).met_by == {0: "D", 1: "D"}
