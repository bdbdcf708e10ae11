"""The firewall: text that nobody can see is found before anything reads it."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import pymupdf

_SMALLEST = 2.0  # points
_WHITEST = 0.92
_FAINTEST = 0.08
_CONTRAST = 24  # of 255: less than this between a text's pixels is nothing to see


@dataclass(slots=True)
class Visibility:
    """The spans of a page that can be seen, and why others cannot."""

    spans: list[dict[str, Any]] = field(default_factory=list)
    hidden: Counter[str] = field(default_factory=Counter)


def look(page: pymupdf.Page) -> Visibility:
    """Sort the text of a page into what can be seen and what cannot."""
    seen = Visibility()
    visible_area = page.rect
    covers = _Covers(page)
    for span in page.get_texttrace():
        box = pymupdf.Rect(span["bbox"])
        reason = _reason(span, box, visible_area) or covers.reason(span, box)
        if reason is None:
            seen.spans.append(span)
        elif any(not chr(c[0]).isspace() for c in span["chars"]):
            seen.hidden[reason] += 1
    return seen


def _reason(span: dict[str, Any], box: pymupdf.Rect, area: pymupdf.Rect) -> str | None:
    if span["type"] == 3:
        return "invisible"
    if span["opacity"] < _FAINTEST:
        return "transparent"
    if span["size"] < _SMALLEST or min(box.width, box.height) < _SMALLEST * 0.5:
        return "tiny"
    middle = (box.tl + box.br) / 2
    return None if middle in area else "off_page"


class _Covers:
    """What is painted over a text, or has its colour: looked at only when there is a suspicion."""

    def __init__(self, page: pymupdf.Page) -> None:
        self._page = page
        self._log: list[tuple[str, tuple[float, float, float, float]]] | None = None
        self._pixels: pymupdf.Pixmap | None = None

    def reason(self, span: dict[str, Any], box: pymupdf.Rect) -> str | None:
        if _near_white(span["color"]):
            return "same_colour" if self._blank(box) else None
        if self._painted_over(span, box) and self._blank(box):
            return "covered"
        return None

    def _painted_over(self, span: dict[str, Any], box: pymupdf.Rect) -> bool:
        if self._log is None:
            self._log = [(kind, area) for kind, area in self._page.get_bboxlog()]
        middle = (box.tl + box.br) / 2
        later = self._log[span["seqno"] + 1 :]
        return any(
            kind in {"fill-path", "fill-image", "fill-shade"} and middle in pymupdf.Rect(area)
            for kind, area in later
        )

    def _blank(self, box: pymupdf.Rect) -> bool:
        """Is there nothing but one colour where the text should be?"""
        if self._pixels is None:
            matrix = pymupdf.Matrix(1.5, 1.5)
            self._pixels = self._page.get_pixmap(
                matrix=matrix, colorspace=pymupdf.csGRAY, annots=False
            )
        area = pymupdf.IRect(box * pymupdf.Matrix(1.5, 1.5)) & self._pixels.irect
        if area.is_empty:
            return True
        width, samples = self._pixels.width, self._pixels.samples
        rows = [samples[y * width + area.x0 : y * width + area.x1] for y in range(area.y0, area.y1)]
        rows = [r for r in rows if r]
        return not rows or max(map(max, rows)) - min(map(min, rows)) < _CONTRAST


def _near_white(color: tuple[float, ...]) -> bool:
    if len(color) == 4:
        return max(color) < 1 - _WHITEST
    return min(color) > _WHITEST
