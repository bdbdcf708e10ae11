"""Sentences are cut the same way however the stream arrives, and nothing is lost."""

import random

import pytest

from chat.domain.language.sentences import SentenceHold, split_sentences

TITLES = ["Mamma Mia! Here We Go Again", "Dr. Strangelove"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One. Two! Three?", 3),
        ("It costs 34.95 today. Fine.", 2),
        ("Try Mamma Mia! Here We Go Again tonight. Fun.", 2),
        ("Watch Dr. Strangelove. Then sleep.", 2),
        ("By J. R. Tolkien. Good.", 2),
        ("- one\n- two\n", 2),
        ('He said "go." Then left.', 2),
        ("no end", 1),
        ("e.g. this one. Yes.", 2),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(text: str, count: int) -> None:
    assert len(split_sentences(text, TITLES)) == count


def test_joined_sentences_are_the_text_however_it_was_cut() -> None:
    text = (
        "Hello there! You have 162.04 left.\n\n- **Catan**: 34.95. Fine?\n Mamma Mia! Here We Go Again. "
        * 5
    )
    for seed in range(50):
        chance = random.Random(seed)  # noqa: S311 - a repeatable way to cut, not a secret
        hold, sentences, rest = SentenceHold(TITLES), [], text
        while rest:
            size = chance.randint(1, 9)
            sentences += hold.feed(rest[:size])
            rest = rest[size:]
        assert "".join([*sentences, hold.rest()]) == text


def test_a_sentence_without_an_end_is_cut_at_a_word() -> None:
    [first, *_] = split_sentences("word " * 400)
    assert len(first) <= 600
    assert first.endswith(" ")
