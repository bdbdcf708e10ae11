"""What the child does to a document besides reading it: open it once, draw a page."""

import base64
from typing import Any

import pymupdf

from documents.infrastructure.parsing.extraction import open_pdf

# Enough to read by, and bounded whatever size the page claims to be.
_ZOOM = 1.6
_MOST_PIXELS = 4_000_000
_LONGEST_SIDE = 4_000


def inspect(data: bytes) -> dict[str, Any]:
    """Open it; raises DocumentRejected."""
    return {"pages": open_pdf(data, None).page_count}


def picture(order: dict[str, Any], data: bytes) -> dict[str, Any]:
    """Page `order["picture"]` (from 1) as base64 PNG; raises DocumentRejected."""
    document = open_pdf(data, order.get("password"))
    number = int(order["picture"])
    if not 1 <= number <= document.page_count:
        return {"page_missing": True}
    page = document.load_page(number - 1)
    zoom = _zoom(page.rect.width, page.rect.height)
    pixmap = page.get_pixmap(matrix=pymupdf.Matrix(zoom, zoom), alpha=False)
    return {"png": base64.b64encode(pixmap.tobytes("png")).decode("ascii")}


def _zoom(width: float, height: float) -> float:
    by_area = (_MOST_PIXELS / max(1.0, width * height)) ** 0.5
    by_side = _LONGEST_SIDE / max(1.0, width, height)
    return float(min(_ZOOM, by_area, by_side))
