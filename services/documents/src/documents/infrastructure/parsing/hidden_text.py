"""The firewall: text that nobody can see is found before anything reads it."""

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import pymupdf

from documents.infrastructure.parsing.turning import unrotated_size

_SMALLEST = 2.0  # points
_WHITEST = 0.92
_FAINTEST = 0.08
_MAX_PIXELS = 2400  # of the longer side, however large the page claims to be
_ZOOM = 1.5  # pixels per point when looking
_MARGIN = 2.0
_PAINT = frozenset({"fill-path", "fill-image", "fill-shade"})
_PAINTING = re.compile(rb"\s(?:f|F|B|b|sh|Do|BI)\*?\s")  # operators that fill
_CONTRAST = 24  # of 255: less than this between a text's pixels is nothing to see


@dataclass(slots=True)
class Visibility:
    """The spans of a page that can be seen, and why others cannot."""

    spans: list[dict[str, Any]] = field(default_factory=list)
    hidden: Counter[str] = field(default_factory=Counter)


def look(page: pymupdf.Page) -> Visibility:
    """Sort the text of a page into what can be seen and what cannot."""
    seen = Visibility()
    area = (0.0, 0.0, *unrotated_size(page))
    spans = page.get_texttrace()
    reasons = [_reason(span, area) for span in spans]
    covers = _Covers(page, [s for s, r in zip(spans, reasons, strict=True) if r is None])
    for span, plain in zip(spans, reasons, strict=True):
        reason = plain or covers.reason(span)
        if reason is None:
            seen.spans.append(span)
        elif any(not chr(c[0]).isspace() for c in span["chars"]):
            seen.hidden[reason] += 1
    return seen


def _reason(span: dict[str, Any], area: tuple[float, ...]) -> str | None:
    x0, y0, x1, y1 = span["bbox"]
    if span["type"] == 3:
        return "invisible"
    if span["opacity"] < _FAINTEST:
        return "transparent"
    if span["size"] < _SMALLEST or min(x1 - x0, y1 - y0) < _SMALLEST * 0.5:
        return "tiny"
    return None if _holds(area, (x0 + x1) / 2, (y0 + y1) / 2) else "off_page"


def _holds(area: tuple[float, ...], x: float, y: float) -> bool:
    return area[0] <= x <= area[2] and area[1] <= y <= area[3]


class _Covers:
    """What is painted over a text, or has its colour: looked at only when there is a suspicion."""

    def __init__(self, page: pymupdf.Page, spans: list[dict[str, Any]]) -> None:
        self._page = page
        paints = _PAINTING.search(page.read_contents() + b"\n") is not None
        self._fills: list[tuple[int, tuple[float, ...]]] | None = None if paints else []
        self._pixels: pymupdf.Pixmap | None = None
        self._matrix = pymupdf.Identity
        self._suspects = {
            id(span): span
            for span in spans
            if _near_white(span["color"]) or self._painted_over(span)
        }

    def reason(self, span: dict[str, Any]) -> str | None:
        if id(span) not in self._suspects or not self._blank(span["bbox"]):
            return None
        return "same_colour" if _near_white(span["color"]) else "covered"

    def _painted_over(self, span: dict[str, Any]) -> bool:
        if self._fills is None:
            log = enumerate(self._page.get_bboxlog())
            self._fills = [(n, area) for n, (kind, area) in log if kind in _PAINT]
        x0, y0, x1, y1 = span["bbox"]
        x, y = (x0 + x1) / 2, (y0 + y1) / 2
        return any(n > span["seqno"] and _holds(area, x, y) for n, area in self._fills)

    def _blank(self, box: tuple[float, float, float, float]) -> bool:
        """Is there nothing but one colour where the text should be?"""
        if self._pixels is None:
            longest = max(self._page.rect.width, self._page.rect.height, 1.0)
            zoom = min(_ZOOM, _MAX_PIXELS / longest)
            self._matrix = pymupdf.Matrix(zoom, zoom)
            self._pixels = self._page.get_pixmap(
                matrix=self._matrix, colorspace=pymupdf.csGRAY, annots=False, clip=self._extent()
            )
        shown = pymupdf.Rect(box) * self._page.rotation_matrix * self._matrix
        area = pymupdf.IRect(shown) & self._pixels.irect
        if area.is_empty:
            return True
        width, samples = self._pixels.width, self._pixels.samples
        left, top = self._pixels.x, self._pixels.y
        rows = [
            samples[(y - top) * width + area.x0 - left : (y - top) * width + area.x1 - left]
            for y in range(area.y0, area.y1)
        ]
        rows = [r for r in rows if r]
        return not rows or max(map(max, rows)) - min(map(min, rows)) < _CONTRAST

    def _extent(self) -> pymupdf.Rect:
        """Where all suspects of the page stand, as displayed: nothing else need be drawn."""
        boxes = [span["bbox"] for span in self._suspects.values()]
        area = pymupdf.Rect(
            min(b[0] for b in boxes) - _MARGIN, min(b[1] for b in boxes) - _MARGIN,
            max(b[2] for b in boxes) + _MARGIN, max(b[3] for b in boxes) + _MARGIN,
        )  # fmt: skip
        return area * self._page.rotation_matrix & self._page.rect


def _near_white(color: tuple[float, ...]) -> bool:
    if len(color) == 4:
        return max(color) < 1 - _WHITEST
    return min(color) > _WHITEST
