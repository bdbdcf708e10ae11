"""Subscriptions in turn: what to hold when, what to pause, and what that spares."""

from datetime import date
from decimal import Decimal

from catalog.domain.candidate import Candidate
from catalog.domain.kinds import ItemType, PriceType
from catalog.domain.person import Person
from catalog.domain.rotation import Advice, Rotation, rotation_for
from catalog.domain.services import PaidService
from catalog.infrastructure.seed_files import vocabulary
from services.catalog.tests.factories import a_candidate, a_person, an_offer, included_on, netflix
from shared.money import Money

WORDS = vocabulary()


def a_series(slug: str, *services: str, hours: str = "9", **facts: object) -> Candidate:
    return a_candidate(
        slug,
        type=ItemType.SERIES,
        price_type=PriceType.SUBSCRIPTION,
        price="18.99",
        platform=services[0],
        offers=tuple(included_on(name) for name in services),
        expected_hours=Decimal(hours),
        **facts,
    )


def a_rotation(
    *items: Candidate, person: Person | None = None, months: int = 6, hours: int = 20
) -> Rotation:
    person = person or a_person()
    return rotation_for(
        items,
        person,
        WORDS,
        watchable=set(person.services),
        months=months,
        hours_a_month=Decimal(hours),
    )


def held(rotation: Rotation) -> list[str | None]:
    return [month.service.name if month.service else None for month in rotation.months]


def test_one_service_after_the_other_what_is_held_already_first() -> None:
    person = a_person(services={"Netflix": netflix()})
    rotation = a_rotation(
        a_series("on-stan", "Stan"),
        a_series("too", "Stan"),
        a_series("on-netflix", "Netflix"),
        person=person,
        months=4,
    )
    assert held(rotation) == ["Netflix", "Stan", None, None]
    assert [month.starts for month in rotation.months][:2] == [date(2026, 12, 1), date(2027, 1, 1)]
    assert str(rotation.cost) == "35.99 AUD"
    assert str(rotation.keeping_all) == "143.96 AUD"
    assert str(rotation.saving) == "107.97 AUD"
    assert [s.advice for s in rotation.services] == [Advice.KEEP, Advice.START]


def test_the_fee_is_what_the_bank_line_says_and_the_line_is_the_evidence() -> None:
    paid = PaidService("Netflix", Money.of("25.99", "AUD"), "monthly", date(2026, 11, 3))
    rotation = a_rotation(
        a_series("a", "Netflix"), person=a_person(services={"Netflix": paid}), months=1
    )
    assert str(rotation.cost) == "25.99 AUD"
    assert rotation.services[0].held is paid


def test_a_service_with_nothing_on_the_list_is_to_be_paused() -> None:
    services = {"Netflix": netflix(), "Stan": PaidService("Stan")}
    rotation = a_rotation(a_series("a", "Stan"), person=a_person(services=services), months=2)
    assert {s.name: s.advice for s in rotation.services} == {
        "Stan": Advice.KEEP,
        "Netflix": Advice.PAUSE,
    }
    assert str(rotation.saving) == "54.98 AUD"


def test_a_single_film_is_rented_rather_than_subscribed_to() -> None:
    film = a_candidate("film", offers=(an_offer(price="4.99"), included_on("Disney+")))
    rotation = a_rotation(film, months=2)
    assert [wish.item.slug for wish in rotation.alone] == ["film"]
    assert held(rotation) == [None, None]
    assert str(rotation.cost) == "4.99 AUD"
    assert str(rotation.keeping_all) == "31.98 AUD"


def test_a_service_paid_for_the_year_costs_nothing_more_and_is_not_rotated() -> None:
    yearly = PaidService("Disney+", Money.of("159.99", "AUD"), "yearly", date(2026, 6, 1))
    rotation = a_rotation(
        a_series("a", "Disney+"), person=a_person(services={"Disney+": yearly}), months=2
    )
    assert rotation.services[0].advice is Advice.SETTLED
    assert [wish.item.slug for wish in rotation.services[0].wishes] == ["a"]
    assert rotation.cost.amount == rotation.keeping_all.amount == 0


def test_a_long_series_takes_several_months_and_what_comes_too_late_is_named() -> None:
    long = a_series("long", "Binge", hours="45", popularity=Decimal("0.9"))
    short = a_series("short", "Binge", hours="5", popularity=Decimal("0.1"))
    rotation = a_rotation(long, short, months=2)
    assert held(rotation) == ["Binge", "Binge"]
    assert [item.slug for item in rotation.months[0].begins] == ["long"]
    assert [item.slug for item in rotation.later] == ["short"]


def test_no_service_is_held_for_longer_than_the_plan_is() -> None:
    endless = a_series("endless", "Binge", hours="240")
    rotation = a_rotation(endless, a_series("other", "Stan"), months=6)
    assert [(s.name, s.months) for s in rotation.services] == [("Binge", 6)]
    assert [item.slug for item in rotation.later] == ["other"]


def test_an_empty_list_plans_nothing_and_says_what_to_do() -> None:
    rotation = a_rotation()
    assert rotation.services == []
    assert held(rotation) == [None] * 6
    assert rotation.note.startswith("Save films")


def test_an_empty_list_gives_no_advice_on_what_is_held() -> None:
    rotation = a_rotation(person=a_person(services={"Netflix": netflix()}))
    assert rotation.services == []


def test_december_is_followed_by_january() -> None:
    rotation = a_rotation(a_series("a", "Stan"), months=12)
    assert [m.starts.month for m in rotation.months] == [12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
