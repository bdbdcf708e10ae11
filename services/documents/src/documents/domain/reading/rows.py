"""Words become rows: one row holds the words that share a baseline."""

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import islice
from typing import Any

from documents.domain.reading.result import Box
from documents.domain.reading.text import FROM_THE_RIGHT, tokens
from documents.domain.reading.words import PageText, Word

_TOLD_BY = 300  # rows that tell the country
_SAME_BASELINE = 0.36  # of the smaller word's height
_BOLD = 0.2  # of the height: a word printed again so close by is only made bold
CELL_GAP = 0.9  # of the row's height: wider than a space, narrower than a column gap


@dataclass(eq=False)
class Row:
    """One printed line of a page, its words from left to right."""

    page: int
    words: list[Word]
    memo: dict[Hashable, Any] = field(default_factory=dict)  # what was found in it, found once

    @cached_property
    def text(self) -> str:
        return " ".join([w.text for w in self.words])

    @cached_property
    def tokens(self) -> tuple[str, ...]:
        return tuple(t for w in self.words for t in tokens(w.text))

    @cached_property
    def height(self) -> float:
        heights = sorted([w.y1 - w.y0 for w in self.words])
        return heights[len(heights) // 2]

    @cached_property
    def y(self) -> float:
        return _middle(sorted([w.baseline for w in self.words]))

    @cached_property
    def x0(self) -> float:
        return self.words[0].x0

    @property
    def box(self) -> Box:
        return box_of(self.words)

    def begins_cell(self, index: int) -> bool:
        """Whether a column gap, or nothing, is before this word."""
        words = self.words
        return index == 0 or words[index].x0 - words[index - 1].x1 > CELL_GAP * self.height

    def cells(self) -> Iterator[list[Word]]:
        """Runs of words without a column gap between them."""
        cell = [self.words[0]]
        for word in self.words[1:]:
            if word.x0 - cell[-1].x1 > CELL_GAP * self.height:
                yield cell
                cell = []
            cell.append(word)
        yield cell


@dataclass(slots=True, eq=False)
class _Cluster:
    """Words that become a row: baselines, the last lowest, height of the last, and how far they reach."""

    words: list[Word]
    bases: list[float]
    height: float
    x0: float
    x1: float

    def add(self, word: Word, base: float, height: float) -> None:
        self.words.append(word)
        self.bases.append(base)
        self.height = height
        if word.x0 < self.x0:
            self.x0 = word.x0
        if word.x1 > self.x1:
            self.x1 = word.x1


_STRUCK_TWICE = _Cluster([], [], 0.0, 0.0, 0.0)


def text_of(rows: Iterable[Row]) -> str:
    """What the first rows say, as one text."""
    return " ".join(row.text for row in islice(rows, _TOLD_BY))


def box_of(words: Iterable[Word]) -> Box:
    first, *others = words
    x0, y0, x1, y1 = first.x0, first.y0, first.x1, first.y1
    for word in others:  # one look at each word: every figure and every line has a box
        if word.x0 < x0:
            x0 = word.x0
        if word.y0 < y0:
            y0 = word.y0
        if word.x1 > x1:
            x1 = word.x1
        if word.y1 > y1:
            y1 = word.y1
    return (round(x0, 2), round(y0, 2), round(x1, 2), round(y1, 2))


def a_space_apart(left: Word, right: Word, height: float) -> bool:
    """Whether one space is between two words: in type of one width it is as wide as a character."""
    gap = right.x0 - left.x1
    return gap < 0.55 * height or gap * len(right.text) < 1.05 * (right.x1 - right.x0)


def rows_of(page: PageText) -> list[Row]:
    """Cluster the words of a page by baseline, top to bottom."""
    clusters: list[_Cluster] = []
    for base, _, word in sorted([(w.baseline, n, w) for n, w in enumerate(page.words)]):
        height = word.y1 - word.y0
        home = _home(clusters, word, base, height)
        if home is None:
            clusters.append(_Cluster([word], [base], height, word.x0, word.x1))
        elif home is not _STRUCK_TWICE:
            home.add(word, base, height)
    clusters.sort(key=lambda c: _middle(c.bases))
    return [Row(page.number, _in_reading_order(c.words)) for c in clusters]


def _middle(ascending: list[float]) -> float:
    middle = len(ascending) // 2
    if len(ascending) % 2:
        return ascending[middle]
    return (ascending[middle - 1] + ascending[middle]) / 2


def _in_reading_order(words: list[Word]) -> list[Word]:
    """From left to right; phrases of Hebrew and Arabic run the other way within their extent."""
    words = sorted(words, key=lambda w: w.x0)
    if all(word.text.isascii() for word in words):
        return words
    at = 0
    while at < len(words):
        end = at + 1
        if FROM_THE_RIGHT.search(words[at].text):
            while end < len(words) and _goes_on_leftwards(words[end - 1], words[end]):
                end += 1
            texts = [word.text for word in reversed(words[at:end])]
            pairs = zip(texts, words[at:end], strict=True)
            words[at:end] = [replace(word, text=text) for text, word in pairs]
        at = end
    return words


def _goes_on_leftwards(word: Word, following: Word) -> bool:
    near = following.x0 - word.x1 <= CELL_GAP * word.height
    return near and FROM_THE_RIGHT.search(following.text) is not None


def _home(clusters: list[_Cluster], word: Word, base: float, height: float) -> _Cluster | None:
    for cluster in clusters[:-4:-1]:
        lower = height if height < cluster.height else cluster.height
        if abs(base - cluster.bases[-1]) > _SAME_BASELINE * lower:
            continue
        other = _under(cluster, word)
        if other is None:
            return cluster
        if other.text == word.text and abs(other.x0 - word.x0) < _BOLD * height:
            return _STRUCK_TWICE
    return None


def _under(cluster: _Cluster, word: Word) -> Word | None:
    """Two words over one another are two rows, however close their baselines are."""
    x0, x1 = word.x0, word.x1
    if x0 >= cluster.x1 or x1 <= cluster.x0:
        return None
    for other in cluster.words:
        if other.x1 <= x0 or other.x0 >= x1:
            continue
        shared = min(other.x1, x1) - max(other.x0, x0)
        if shared > 0.5 * min(other.x1 - other.x0, x1 - x0):
            return other
    return None
