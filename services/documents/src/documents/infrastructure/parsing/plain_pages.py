"""Pages that plainly hide nothing, told without a look at every single character."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import pymupdf

from documents.infrastructure.parsing.drawn import Drawn
from documents.infrastructure.parsing.painting import Fill, meet

# Opacity, forms and pictures, shadings, patterns, squeezed letters: what they do is not seen here.
_NEED_A_LOOK = (b"gs", b"Do", b"BI", b"sh", b"scn", b"SCN", b"Tz")
_TOKEN = re.compile(rb"(?<![A-Za-z])(?:gs|Do|BI|sh|scn|SCN|Tz)(?![A-Za-z0-9])")
_STYLE = re.compile(r'font-size:(-?[\d.]+)pt(?:;color:#([0-9a-f]{6}))?">')
_SPAN = '<span style="'
_FLAGS = pymupdf.TEXTFLAGS_WORDS & ~pymupdf.TEXT_MEDIABOX_CLIP
_READABLE = 4.0  # points of a font
_LIGHT = 0xC8  # of 255: the darkest colour is at least this in a light ink
_NARROWEST = 1.0  # points of a word
_MOST = 0.6  # of the letters, that have to run from left to right

WordBox = tuple[Any, ...]  # as PyMuPDF gives it: x0, y0, x1, y1, text, block, line, number
Size = tuple[float, float]


class PrintedText:
    """The text of a page and around it, whether it can be seen or not."""

    def __init__(self, page: pymupdf.Page, size: Size) -> None:
        self._page = page
        self.drawn = Drawn(page)
        self._text = self.drawn.text(_FLAGS)
        self.words: list[WordBox] = self._text.extractWORDS()
        self.within = _all_within(self.words, size)

    def hides_nothing(self, content: bytes, fills: Sequence[Fill]) -> bool:
        """Whether plainly every word can be seen, and most run from left to right.

        False where that takes a closer look: ink that is light or none, tiny letters, text off the
        page or over something painted.
        """
        if not self.within or any(meet(f.area, word) for f in fills for word in self.words):
            return False
        if self._page.first_widget or self._page.first_annot or _needs_a_look(content):
            return False
        if not _runs_across(self.words):
            return False
        return _in_plain_ink(self._text.extractHTML())


def _needs_a_look(content: bytes) -> bool:
    if not any(letters in content for letters in _NEED_A_LOOK):  # cheaper to ask than to search
        return False
    return _TOKEN.search(content) is not None


def _all_within(words: Sequence[WordBox], size: Size) -> bool:
    """Whether every word is on the page and wide enough to be one."""
    width, height = size
    for x0, y0, x1, y1, *_ in words:
        wide = x1 - x0 >= _NARROWEST and y1 - y0 >= _NARROWEST
        if not (wide and x0 >= 0 and y0 >= 0 and x1 <= width and y1 <= height):
            return False
    return True


def _in_plain_ink(html: str) -> bool:
    """Whether every style is of a readable size and dark; text that is not painted has no colour."""
    styles = _STYLE.findall(html)
    return len(styles) == html.count(_SPAN) and all(
        float(size) >= _READABLE and colour != "" and min(bytes.fromhex(colour)) < _LIGHT
        for size, colour in set(styles)
    )


def _runs_across(words: Sequence[WordBox]) -> bool:
    """Words of one line stand beside one another, each right of the one before."""
    letters = sum(len(word[4]) for word in words)
    across = 0
    for one, following in pairwise(words):
        if one[5:7] != following[5:7]:
            continue
        level = min(one[3], following[3]) - max(one[1], following[1])
        if following[0] <= one[0] or level <= 0:
            return False
        across += len(following[4]) + (len(one[4]) if one[7] == 0 else 0)
    return across > _MOST * letters
