"""A plan of evenings: within the money, mixed, repeatable, and with something else to choose."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.domain.candidate import Candidate
from catalog.domain.evening_plan import OF_A_KIND, EveningPlan, OtherPlan, plan_from
from catalog.domain.kinds import ItemType, PriceType
from catalog.domain.person import Person, Wish
from catalog.domain.tastes import Tastes
from catalog.infrastructure.seed_files import vocabulary
from services.catalog.tests.factories import (
    a_candidate,
    a_dinner,
    a_person,
    free_thing,
    included_on,
    netflix,
)

WORDS = vocabulary()


def a_plan(
    *items: Candidate, person: Person | None = None, evenings: int = 7, **wish: object
) -> EveningPlan:
    return plan_from(
        items,
        person or a_person(),
        Wish(**wish),  # type: ignore[arg-type]
        WORDS,
        evenings=evenings,
    )


def titles(plan: EveningPlan) -> set[str]:
    return {pick.quote.item.slug for pick in plan.best.picks}


def a_game(slug: str, price: str, **facts: object) -> Candidate:
    return a_candidate(slug, type=ItemType.BOARD_GAME, price=price, **facts)


def test_the_plan_costs_what_its_items_cost_and_says_what_stays() -> None:
    plan = a_plan(a_candidate("film", price="4.99"), a_game("game", "34.95"), free_thing("walk"))
    assert titles(plan) == {"film", "game", "walk"}
    assert str(plan.best.total) == "39.94 AUD"
    assert str(plan.best.left_after) == "122.10 AUD"
    assert "3 evenings for 39.94 AUD. That leaves 122.10 AUD" in plan.note


def test_one_dear_thing_gives_way_to_several_that_are_worth_more_together() -> None:
    dear = a_game("dear", "20.00", popularity=Decimal("1.0"))
    cheap = [a_candidate(f"film-{n}", price="9.00") for n in range(2)]
    plan = a_plan(dear, *cheap, person=a_person("20.00"))
    assert titles(plan) == {"film-0", "film-1"}


def test_a_plan_is_not_all_of_one_kind_unless_that_is_asked_for() -> None:
    films = [a_candidate(f"film-{n}") for n in range(5)]
    assert len(a_plan(*films).best.picks) == OF_A_KIND
    assert len(a_plan(*films, types=(ItemType.MOVIE,)).best.picks) == 5


def test_without_a_known_budget_only_free_things_are_planned() -> None:
    plan = a_plan(a_candidate("film"), free_thing("walk"), person=a_person(None))
    assert titles(plan) == {"walk"}
    assert "budget is not known" in plan.note
    asked = a_plan(
        a_candidate("film"), free_thing("walk"), person=a_person(None), max_price=Decimal(5)
    )
    assert titles(asked) == {"film", "walk"}
    assert asked.best.left_after is None


def test_with_nothing_left_the_plan_is_free() -> None:
    plan = a_plan(a_candidate("film"), free_thing("walk"), person=a_person("-3.00"))
    assert titles(plan) == {"walk"}
    assert "Nothing is left" in plan.note


def test_an_evening_does_not_start_a_subscription_but_uses_one_that_is_paid() -> None:
    on_netflix = a_candidate(
        "series",
        type=ItemType.SERIES,
        price_type=PriceType.SUBSCRIPTION,
        price="18.99",
        platform="Netflix",
        offers=(included_on("Netflix"),),
    )
    assert titles(a_plan(on_netflix)) == set()
    paid = a_person(services={"Netflix": netflix()})
    plan = a_plan(on_netflix, person=paid)
    assert titles(plan) == {"series"}
    assert plan.best.total.amount == 0


def test_the_alternatives_leave_something_out_cost_half_or_nothing() -> None:
    items = [
        a_candidate("film", price="4.99"),
        a_game("game", "34.95"),
        a_game("other-game", "24.95"),
        a_dinner(),
        free_thing("walk"),
    ]
    plan = a_plan(*items)
    kinds = [other.kind for other in plan.alternatives]
    assert kinds == [OtherPlan.WITHOUT, OtherPlan.WITHOUT, OtherPlan.CHEAPER, OtherPlan.FREE]
    for other in plan.alternatives:
        picked = {pick.quote.item.id for pick in other.plan.picks}
        assert other.without is None or other.without.id not in picked
        assert other.plan.worth <= plan.best.worth
    sets = [{pick.quote.item.id for pick in other.plan.picks} for other in plan.alternatives]
    assert all(sets.count(one) == 1 for one in sets)
    cheaper, free = plan.alternatives[2].plan, plan.alternatives[3].plan
    assert Decimal(0) < cheaper.total.amount <= plan.best.total.amount / 2
    assert free.total.amount == 0


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(ItemType), st.integers(0, 9000)), max_size=25),
    st.integers(-2000, 30000),
    st.none() | st.integers(0, 20000),
    st.integers(1, 14),
)
def test_no_plan_is_over_what_may_be_spent(
    things: list[tuple[ItemType, int]], left: int, asked: int | None, evenings: int
) -> None:
    items = [
        free_thing(f"free-{n}", type=kind)
        if cents == 0
        else a_candidate(f"item-{n}", type=kind, price=str(Decimal(cents) / 100))
        for n, (kind, cents) in enumerate(things)
    ]
    person = a_person(str(Decimal(left) / 100), tastes=Tastes())
    max_price = None if asked is None else Decimal(asked) / 100
    plan = a_plan(*items, person=person, evenings=evenings, max_price=max_price)
    for one in [plan.best, *(other.plan for other in plan.alternatives)]:
        costs = [pick.quote.way.cost for pick in one.picks]
        assert sum(cost.amount for cost in costs if cost) == one.total.amount <= plan.limit.amount
        assert len({pick.quote.item.id for pick in one.picks}) == len(one.picks) <= evenings
    assert plan.limit.amount <= max(Decimal(left) / 100, Decimal(0))
    assert max_price is None or plan.limit.amount <= max_price
    again = a_plan(*reversed(items), person=person, evenings=evenings, max_price=max_price)
    assert again.best.worth == plan.best.worth
    assert titles(again) == titles(plan)


def test_an_offer_at_the_box_office_counts_at_its_upper_end() -> None:
    plan = a_plan(a_dinner(low="25.00", high="45.00"), person=a_person("44.99"))
    assert titles(plan) == set()


def test_another_plan_that_costs_nothing_is_told_as_free() -> None:
    plan = a_plan(a_candidate("film", price="20.00"), free_thing("walk"))
    last = plan.alternatives[-1]
    assert (last.kind, last.plan.total.amount) == (OtherPlan.FREE, Decimal(0))
