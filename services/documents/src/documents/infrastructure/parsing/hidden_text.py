"""The firewall: text that nobody can see is found before anything reads it."""

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import pymupdf

from documents.infrastructure.parsing.drawn import Drawn
from documents.infrastructure.parsing.painting import (
    Fill,
    holds,
    lies_under,
    stands_out_white,
)
from documents.infrastructure.parsing.picture import Picture
from documents.infrastructure.parsing.turning import unrotated_size

_SMALLEST = 2.0  # points
_WHITEST = 0.92
_FAINTEST = 0.08


@dataclass(slots=True)
class Visibility:
    """The spans of a page that can be seen, and why others cannot."""

    spans: list[dict[str, Any]] = field(default_factory=list)
    hidden: Counter[str] = field(default_factory=Counter)


def look(page: pymupdf.Page, drawn: Drawn, fills: list[Fill]) -> Visibility:
    """Sort the text of a page, given what is painted on it, into what can be seen and what cannot."""
    seen = Visibility()
    area = (0.0, 0.0, *unrotated_size(page))
    spans = drawn.trace()
    reasons = [_reason(span, area) for span in spans]
    covers = _Covers(drawn, fills, [s for s, r in zip(spans, reasons, strict=True) if r is None])
    for span, plain in zip(spans, reasons, strict=True):
        reason = plain or covers.reason(span)
        if reason is None:
            seen.spans.append(span)
        elif any(not chr(c[0]).isspace() for c in span["chars"]):
            seen.hidden[reason] += 1
    return seen


def _reason(span: dict[str, Any], area: tuple[float, ...]) -> str | None:
    x0, y0, x1, y1 = span["bbox"]
    if span["type"] == 3:
        return "invisible"
    if span["opacity"] < _FAINTEST:
        return "transparent"
    if span["size"] < _SMALLEST or min(x1 - x0, y1 - y0) < _SMALLEST * 0.5:
        return "tiny"
    return None if holds(area, (x0 + x1) / 2, (y0 + y1) / 2) else "off_page"


class _Covers:
    """What is painted over a text, or has its colour: looked at only when there is a suspicion."""

    def __init__(self, drawn: Drawn, fills: list[Fill], spans: list[dict[str, Any]]) -> None:
        self._suspects: dict[int, str] = {}
        steps = [fill.step for fill in fills]  # in the order of painting
        for span in spans:
            step, box = span["seqno"], span["bbox"]
            if _near_white(span["color"]):
                if not stands_out_white(fills, step, box):
                    self._suspects[id(span)] = "same_colour"
            elif lies_under(fills[bisect_right(steps, step) :], box):
                self._suspects[id(span)] = "covered"
        boxes = [span["bbox"] for span in spans if id(span) in self._suspects]
        self._picture = Picture(drawn, boxes)

    def reason(self, span: dict[str, Any]) -> str | None:
        reason = self._suspects.get(id(span))
        return reason if reason is not None and self._picture.is_blank(span["bbox"]) else None


def _near_white(color: tuple[float, ...]) -> bool:
    if len(color) == 4:
        return max(color) < 1 - _WHITEST
    return min(color) > _WHITEST
