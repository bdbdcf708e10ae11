"""Pages turned so that their text runs across, and boxes turned back to the page as displayed."""

from collections.abc import Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any

from documents.domain.reading.result import Box, PageSize, ParsedDocument


def unrotated_size(page: Any) -> tuple[float, float]:
    """Width and height of a PDF page before its /Rotate."""
    rect = page.rect
    return (rect.height, rect.width) if page.rotation in {90, 270} else (rect.width, rect.height)


def turned_box(box: Sequence[float], turn: int, size: tuple[float, float]) -> Box:
    """Where a box stands when its page of this size is turned clockwise."""
    x0, y0, x1, y1 = box
    width, height = size
    if turn == 90:
        return (height - y1, x0, height - y0, x1)
    if turn == 180:
        return (width - x1, height - y1, width - x0, height - y0)
    if turn == 270:
        return (y0, width - x1, y1, width - x0)
    return (x0, y0, x1, y1)


def turn_back(reading: ParsedDocument, turned: dict[int, int]) -> ParsedDocument:
    """Map every box on the turned pages; `turned` holds the degrees each page was turned by."""
    if not turned:
        return reading
    sizes = {p.number: p for p in reading.pages}
    pages = [
        replace(p, width=p.height, height=p.width) if turned.get(p.number, 0) in {90, 270} else p
        for p in reading.pages
    ]
    mapped: ParsedDocument = _walk(reading, turned, sizes)
    return replace(mapped, pages=pages)


def _walk(value: Any, turned: dict[int, int], sizes: dict[int, PageSize]) -> Any:
    if isinstance(value, list):
        return [_walk(v, turned, sizes) for v in value]
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changes = {f.name: _walk(getattr(value, f.name), turned, sizes) for f in fields(value)}
    page: int = changes.get("page") or 0
    if "box" in changes and turned.get(page):
        size = (sizes[page].width, sizes[page].height)
        changes["box"] = turned_box(changes["box"], 360 - turned[page], size)
    return type(value)(**changes)
