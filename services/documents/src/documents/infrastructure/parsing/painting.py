"""What is painted on a page, and whether it may cover a text."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pymupdf

_PAINT = frozenset({"fill-path", "fill-image", "fill-shade"})
_FILLING = (b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*")  # operators that fill a path
_STROKING = (b"S", b"s")
_FILLING_MORE = (b"sh", b"Do", b"BI")  # shadings, forms and pictures
_ALTERING = (b"W", b"W*", b"gs")  # clips and blends: a colour may not be what it says
_PATTERNS = (b"scn",)
DARK_ENOUGH = 0.75  # of white, for white text to stand out
BROAD = 2.0  # points: a line as wide as this can cover letters
_STRAIGHT = 0.01  # points
Box = Sequence[float]


@dataclass(frozen=True, slots=True)
class Fill:
    """An area painted as the page's nth step; `shade` from 0 to 1 where it is one plain colour."""

    step: int
    area: Box
    shade: float | None = None


def fills_of(page: pymupdf.Page, content: bytes) -> list[Fill]:
    """Everything on a page that may lie over or under its text, in the order of painting."""
    if not has_operator(content, *_FILLING, *_FILLING_MORE, *_STROKING):
        return []
    if has_operator(content, *_FILLING_MORE, *_PATTERNS):
        log = enumerate(page.get_bboxlog())
        return [Fill(step, area) for step, (kind, area) in log if kind in _PAINT]
    altered = has_operator(content, *_ALTERING)
    return [
        Fill(path["seqno"], _covered_by(path), None if altered else _shade(path))
        for path in page.get_cdrawings()
        if "f" in path["type"] or path.get("width", 0) >= BROAD
    ]


def _covered_by(path: dict[str, Any]) -> Box:
    """The area of a path, and of the half of its line outside of it."""
    x0, y0, x1, y1 = path["rect"]
    half = (path.get("width") or 0) / 2
    return (x0 - half, y0 - half, x1 + half, y1 + half) if half >= BROAD / 2 else path["rect"]


def has_operator(content: bytes, *operators: bytes) -> bool:
    """Whether one of them may stand in a content stream."""
    return any(_stands_alone(operator, content) for operator in operators)


def _stands_alone(operator: bytes, content: bytes) -> bool:
    """Whether it is found other than within a word: by far quicker than a pattern."""
    at, length = content.find(operator), len(operator)
    while at >= 0:
        end = at + length
        if not content[max(at - 1, 0) : at].isalpha() and not content[end : end + 1].isalnum():
            return True
        at = content.find(operator, end)
    return False


def _shade(path: dict[str, Any]) -> float | None:
    """How bright a plain, opaque rectangle is; None for any other shape."""
    if path.get("fill_opacity") != 1 or not path.get("fill") or not _is_rectangle(path["items"]):
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


def lies_under(later: Sequence[Fill], box: Box) -> bool:
    """Does something that was painted later lie over the middle of a text?"""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    for fill in later:  # a striped table has a hundred, each asked about for each text
        left, top, right, bottom = fill.area
        if top <= y <= bottom and left <= x <= right:
            return True
    return False


def stands_out_white(fills: Sequence[Fill], step: int, box: Box) -> bool:
    """Was white text written on a plain dark rectangle, with nothing painted between or after?"""
    ground: Fill | None = None
    for fill in fills:
        if meet(fill.area, box):
            if fill.step > step:
                return False
            ground = fill
    if ground is None or ground.shade is None or ground.shade > DARK_ENOUGH:
        return False
    area = ground.area
    return area[0] <= box[0] and area[1] <= box[1] and box[2] <= area[2] and box[3] <= area[3]


def holds(area: Box, x: float, y: float) -> bool:
    """Does the area contain the point?"""
    return area[0] <= x <= area[2] and area[1] <= y <= area[3]


def meet(one: Box, other: Box) -> bool:
    """Do the two areas overlap?"""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
