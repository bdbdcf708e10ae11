"""What an item takes from one person: every way, and the one that is offered."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from catalog.domain.kinds import ItemType, OfferKind, PriceType
from catalog.domain.rates import STATIC_RATES
from catalog.domain.recommending import quote
from catalog.domain.services import PaidService, services_by_platform
from catalog.domain.ways import Means, WayKind, best_way, ways_to_get
from catalog.infrastructure.seed_files import vocabulary
from services.catalog.tests.factories import (
    TODAY,
    a_candidate,
    a_dinner,
    a_person,
    an_offer,
    at_the_library,
    free_thing,
    included_on,
    netflix,
)

AT_HOME = Means("AUD", STATIC_RATES, {})
WITH_NETFLIX = Means("AUD", STATIC_RATES, {"Netflix": netflix()})
BOOK = a_candidate(
    "a-book",
    type=ItemType.BOOK,
    price="12.99",
    platform="Bookshop",
    offers=(an_offer("Bookshop", "12.99", OfferKind.BUY), at_the_library()),
)


def test_a_paid_subscription_comes_before_the_usual_price() -> None:
    film = a_candidate(offers=(an_offer(), included_on("Netflix")))
    way = best_way(ways_to_get(film, WITH_NETFLIX), Decimal(100))
    assert way is not None
    assert (way.kind, way.platform, way.free) == (WayKind.PAID_ALREADY, "Netflix", True)


def test_without_the_subscription_a_month_of_it_is_one_of_the_ways() -> None:
    film = a_candidate(offers=(an_offer(), included_on("Netflix", "18.99")))
    costs = [(way.kind, way.cost.amount) for way in ways_to_get(film, AT_HOME) if way.cost]
    assert costs == [(WayKind.ONE_TIME, Decimal("4.99")), (WayKind.A_MONTH, Decimal("18.99"))]


@pytest.mark.parametrize(
    ("cap", "thrifty", "kind"),
    [
        ("12.99", False, WayKind.ONE_TIME),
        ("12.98", False, WayKind.FREE),
        ("100", True, WayKind.FREE),
    ],
)
def test_a_book_is_bought_unless_the_library_is_what_fits(
    cap: str, thrifty: bool, kind: WayKind
) -> None:
    way = best_way(ways_to_get(BOOK, AT_HOME), Decimal(cap), thrifty=thrifty)
    assert way is not None
    assert way.kind is kind


def test_an_unknown_price_fits_no_cap_and_is_never_free() -> None:
    unknown = a_candidate(price=None, offers=())
    ways = ways_to_get(unknown, AT_HOME)
    assert [way.cost for way in ways] == [None]
    assert not ways[0].free
    assert best_way(ways, Decimal(1_000_000)) is None
    assert best_way(ways, None) is ways[0]


def test_a_currency_without_a_rate_makes_the_cost_unknown() -> None:
    ways = ways_to_get(a_candidate(currency="XAG"), AT_HOME)
    assert ways[0].kind is WayKind.UNKNOWN


def test_a_listed_price_in_the_person_s_currency_needs_no_conversion() -> None:
    film = a_candidate(prices={"EUR": Decimal("3.99")})
    way = ways_to_get(film, Means("EUR", STATIC_RATES, {}))[0]
    assert str(way.cost) == "3.99 EUR"
    assert way.conversion is None


def test_a_converted_price_keeps_what_it_was_and_the_day_of_the_rate() -> None:
    way = ways_to_get(a_candidate(price="10.00"), Means("USD", STATIC_RATES, {}))[0]
    assert str(way.cost) == "6.53 USD"
    assert way.conversion is not None
    assert str(way.conversion.original) == "10.00 AUD"
    assert way.conversion.on == date(2025, 6, 30)


def test_a_range_counts_at_its_upper_end() -> None:
    sentence = quote(a_dinner(), a_person("100.00")).budget_reason
    assert sentence == (
        "The price varies, from 25.00 AUD up to 45.00 AUD, so check first; it counts at "
        "the upper end, within the 100.00 AUD you have left this month."
    )


def test_something_too_dear_says_by_how_much() -> None:
    made = quote(a_candidate(price="164.99"), a_person("162.04"))
    assert made.fits is False
    assert str(made.over_by) == "2.95 AUD"
    assert made.budget_reason == (
        "To rent at Apple TV Store, 2.95 AUD over the 162.04 AUD you have left this month."
    )


def test_the_sentence_repeats_no_figure_that_stands_beside_it() -> None:
    made = quote(a_candidate(price="4.99"), a_person("162.04"))
    assert (str(made.way.cost), str(made.left_after)) == ("4.99 AUD", "157.05 AUD")
    assert made.budget_reason == (
        "To rent at Apple TV Store, within the 162.04 AUD you have left this month."
    )


def test_a_price_that_was_asked_for_is_what_it_is_compared_with() -> None:
    made = quote(a_candidate(price="4.99"), a_person("162.04"), max_price=Decimal(5))
    assert made.budget_reason.endswith("within the 5.00 AUD you asked for.")


def test_an_overspent_budget_is_no_reason_against_what_is_free() -> None:
    made = quote(free_thing(), a_person("-10.00"))
    assert made.fits is True
    assert made.over_by is None


def test_an_old_price_says_when_it_was_seen() -> None:
    old = a_candidate(price_as_of=TODAY - timedelta(days=31))
    fresh = a_candidate(price_as_of=TODAY - timedelta(days=30))
    assert "last seen on 21 Oct, so check it" in quote(old, a_person()).budget_reason
    assert "last seen" not in quote(fresh, a_person()).budget_reason


@pytest.mark.parametrize(
    ("service", "charged_on", "sentence"),
    [
        (netflix(), date(2026, 11, 3), "on your Netflix (18.99 AUD on 3 Nov)."),
        (netflix(None), None, "on your Netflix, which you told us you have."),
    ],
)
def test_no_extra_cost_names_its_evidence(
    service: PaidService, charged_on: date | None, sentence: str
) -> None:
    film = a_candidate(offers=(an_offer(), included_on("Netflix")))
    made = quote(film, a_person(services={"Netflix": service}))
    assert made.budget_reason == f"No extra cost: it is {sentence}"


@pytest.mark.parametrize(
    ("written", "platform"),
    [
        ("Netflix", "Netflix"),
        ("NETFLIX.COM SYDNEY AU", "Netflix"),
        ("Disney Plus", "Disney+"),
        ("Amazon Prime Video AU", "Prime Video"),
        ("max", "HBO Max"),
        ("Maximum Fitness", None),
        ("Stanley Hotel", None),
        ("Steam", None),
    ],
)
def test_a_service_is_known_by_the_names_banks_and_people_use(
    written: str, platform: str | None
) -> None:
    found = vocabulary().subscription(written)
    assert (found.name if found else None) == platform


@pytest.mark.parametrize(("days", "runs"), [(46, True), (47, False)])
def test_a_monthly_subscription_ends_after_one_and_a_half_months_without_a_charge(
    days: int, runs: bool
) -> None:
    paid = netflix(TODAY - timedelta(days=days))
    assert bool(services_by_platform([paid], [], vocabulary(), TODAY)) is runs


@pytest.mark.parametrize(
    ("cadence", "days"), [("two_monthly", 93), ("quarterly", 138), ("half_yearly", 276)]
)
def test_a_subscription_paid_for_longer_runs_one_and_a_half_times_as_long(
    cadence: str, days: int
) -> None:
    for off, runs in ((0, True), (1, False)):
        paid = replace(netflix(TODAY - timedelta(days=days + off)), cadence=cadence)
        assert bool(services_by_platform([paid], [], vocabulary(), TODAY)) is runs


def test_the_bank_line_is_better_evidence_than_what_was_told() -> None:
    told = PaidService("netflix")
    found = services_by_platform([netflix()], [told], vocabulary(), TODAY)
    assert found["Netflix"].charged_on == date(2026, 11, 3)


def test_a_story_of_the_library_is_free_for_everybody() -> None:
    story = a_candidate(
        type=ItemType.STORY,
        price="0.00",
        price_type=PriceType.SUBSCRIPTION,
        platform="Penny Dreadful",
        offers=(included_on("Penny Dreadful", "0.00"),),
    )
    assert quote(story, a_person("-5.00")).budget_reason == (
        "Free to read in the Penny Dreadful library."
    )
