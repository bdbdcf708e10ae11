"""What a page gives us: words and where they stand, in points of the page as displayed."""

from dataclasses import dataclass, field


@dataclass(slots=True, unsafe_hash=True)  # not frozen: there are thousands, and it costs the triple
class Word:
    """One printed word and its box; never changed once it is made."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def height(self) -> float:
        return self.y1 - self.y0

    @property
    def baseline(self) -> float:
        return self.y1 - 0.22 * (self.y1 - self.y0)


@dataclass(frozen=True, slots=True)
class PageText:
    """The visible words of one page; `number` counts from 1, `scanned` means they were OCRed."""

    number: int
    width: float
    height: float
    words: list[Word] = field(default_factory=list)
    scanned: bool = False
    turn: int = 0  # degrees clockwise by which the page was turned to be read
    unclear: list[Word] = field(default_factory=list)  # words with a digit that may be another
