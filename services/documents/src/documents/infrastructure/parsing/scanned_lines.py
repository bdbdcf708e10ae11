"""Lines that an OCR engine found on a picture, and the words they are made of."""

import importlib
import math
import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from statistics import median
from typing import Any

from documents.domain.reading.words import Word

_ZERO_FOR_O = re.compile(r"\b0(?=ct\b|[A-Za-z]{3})")  # '0ctober'
# '18/89/2023': no day and no month begins with an 8, but many a printer's 0 has a dot
_ZERO_FOR_8 = re.compile(
    r"(?<!\d)8(?=\d([./-])\d\d\1\d{4}(?!\d))|(?<=\d\d[./-])8(?=\d[./-]\d{4}(?!\d))|(?<=\d{4}-)8(?=\d-\d\d(?!\d))"
)
_DOLLAR_AS_S = re.compile(r"(?<![A-Za-z0-9])S(?=\d{1,3}(?:,\d{3})*\.\d\d(?!\d))")  # 'S3,118.42'
_FEW = 4  # neighbours in a line that tell how far apart its letters stand
_APART = 1.35  # times the usual step from letter to letter: a space may be missing
_BLANK = 0.2  # of a line's height: as wide as a space is at least
_ON_THE_LINE = frozenset("0123456789ABCDEFGHIKLMNOPRSTUVWXYZabcdehiklmnorstuvwxz")

Piece = tuple[str, float, float]  # a character or a word, and from where to where it stands


class ScannedLine:
    """A line of text with its four corners and, if the engine told them, its characters' places."""

    __slots__ = ("angle", "characters", "corners", "score", "sureness", "text")

    def __init__(self, text: str, corners: Any, score: float) -> None:
        read = _ZERO_FOR_O.sub("O", " ".join(text.split()))
        self.text = _DOLLAR_AS_S.sub("$", _ZERO_FOR_8.sub("0", read))
        self.score = score
        self.corners = [(float(x), float(y)) for x, y in corners]
        self.characters: Sequence[Piece] = ()
        self.sureness: Sequence[float] = ()  # of each character, 0 to 1
        (x0, y0), (x1, y1) = self.corners[0], self.corners[1]
        self.angle = math.atan2(y1 - y0, x1 - x0)

    @property
    def left(self) -> float:
        return min(x for x, _ in self.corners)

    @property
    def width(self) -> float:
        return max(x for x, _ in self.corners) - self.left

    @property
    def height(self) -> float:
        return max(y for _, y in self.corners) - min(y for _, y in self.corners)

    def cut_from(self, image: Any) -> Any:
        """The part of the picture that this line covers."""
        xs, ys = [round(x) for x, _ in self.corners], [round(y) for _, y in self.corners]
        return image[max(0, min(ys)) : max(ys) + 1, max(0, min(xs)) : max(xs) + 1]

    def level_cut_from(self, gray: Any) -> Any:
        """The part of the picture within its four corners, as wide and high as they are apart."""
        cv2: Any = importlib.import_module("cv2")
        numpy: Any = importlib.import_module("numpy")
        first, second, _, last = self.corners
        width, height = (
            max(8, round(math.dist(first, second))),
            max(8, round(math.dist(first, last))),
        )
        onto = numpy.float32([(0, 0), (width, 0), (width, height), (0, height)])
        bend = cv2.getPerspectiveTransform(numpy.float32(self.corners), onto)
        return cv2.warpPerspective(gray, bend, (width, height), borderMode=cv2.BORDER_REPLICATE)

    def place(self, shares: Sequence[float], sureness: Sequence[float] = ()) -> None:
        """Say where on the line the middles of its characters are, as shares of its width."""
        letters = self.text.replace(" ", "")
        if len(letters) != len(shares):
            return
        self.sureness = sureness
        middles = [self.left + share * self.width for share in shares]
        steps = [b - a for a, b in pairwise(middles)]
        half = (median(steps) if steps else self.width) / 2
        self.characters = [(c, x - half, x + half) for c, x in zip(letters, middles, strict=True)]

    def move_to(self, corners: Sequence[tuple[float, float]]) -> None:
        """Stand between these corners instead, with every character where it is on the line."""
        left, width = self.left, max(1.0, self.width)
        self.corners = list(corners)
        share = self.width / width
        self.characters = [
            (c, self.left + (x0 - left) * share, self.left + (x1 - left) * share)
            for c, x0, x1 in self.characters
        ]

    def put(self, words: Sequence[Piece]) -> None:
        """Hold these words instead, each letter at its share of its word."""
        self.text, self.score, self.sureness = " ".join(text for text, _, _ in words), 1.0, ()
        self.characters = [
            (c, x0 + (x1 - x0) * n / len(text), x0 + (x1 - x0) * (n + 1) / len(text))
            for text, x0, x1 in words
            for n, c in enumerate(text)
        ]

    def look_at(self, gray: Any) -> None:
        """Correct text and angle by the picture itself."""
        if not self.characters:
            return
        self._space_out(gray)
        feet = [self._foot(gray, x0, x1) for c, x0, x1 in self.characters if c in _ON_THE_LINE]
        if len(feet) >= _FEW:
            self.angle = math.atan(_usual_slope(feet))

    def _space_out(self, gray: Any) -> None:
        """Put back the spaces that were not read, where the picture is blank for as long as one.

        Never inside a number, whose marks stand apart in many a font.
        """
        middles = [(x0 + x1) / 2 for _, x0, x1 in self.characters]
        steps = [b - a for a, b in pairwise(middles)]
        if len(steps) < _FEW:
            return
        usual, words = median(steps), self.text.split(" ")
        at = 0
        for number, word in enumerate(words):
            said = word[:1]
            for before, after in pairwise(word):
                apart = steps[at] > _APART * usual and _may_part(before, after)
                blank = apart and self._blank(gray, middles[at], middles[at + 1])
                said += f" {after}" if blank else after
                at += 1
            words[number] = said
            at += bool(word)
        self.text = " ".join(words)

    def _blank(self, gray: Any, start: float, end: float) -> bool:
        """Is there nothing on the picture for the width of a space between these two places?"""
        ink, _ = self._ink(gray, start, end)
        return _longest_run(ink.sum(axis=0) <= 1) > _BLANK * len(ink)

    def _foot(self, gray: Any, start: float, end: float) -> tuple[float, float]:
        """Where the character between these two places touches its line."""
        ink, top = self._ink(gray, start, end)
        rows = ink.any(axis=1).nonzero()[0]
        return (start + end) / 2, top + float(rows[-1] if len(rows) else len(ink))

    def _ink(self, gray: Any, start: float, end: float) -> tuple[Any, int]:
        """What is dark between two places of the line, and the row of the picture it begins at."""
        (x0, top), (x1, top_right) = self.corners[0], self.corners[1]
        (_, bottom_right), (_, bottom) = self.corners[2], self.corners[3]
        share = ((start + end) / 2 - x0) / max(1.0, x1 - x0)
        upper = max(0, round(top + share * (top_right - top)))
        lower = max(upper + 1, round(bottom + share * (bottom_right - bottom)))
        first = max(0, round(start))
        part = gray[upper:lower, first : max(first + 1, round(end))]
        if not part.size:
            return gray[:1, :1] < 0, upper
        return part < (int(part.min()) + int(part.max())) / 2, upper

    def words(self) -> Iterator[Word]:
        """Its words, each where its characters stand, or else by its share of the line."""
        ys = [y for _, y in self.corners]
        top, bottom = min(ys[0], ys[1]), max(ys[2], ys[3])
        parts = [part for part in self.text.split(" ") if part]
        for (x0, x1), part in zip(self._extents(parts), parts, strict=True):
            yield Word(part, x0, top, x1, bottom)

    def unclear(self, least: float) -> Iterator[Word]:
        """Those of its words in which a digit was read less surely than this."""
        at = 0
        for word in self.words():
            read = zip(word.text, self.sureness[at : at + len(word.text)], strict=False)
            at += len(word.text)
            if any(c.isdigit() and sure < least for c, sure in read):
                yield word

    def _extents(self, parts: Sequence[str]) -> Iterator[tuple[float, float]]:
        """From where to where each part stands; the line's own ends are known best."""
        at, right = 0, self.left + self.width
        for number, part in enumerate(parts):
            start, end = self._place(at)[0], self._place(at + len(part) - 1)[1]
            if number == 0 and start - self.left < self.height:
                start = self.left
            if number == len(parts) - 1 and right - end < self.height:
                end = right
            yield start, end
            at += len(part) if self.characters else len(part) + 1

    def _place(self, index: int) -> tuple[float, float]:
        if self.characters:
            _, x0, x1 = self.characters[index]
            return x0, x1
        each = self.width / max(len(self.text), 1)
        return self.left + each * index, self.left + each * (index + 1)


def _may_part(before: str, after: str) -> bool:
    """Can a space be missing between these two? One is a letter of a script that has spaces."""
    return any(c.isalpha() and ord(c) < 0x2E80 for c in (before, after)) and all(
        c.isalnum() for c in (before, after)
    )


def _longest_run(blank: Any) -> int:
    longest = run = 0
    for each in blank:
        run = run + 1 if each else 0
        longest = max(longest, run)
    return longest


def _usual_slope(points: Sequence[tuple[float, float]]) -> float:
    """The slope in the middle of those of all pairs that stand well apart."""
    reach = (points[-1][0] - points[0][0]) / 2
    return median(
        (b[1] - a[1]) / (b[0] - a[0])
        for a, b in combinations(points, 2)
        if b[0] - a[0] >= max(1.0, reach)
    )
