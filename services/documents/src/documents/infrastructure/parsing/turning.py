"""Boxes of pages that were turned for reading, turned back to the page as displayed."""

from dataclasses import fields, is_dataclass, replace
from typing import Any

from documents.domain.reading.result import Box, PageSize, ParsedDocument


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
        changes["box"] = _box(changes["box"], turned[page], sizes[page])
    return type(value)(**changes)


def _box(box: Box, turn: int, size: PageSize) -> Box:
    """Undo a clockwise turn; `size` is the page as it was read."""
    x0, y0, x1, y1 = box
    if turn == 90:
        return (y0, size.width - x1, y1, size.width - x0)
    if turn == 270:
        return (size.height - y1, x0, size.height - y0, x1)
    return (size.width - x1, size.height - y1, size.width - x0, size.height - y0)
