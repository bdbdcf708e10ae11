"""A page's drawing, interpreted once and read as often as needed."""

from typing import Any

import pymupdf
from pymupdf import extra, mupdf

from documents.infrastructure.parsing.painting import Box, Fill
from documents.infrastructure.parsing.shapes import Shapes

_ZOOM = 1.5  # pixels per point when looking
_MAX_PIXELS = 2400  # of the longer side, however large the page claims to be
WordBox = tuple[Any, ...]  # as PyMuPDF gives it: x0, y0, x1, y1, text, block, line, number
_EVERYWHERE = mupdf.FzRect(mupdf.FzRect.Fixed_INFINITE)


class Drawn:
    """What a page draws before its /Rotate, kept as MuPDF's list of steps."""

    def __init__(self, page: pymupdf.Page) -> None:
        rotation = page.rotation
        if rotation:
            page.set_rotation(0)
        try:
            self._steps: pymupdf.DisplayList = page.get_displaylist()
            self._height: float = page.rect.height
        finally:
            if rotation:
                page.set_rotation(rotation)

    def text(self, flags: int) -> pymupdf.TextPage:
        """As `Page.get_textpage` of everywhere, outside of the page too."""
        options = mupdf.FzStextOptions()
        options.flags = flags
        text = mupdf.FzStextPage(_EVERYWHERE)
        self._run(mupdf.fz_new_stext_device(text, options))
        return pymupdf.TextPage(text)

    def words(self, flags: int) -> list[WordBox]:
        """As `Page.get_text("words")` of everywhere."""
        found: list[WordBox] = self.text(flags).extractWORDS()
        return found

    def trace(self) -> list[dict[str, Any]]:
        """As `Page.get_texttrace`."""
        spans: list[dict[str, Any]] = []
        device = extra.JM_new_texttrace_device(spans)
        device.ptm = mupdf.FzMatrix(1, 0, 0, -1, 0, self._height)
        self._run(device)
        return spans

    def fills(self, text: pymupdf.TextPage) -> list[Fill]:
        """What is painted, as a text made here with its shapes and pictures tells.

        A step is the number of the text's blocks that were written before it.
        """
        painted: list[tuple[int, int, Any]] = []
        block, written = text.this.m_internal.first_block, 0
        while block:
            if block.type == mupdf.FZ_STEXT_BLOCK_TEXT:
                written += 1
            else:
                painted.append((block.type, written, block.bbox))
            block = block.next
        return self._fills(painted) if painted else []

    def _fills(self, painted: list[tuple[int, int, Any]]) -> list[Fill]:
        shapes = Shapes()
        self._run(shapes)
        found: list[Fill | None] = []
        for kind, step, box in painted:
            area = (box.x0, box.y0, box.x1, box.y1)
            picture = kind == mupdf.FZ_STEXT_BLOCK_IMAGE
            found.append(Fill(step, area) if picture else shapes.fill(step, area))
        return [fill for fill in found if fill is not None]

    def pixels(self, area: Box) -> tuple[pymupdf.Pixmap, float]:
        """A part of the page in shades of gray, and how many pixels are a point there."""
        whole = self._steps.rect
        zoom = min(_ZOOM, _MAX_PIXELS / max(whole.width, whole.height, 1.0))
        drawn = self._steps.get_pixmap(
            matrix=pymupdf.Matrix(zoom, zoom), colorspace=pymupdf.csGRAY, alpha=0,
            clip=pymupdf.Rect(area) & whole,
        )  # fmt: skip
        return drawn, zoom

    def _run(self, device: Any) -> None:
        upright, cookie = mupdf.FzMatrix(), mupdf.FzCookie()
        mupdf.fz_run_display_list(self._steps.this, device, upright, _EVERYWHERE, cookie)
        mupdf.fz_close_device(device)
