"""Whether anything can be seen where a text stands: the rows in doubt are drawn when asked about."""

from collections.abc import Iterable, Sequence
from functools import cache

import pymupdf

from documents.infrastructure.parsing.drawn import Drawn
from documents.infrastructure.parsing.painting import Box

_MARGIN = 2.0  # points
_CONTRAST = 24  # of 255: less than this between a text's pixels is nothing to see


class Picture:
    """The rows of a page where its suspects stand, before the page's /Rotate."""

    def __init__(self, drawn: Drawn, suspects: Iterable[Box]) -> None:
        self._rows = _rows(suspects)
        self._pixels = cache(drawn.pixels)

    def is_blank(self, box: Box) -> bool:
        """Is there nothing but one colour in this box, which lies within one of the suspects?"""
        row = next(row for row in self._rows if row[1] <= box[1] and box[3] <= row[3])
        pixels, zoom = self._pixels(row)
        area = pymupdf.Rect(box) * pymupdf.Matrix(zoom, zoom)
        area = pymupdf.IRect(area) & pixels.irect
        if area.is_empty:
            return True
        width, samples = pixels.width, pixels.samples_mv
        left, top = area.x0 - pixels.x, area.y0 - pixels.y
        starts = range(top * width + left, (top + area.height) * width + left, width)
        seen = [bytes(samples[start : start + area.width]) for start in starts]
        return max(map(max, seen)) - min(map(min, seen)) < _CONTRAST


def _rows(boxes: Iterable[Box]) -> Sequence[tuple[float, float, float, float]]:
    """The areas of boxes that lie beside one another."""
    rows: list[list[float]] = []
    for x0, y0, x1, y1 in sorted(boxes, key=lambda box: box[1]):
        if rows and y0 - _MARGIN <= rows[-1][3]:
            row = rows[-1]
            row[0], row[2], row[3] = min(row[0], x0), max(row[2], x1), max(row[3], y1)
        else:
            rows.append([x0, y0, x1, y1])
    return [(x0 - _MARGIN, y0 - _MARGIN, x1 + _MARGIN, y1 + _MARGIN) for x0, y0, x1, y1 in rows]
