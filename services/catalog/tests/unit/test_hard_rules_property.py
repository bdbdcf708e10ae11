"""Whoever asks whatever: nothing over the cap, nothing disliked, nothing known already."""

from decimal import Decimal
from uuid import uuid4

from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.domain.candidate import Candidate
from catalog.domain.kinds import ItemType, PriceType, Sensitivity
from catalog.domain.person import Person, Wish
from catalog.domain.purse import Purse
from catalog.domain.recommending import recommend_from
from catalog.domain.tastes import Tastes
from catalog.infrastructure.seed_files import vocabulary
from services.catalog.tests.factories import (
    TODAY,
    a_candidate,
    an_offer,
    at_the_library,
    included_on,
    netflix,
)

WORDS = vocabulary()
GENRES = ("mystery", "crime", "horror", "comedy", "war", "music")
CURRENCIES = ("AUD", "USD", "EUR", "JPY", "XAG")

amounts = st.decimals(0, 200, places=2)


@st.composite
def candidates(draw: st.DrawFn) -> list[Candidate]:
    count = draw(st.integers(0, 10))
    return [_candidate(draw, number) for number in range(count)]


def _candidate(draw: st.DrawFn, number: int) -> Candidate:
    price_type = draw(st.sampled_from(PriceType))
    price = draw(st.none() | amounts.filter(bool))
    low, high = sorted([draw(amounts), draw(amounts)])
    if price_type is PriceType.FREE:
        price = Decimal(0)
    varies = price_type is PriceType.VARIABLE
    usual = () if varies or price is None else (an_offer(price=str(price)),)
    others = draw(st.lists(st.sampled_from([included_on("Netflix"), at_the_library()]), max_size=2))
    return a_candidate(
        f"item-{number}",
        type=draw(st.sampled_from(ItemType)),
        genres=tuple(draw(st.lists(st.sampled_from(GENRES), min_size=1, max_size=3, unique=True))),
        price_type=price_type,
        price=None if varies else price,
        price_low=low if varies else None,
        price_high=high if varies else None,
        currency=draw(st.sampled_from(CURRENCIES)),
        offers=(*usual, *others) if usual else (),
        popularity=Decimal(number) / 10,
    )


@st.composite
def people(draw: st.DrawFn) -> Person:
    known = draw(st.booleans())
    remaining = draw(st.decimals(-50, 200, places=2)) if known else None
    budget = draw(st.none() | amounts) if known else None
    genres = st.lists(st.sampled_from(GENRES), max_size=2)
    return Person(
        user_id=uuid4(),
        today=TODAY,
        purse=Purse(draw(st.sampled_from(CURRENCIES)), budget, remaining),
        tastes=Tastes.told(
            WORDS,
            genres=draw(genres),
            disliked=draw(genres),
            sensitivity=draw(st.sampled_from(Sensitivity)),
        ),
        services={"Netflix": netflix()} if draw(st.booleans()) else {},
    )


@settings(max_examples=150, deadline=None)
@given(candidates(), people(), st.none() | amounts, st.integers(1, 12), st.integers(0, 5))
def test_no_list_breaks_a_hard_rule(
    items: list[Candidate], person: Person, max_price: Decimal | None, limit: int, seen: int
) -> None:
    known = frozenset(item.id for item in items[:seen])
    person = Person(person.user_id, TODAY, person.purse, person.tastes, person.services, known)
    wish = Wish(max_price=max_price, limit=limit)
    picks = recommend_from(items, person, wish, WORDS).picks
    cap = person.purse.cap(max_price)
    assert len(picks) <= limit
    assert len({pick.quote.item.id for pick in picks}) == len(picks)
    for pick in picks:
        cost = pick.quote.way.cost
        assert cap is None or (cost is not None and cost.amount <= cap)
        assert cost is None or cost.currency == person.purse.currency
        assert person.tastes.disliked.isdisjoint(pick.quote.item.genres)
        assert pick.quote.item.id not in known
        assert pick.taste_reason
        assert pick.quote.budget_reason
        if person.purse.spent:
            assert pick.quote.way.free
