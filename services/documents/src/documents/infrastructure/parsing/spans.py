"""Words put together from single characters, for pages where some text must not be read."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from documents.domain.reading.words import Word
from documents.infrastructure.parsing.turning import turned_box

_GAP = 0.18  # of the font size: wider is a space
_HYPHENS = dict.fromkeys("\u00ad\u2010\u2011", "-")  # fonts name the sign '-' by any of these
_NOTHING = dict.fromkeys(
    "\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff",
    "",
)
_AS_PRINTED = str.maketrans(_HYPHENS | _NOTHING)
_Char = tuple[str, float, float, float, float, float]


def dominant_turn(spans: Iterable[dict[str, Any]]) -> int:
    """Degrees by which to turn the page so that most of its text runs from left to right."""
    counts: Counter[int] = Counter()
    for span in spans:
        across, down = span["dir"]
        turn = (0 if across > 0 else 180) if abs(across) >= abs(down) else (90 if down < 0 else 270)
        counts[turn] += len(span["chars"])
    if not counts:
        return 0
    turn, most = counts.most_common(1)[0]
    return turn if most > 0.6 * counts.total() else 0


def as_printed(text: str) -> str:
    """The text with one sign for every hyphen (a soft one that is drawn is seen), and none of no width."""
    return text if text.isascii() else text.translate(_AS_PRINTED)


def words_of_spans(
    spans: Sequence[dict[str, Any]], turn: int, size: tuple[float, float]
) -> list[Word]:
    """Join the characters of visible spans into words, on the page turned by `turn` degrees."""
    chars: list[_Char] = []
    for span in spans:
        for code, _, _, box in span["chars"]:
            chars.append((chr(code), *turned_box(box, turn, size), float(span["size"])))
    words: list[Word] = []
    run: list[_Char] = []
    for char in chars:
        if char[0].isspace() or (run and not _continues(run[-1], char)):
            _close(run, words)
            run = []
        if not char[0].isspace():
            run.append(char)
    _close(run, words)
    return words


def _continues(before: _Char, char: _Char) -> bool:
    same_line = abs(before[4] - char[4]) < 0.3 * char[5]
    gap = char[1] - before[3]
    return same_line and -0.5 * char[5] < gap < _GAP * char[5]


def _close(run: list[_Char], words: list[Word]) -> None:
    if text := as_printed("".join(c[0] for c in run)):
        words.append(
            Word(
                text,
                min(c[1] for c in run), min(c[2] for c in run),
                max(c[3] for c in run), max(c[4] for c in run),
            )
        )  # fmt: skip
