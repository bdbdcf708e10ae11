"""Lines that hold Arabic and figures: each figure stays a word of its own."""

import pymupdf
import pytest

from documents.infrastructure.parsing.extraction import extract, open_pdf
from documents.infrastructure.parsing.spans import as_printed

pytestmark = pytest.mark.integration


def a_line(*cells: tuple[float, str]) -> bytes:
    """One line of a page, with a text ending at each place."""
    document = pymupdf.open()
    page = document.new_page()
    for right, text in cells:
        style = "text-align:right;white-space:nowrap;font-size:9px"
        box = (right - 80, 100, right, 115)
        page.insert_htmlbox(box, f'<div style="{style}">{text}</div>')
    return bytes(document.tobytes())


def test_a_figure_beside_arabic_is_a_word_of_its_own() -> None:
    data = a_line((550, "02/05/2025"), (460, "سداد"), (320, "46.07"))

    page = extract(open_pdf(data, None), lambda _done, _total: None, {}).pages[0]

    words = {word.text: word for word in page.words}
    assert {"02/05/2025", "46.07"} <= set(words)
    assert words["46.07"].x1 < 325
    assert len(words) == 3


def test_figures_in_persian_digits_stay_whole_and_apart() -> None:
    data = a_line((550, "۱۴۰۲/۱۲/۱۵"), (460, "برداشت"), (320, "۲,۰۰۰,۰۰۰"))

    page = extract(open_pdf(data, None), lambda _done, _total: None, {}).pages[0]

    assert {"۱۴۰۲/۱۲/۱۵", "۲,۰۰۰,۰۰۰"} <= {word.text for word in page.words}
    assert len(page.words) == 3


def test_signs_of_no_width_are_no_part_of_a_figure() -> None:
    assert as_printed("\u200e1\u2060,204.50\u202c") == "1,204.50"
