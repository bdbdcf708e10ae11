"""Lines of Hebrew or Arabic: their letters run leftwards, the figures between them do not.

PyMuPDF joins a figure to the word beside it there, or divides a date at its marks.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

import pymupdf

from documents.domain.reading.text import FROM_THE_RIGHT

_GAP = 0.25  # of a character's height: wider is a space
_SAME_LINE = 0.5  # of a character's height
_FLAGS = pymupdf.TEXTFLAGS_RAWDICT & ~pymupdf.TEXT_PRESERVE_IMAGES
_JOINS = re.compile(r"[^\w\s]")  # a mark between two letters belongs to both
_Glyph = tuple[str, tuple[float, float, float, float]]


def set_apart(page: pymupdf.Page, words: Sequence[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    """The words (x0, y0, x1, y1, text, ...) as they are; anew from their letters on such a page."""
    if not any(not w[4].isascii() and FROM_THE_RIGHT.search(w[4]) for w in words):
        return list(words)
    glyphs = _glyphs(page)
    leftwards = _leftwards(glyphs)
    letters = [g for g, left in zip(glyphs, leftwards, strict=True) if left or g[0].isspace()]
    others = [g for g, left in zip(glyphs, leftwards, strict=True) if not left]
    runs = [*_runs(letters, leftwards=True), *_runs(_in_lines(others), leftwards=False)]
    return [(*_box(run), "".join(c for c, _ in run)) for run in runs]


def _glyphs(page: pymupdf.Page) -> list[_Glyph]:
    blocks = page.get_text("rawdict", flags=_FLAGS)["blocks"]
    lines = (line for block in blocks for line in block.get("lines", ()))
    return [(c["c"], c["bbox"]) for line in lines for s in line["spans"] for c in s["chars"]]


def _leftwards(glyphs: Sequence[_Glyph]) -> list[bool]:
    """Which glyphs are letters that run leftwards, or a mark between two of them."""
    letters = [FROM_THE_RIGHT.match(char) is not None for char, _ in glyphs]
    marks = [
        before and after and _JOINS.match(glyph[0]) is not None
        for before, glyph, after in zip(letters, glyphs[1:], letters[2:], strict=False)
    ]
    between = [False, *marks, False][: len(letters)]
    return [letter or mark for letter, mark in zip(letters, between, strict=True)]


def _in_lines(glyphs: Iterable[_Glyph]) -> list[_Glyph]:
    """Glyphs from left to right, line by line, whatever order they were written in."""
    by_height = sorted(glyphs, key=lambda g: g[1][1] + g[1][3])
    line, lines = 0, [0] if by_height else []
    for (_, above), (_, below) in pairwise(by_height):
        step = (below[1] + below[3] - above[1] - above[3]) / 2
        line += step > _SAME_LINE * (below[3] - below[1])
        lines.append(line)
    numbered = sorted(zip(lines, by_height, strict=True), key=lambda at: (at[0], at[1][1][0]))
    return [glyph for _, glyph in numbered]


def _runs(glyphs: Iterable[_Glyph], *, leftwards: bool) -> list[list[_Glyph]]:
    runs: list[list[_Glyph]] = []
    for glyph in glyphs:
        if glyph[0].isspace():
            runs.append([])
        elif runs and runs[-1] and _continues(runs[-1][-1][1], glyph[1], leftwards=leftwards):
            runs[-1].append(glyph)
        else:
            runs.append([glyph])
    return [run for run in runs if run]


def _continues(before: Sequence[float], after: Sequence[float], *, leftwards: bool) -> bool:
    height = before[3] - before[1]
    gap = before[0] - after[2] if leftwards else after[0] - before[2]
    level = abs(before[1] + before[3] - after[1] - after[3]) / 2 < _SAME_LINE * height
    return level and -0.5 * height < gap < _GAP * height


def _box(run: Sequence[_Glyph]) -> tuple[float, float, float, float]:
    boxes = [box for _, box in run]
    return (
        min(b[0] for b in boxes), min(b[1] for b in boxes),
        max(b[2] for b in boxes), max(b[3] for b in boxes),
    )  # fmt: skip
