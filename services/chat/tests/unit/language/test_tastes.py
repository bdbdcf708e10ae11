"""Tastes: a person's own statements, never somebody else's, never a joke."""

import pytest

from chat.domain.language.tastes import read_tastes

LIKES, DISLIKES = "likes", "dislikes"

STATED = [
    ("I hate horror", [("genre", "horror", DISLIKES)]),
    ("I love board games", [("activity", "board games", LIKES)]),
    ("I'm into sci-fi", [("genre", "sci-fi", LIKES)]),
    ("I’m really into science fiction.", [("genre", "sci-fi", LIKES)]),
    ("I don't like musicals", [("genre", "music", DISLIKES)]),
    ("I can't stand slashers", [("genre", "horror", DISLIKES)]),
    ("I'm a huge fan of westerns", [("genre", "western", LIKES)]),
    ("I'm not a fan of documentaries", [("genre", "documentary", DISLIKES)]),
    ("I'm a horror fan", [("genre", "horror", LIKES)]),
    ("I'm not a horror person", [("genre", "horror", DISLIKES)]),
    (
        "I love thrillers but I hate horror",
        [("genre", "thriller", LIKES), ("genre", "horror", DISLIKES)],
    ),
    ("I like comedies and dramas", [("genre", "comedy", LIKES), ("genre", "drama", LIKES)]),
    ("I love everything except horror", [("genre", "horror", DISLIKES)]),
    ("My favourite genre is fantasy", [("genre", "fantasy", LIKES)]),
    ("My least favourite genre is romance", [("genre", "romance", DISLIKES)]),
    ("My wife and I love strategy games", [("genre", "strategy", LIKES)]),
    ("My wife hates horror but I love it", [("genre", "horror", LIKES)]),
    (
        "I don't like horror films but love crime novels",
        [("genre", "horror", DISLIKES), ("genre", "crime", LIKES)],
    ),
    ("I prefer mystery over romance", [("genre", "mystery", LIKES)]),
    ("I've always loved animation", [("genre", "animation", LIKES)]),
    ("I can't get enough of true crime", [("genre", "true-crime", LIKES)]),
    ("Hi! I'm tired of superhero movies. What else is there?", [("genre", "superhero", DISLIKES)]),
    ("I love horror, what do you have?", [("genre", "horror", LIKES)]),
    ("I enjoy live music", [("genre", "live-music", LIKES)]),
    ("We love card games", [("activity", "card games", LIKES)]),
    ("I'm broke until payday", [("price_sensitivity", "budget", LIKES)]),
    ("Money is tight this month", [("price_sensitivity", "budget", LIKES)]),
    ("I don't mind spending a bit more", [("price_sensitivity", "flexible", LIKES)]),
    ("I never watch horror", [("genre", "horror", DISLIKES)]),
    ("I really do not enjoy war films", [("genre", "war", DISLIKES)]),
    (
        "I love mysteries and hate horror",
        [("genre", "mystery", LIKES), ("genre", "horror", DISLIKES)],
    ),
    (
        "I enjoy crime, and really can't stand musicals",
        [("genre", "crime", LIKES), ("genre", "music", DISLIKES)],
    ),
    (
        "I hate romance and love westerns",
        [("genre", "romance", DISLIKES), ("genre", "western", LIKES)],
    ),
    (
        "I hate romance and westerns",
        [("genre", "romance", DISLIKES), ("genre", "western", DISLIKES)],
    ),
]

NOT_STATED = [
    "My wife hates horror",
    "My wife loves comedies and hates horror",
    "My friends love comedies and hate horror",
    "my kids love superhero movies",
    "My boyfriend is into sci-fi",
    "She can't stand musicals",
    "People say I love horror",
    "My sister thinks I hate comedies",
    'He told me: "I hate horror"',
    "I don't hate horror",
    "I wouldn't say I love horror",
    "Do I like horror?",
    "Why do I hate horror?",
    "Do you love board games?",
    "If I loved fantasy I would read more",
    "I used to love horror",
    "I'd love a comedy tonight",
    "Oh sure, I just love horror",
    "I love horror... not",
    "I love horror. Not.",
    "I love horror, said no one ever",
    "Yeah right, I love westerns",
    "I love when horror fans cry",
    "I don't think I like horror",
    "Not that I hate horror",
    "Show me a horror film under $20",
    "The neighbours enjoy board games",
    "I'm not sure I like romance",
    "Can you find me a thriller?",
    "My wife and her mother love musicals",
]


@pytest.mark.parametrize(("message", "expected"), STATED)
def test_a_persons_own_statement_is_learned(
    message: str, expected: list[tuple[str, str, str]]
) -> None:
    assert [(t.kind, t.value, t.polarity) for t in read_tastes(message)] == expected


@pytest.mark.parametrize("message", NOT_STATED)
def test_what_a_person_does_not_state_about_themselves_is_not_learned(message: str) -> None:
    assert read_tastes(message) == []


def test_the_words_that_taught_it_are_kept() -> None:
    [taste] = read_tastes("Good evening. I hate horror, honestly.")
    assert "hate horror" in taste.quote


def test_a_message_teaches_a_bounded_number_of_things() -> None:
    message = ". ".join(f"I love {genre}" for genre in ["horror", "comedy", "drama"] * 200)
    assert len(read_tastes(message)) == 3
