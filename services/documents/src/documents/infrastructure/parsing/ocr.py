"""Reads a page's picture with RapidOCR, in one thread, with one warmed instance."""

import importlib
import logging
from collections.abc import Iterator, Sequence
from statistics import median
from typing import Any

import pymupdf

from documents.domain.reading.words import PageText, Word
from documents.infrastructure.parsing.cleaning import without_specks
from documents.infrastructure.parsing.decimal_marks import with_one_mark
from documents.infrastructure.parsing.other_scripts import OtherScripts
from documents.infrastructure.parsing.scanned_lines import ScannedLine
from documents.infrastructure.parsing.straightening import straighten

_LONGEST_SIDE = 2000  # pixels: more is scaled down by the engine anyway
_DETECTED_SIDE = 1152  # lines are found on a smaller picture than they are read on: half the time
_GLANCE_SIDES = (512, 768)  # usually enough to see which way lines run, and for small print
_READABLE = 0.82  # usual score of a line; below, the page may stand on its head
_SAMPLED, _CLEAR = 5, 0.1  # lines read to see which way is up, and by how much one way wins
_DPI = 200
_LEAST_SCORE = 0.5
_SURE_DIGIT = 0.85  # of right ones hardly any has less; a dotted zero taken for 8 has 0.6 to 0.83


class OcrEngine:
    """One RapidOCR instance; it must be built and used before forking, so that it is warm."""

    def __init__(self) -> None:
        import cv2
        from rapidocr import RapidOCR

        logging.getLogger("RapidOCR").setLevel(logging.ERROR)
        cv2.setNumThreads(1)
        self._other_scripts = OtherScripts()
        self._engine: Any = RapidOCR(
            params={
                "EngineConfig.onnxruntime.intra_op_num_threads": 1,
                "EngineConfig.onnxruntime.inter_op_num_threads": 1,
                "Det.limit_type": "max",
                "Det.limit_side_len": _DETECTED_SIDE,
                "Global.log_level": "error",
            }
        )

    def warm(self) -> None:
        """Run once on a small picture, so that every lazy part is loaded."""
        cv2 = importlib.import_module("cv2")
        document = pymupdf.open()
        page = document.new_page(width=300, height=120)
        page.insert_text((20, 40), "Total 12.34 EUR", fontsize=18)
        page.insert_text((20, 80), "Balance 1,234.56", fontsize=18)
        self.read(page, 1)
        self._other_scripts.warm(cv2.cvtColor(_picture(page)[0], cv2.COLOR_BGR2GRAY))

    def read(self, page: pymupdf.Page, number: int) -> PageText:
        """The words of a page's picture, upright and without skew, in points of the page."""
        image, scale = _picture(page)
        image = without_specks(image)
        best: _Attempt | None = None
        for turn in self._turns(image):
            attempt = self._attempt(image, turn)
            if best is None or attempt.legibility > best.legibility:
                best = attempt
            if attempt.readable:
                break
        assert best is not None  # noqa: S101 - there are always two turns to try
        height, width = best.gray.shape
        self._other_scripts.read_again(best.gray, best.found)
        lines = best.lines
        straighten(lines)
        words = with_one_mark([_in_points(w, scale) for line in lines for w in line.words()])
        unclear = [_in_points(word, scale) for x in lines for word in x.unclear(_SURE_DIGIT)]
        size = width / scale, height / scale
        return PageText(number, *size, words, scanned=True, turn=best.turn, unclear=unclear)

    def _turns(self, image: Any) -> list[int]:
        """The ways the page may stand, the likelier first; only one where a few lines are clear."""
        lines = self._glance(image)
        sideways = sum(x.height > x.width for x in lines) > 0.55 * len(lines)
        turns = [90, 270] if sideways else [0, 180]
        sample = sorted(lines, key=lambda x: -max(x.width, x.height))[:_SAMPLED]
        first, second = (self._sampled(image, sample, turn) for turn in turns)
        if second > first:
            turns.reverse()
        return turns[:1] if abs(first - second) > _CLEAR else turns

    def _glance(self, image: Any) -> list[ScannedLine]:
        """Where the long lines are, found on a small copy without reading them."""
        lines: list[ScannedLine] = []
        for side in _GLANCE_SIDES:
            lines = self._long_lines(image, side)
            if len(lines) >= _SAMPLED:
                break
        return lines

    def _long_lines(self, image: Any, side: int) -> list[ScannedLine]:
        cv2 = importlib.import_module("cv2")
        shrink = min(1.0, side / max(image.shape[:2]))
        small = cv2.resize(image, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA)
        result = self._engine(small, use_det=True, use_cls=False, use_rec=False)
        boxes = () if result.boxes is None else result.boxes
        lines = [ScannedLine("", box / shrink, 1.0) for box in boxes]
        return [x for x in lines if max(x.width, x.height) > 2.5 * min(x.width, x.height)]

    def _sampled(self, image: Any, lines: Sequence[ScannedLine], turn: int) -> float:
        """How surely these lines are read when the page is turned so: 0 to 1."""
        scores = [0.0]
        for line in lines:
            part = _turned(line.cut_from(image), turn)
            if part.size:
                result = self._engine(part, use_det=False, use_cls=False, use_rec=True)
                scores += [float(score) for score in result.scores or ()]
        return sum(scores) / max(1, len(scores) - 1)

    def _attempt(self, image: Any, turn: int) -> "_Attempt":
        cv2 = importlib.import_module("cv2")
        upright = _turned(image, turn)
        gray = cv2.cvtColor(upright, cv2.COLOR_BGR2GRAY)
        lines = list(self._lines(upright))
        for line in lines:
            line.look_at(gray)
        return _Attempt(turn, gray, lines)

    def _lines(self, image: Any) -> Iterator[ScannedLine]:
        """Everything that looks like a line, also what could not be read."""
        boxes = self._engine(image, use_det=True, use_cls=False, use_rec=False).boxes
        if boxes is None:
            return
        self._engine.update_params(return_word_box=True)
        read = self._engine.recognize_txt(self._engine.crop_text_regions(image, boxes))
        for box, text, score, found in zip(
            boxes, read.txts, read.scores, read.word_results, strict=True
        ):
            line = ScannedLine(text, box, float(score))
            steps = (step for word in found.word_cols for step in word)
            line.place([(step + 0.5) / found.line_txt_len for step in steps], found.confs)
            yield line


class _Attempt:
    """One way of standing the page up, and what was read that way."""

    def __init__(self, turn: int, gray: Any, lines: list[ScannedLine]) -> None:
        self.turn, self.gray, self.found = turn, gray, lines

    @property
    def lines(self) -> list[ScannedLine]:
        """What was read well enough to be used."""
        return [x for x in self.found if x.text.strip() and x.score >= _LEAST_SCORE]

    @property
    def legibility(self) -> float:
        """Letters and figures in lines that run across, by how surely they were read."""
        across = [x for x in self.found if x.width >= x.height]
        return sum(x.score**4 * sum(c.isalnum() for c in x.text) for x in across)

    @property
    def readable(self) -> bool:
        scores = [x.score for x in self.found if len(x.text) >= 3]
        return not scores or median(scores) >= _READABLE


def _turned(image: Any, turn: int) -> Any:
    """The picture turned clockwise by 0, 90, 180 or 270 degrees."""
    numpy = importlib.import_module("numpy")
    quarters = {0: 0, 90: 3, 180: 2, 270: 1}[turn]
    return numpy.ascontiguousarray(numpy.rot90(image, quarters)) if quarters else image


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


def _in_points(word: Word, scale: float) -> Word:
    return Word(word.text, word.x0 / scale, word.y0 / scale, word.x1 / scale, word.y1 / scale)
