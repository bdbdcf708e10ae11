"""Puts text on pages from top to bottom, and begins the next page when one is full."""

import unicodedata
from collections.abc import Callable, Sequence

from tools.samples.composed.features import Features
from tools.samples.composed.ink import Ink, width_of

MARGIN = 42.0
_TOP, _FOOT = 52.0, 58.0
_NOT_LATIN = str.maketrans({"ł": "l", "Ł": "L"})


class Pen:
    """Where the next text goes, and all that was written."""

    def __init__(self, f: Features, size: tuple[float, float]) -> None:
        self.f, self.size = f, size
        self.inks: list[Ink] = []
        self.page, self.y = 1, _TOP
        self.rows = 0  # of the table on this page
        self.begin_page: Callable[[], None] = lambda: None
        self.end_page: Callable[[], None] = lambda: None

    @property
    def leading(self) -> float:
        """Points from one printed line to the next."""
        return self.f.size * self.f.leading

    def text(
        self, x: float, text: str, *, align: str = "left", role: str = "", line: int | None = None,
        size: float | None = None, bold: bool = False,
    ) -> None:  # fmt: skip
        """Write at the present height."""
        font = self.f.font
        if bold:
            font = {"Times-Roman": "Times-Bold"}.get(font, f"{font}-Bold")
        ink = Ink(
            self.page, x, self.y, printable(text), role, line, align, size or self.f.size, font
        )
        self.inks.append(ink)

    def down(self, lines: float = 1.0) -> None:
        """Go down by so many printed lines."""
        self.y += lines * self.leading

    def room(self, lines: int, *, table: bool = False) -> None:
        """Turn the page unless so many lines still fit."""
        full = self.y + (lines + 3) * self.leading > self.size[1] - _FOOT
        if full or (table and self.rows >= self.f.rows_a_page):
            self.end_page()
            self.turn()
            self.begin_page()

    def turn(self) -> None:
        """Begin the next page."""
        self.page, self.y, self.rows = self.page + 1, _TOP, 0

    def row(self, cells: Sequence[tuple[float, str, str]], **what: object) -> None:
        """Write several texts at (x, text, align) and go down."""
        for x, text, align in cells:
            self.text(x, text, align=align, **what)  # type: ignore[arg-type]
        self.down()

    def wide(self, text: str) -> float:
        """Points that a text takes in the body's font."""
        return width_of(printable(text), self.f.font, self.f.size)


def printable(text: str) -> str:
    """The text in the letters of the PDF's own fonts."""
    try:
        text.encode("cp1252")
    except UnicodeEncodeError:
        apart = unicodedata.normalize("NFD", text.translate(_NOT_LATIN))
        return "".join(c for c in apart if not unicodedata.combining(c))
    return text
