"""What a composed statement prints and where; drawn only when nothing is changed any more."""

from collections.abc import Iterable
from dataclasses import dataclass

from reportlab.pdfbase.pdfmetrics import stringWidth

from tools.samples.sheet import Sheet

UPRIGHT, LYING = (595.0, 842.0), (842.0, 595.0)


@dataclass(frozen=True)
class Ink:
    """A piece of text; `line` is the booking it belongs to, `role` its column."""

    page: int
    x: float
    y: float
    text: str
    role: str = ""
    line: int | None = None
    align: str = "left"
    size: float = 9.0
    font: str = "Helvetica"

    @property
    def width(self) -> float:
        """Points from its first to its last character."""
        return width_of(self.text, self.font, self.size)


def width_of(text: str, font: str, size: float) -> float:
    """Points that a text takes."""
    return float(stringWidth(text, font, size))


def draw(inks: Iterable[Ink], size: tuple[float, float]) -> bytes:
    """The PDF of these texts; a page without any is left out."""
    inks = list(inks)
    sheet = Sheet("Statement", "Invented issuer", size)
    for number, page in enumerate(sorted({ink.page for ink in inks})):
        if number:
            sheet.next_page()
        for ink in inks:
            if ink.page == page:
                sheet.text(
                    ink.x, ink.y, ink.text, font=ink.font, size=ink.size, right=ink.align == "right"
                )
    return sheet.finish()
