"""The shapes that a page fills, heard while its drawing is run."""

from itertools import pairwise
from typing import Any

from pymupdf import mupdf

from documents.infrastructure.parsing.painting import BROAD, DARK_ENOUGH, Box, Fill

_NEAR = 0.1  # points
_GRAY, _AS_USUAL = mupdf.FzColorspace(mupdf.FzColorspace.Fixed_GRAY), mupdf.FzColorParams()


class Shapes(mupdf.FzDevice2):  # type: ignore[misc]  # PyMuPDF's bindings are not typed
    """Hears of areas that are filled, or drawn with a broad line, and of clips."""

    def __init__(self) -> None:
        super().__init__()
        self.use_virtual_fill_path()
        self.use_virtual_stroke_path()
        self.use_virtual_clip_path()
        self._shapes: list[tuple[Box, float | None]] = []
        self._clips: list[Box | None] = []

    def fill_path(
        self, _context: Any, path: Any, _rule: Any, matrix: Any, space: Any, color: Any, alpha: float,
        _how: Any,
    ) -> None:  # fmt: skip
        shade = _shade(space, color) if alpha == 1 else None
        if shade is not None and shade <= DARK_ENOUGH and not _is_rectangle(path, matrix):
            shade = None
        self._shapes.append((_box(mupdf.ll_fz_bound_path(path, None, matrix)), shade))

    def stroke_path(self, _context: Any, path: Any, line: Any, matrix: Any, *_paint: Any) -> None:
        if line.linewidth * mupdf.ll_fz_matrix_expansion(matrix) >= BROAD:
            self._shapes.append((_box(mupdf.ll_fz_bound_path(path, line, matrix)), None))

    def clip_path(self, _context: Any, path: Any, _rule: Any, matrix: Any, _area: Any) -> None:
        plain = _is_rectangle(path, matrix)
        self._clips.append(_box(mupdf.ll_fz_bound_path(path, None, matrix)) if plain else None)

    def fill(self, step: int, area: Box) -> Fill | None:
        """An area as painted at this step; None for one that is only drawn as an outline."""
        if not any(_lies_in(area, shape) for shape, _ in self._shapes):
            return None
        shades = {shade for shape, shade in self._shapes if _lies_in(shape, area)}
        whole = all(clip is not None and _lies_in(area, clip) for clip in self._clips)
        return Fill(step, area, shades.pop() if whole and len(shades) == 1 else None)


class _Corners(mupdf.FzPathWalker2):  # type: ignore[misc]
    """Hears of the points of a path; curves have none."""

    def __init__(self) -> None:
        super().__init__()
        self.use_virtual_moveto()
        self.use_virtual_lineto()
        self.use_virtual_curveto()
        self.points: list[tuple[float, float]] = []
        self.straight = True

    def moveto(self, _context: Any, x: float, y: float) -> None:
        self.straight = self.straight and not self.points
        self.points.append((x, y))

    def lineto(self, _context: Any, x: float, y: float) -> None:
        self.points.append((x, y))

    def curveto(self, *_curve: Any) -> None:
        self.straight = False


def _is_rectangle(path: Any, matrix: Any) -> bool:
    """Whether its sides are along the axes; MuPDF knows it by four points, some write the first twice."""
    if mupdf.ll_fz_path_is_rect(path, matrix):
        return True
    corners = _Corners()
    mupdf.ll_fz_walk_path(path, corners.m_internal, corners.m_internal)
    first, *rest = corners.points or [(0.0, 0.0)]
    sides = [(a[0] == b[0]) != (a[1] == b[1]) for a, b in pairwise(corners.points)]
    upright = matrix.b == matrix.c == 0
    return corners.straight and upright and len(sides) == 4 and all(sides) and rest[-1] == first


def _shade(space: Any, color: Any) -> float | None:
    """How bright a colour is, from 0 to 1; None where a shape is a mask and has none."""
    if not space:
        return None
    gray = mupdf.ll_fz_convert_color(space, color, _GRAY.m_internal, None, _AS_USUAL.internal())
    return float(gray[0])


def _box(rect: Any) -> Box:
    return (rect.x0, rect.y0, rect.x1, rect.y1)


def _lies_in(one: Box, other: Box) -> bool:
    """Whether one area is, or is a part of, another."""
    return (
        other[0] - _NEAR <= one[0] and other[1] - _NEAR <= one[1]
        and one[2] <= other[2] + _NEAR and one[3] <= other[3] + _NEAR
    )  # fmt: skip
