"""Lines of a page that lies askew, curls or was photographed from the side, made level again."""

import importlib
import math
from collections.abc import Sequence
from typing import Any

from documents.infrastructure.parsing.scanned_lines import ScannedLine

_LONG = 4.0  # times as wide as high: the box of a shorter line hardly shows its angle
_LEAST, _MOST = 0.002, 0.3  # radians
_ENOUGH = 12  # lines that tell how a page is bent
_BENT = 4.0  # pixels by which lines of a bent page leave their level at least
_ROUNDS = 4  # after these, lines whose boxes are off count for little


def straighten(lines: list[ScannedLine]) -> None:
    """Turn all lines by their usual angle, then level what is still bent."""
    angle = _usual_angle([x for x in lines if x.width > _LONG * x.height])
    if _LEAST <= abs(angle) <= _MOST:
        _turn(lines, -angle)
    _unbend(lines)


def _turn(lines: Sequence[ScannedLine], angle: float) -> None:
    cos, sin = math.cos(angle), math.sin(angle)
    for line in lines:
        line.move_to([(x * cos - y * sin, x * sin + y * cos) for x, y in line.corners])
        line.angle += angle


def _usual_angle(lines: Sequence[ScannedLine]) -> float:
    """The angle in the middle when every line counts as often as it is wide; 0 for too few."""
    if len(lines) < 3:
        return 0.0
    left = sum(x.width for x in lines) / 2
    for line in sorted(lines, key=lambda x: x.angle):
        left -= line.width
        if left <= 0:
            return line.angle
    return 0.0


def _unbend(lines: Sequence[ScannedLine]) -> None:
    """Take from every corner's height what the slopes of all lines add up to on the way there."""
    numpy: Any = importlib.import_module("numpy")
    told = [x for x in lines if x.width > 2 * x.height and abs(x.angle) < _MOST]
    if len(told) < _ENOUGH:
        return
    corners = numpy.array([x.corners for x in lines])
    x0, x1 = corners[:, :, 0].min(), corners[:, :, 0].max()
    y0, y1 = corners[:, :, 1].min(), corners[:, :, 1].max()
    centre, reach = numpy.array([x0 + x1, y0 + y1]) / 2, max(1.0, (x1 - x0) / 2)

    def scaled(points: Any) -> tuple[Any, Any]:
        x, y = numpy.moveaxis((points - centre) / reach, -1, 0)
        return x, y

    x, y = scaled(numpy.array([x.corners for x in told]).mean(axis=1))
    slopes = numpy.tan([line.angle for line in told])
    terms = numpy.stack([x**0, x, y, x * y, x * x], axis=1)
    weights = numpy.array([line.width for line in told])
    factors = _fit(numpy, terms, slopes, weights)
    x, y = scaled(corners)
    bends = numpy.stack([x, x * x / 2, x * y, x * x * y / 2, x**3 / 3], axis=-1) @ factors * reach
    if numpy.ptp(bends) < _BENT:
        return
    corners[:, :, 1] -= bends
    for line, placed in zip(lines, corners.tolist(), strict=True):
        line.corners = [(px, py) for px, py in placed]


def _fit(numpy: Any, terms: Any, slopes: Any, weights: Any) -> Any:
    """Least squares, in which what is far off counts less from round to round."""
    factors, trust = None, weights
    for _ in range(_ROUNDS):
        root = numpy.sqrt(trust)[:, None]
        factors = numpy.linalg.lstsq(terms * root, slopes * root[:, 0], rcond=None)[0]
        off = numpy.abs(slopes - terms @ factors)
        trust = weights / (1 + (off / max(1e-4, float(numpy.median(off)))) ** 2)
    return factors
