"""What is painted on a page, and whether it leaves a text to be seen."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pymupdf

_MAX_PIXELS = 2400  # of the longer side, however large the page claims to be
_ZOOM = 1.5  # pixels per point when looking
_MARGIN = 2.0
_PAINT = frozenset({"fill-path", "fill-image", "fill-shade"})
_FILLING = (b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*")  # operators that fill a path
_FILLING_MORE = (b"sh", b"Do", b"BI")  # shadings, forms and pictures
_ALTERING = (b"W", b"W*", b"gs")  # clips and blends: a colour may not be what it says
_PATTERNS = (b"scn",)
_WHITESPACE = bytes.maketrans(b"\t\n\v\f\r", b"     ")
_CONTRAST = 24  # of 255: less than this between a text's pixels is nothing to see
_DARK_ENOUGH = 0.75  # of white, for white text to stand out
_STRAIGHT = 0.01  # points
_Box = Sequence[float]


@dataclass(frozen=True, slots=True)
class Fill:
    """An area painted as the page's nth step; `shade` from 0 to 1 where it is one plain colour."""

    step: int
    area: _Box
    shade: float | None = None


def fills_of(page: pymupdf.Page, content: bytes) -> list[Fill]:
    """Everything on a page that may lie over or under its text, in the order of painting."""
    content = content.translate(_WHITESPACE)
    if not has_operator(content, *_FILLING, *_FILLING_MORE):
        return []
    if has_operator(content, *_FILLING_MORE, *_PATTERNS):
        log = enumerate(page.get_bboxlog())
        return [Fill(step, area) for step, (kind, area) in log if kind in _PAINT]
    altered = has_operator(content, *_ALTERING)
    return [
        Fill(path["seqno"], path["rect"], None if altered else _shade(path))
        for path in page.get_cdrawings()
        if "f" in path["type"]
    ]


def has_operator(content: bytes, *operators: bytes) -> bool:
    """Whether one of them stands in a content stream whose whitespace is all spaces."""
    return any(b" %b " % operator in content for operator in operators)


def _shade(path: dict[str, Any]) -> float | None:
    """How bright a plain, opaque rectangle is; None for any other shape."""
    if path.get("fill_opacity") != 1 or not path["fill"] or not _is_rectangle(path["items"]):
        return None
    red, green, blue = path["fill"]
    return float(0.3 * red + 0.59 * green + 0.11 * blue)


def _is_rectangle(items: Sequence[Any]) -> bool:
    """Drawn by one operator, or by four lines along the axes that meet at their ends."""
    if len(items) == 1:
        return bool(items[0][0] == "re")
    if len(items) != 4 or any(item[0] != "l" for item in items) or items[0][1] != items[3][2]:
        return False
    return all(abs(a[0] - b[0]) < _STRAIGHT or abs(a[1] - b[1]) < _STRAIGHT for _, a, b in items)


def lies_under(later: Sequence[Fill], box: _Box) -> bool:
    """Does something that was painted later lie over the middle of a text?"""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    for fill in later:  # a striped table has a hundred, each asked about for each text
        left, top, right, bottom = fill.area
        if top <= y <= bottom and left <= x <= right:
            return True
    return False


def stands_out_white(fills: Sequence[Fill], step: int, box: _Box) -> bool:
    """Was white text written on a plain dark rectangle, with nothing painted between or after?"""
    ground: Fill | None = None
    for fill in fills:
        if meet(fill.area, box):
            if fill.step > step:
                return False
            ground = fill
    if ground is None or ground.shade is None or ground.shade > _DARK_ENOUGH:
        return False
    area = ground.area
    return area[0] <= box[0] and area[1] <= box[1] and box[2] <= area[2] and box[3] <= area[3]


def holds(area: _Box, x: float, y: float) -> bool:
    """Does the area contain the point?"""
    return area[0] <= x <= area[2] and area[1] <= y <= area[3]


def meet(one: _Box, other: _Box) -> bool:
    """Do the two areas overlap?"""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


class Picture:
    """The part of a page where its suspects stand, drawn when it is first asked about."""

    def __init__(self, page: pymupdf.Page, suspects: Sequence[_Box]) -> None:
        self._page = page
        self._suspects = suspects
        self._pixels: pymupdf.Pixmap | None = None

    def is_blank(self, box: _Box) -> bool:
        """Is there nothing but one colour in this box?"""
        if self._pixels is None:
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

    @cached_property
    def _matrix(self) -> pymupdf.Matrix:
        longest = max(self._page.rect.width, self._page.rect.height, 1.0)
        zoom = min(_ZOOM, _MAX_PIXELS / longest)
        return pymupdf.Matrix(zoom, zoom)

    def _extent(self) -> pymupdf.Rect:
        """Where all suspects of the page stand, as displayed: nothing else need be drawn."""
        area = pymupdf.Rect(
            min(b[0] for b in self._suspects) - _MARGIN, min(b[1] for b in self._suspects) - _MARGIN,
            max(b[2] for b in self._suspects) + _MARGIN, max(b[3] for b in self._suspects) + _MARGIN,
        )  # fmt: skip
        return area * self._page.rotation_matrix & self._page.rect
