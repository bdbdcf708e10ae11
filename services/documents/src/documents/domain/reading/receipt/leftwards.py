"""Receipts in Hebrew or Arabic: names at the right, prices at the left. Turned over, they read as others."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from documents.domain.reading.numbers import NumberStyle, amounts_in
from documents.domain.reading.result import Box, ReceiptFigures
from documents.domain.reading.rows import CELL_GAP, Row
from documents.domain.reading.text import FROM_THE_RIGHT
from documents.domain.reading.words import Word


@dataclass(frozen=True, slots=True)
class Mirror:
    """Turns places over between both edges of the page, and back."""

    edges: float  # the sum of their distances from the left

    def rows(self, rows: Sequence[Row]) -> list[Row]:
        """The rows as they would be if the page ran from left to right."""
        return [Row(row.page, list(self._words(row))) for row in rows]

    def figures(self, read: ReceiptFigures) -> ReceiptFigures:
        """What was read there, at the places where it is printed."""
        names = ("merchant", "date", "total", "tax", "subtotal", "tip")
        found = {name: getattr(read, name) for name in names}
        items = [replace(item, box=self._back(item.box)) for item in read.items]
        back = {n: replace(f, box=self._back(f.box)) for n, f in found.items() if f is not None}
        return replace(read, items=items, **back)

    def _words(self, row: Row) -> Iterator[Word]:
        for run in reversed(list(_runs(row.words))):
            texts = [word.text for word in run]
            for text, word in zip(texts, reversed(run), strict=True):
                x0, x1 = self.edges - word.x1, self.edges - word.x0
                yield replace(word, text=text, x0=x0, x1=x1)

    def _back(self, box: Box) -> Box:
        x0, y0, x1, y1 = box
        return round(self.edges - x1, 2), y0, round(self.edges - x0, 2), y1


def mirror_of(rows: Sequence[Row], style: NumberStyle) -> Mirror | None:
    """The mirror for rows whose figures mostly stand left of their names; None for all others."""
    left = right = 0
    for row in rows:
        if row.text.isascii() or not (amounts := amounts_in(row, style)):
            continue
        named = [word for word in row.words if FROM_THE_RIGHT.search(word.text)]
        if not named or any(word.text.isascii() and word.text.isalpha() for word in row.words):
            continue
        left += amounts[0].x1 < named[0].x0
        right += amounts[-1].x0 > named[-1].x1
    if left <= 2 * right:
        return None
    words = [word for row in rows for word in row.words]
    return Mirror(min(w.x0 for w in words) + max(w.x1 for w in words))


def _runs(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Words that keep their order among each other: phrases, but each figure between them alone."""
    run: list[Word] = []
    for word in words:
        if run and not _of_one_phrase(run[-1], word):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _of_one_phrase(word: Word, following: Word) -> bool:
    if following.x0 - word.x1 > CELL_GAP * word.height:
        return False
    ways = [_runs_leftwards(one.text) for one in (word, following)]
    return ways[0] == ways[1] is not None


def _runs_leftwards(text: str) -> bool | None:
    """None for figures, which have no way of their own."""
    if FROM_THE_RIGHT.search(text):
        return True
    return False if any(c.isalpha() for c in text) else None
