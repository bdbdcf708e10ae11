"""Decimal marks of a scan: a comma read as a point where all other figures of a column have commas."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from documents.domain.reading.words import Word

_FIGURE = re.compile(
    r"(?P<whole>[^\d,.]{0,2}\d{1,3}(?:[., ]?\d{3})*)(?P<mark>[.,])(?P<rest>\d\d\W{0,1})"
)
_FLUSH = 0.6  # of a word's height, between right edges that are one column
_OTHER = {".": ",", ",": "."}


def with_one_mark(words: Sequence[Word]) -> list[Word]:
    """The words; of figures that end flush, the few with another mark than the rest have theirs."""
    figures = [(w.x1, found["mark"]) for w in words if (found := _FIGURE.fullmatch(w.text))]
    if len({mark for _, mark in figures}) < 2:
        return list(words)
    figures.sort()
    edges = [x for x, _ in figures]
    return [_corrected(word, figures, edges) for word in words]


def _corrected(word: Word, figures: Sequence[tuple[float, str]], edges: Sequence[float]) -> Word:
    found = _FIGURE.fullmatch(word.text)
    if found is None:
        return word
    reach, mark = _FLUSH * word.height, found["mark"]
    column = figures[bisect_left(edges, word.x1 - reach) : bisect_right(edges, word.x1 + reach)]
    same = sum(other == mark for _, other in column)
    if len(column) - same <= same:
        return word
    whole = found["whole"].replace(_OTHER[mark], mark)
    return replace(word, text=whole + _OTHER[mark] + found["rest"])
