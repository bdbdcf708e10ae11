"""Words of Hebrew or Arabic that PyMuPDF joins to a number on the same line, set apart again."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

import pymupdf

_FROM_THE_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufefc]")
_FROM_THE_LEFT = re.compile("[0-9A-Za-z]")
_GAP = 0.25  # of a character's height: wider is a space
_FLAGS = pymupdf.TEXTFLAGS_RAWDICT & ~pymupdf.TEXT_PRESERVE_IMAGES
_Glyph = tuple[str, tuple[float, float, float, float]]


def set_apart(page: pymupdf.Page, words: Sequence[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    """The words (x0, y0, x1, y1, text, ...), those of both directions divided where it changes."""
    joined = [w for w in words if not w[4].isascii() and _is_of_both(w[4])]
    if not joined:
        return list(words)
    glyphs = _glyphs(page)
    apart: list[tuple[Any, ...]] = [w for w in words if not _is_of_both(w[4])]
    for word in joined:
        inside = [g for g in glyphs if _within(g[1], word)]
        apart += [(*_box(run), "".join(c for c, _ in run), *word[5:]) for run in _runs(inside)]
    return apart


def _is_of_both(text: str) -> bool:
    return bool(_FROM_THE_RIGHT.search(text) and _FROM_THE_LEFT.search(text))


def _glyphs(page: pymupdf.Page) -> list[_Glyph]:
    blocks = page.get_text("rawdict", flags=_FLAGS)["blocks"]
    lines = (line for block in blocks for line in block.get("lines", ()))
    return [(c["c"], c["bbox"]) for line in lines for s in line["spans"] for c in s["chars"]]


def _within(box: Sequence[float], word: tuple[Any, ...]) -> bool:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return bool(word[0] <= x <= word[2] and word[1] <= y <= word[3])


def _runs(glyphs: Iterable[_Glyph]) -> list[list[_Glyph]]:
    runs: list[list[_Glyph]] = []
    for glyph in glyphs:
        if glyph[0].isspace():
            runs.append([])
        elif runs and runs[-1] and _continues(runs[-1][-1], glyph):
            runs[-1].append(glyph)
        else:
            runs.append([glyph])
    return [run for run in runs if run]


def _continues(before: _Glyph, glyph: _Glyph) -> bool:
    leftwards = [_FROM_THE_RIGHT.match(g[0]) is not None for g in (before, glyph)]
    if leftwards[0] != leftwards[1]:
        return False
    (x0, y0, x1, y1), (left, _, right, _) = before[1], glyph[1]
    gap = x0 - right if leftwards[0] else left - x1
    return -0.5 * (y1 - y0) < gap < _GAP * (y1 - y0)


def _box(run: Sequence[_Glyph]) -> tuple[float, float, float, float]:
    boxes = [box for _, box in run]
    return (
        min(b[0] for b in boxes), min(b[1] for b in boxes),
        max(b[2] for b in boxes), max(b[3] for b in boxes),
    )  # fmt: skip
