"""Reads a page's picture with RapidOCR, in one thread, with one warmed instance."""

import importlib
import logging
import math
from collections.abc import Sequence
from statistics import median
from typing import Any

import pymupdf

from documents.domain.reading.words import PageText, Word

_LONGEST_SIDE = 2000  # pixels: more is scaled down by the engine anyway
_DPI = 200
_LEAST_SCORE = 0.5


class OcrEngine:
    """One RapidOCR instance; it must be built and used before forking, so that it is warm."""

    def __init__(self) -> None:
        import cv2
        from rapidocr import RapidOCR

        logging.getLogger("RapidOCR").setLevel(logging.ERROR)
        cv2.setNumThreads(1)
        self._engine: Any = RapidOCR(
            params={
                "EngineConfig.onnxruntime.intra_op_num_threads": 1,
                "EngineConfig.onnxruntime.inter_op_num_threads": 1,
                "Global.log_level": "error",
            }
        )

    def warm(self) -> None:
        """Run once on a small picture, so that every lazy part is loaded."""
        document = pymupdf.open()
        page = document.new_page(width=300, height=120)
        page.insert_text((20, 40), "Total 12.34 EUR", fontsize=18)
        page.insert_text((20, 80), "Balance 1,234.56", fontsize=18)
        self.read(page, 1)

    def read(self, page: pymupdf.Page, number: int) -> PageText:
        """The words of a page's picture, upright and without skew, in points of the page."""
        image, scale = _picture(page)
        boxes = self._recognise(image)
        turn = 0
        if _lies_on_its_side(boxes):
            image, turn, boxes = self._turned(image, boxes)
        height, width = image.shape[:2]
        words = _words(_deskew(boxes), scale)
        return PageText(number, width / scale, height / scale, words, scanned=True, turn=turn)

    def _recognise(self, image: Any) -> list["_Line"]:
        result = self._engine(image)
        if result.boxes is None:
            return []
        return [
            _Line(text, box)
            for text, box, score in zip(result.txts, result.boxes, result.scores, strict=True)
            if score >= _LEAST_SCORE and text.strip()
        ]

    def _turned(self, image: Any, boxes: list["_Line"]) -> tuple[Any, int, list["_Line"]]:
        """Try both ways of standing it up, and keep the one that reads better."""
        numpy = importlib.import_module("numpy")
        best = (image, 0, boxes)
        for turn, quarter in ((90, 3), (270, 1)):
            upright = numpy.ascontiguousarray(numpy.rot90(image, quarter))
            lines = self._recognise(upright)
            if _legible(lines) > _legible(best[2]):
                best = (upright, turn, lines)
        return best


class _Line:
    """A line of text with the four corners the engine found."""

    __slots__ = ("angle", "corners", "text")

    def __init__(self, text: str, corners: Any) -> None:
        self.text = text
        self.corners = [(float(x), float(y)) for x, y in corners]
        (x0, y0), (x1, y1) = self.corners[0], self.corners[1]
        self.angle = math.atan2(y1 - y0, x1 - x0)

    @property
    def width(self) -> float:
        return max(x for x, _ in self.corners) - min(x for x, _ in self.corners)

    @property
    def height(self) -> float:
        return max(y for _, y in self.corners) - min(y for _, y in self.corners)


def _picture(page: pymupdf.Page) -> tuple[Any, float]:
    """The page as pixels, and pixels per point."""
    numpy = importlib.import_module("numpy")
    longest = max(page.rect.width, page.rect.height, 1.0)
    scale = min(_DPI / 72, _LONGEST_SIDE / longest)
    pixels = page.get_pixmap(
        matrix=pymupdf.Matrix(scale, scale), colorspace=pymupdf.csRGB, annots=False, alpha=False
    )
    image = numpy.frombuffer(pixels.samples, dtype=numpy.uint8).reshape(
        pixels.height, pixels.width, 3
    )
    return image[:, :, ::-1].copy(), scale


def _lies_on_its_side(lines: Sequence[_Line]) -> bool:
    long = [x for x in lines if len(x.text) >= 4]
    return bool(long) and sum(x.height > 1.5 * x.width for x in long) > 0.5 * len(long)


def _legible(lines: Sequence[_Line]) -> float:
    """Lines that run across and hold letters and figures, by their length."""
    across = [x for x in lines if x.width >= x.height]
    return sum(sum(c.isalnum() for c in x.text) for x in across)


def _deskew(lines: list[_Line]) -> list[_Line]:
    """Turn all corners by the usual angle of the long lines."""
    angles = [x.angle for x in lines if x.width > 6 * x.height]
    angle = median(angles) if len(angles) >= 3 else 0.0
    if abs(angle) < 0.002 or abs(angle) > 0.3:
        return lines
    cos, sin = math.cos(-angle), math.sin(-angle)
    for line in lines:
        line.corners = [(x * cos - y * sin, x * sin + y * cos) for x, y in line.corners]
    return lines


def _words(lines: Sequence[_Line], scale: float) -> list[Word]:
    """Split lines at spaces; a word's extent is its share of the line."""
    words = []
    for line in lines:
        xs, ys = [x for x, _ in line.corners], [y for _, y in line.corners]
        left, width = min(xs), max(xs) - min(xs)
        top, bottom = min(ys[0], ys[1]), max(ys[2], ys[3])
        total = max(len(line.text), 1)
        at = 0
        for part in line.text.split(" "):
            if part:
                x0, x1 = left + width * at / total, left + width * (at + len(part)) / total
                words.append(Word(part, x0 / scale, top / scale, x1 / scale, bottom / scale))
            at += len(part) + 1
    return words
