"""What a person asks for: kind, mood, ceiling, company, title."""

from decimal import Decimal

import pytest

from chat.domain.language.asking import read_asking


@pytest.mark.parametrize(
    ("message", "ceiling"),
    [
        ("something under $20", "20"),
        ("under 20 dollars please", "20"),
        ("a film for less than 15", "15"),
        ("up to €24,50", "24.50"),
        ("$10-20 board games", "20"),
        ("between 10 and 20 dollars", "20"),
        ("twenty dollars or less", "20"),
        ("I have 50 dollars to spend this weekend", "50"),
        ("a $15 game", "15"),
        ("max 30 bucks", "30"),
        ("board games for four people", None),
        ("something for 2 hours", None),
        ("what can I do this weekend", None),
        ("10% off anything?", None),
    ],
)
def test_the_ceiling_is_read(message: str, ceiling: str | None) -> None:
    assert read_asking(message).max_price == (Decimal(ceiling) if ceiling else None)


@pytest.mark.parametrize(
    ("message", "types"),
    [
        ("a funny film", ("movie",)),
        ("any good board games?", ("board_game",)),
        ("games for tonight", ("video_game", "board_game")),
        ("a novel or a movie", ("book", "movie")),
        ("where can we eat out", ("restaurant",)),
        ("live music on Friday", ("event",)),
        ("hello", ()),
    ],
)
def test_the_kind_is_read(message: str, types: tuple[str, ...]) -> None:
    assert read_asking(message).types == types


@pytest.mark.parametrize(
    ("message", "moods"),
    [
        ("a funny film", ("funny",)),
        ("something cosy and relaxing", ("cosy", "relaxing")),
        ("date night ideas", ("romantic",)),
        ("a film", ()),
    ],
)
def test_the_mood_is_read(message: str, moods: tuple[str, ...]) -> None:
    assert read_asking(message).moods == moods


@pytest.mark.parametrize(
    ("message", "people"),
    [
        ("a game for four people", 4),
        ("for 6 of us", 6),
        ("a party of eight", 8),
        ("for two", 2),
        ("for 20 dollars", None),
        ("for 2 hours", None),
        ("a film", None),
    ],
)
def test_the_company_is_counted(message: str, people: int | None) -> None:
    assert read_asking(message).people == people


@pytest.mark.parametrize(
    ("message", "title"),
    [
        ("Can I afford Catan?", "Catan"),
        ("can I afford The Crew this month?", "The Crew"),
        ("How much is Ticket to Ride?", "Ticket to Ride"),
        ('is "Dune" worth it', "Dune"),
        ("what about Wingspan?", "Wingspan"),
        ("Can I buy it?", None),
        ("can I afford 45 dollars?", None),
        ("find me a comedy", None),
        ("what can I do tonight", None),
    ],
)
def test_a_title_is_read(message: str, title: str | None) -> None:
    assert read_asking(message).title == title


@pytest.mark.parametrize(
    ("message", "amount"),
    [
        ("can I afford $45?", "45"),
        ("can I afford 45", "45"),
        ("can I spend eighty dollars", "80"),
        ("hi", None),
    ],
)
def test_the_amount_in_question_is_read(message: str, amount: str | None) -> None:
    assert read_asking(message).amount == (Decimal(amount) if amount else None)


def test_an_excluded_genre_is_not_a_wanted_one() -> None:
    asking = read_asking("a thriller, but no horror please")
    assert asking.genres == ("thriller",)
    assert asking.excluded_genres == ("horror",)


@pytest.mark.parametrize(
    "message", ["something free", "free things to do", "without spending anything"]
)
def test_free_is_heard(message: str) -> None:
    assert read_asking(message).free_only
