"""Windows, title lines and torn ends of story text."""

import random

import pytest

from chat.domain.stories.held_window import LONGEST, HeldWindow
from chat.domain.stories.prose import (
    TitleLine,
    ToldSentences,
    title_from,
    whole_sentences,
    without_notes,
)

SENTENCE = "The lamp went out on the stairs, and nobody had touched it. "


def pieces_of(text: str, seed: int) -> list[str]:
    source, pieces = random.Random(seed), []  # noqa: S311 - not a secret
    while text:
        cut = source.randint(1, 40)
        pieces.append(text[:cut])
        text = text[cut:]
    return pieces


@pytest.mark.parametrize("seed", range(20))
def test_windows_joined_are_the_text_however_it_arrives(seed: int) -> None:
    text, window = SENTENCE * 40, HeldWindow()
    shown = [whole for piece in pieces_of(text, seed) for whole in window.feed(piece)]
    assert "".join(shown) + window.rest() == text
    assert all(whole.rstrip().endswith(".") for whole in shown)


def test_nothing_leaves_before_a_window_is_whole() -> None:
    window = HeldWindow()
    assert window.feed(SENTENCE) == []
    assert window.rest() == SENTENCE


def test_a_sentence_that_never_ends_is_cut() -> None:
    window = HeldWindow()
    shown = window.feed("a" * (3 * LONGEST))
    assert [len(whole) for whole in shown] == [LONGEST, LONGEST, LONGEST]


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("Title: The Cold Lamp\n\n", "The Cold Lamp"),
        ("**Title: “The Cold Lamp”**\n", "The Cold Lamp"),
        ("# Title: The Cold Lamp\n", "The Cold Lamp"),
        ("", None),
    ],
)
def test_a_title_line_is_taken_off(first: str, title: str | None) -> None:
    line = TitleLine()
    told = "".join(line.feed(piece) for piece in pieces_of(first + SENTENCE * 8, 1)) + line.rest()
    assert (line.title, told) == (title, SENTENCE * 8)


def test_headings_and_remarks_about_the_story_are_not_part_of_it() -> None:
    text = (
        "## Part One\nThe story ends with a twist. Ada ran. In this section we meet Ben. He knew."
    )
    assert without_notes(text).split() == ["Ada", "ran.", "He", "knew."]


def test_a_torn_last_sentence_is_dropped() -> None:
    assert whole_sentences("Ada ran. “Stop!” Ben was about to") == "Ada ran. “Stop!”"
    assert whole_sentences("no end at all") == ""


def test_a_title_is_made_of_the_first_words() -> None:
    made = title_from("a lighthouse keeper who counts one ship too many, every single night")
    assert made == "A lighthouse keeper who counts one ship too many"


def test_a_model_that_begins_again_is_not_heard_twice() -> None:
    told, again = ToldSentences(), SENTENCE.replace("touched it", "touched the lamp")
    assert told.unheard(f"{SENTENCE}“Who?” Ada asked. ") == f"{SENTENCE}“Who?” Ada asked. "
    assert told.unheard(f"{again}\n“Who?” Ada asked. Ben knew.") == "\n“Who?” Ada asked. Ben knew."


def test_tags_are_not_prose() -> None:
    assert without_notes('<p class="x">Ada ran.</p> 3 < 5.').strip() == "Ada ran. 3 < 5."
