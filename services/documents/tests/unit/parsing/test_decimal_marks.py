"""A comma that was read as a point."""

from documents.domain.reading.words import Word
from documents.infrastructure.parsing.decimal_marks import with_one_mark


def column(*texts: str, right: float = 530.0) -> list[Word]:
    """Figures below one another that end flush, as nearly as a scan has them."""
    return [
        Word(text, right - 6 * len(text), 100 + 15 * n, right + n % 3, 110 + 15 * n)
        for n, text in enumerate(texts)
    ]


def texts(words: list[Word]) -> list[str]:
    return [word.text for word in words]


def test_a_point_among_commas_is_a_comma() -> None:
    words = column("785,00", "150.00", "1.204,18", "39,95")

    assert texts(with_one_mark(words)) == ["785,00", "150,00", "1.204,18", "39,95"]


def test_a_comma_among_points_is_a_point() -> None:
    assert texts(with_one_mark(column("£1.60", "£2,25", "12.40"))) == ["£1.60", "£2.25", "12.40"]


def test_days_in_a_column_of_their_own_stay() -> None:
    words = [*column("01.03", "04.03", "15.03", right=76), *column("46,93", "92,00", "24,00")]

    assert with_one_mark(words) == words


def test_where_as_many_have_one_mark_as_the_other_nothing_is_changed() -> None:
    words = column("46,93", "92.00")

    assert with_one_mark(words) == words
