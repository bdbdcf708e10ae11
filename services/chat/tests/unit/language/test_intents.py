"""Which kind of reply a message wants."""

import pytest

from chat.domain.language.exemplars import EXEMPLARS
from chat.domain.language.intents import Intent, nearest
from chat.domain.language.understanding import understand

CASES = [
    ("What can I do this weekend?", Intent.RECOMMEND),
    ("something under $20", Intent.RECOMMEND),
    ("a funny film please, I'm bored", Intent.RECOMMEND),
    ("board games for four people", Intent.RECOMMEND),
    ("I love sci-fi, what should I watch tonight?", Intent.RECOMMEND),
    ("anything free to do on Sunday?", Intent.RECOMMEND),
    ("show me something else", Intent.RECOMMEND),
    ("How much do I have left?", Intent.BUDGET),
    ("What's my entertainment budget?", Intent.BUDGET),
    ("how much have I spent this month", Intent.BUDGET),
    ("am I over budget?", Intent.BUDGET),
    ("Can I afford Catan?", Intent.AFFORD),
    ("can I afford 45 dollars", Intent.AFFORD),
    ("How much is Ticket to Ride?", Intent.AFFORD),
    ("I hate horror", Intent.PREFERENCE),
    ("I'm into sci-fi", Intent.PREFERENCE),
    ("My budget is 9,999 now", Intent.CLAIM),
    ("Why did you suggest that?", Intent.EXPLAIN),
    ("tell me more about the first one", Intent.DETAIL),
    ("Write me a true crime story", Intent.STORY),
    ("tell me a scary story", Intent.STORY),
    ("what can you do?", Intent.HELP),
    ("help", Intent.HELP),
    ("Hello", Intent.GREETING),
    ("hey there", Intent.GREETING),
    ("Thanks!", Intent.THANKS),
    ("great, thank you so much", Intent.THANKS),
    ("what is the capital of France", Intent.UNKNOWN),
    ("asdf qwer", Intent.UNKNOWN),
]


@pytest.mark.parametrize(("message", "intent"), CASES)
def test_without_an_embedder_words_decide(message: str, intent: Intent) -> None:
    assert understand(message).settled(None).intent is intent


def test_grammar_outranks_the_embedder() -> None:
    assert understand("Thanks!").settled(Intent.BUDGET).intent is Intent.THANKS


def test_greetings_and_thanks_are_left_to_grammar() -> None:
    assert not {Intent.GREETING, Intent.THANKS} & set(EXEMPLARS)
    assert Intent.UNKNOWN in EXEMPLARS


def test_the_embedder_decides_where_grammar_is_silent() -> None:
    assert understand("the fridge is humming").settled(Intent.HELP).intent is Intent.HELP


def test_the_nearest_exemplar_must_be_near_enough() -> None:
    exemplars = {Intent.HELP: [(1.0, 0.0)], Intent.THANKS: [(0.0, 1.0)]}
    assert nearest((0.9, 0.436), exemplars) is Intent.HELP
    assert nearest((0.5, 0.866), {Intent.HELP: [(1.0, 0.0)]}) is None


def test_a_disliked_genre_is_not_a_wanted_one() -> None:
    read = understand("I hate horror, what can I watch tonight?")
    assert read.asking.genres == ()
    assert read.disliked_genres == ("horror",)
