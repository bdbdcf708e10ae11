"""Pages that plainly hide nothing, told without a look at every single character."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from operator import itemgetter

import pymupdf

from documents.infrastructure.parsing.drawn import Drawn, WordBox
from documents.infrastructure.parsing.inks import light_words
from documents.infrastructure.parsing.painting import (
    Box,
    Fill,
    has_operator,
    lies_under,
    meet,
    stands_out_white,
)
from documents.infrastructure.parsing.picture import Picture
from documents.infrastructure.parsing.resources import draws_opaquely

# Squeezed letters and shadings: what they do is not seen here.
_NEED_A_LOOK = (b"sh", b"Tz")
_PICTURES = (b"Do", b"BI")
# What these do depends on what the page brings along.
_NAMED = (b"gs", b"Do", b"scn", b"SCN")
_FLAGS = pymupdf.TEXTFLAGS_WORDS & ~pymupdf.TEXT_MEDIABOX_CLIP
_PAINTED = pymupdf.TEXT_COLLECT_VECTORS | pymupdf.TEXT_PRESERVE_IMAGES
_NARROWEST = 1.0  # points of a word
_MOST = 0.6  # of the letters, that have to run from left to right
_FEW = 0.1  # of the letters, that have to stand in lines of several words
_SHORT = 3  # letters: fewer may be higher than broad
_ROOM = 0.25  # of a word's height
_TORN = 0.15  # of a word's height
_DOUBTS = 60  # words: for more than these, the closer look is cheaper

Size = tuple[float, float]


class PrintedText:
    """The text of a page and around it, whether it can be seen or not."""

    def __init__(self, page: pymupdf.Page, size: Size) -> None:
        self._page = page
        self.drawn = Drawn(page)
        self._text = self.drawn.text(_FLAGS | _PAINTED)
        parts: list[WordBox] = self._text.extractWORDS()  # what is painted divides some words
        self.words = self.drawn.words(_FLAGS) if _are_torn(parts) else parts
        self._parts = parts
        self.within = _all_within(self.words, size)

    def hides_nothing(self, content: bytes) -> bool:
        """Whether plainly every word can be seen, and most run from left to right.

        False where that takes a closer look: ink that is faint, tiny letters, text off the page;
        words in a light ink, or with something painted over them, that show nothing in a picture.
        """
        if not self.within or self._page.first_widget or self._page.first_annot:
            return False
        if has_operator(content, *_NEED_A_LOOK) or not _runs_across(self.words):
            return False
        if has_operator(content, *_NAMED) and not draws_opaquely(self._page):
            return False
        light = light_words(self._html(content), self._parts)
        if light is None:
            return False
        fills = self.drawn.fills(self._text)
        doubtful = [word for word in light if not stands_out_white(fills, word[5], word)]
        doubtful += _painted_over(self._parts, fills)
        return len(doubtful) <= _DOUBTS and self._show([_letters_of(w) for w in doubtful])

    def _show(self, boxes: Sequence[Box]) -> bool:
        """Whether more than one colour is seen in each of these."""
        picture = Picture(self.drawn, boxes)
        return not any(picture.is_blank(box) for box in boxes)

    def _html(self, content: bytes) -> str:
        """The text with its styles; pictures would be written out as well."""
        pictures = has_operator(content, *_PICTURES)
        text = self.drawn.text(_FLAGS) if pictures else self._text
        return str(text.extractHTML())


def _all_within(words: Sequence[WordBox], size: Size) -> bool:
    """Whether every word is on the page and wide enough to be one."""
    width, height = size
    for x0, y0, x1, y1, *_ in words:
        wide = x1 - x0 >= _NARROWEST and y1 - y0 >= _NARROWEST
        if not (wide and x0 >= 0 and y0 >= 0 and x1 <= width and y1 <= height):
            return False
    return True


def _painted_over(words: Sequence[WordBox], fills: Sequence[Fill]) -> Iterator[WordBox]:
    """The words whose middle something lies over that was painted later."""
    steps = [fill.step for fill in fills]
    for number, block in groupby(words, key=itemgetter(5)):
        later = fills[bisect_right(steps, number) :]
        if not later:
            return
        listed = list(block)
        extent = _extent(listed)
        near = [fill for fill in later if meet(fill.area, extent)]
        yield from (word for word in listed if lies_under(near, word))


def _letters_of(word: WordBox) -> Box:
    """Where the letters of a word stand, without the room above and below: other lines reach there."""
    margin = _ROOM * (word[3] - word[1])
    return (word[0], word[1] + margin, word[2], word[3] - margin)


def _extent(words: Sequence[WordBox]) -> Box:
    return (
        min(w[0] for w in words), min(w[1] for w in words),
        max(w[2] for w in words), max(w[3] for w in words),
    )  # fmt: skip


def _are_torn(words: Sequence[WordBox]) -> bool:
    """Whether a word seems to go on in another block, behind its underline for one."""
    turns = (pair for pair in pairwise(words) if pair[0][5] != pair[1][5])
    return any(
        abs(following[0] - one[2]) < _TORN * (one[3] - one[1])
        and min(one[3], following[3]) > max(one[1], following[1])
        for one, following in turns
    )


def _runs_across(words: Sequence[WordBox]) -> bool:
    """Whether most words are broad, and most of those in one line right of the one before."""
    letters = across = broad = beside = 0
    for one, following in pairwise(words):
        if one[6] == following[6] and one[5] == following[5]:
            beside += len(following[4])
            level = min(one[3], following[3]) > max(one[1], following[1])
            across += len(following[4]) if level and following[0] > one[0] else 0
    for x0, y0, x1, y1, text, *_ in words:
        letters += len(text)
        broad += len(text) if x1 - x0 > y1 - y0 or len(text) < _SHORT else 0
    return broad > _MOST * letters and across > _MOST * beside > _FEW * letters
