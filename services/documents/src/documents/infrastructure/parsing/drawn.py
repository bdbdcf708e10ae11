"""A page's drawing, interpreted once and read as often as needed."""

from typing import Any

import pymupdf
from pymupdf import extra, mupdf

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

    def trace(self) -> list[dict[str, Any]]:
        """As `Page.get_texttrace`."""
        spans: list[dict[str, Any]] = []
        device = extra.JM_new_texttrace_device(spans)
        device.ptm = mupdf.FzMatrix(1, 0, 0, -1, 0, self._height)
        self._run(device)
        return spans

    def _run(self, device: Any) -> None:
        upright, cookie = mupdf.FzMatrix(), mupdf.FzCookie()
        mupdf.fz_run_display_list(self._steps.this, device, upright, _EVERYWHERE, cookie)
        mupdf.fz_close_device(device)
