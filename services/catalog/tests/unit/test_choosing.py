"""The list: mixed, free where money is tight, always the same, within every rule."""

from decimal import Decimal

import pytest

from catalog.domain.candidate import Candidate
from catalog.domain.kinds import ItemType, Sensitivity
from catalog.domain.person import Person, Wish
from catalog.domain.purse import Purse
from catalog.domain.recommending import Picks, recommend_from
from catalog.domain.tastes import Opinion, Tastes
from catalog.infrastructure.seed_files import vocabulary
from services.catalog.tests.factories import a_candidate, a_person, free_thing

WORDS = vocabulary()


def lists(items: list[Candidate], person: Person, wish: Wish | None = None) -> Picks:
    return recommend_from(items, person, wish or Wish(), WORDS)


def slugs(picks: Picks) -> list[str]:
    return [pick.quote.item.slug for pick in picks.picks]


def costs(picks: Picks) -> list[Decimal]:
    return [pick.quote.way.cost.amount for pick in picks.picks if pick.quote.way.cost]


def an_opinion(liking: float, *genres: str, title: str = "Before") -> Opinion:
    item = a_candidate(title.lower())
    return Opinion(item.id, title, ItemType.MOVIE, genres, liking, "liked")


def test_three_prices_are_offered_when_there_are_three() -> None:
    same = [a_candidate(f"film-{n}", price="5.00", popularity=Decimal(1)) for n in range(20)]
    others = [a_candidate("other", price="7.00"), a_candidate("third", price="9.00")]
    picked = lists(same + others, a_person(), Wish(limit=3))
    assert set(costs(picked)) == {Decimal("5.00"), Decimal("7.00"), Decimal("9.00")}


def test_kinds_are_mixed_unless_one_is_asked_for() -> None:
    films = [a_candidate(f"film-{n}", popularity=Decimal("0.9")) for n in range(9)]
    books = [a_candidate(f"book-{n}", type=ItemType.BOOK) for n in range(9)]
    mixed = lists(films + books, a_person(), Wish(limit=6))
    kinds = {pick.quote.item.type for pick in mixed.picks}
    assert kinds == {ItemType.MOVIE, ItemType.BOOK}


@pytest.mark.parametrize("remaining", ["52.89", "10.00", "0.01"])
def test_with_less_than_a_fifth_left_free_things_come_first(remaining: str) -> None:
    cheap = [a_candidate(f"c-{n}", price="0.01", popularity=Decimal(1)) for n in range(12)]
    picked = lists([*cheap, free_thing()], a_person(remaining), Wish(limit=5))
    assert slugs(picked)[0] == "a-walk"
    assert picked.note is not None
    assert f"Only {remaining} AUD is left" in picked.note


def test_with_a_fifth_left_money_is_not_tight() -> None:
    assert not Purse("AUD", Decimal("264.50"), Decimal("52.90")).tight
    assert Purse("AUD", Decimal("264.50"), Decimal("52.89")).tight


@pytest.mark.parametrize("remaining", ["0.00", "-0.01", "-500.00"])
def test_with_nothing_left_everything_is_free(remaining: str) -> None:
    items = [a_candidate(f"c-{n}", price="0.01") for n in range(5)]
    assert slugs(lists([*items, free_thing()], a_person(remaining))) == ["a-walk"]


def test_an_unknown_budget_honours_the_asked_price_and_says_so() -> None:
    items = [a_candidate("in", price="15.00"), a_candidate("out", price="15.01")]
    picked = lists(items, a_person(None), Wish(max_price=Decimal(15)))
    assert slugs(picked) == ["in"]
    assert picked.picks[0].quote.left_after is None
    assert "within the price you set" in (picked.note or "")


def test_somebody_new_gets_what_is_popular_and_is_told_so() -> None:
    items = [a_candidate(f"film-{n}", popularity=Decimal(n) / 10) for n in range(1, 9)]
    picked = lists(items, a_person())
    assert slugs(picked)[0] == "film-8"
    assert "taste is not known yet" in (picked.note or "")
    assert picked.picks[0].taste_reason == "Most people know it, and it is rated 7.5 out of 10."


def test_the_order_the_candidates_come_in_does_not_matter() -> None:
    items = [a_candidate(f"film-{n}", price=f"{n % 5 + 1}.00") for n in range(30)]
    assert slugs(lists(items, a_person())) == slugs(lists(items[::-1], a_person()))


def test_a_stated_genre_a_neighbour_and_a_stranger_rank_in_that_order() -> None:
    items = [
        a_candidate("stranger", genres=("sport",)),
        a_candidate("neighbour", genres=("crime",)),
        a_candidate("stated", genres=("mystery",)),
    ]
    tastes = Tastes.told(WORDS, genres=["mystery"])
    picked = lists(items, a_person(tastes=tastes))
    assert slugs(picked) == ["stated", "neighbour", "stranger"]
    assert "you like mystery" in picked.picks[0].taste_reason
    assert "close to mystery" in picked.picks[1].taste_reason


def test_a_liked_item_raises_its_neighbours_and_is_named() -> None:
    items = [a_candidate("a-war", genres=("war",)), a_candidate("b-song", genres=("music",))]
    liked = Tastes(opinions=(an_opinion(1.0, "music", title="Amadeus"),))
    picked = lists(items, a_person(tastes=liked))
    assert slugs(picked)[0] == "b-song"
    assert "shares music with Amadeus, which you liked" in picked.picks[0].taste_reason


def test_nothing_is_recommended_because_it_is_like_itself() -> None:
    saved = a_candidate("wednesday", genres=("war",), similarity=0.99)
    opinion = Opinion(saved.id, "Wednesday", ItemType.MOVIE, ("war",), 1.0, "saved")
    picked = lists([saved], a_person(tastes=Tastes(opinions=(opinion,))))
    assert "Wednesday" not in picked.picks[0].taste_reason


def test_a_later_opinion_weighs_more_than_an_earlier_one() -> None:
    items = [a_candidate("a-war", genres=("war",)), a_candidate("b-song", genres=("music",))]
    newest_first = (an_opinion(1.0, "music"), an_opinion(1.0, "war"))
    assert slugs(lists(items, a_person(tastes=Tastes(opinions=newest_first))))[0] == "b-song"


def test_somebody_careful_with_money_sees_the_cheaper_one_first() -> None:
    items = [
        a_candidate("dear", price="60.00", popularity=Decimal("0.6")),
        a_candidate("cheap", price="3.00", popularity=Decimal("0.4")),
    ]
    careful = Tastes(sensitivity=Sensitivity.BUDGET)
    assert slugs(lists(items, a_person(tastes=careful)))[0] == "cheap"


def test_more_hours_for_the_same_money_are_worth_more() -> None:
    items = [
        a_candidate("a-short", expected_hours=Decimal(1), price="20.00"),
        a_candidate("b-long", expected_hours=Decimal(40), price="20.00"),
    ]
    assert slugs(lists(items, a_person()))[0] == "b-long"


@pytest.mark.parametrize(
    ("word", "kept"),
    [("horror", "cosy"), ("Scary", "cosy"), ("movies", None), ("romcom", "cosy")],
)
def test_a_dislike_is_understood_in_a_person_s_own_words(word: str, kept: str | None) -> None:
    items = [
        a_candidate("cosy", genres=("mystery",)),
        a_candidate("scary", genres=("mystery", "horror", "romance")),
    ]
    tastes = Tastes.told(WORDS, disliked=[word])
    assert slugs(lists(items, a_person(tastes=tastes))) == ([kept] if kept else [])


def test_nothing_that_fits_is_an_empty_list_with_a_word_about_it() -> None:
    picked = lists([a_candidate(price="500.00")], a_person("10.00", budget="11.00"))
    assert picked.picks == []
    assert "Nothing in the catalogue fits" in (picked.note or "")
