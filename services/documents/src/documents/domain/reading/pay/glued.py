"""Figures that are glued to words and marks: 'PAY:$742.61', '27.530,80;'."""

import re
from collections.abc import Iterator

from documents.domain.reading.rows import Row
from documents.domain.reading.words import Word

_GLUED = re.compile(r"(.*[^\W\d_]:)([-$€£₹]*\d[\d.,]*[.,]\d\d)")
_ENDED = re.compile("(.*\\d[.,]\\d\\d)[;\u037e]")  # some fonts name it a question mark of Greek


def apart(row: Row) -> Row:
    """The row with such words in two, or the same row."""
    if not any(_GLUED.fullmatch(w.text) or _ENDED.fullmatch(w.text) for w in row.words):
        return row
    return Row(row.page, [part for word in row.words for part in _parts(word)])


def _parts(word: Word) -> Iterator[Word]:
    glued = _GLUED.fullmatch(word.text)
    if glued is None:
        ended = _ENDED.fullmatch(word.text)
        yield Word(ended[1], word.x0, word.y0, word.x1, word.y1) if ended else word
        return
    at = word.x0 + (word.x1 - word.x0) * glued.end(1) / len(word.text)
    yield Word(glued[1], word.x0, word.y0, at, word.y1)
    yield Word(glued[2], at, word.y0, word.x1, word.y1)
