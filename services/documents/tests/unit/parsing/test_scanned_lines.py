"""What the picture says about a line beyond what was read."""

import math
from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy
import pytest
from numpy.typing import NDArray

from documents.infrastructure.parsing.scanned_lines import ScannedLine
from documents.infrastructure.parsing.straightening import straighten

WIDE, HIGH = 10, 20  # of a character, in pixels
Gray = NDArray[numpy.uint8]


def set_line(printed: str, read: str, *, slope: float = 0.0) -> tuple[ScannedLine, Gray]:
    """A line of blocks for letters, and the picture of it; `read` may lack its spaces."""
    gray = numpy.full((120, 40 + 12 * len(printed)), 255, numpy.uint8)
    places = []
    for number, char in enumerate(printed):
        x = 20 + 12 * number
        y = round(60 + slope * x)
        if char != " ":
            gray[y - 14 : y, x : x + WIDE] = 0
            places.append((x + WIDE / 2 - 20) / (12 * len(printed)))
    left, right = 20.0, 20.0 + 12 * len(printed)
    corners = [
        (left, 43 + slope * left), (right, 43 + slope * right),
        (right, 63 + slope * right), (left, 63 + slope * left),
    ]  # fmt: skip
    line = ScannedLine(read, corners, 1.0)
    line.place(places)
    return line, gray


def looked_at(printed: str, read: str, *, slope: float = 0.0) -> ScannedLine:
    line, gray = set_line(printed, read, slope=slope)
    line.look_at(gray)
    return line


def texts(line: ScannedLine) -> list[str]:
    return [word.text for word in line.words()]


def test_a_space_that_was_not_read_is_put_back() -> None:
    assert looked_at("Net pay du mois", "Netpay dumois").text == "Net pay du mois"


def test_a_figure_is_set_apart_from_the_word_before_it() -> None:
    line = looked_at("SHOEBOX      2,504.27", "SHOEBOX2,504.27")

    assert texts(line) == ["SHOEBOX", "2,504.27"]
    assert [w.x0 for w in line.words()] == pytest.approx([20, 20 + 12 * 13], abs=1)


def test_a_number_is_never_divided() -> None:
    assert looked_at("12 504 .27", "12504.27").text == "12504.27"


def test_signs_of_scripts_without_spaces_stay_together() -> None:
    assert looked_at("現金 引出 手数料", "現金引出手数料").text == "現金引出手数料"


def test_places_that_do_not_fit_the_text_are_not_believed() -> None:
    line, _ = set_line("abcd efgh", "abcd efg")

    assert texts(line) == ["abcd", "efg"]
    assert all(a.x1 < b.x0 for a, b in pairwise(line.words()))


@pytest.mark.parametrize(
    ("read", "printed"),
    [("06.88.2023", "06.08.2023"), ("Le 18/89/2023", "Le 18/09/2023"), ("2023-88-19", "2023-08-19"),
     ("88/13/2023", "08/13/2023"), ("08.08.1988", "08.08.1988"), ("4418 88-2023", "4418 88-2023")],
)  # fmt: skip
def test_a_dotted_zero_that_was_read_as_8_is_one_in_a_day(read: str, printed: str) -> None:
    assert set_line(read, read)[0].text == printed


def test_the_name_of_a_month_begins_with_no_figure() -> None:
    assert set_line("14 0ct'23", "14 0ct'23")[0].text == "14 Oct'23"


def test_a_dollar_read_as_a_letter_before_an_amount_is_one() -> None:
    assert set_line("on S3,118.42 S4 S/12.50", "on S3,118.42 S4 S/12.50")[0].text == (
        "on $3,118.42 S4 S/12.50"
    )


def test_a_word_with_a_digit_read_unsurely_is_unclear() -> None:
    line, _ = set_line("Le 18/08/2023 total", "Le 18/08/2023 total")
    shares = [(x0 + x1 - 2 * line.left) / 2 / line.width for _, x0, x1 in line.characters]
    line.place(shares, [0.5, *[1.0] * 4, 0.7, *[1.0] * 11])

    assert [word.text for word in line.unclear(0.85)] == ["18/08/2023"]


def test_the_angle_is_that_of_the_letters_feet() -> None:
    assert abs(looked_at("Statement of account", "Statement of account", slope=0.03).angle) > 0.025


def rows_on(bend: Callable[[float], float]) -> list[ScannedLine]:
    """Rows of three words on a page bent so: `bend` says how far down a level row runs at x."""
    lines = []
    for row in range(12):
        for x in (150.0, 700.0, 1250.0):
            slope = bend(x + 0.5) - bend(x - 0.5)
            top = 100 + 40 * row + bend(x)
            corners = [(x - 60, top - 60 * slope), (x + 60, top + 60 * slope)]
            corners += [(cx, cy + 20) for cx, cy in reversed(corners)]
            line = ScannedLine("words", corners, 1.0)
            line.angle = math.atan(slope)
            lines.append(line)
    return lines


def spread(lines: Sequence[ScannedLine]) -> float:
    """By how much the words of a row differ in height at most."""
    tops = [min(y for _, y in line.corners) for line in lines]
    return max(max(tops[n : n + 3]) - min(tops[n : n + 3]) for n in range(0, len(tops), 3))


def test_rows_of_a_curled_page_are_made_level() -> None:
    lines = rows_on(lambda x: 25 * math.sin(math.pi * x / 1400))
    assert spread(lines) > 15

    straighten(lines)

    assert spread(lines) < 6


def test_rows_of_a_skewed_page_are_made_level() -> None:
    lines = rows_on(lambda x: 0.05 * x)

    straighten(lines)

    assert spread(lines) < 6


def test_the_words_of_a_skewed_page_turn_with_their_lines() -> None:
    lines = [set_line("Clam chowder  7.50", "Clam chowder 7.50", slope=0.08)[0] for _ in range(3)]
    for number, line in enumerate(lines):
        line.angle = math.atan(0.08)
        line.move_to([(x - 0.08 * 400 * number, y + 400 * number) for x, y in line.corners])

    straighten(lines)

    edges = [[w.x0 for w in line.words()] for line in lines]
    assert all(first < second < third for first, second, third in edges)
    assert edges[2] == pytest.approx(edges[0], abs=6)


def test_level_rows_stay_as_they_are() -> None:
    lines = rows_on(lambda _: 0.0)
    before = [line.corners for line in lines]

    straighten(lines)

    assert [line.corners for line in lines] == before
