"""Lines in Greek, Cyrillic and Hangul, as the first engine leaves them behind."""

import re
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy
import pymupdf
import pytest

from documents.infrastructure.parsing import other_scripts
from documents.infrastructure.parsing.other_scripts import OtherScripts, joined, merged
from documents.infrastructure.parsing.scanned_lines import ScannedLine

SCRIPTS = Path(other_scripts.__file__).parent / "scripts"
GREEK = [("Ημερομηνία", "Hpoμνíα"), ("Αιτιολογία", "AιTιOλOγα"), ("Υπόλοιπο 1.200,30", "1.200,30")]
RUSSIAN = [("Начислено", ""), ("Остаток на начало", "Octatok"), ("ИТОГ 234,30", "234,30")]
KOREAN = [("거래내역", "印"), ("계좌번호", "7"), ("합계 6,300", "6,300")]
LATIN = [("Date", "Date"), ("Description", "Description"), ("Balance 1,200.30", "Balance 1,200.30")]


@cache
def scripts() -> OtherScripts:
    return OtherScripts()


def a_scan(rows: Sequence[tuple[str, str]], score: float) -> tuple[Any, list[ScannedLine]]:
    """A gray picture of what is printed, and its lines as they were read at first."""
    document = pymupdf.open()
    page = document.new_page(width=300, height=40 * len(rows) + 20)
    font, writer, lines = pymupdf.Font("cjk"), pymupdf.TextWriter(page.rect), []
    for number, (printed, read) in enumerate(rows):
        y = 40.0 * (number + 1)
        writer.append((20, y), printed, font=font, fontsize=16)
        x1 = 20 + font.text_length(printed, 16)
        corners = [(20, y - 17), (x1, y - 17), (x1, y + 6), (20, y + 6)]
        lines.append(ScannedLine(read, [(2 * x, 2 * y) for x, y in corners], score))
    writer.write_text(page)
    pixels = page.get_pixmap(matrix=pymupdf.Matrix(2, 2), colorspace=pymupdf.csGRAY)
    gray = numpy.frombuffer(pixels.samples, numpy.uint8).reshape(pixels.height, pixels.width)
    return gray, lines


@pytest.mark.parametrize("rows", [GREEK, RUSSIAN, KOREAN], ids=["greek", "russian", "korean"])
def test_words_are_read_in_their_script_and_figures_stay(rows: list[tuple[str, str]]) -> None:
    gray, lines = a_scan(rows, score=0.9)
    figure, total = rows[-1][1], lines[-1]
    total.put([(figure, total.left + 0.55 * total.width, total.left + total.width)])
    total.score = 0.9

    scripts().read_again(gray, lines)

    assert [line.text for line in lines] == [printed for printed, _ in rows]


def test_a_day_read_into_one_word_with_foreign_letters_stays() -> None:
    own = [("[叫]2025-11-19", 0.0, 130.0), ("18:40", 150.0, 200.0)]

    assert [text for text, _, _ in merged(own, [("[판매]", 0.0, 28.0)])] == [
        "[판매]",
        "2025-11-19",
        "18:40",
    ]


def test_a_latin_page_stays_as_it_was_read() -> None:
    gray, lines = a_scan(LATIN, score=0.9)

    scripts().read_again(gray, lines)

    assert [line.text for line in lines] == [read for _, read in LATIN]


def test_a_page_that_was_read_surely_is_not_tried_in_other_scripts() -> None:
    gray, lines = a_scan(GREEK, score=0.995)

    scripts().read_again(gray, lines)

    assert [line.text for line in lines] == [read for _, read in GREEK]


def test_figures_are_kept_and_what_was_misread_between_them_goes() -> None:
    own = [("c4eta:", 0.0, 50.0), ("408178", 60.0, 120.0), ("*1234", 200.0, 240.0)]
    other = [("счета:", 2.0, 51.0), ("карта", 140.0, 190.0), ("О", 100.0, 118.0)]

    assert [text for text, _, _ in merged(own, other)] == ["счета:", "408178", "карта", "*1234"]


def test_a_digit_read_in_place_of_a_word_goes() -> None:
    assert merged([("7", 0.0, 40.0)], [("구분", 1.0, 39.0)]) == [("구분", 1.0, 39.0)]


def test_syllables_set_apart_are_one_word_again() -> None:
    words = [("과", 0.0, 20.0), ("세", 24.0, 44.0), ("액", 48.0, 68.0), ("합계", 130.0, 170.0)]

    assert [text for text, _, _ in joined(words, 8.0)] == ["과세액", "합계"]


def test_every_model_is_the_one_that_its_note_names() -> None:
    note = (SCRIPTS / "README.md").read_text(encoding="utf-8")
    named = dict(re.findall(r"`(\w+\.traineddata)`.*`([0-9a-f]{64})`", note))

    assert named == {
        path.name: sha256(path.read_bytes()).hexdigest() for path in SCRIPTS.glob("*.traineddata")
    }
