"""Short messages take up what came before: what was asked, what was shown, what was offered."""

from dataclasses import replace
from decimal import Decimal

import pytest

from chat.domain.facts import Candidate
from chat.domain.language.follow_ups import continued, in_context
from chat.domain.language.intents import Intent
from chat.domain.language.references import pointed_at, referenced
from chat.domain.language.understanding import Understanding, understand
from services.chat.tests.factories import a_candidate

SHOWN = (
    a_candidate(title="Catan", cost="69.99"),
    a_candidate(title="Onitama", cost="49.99"),
    a_candidate(title="Cluedo", cost="34.99"),
)


def follow_up(
    message: str, *earlier: str, told: str = "", shown: tuple[Candidate, ...] = SHOWN
) -> Understanding:
    return in_context(understand(message), earlier=earlier, last_reply=told, shown=shown).settled(
        None
    )


def test_cheaper_keeps_the_kind_and_stays_below_the_middle_of_what_was_shown() -> None:
    read = follow_up("something cheaper", "board games for four")
    assert read.intent is Intent.RECOMMEND
    assert read.asking.types == ("board_game",)
    assert read.asking.max_price == Decimal("49.98")
    assert read.asking.more


def test_something_else_keeps_the_wish_and_shows_nothing_twice() -> None:
    read = follow_up("show me something else", "a funny film please")
    assert (read.asking.types, read.asking.moods) == (("movie",), ("funny",))
    assert read.asking.more


def test_a_new_kind_replaces_the_old_one() -> None:
    assert follow_up("any cheaper books?", "a funny film").asking.types == ("book",)


@pytest.mark.parametrize("message", ["indoors though", "something outside instead"])
def test_a_wish_in_two_words_is_about_what_came_before(message: str) -> None:
    read = follow_up(message, "what can I do on Sunday?")
    assert read.intent is Intent.RECOMMEND


def test_yes_to_an_offer_of_free_things_asks_for_free_things() -> None:
    read = follow_up("yes please", told="You are over. Shall I look for free things?")
    assert read.intent is Intent.RECOMMEND
    assert read.asking.free_only


def test_no_is_taken_for_an_answer() -> None:
    assert follow_up("no thanks", told="Want ideas?").intent is Intent.DECLINE


def test_and_another_title_asks_for_its_price() -> None:
    read = follow_up("and Gloomhaven?", "Can I afford Catan?")
    assert (read.intent, read.asking.title) == (Intent.AFFORD, "Gloomhaven")


@pytest.mark.parametrize(
    ("message", "title"),
    [
        ("the second one please", "Onitama"),
        ("tell me about number 3", "Cluedo"),
        ("the cheapest one", "Cluedo"),
        ("the most expensive?", "Catan"),
        ("the last one", "Cluedo"),
        ("is onitama any good?", "Onitama"),
    ],
)
def test_an_offer_is_meant_by_place_price_or_title(message: str, title: str) -> None:
    found = referenced(message, SHOWN)
    assert found is not None
    assert found.title == title


def test_it_means_what_was_spoken_of_last() -> None:
    assert pointed_at("how long is it?", SHOWN, SHOWN[1]) is SHOWN[1]
    assert pointed_at("how long is it?", SHOWN) is SHOWN[0]
    assert pointed_at("what can I do this weekend?", SHOWN) is None


@pytest.mark.parametrize(
    ("message", "intent"),
    [
        ("the second one please", Intent.DETAIL),
        ("I'll take the second one", Intent.CHOOSE),
        ("Can I afford the second one?", Intent.AFFORD),
        ("why the second one?", Intent.EXPLAIN),
        ("where can I get it?", Intent.DETAIL),
        ("you're useless", Intent.COMPLAINT),
        ("can we do two of them?", Intent.AFFORD),
        ("compare the first two", Intent.DETAIL),
    ],
)
def test_what_is_asked_about_an_offer(message: str, intent: Intent) -> None:
    assert follow_up(message).intent is intent


def test_too_dear_asks_for_cheaper_ones_of_the_same_kind() -> None:
    read = follow_up("that's too expensive", "board games for four")
    assert read.intent is Intent.RECOMMEND
    assert (read.asking.types, read.asking.max_price) == (("board_game",), Decimal("49.98"))


def test_leaving_something_out_keeps_the_wish_and_what_was_left_out_before() -> None:
    read = follow_up("no comedies either", "films without horror for tonight")
    assert read.intent is Intent.RECOMMEND
    assert read.asking.types == ("movie",)
    assert set(read.asking.excluded_genres) == {"horror", "comedy"}


def test_a_price_alone_keeps_the_kind() -> None:
    read = follow_up("under twenty", "a book maybe")
    assert (read.asking.types, read.asking.max_price) == (("book",), Decimal(20))


def test_cheap_of_another_kind_is_not_measured_by_what_was_shown() -> None:
    read = follow_up("a cheap restaurant near me", "board games for four")
    assert read.asking.max_price is None


@pytest.mark.parametrize("message", ["not that one", "any other", "again!", "boring"])
def test_anything_but_that_shows_others(message: str) -> None:
    read = follow_up(message, "board games for four")
    assert (read.intent, read.asking.types, read.asking.more) == (
        Intent.RECOMMEND,
        ("board_game",),
        True,
    )


def test_a_few_words_that_name_nothing_are_about_the_last_wish() -> None:
    wish = replace(understand("vegetarian please"), intent=Intent.RECOMMEND)
    assert continued(wish, ["a restaurant for two"]).asking.types == ("restaurant",)
    whole = replace(understand("what is there to do at the coast"), intent=Intent.RECOMMEND)
    assert continued(whole, ["a restaurant for two"]).asking.types == ()


def test_another_place_is_another_wish() -> None:
    read = follow_up("and if it should be outside?", "board games for four")
    assert (read.intent, read.asking.genres) == (Intent.RECOMMEND, ("outdoors",))


def test_another_amount_is_checked_like_the_first() -> None:
    read = follow_up("what about $300?", "can I afford a $95 concert on Friday?")
    assert (read.intent, read.asking.amount) == (Intent.AFFORD, Decimal(300))
    assert follow_up("and 200?", "can I spend 40 on dinner").asking.amount == Decimal(200)
    wish = follow_up("what about $30?", "a board game please")
    assert wish.intent is Intent.RECOMMEND


@pytest.mark.parametrize(
    ("message", "types"),
    [
        ("what should I read next?", ("book",)),
        ("what can I watch tonight?", ("movie", "series")),
        ("I want to play something", ("board_game", "video_game", "card_game")),
    ],
)
def test_a_verb_names_the_kind(message: str, types: tuple[str, ...]) -> None:
    assert follow_up(message).asking.types == types
