from uuid import uuid4

import pytest

from services.user.tests.factories import NOW, some_preferences
from shared.money import Money
from user.domain.errors import InvalidPreference, SubscriptionNotFound, TooManySubscriptions
from user.domain.preferences import MAX_SUBSCRIPTIONS, Cadence, PriceSensitivity


def test_learning_a_dislike_takes_the_genre_out_of_the_liked_ones() -> None:
    preferences = some_preferences(preferred_genres=["horror", "mystery"])
    event = preferences.learn("genre", "Horror", "dislikes", NOW)
    assert preferences.preferred_genres == ["mystery"]
    assert event.disliked_genres == ["horror"]


def test_the_newest_word_on_a_genre_wins() -> None:
    preferences = some_preferences(disliked_genres=["romance"])
    preferences.learn("genre", "romance", "likes", NOW)
    assert (preferences.preferred_genres, preferences.disliked_genres) == (["romance"], [])


def test_disliking_an_activity_only_takes_it_out() -> None:
    preferences = some_preferences(preferred_activities=["concerts", "dining"])
    preferences.learn("activity", "concerts", "dislikes", NOW)
    assert preferences.preferred_activities == ["dining"]


def test_learning_the_same_twice_changes_nothing_but_the_version() -> None:
    preferences = some_preferences()
    preferences.learn("genre", "sci-fi", "likes", NOW)
    event = preferences.learn("genre", "SCI-FI ", "likes", NOW)
    assert event.preferred_genres == ["sci-fi"]
    assert event.version == 2


def test_what_is_forgotten_is_gone_from_both_lists() -> None:
    preferences = some_preferences(disliked_genres=["horror"])
    assert preferences.forget("genre", "horror", NOW).disliked_genres == []


def test_a_learned_price_sensitivity_must_be_one_of_three() -> None:
    preferences = some_preferences()
    preferences.learn("price_sensitivity", "budget", "likes", NOW)
    assert preferences.price_sensitivity is PriceSensitivity.BUDGET
    with pytest.raises(InvalidPreference):
        preferences.learn("price_sensitivity", "lavish", "likes", NOW)


@pytest.mark.parametrize("word", ["", "   ", "x" * 41])
def test_a_preference_is_a_short_word(word: str) -> None:
    with pytest.raises(InvalidPreference):
        some_preferences().learn("genre", word, "likes", NOW)


def test_telling_a_service_again_corrects_its_price() -> None:
    preferences = some_preferences()
    price = Money.of("16.99", "AUD")
    first, _ = preferences.tell_subscription("Netflix", price, Cadence.MONTHLY, NOW)
    second, event = preferences.tell_subscription(
        "netflix", Money.of("18.99", "AUD"), Cadence.MONTHLY, NOW
    )
    assert first.id == second.id
    assert [fact.price.amount for fact in event.subscriptions if fact.price] == ["18.99"]


def test_a_service_of_unknown_price_stays_unknown_and_is_not_free() -> None:
    _, event = some_preferences().tell_subscription("Stan", None, Cadence.MONTHLY, NOW)
    assert event.subscriptions[0].price is None


def test_one_cannot_cancel_what_one_never_told() -> None:
    with pytest.raises(SubscriptionNotFound):
        some_preferences().cancel_subscription(uuid4(), NOW)


def test_subscriptions_are_bounded() -> None:
    preferences = some_preferences()
    for number in range(MAX_SUBSCRIPTIONS):
        preferences.tell_subscription(f"Service {number}", None, Cadence.MONTHLY, NOW)
    with pytest.raises(TooManySubscriptions):
        preferences.tell_subscription("One more", None, Cadence.MONTHLY, NOW)
