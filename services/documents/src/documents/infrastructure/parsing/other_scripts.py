"""Words in Greek, Cyrillic and Hangul, which the first engine has no letters for."""

import importlib
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from documents.infrastructure.parsing.scanned_lines import Piece, ScannedLine

_MODELS = Path(__file__).parent / "scripts"
_LETTERS = {"ell": "[Ͱ-Ͽἀ-῿]", "rus": "[Ѐ-ӿ]", "kor": "[가-힣]"}
_SAMPLED = 5  # lines that are tried in every script: those the first engine was least sure of
_SURE = 0.95  # its usual score in them, or more, when it knows their script
_NO_DOUBT = 0.99  # its score in a line that is Latin beyond doubt
_CONVINCING = 85  # of 100, the usual confidence in them when the script is right
_TRUSTED = 60  # of 100, the confidence from which a single word is taken
_WORD = 2.5  # times as wide as high: shorter ones tell no script
_JOINED = 0.35  # of a line's height: a lone syllable as near as this belongs to its neighbour
_WHOLE = 0.75  # of the characters that its width has room for: nothing was passed over
_FIGURE_OR_REST = re.compile(r"\d[\d.,:/~-]{2,}|(?:(?!\d[\d.,:/~-]{2}).)+")
_CHARACTER = 0.45  # width of one, of the height of its line


class OtherScripts:
    """One Tesseract per script; built before forking, since each reads its model from a file."""

    def __init__(self) -> None:
        self._tesseract: Any = importlib.import_module("tesserocr")
        self._readers: dict[str, Any] = {
            name: self._tesseract.PyTessBaseAPI(
                path=str(_MODELS),
                lang=name,
                psm=self._tesseract.PSM.SINGLE_LINE,
                oem=self._tesseract.OEM.LSTM_ONLY,
            )
            for name in _LETTERS
        }

    def warm(self, gray: Any) -> None:
        """Read a picture of one line in every script, so that every lazy part is loaded."""
        for name in self._readers:
            self._read(name, gray)

    def read_again(self, gray: Any, lines: Sequence[ScannedLine]) -> None:
        """Put words of another script into lines that were not read well; figures stay as read."""
        doubtful = [line for line in lines if not _is_read(line)]
        script = self._script_of(gray, doubtful)
        if script is None:
            return
        for line in doubtful:
            found = self._words(script, gray, line)
            own = [(word.text, word.x0, word.x1) for word in line.words()]
            line.put(merged(own, found))

    def _script_of(self, gray: Any, lines: Sequence[ScannedLine]) -> str | None:
        """The script that doubtful lines are surely read in, None for the first engine's own."""
        words = [line for line in lines if line.width > _WORD * line.height]
        sample = sorted(words, key=lambda x: (x.score, -x.width))[:_SAMPLED]
        if not sample or median(line.score for line in sample) >= _SURE:
            return None
        usual = {
            name: median(self._read(name, line.level_cut_from(gray)) for line in sample)
            for name in self._readers
        }
        best = max(usual, key=lambda name: usual[name])
        return best if usual[best] >= _CONVINCING else None

    def _words(self, script: str, gray: Any, line: ScannedLine) -> list[Piece]:
        """The words of that script in the line which can be trusted."""
        cut = line.level_cut_from(gray)
        self._read(script, cut)
        per_pixel = line.width / max(1, cut.shape[1])
        words = [
            (text, line.left + x0 * per_pixel, line.left + x1 * per_pixel)
            for text, confidence, x0, x1 in self._found(script)
            if confidence >= _TRUSTED
            and re.search(_LETTERS[script], text)
            and not re.search(r"\d", text)
        ]
        return joined(words, _JOINED * line.height)

    def _read(self, script: str, gray: Any) -> float:
        """Recognize one line; how sure the model is, of 100."""
        reader = self._readers[script]
        height, width = gray.shape
        reader.SetImageBytes(gray.tobytes(), width, height, 1, width)
        reader.Recognize()
        return float(reader.MeanTextConf())

    def _found(self, script: str) -> Iterator[tuple[str, float, int, int]]:
        level = self._tesseract.RIL.WORD
        words = self._readers[script].GetIterator()
        for word in self._tesseract.iterate_level(words, level) if words is not None else ():
            box = word.BoundingBox(level)
            if box is not None:
                yield word.GetUTF8Text(level).strip(), word.Confidence(level), box[0], box[2]


def merged(own: Sequence[Piece], other: Sequence[Piece]) -> list[Piece]:
    """The other script's words where they stand, and of our own what is a figure or between them.

    A digit read where a word of several letters stands is no figure; '[?]2025-11-19' holds one.
    """
    apart = [[x] if not any(_overlap(x, y) for y in other) else _figures_apart(x) for x in own]
    own = [piece for pieces in apart for piece in pieces]
    kept = [x for x in own if not any(_overlap(x, y) and not _prevails(x, y) for y in other)]
    added = [y for y in other if not any(_overlap(x, y) for x in kept)]
    return sorted([*kept, *added], key=lambda piece: piece[1])


def _figures_apart(piece: Piece) -> list[Piece]:
    """The figures of a word and what is around them, each at its share of the word."""
    text, x0, x1 = piece
    each = (x1 - x0) / max(1, len(text))
    return [
        (part.group(), x0 + part.start() * each, x0 + part.end() * each)
        for part in _FIGURE_OR_REST.finditer(text)
    ]


def _prevails(own: Piece, other: Piece) -> bool:
    return _is_number(own[0]) and 2 * len(own[0]) > len(other[0])


def joined(words: Sequence[Piece], near: float) -> list[Piece]:
    """The words, single letters or syllables put together with what is so near to them."""
    found: list[Piece] = []
    for text, x0, x1 in words:
        if found and min(len(text), len(found[-1][0])) == 1 and x0 - found[-1][2] < near:
            found[-1] = (found[-1][0] + text, found[-1][1], x1)
        else:
            found.append((text, x0, x1))
    return found


def _overlap(a: Piece, b: Piece) -> bool:
    shared = min(a[2], b[2]) - max(a[1], b[1])
    return shared > 0.5 * min(a[2] - a[1], b[2] - b[1])


def _is_number(text: str) -> bool:
    return any(c.isdigit() for c in text) and not any(c.isalpha() for c in text)


def _is_read(line: ScannedLine) -> bool:
    """Is it figures, or Latin without a doubt, and nothing on the line was passed over?"""
    read = line.text.replace(" ", "")
    expected = line.width / max(1.0, _CHARACTER * line.height)
    latin = read.isascii() and line.score >= _NO_DOUBT
    return (_is_number(read) or latin) and len(read) > _WHOLE * expected
