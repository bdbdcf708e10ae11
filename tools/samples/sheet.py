"""Ink on paper: a thin layer over reportlab with y measured from the top and fixed metadata."""

from io import BytesIO

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

REGULAR, BOLD, OBLIQUE, MONO = "Helvetica", "Helvetica-Bold", "Helvetica-Oblique", "Courier"
MONO_BOLD, SERIF, SERIF_BOLD = "Courier-Bold", "Times-Roman", "Times-Bold"
INK, GREY, HAIRLINE, WHITE = "#1d2730", "#69757f", "#d5dbe0", "#ffffff"


def colour(value: str) -> Color:
    """A reportlab colour from #rrggbb."""
    return HexColor(value)


class Sheet:
    """A PDF being drawn; the same calls always give the same bytes."""

    def __init__(
        self, title: str, author: str, size: tuple[float, float] = A4, encrypt: object = None
    ) -> None:
        self.width, self.height = size
        self.pages = 1
        self._buffer = BytesIO()
        self.canvas = Canvas(
            self._buffer, pagesize=size, invariant=1, pageCompression=1, encrypt=encrypt
        )
        self.canvas.setTitle(title)
        self.canvas.setAuthor(author)

    def text(
        self, x: float, y: float, text: str, *, font: str = REGULAR, size: float = 9,
        ink: str = INK, right: bool = False, centre: bool = False,
    ) -> None:  # fmt: skip
        """Write one line of text with its baseline y points below the top edge."""
        self.canvas.setFont(font, size)
        self.canvas.setFillColor(colour(ink))
        place = self.canvas.drawString
        if right:
            place = self.canvas.drawRightString
        elif centre:
            place = self.canvas.drawCentredString
        place(x, self.height - y, text)

    def block(
        self, x: float, y: float, lines: list[str], *, leading: float = 12, font: str = REGULAR,
        size: float = 9, ink: str = INK, right: bool = False,
    ) -> None:  # fmt: skip
        """Write several lines, one under another."""
        for row, line in enumerate(lines):
            self.text(x, y + row * leading, line, font=font, size=size, ink=ink, right=right)

    def fill(
        self, x: float, y: float, width: float, height: float, ink: str, radius: float = 0
    ) -> None:
        """A filled rectangle whose top edge is y points below the top of the page."""
        self.canvas.setFillColor(colour(ink))
        self.canvas.roundRect(x, self.height - y - height, width, height, radius, stroke=0, fill=1)

    def frame(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        ink: str = HAIRLINE,
        radius: float = 0,
    ) -> None:
        """The outline of a rectangle."""
        self.canvas.setStrokeColor(colour(ink))
        self.canvas.setLineWidth(0.7)
        self.canvas.roundRect(x, self.height - y - height, width, height, radius, stroke=1, fill=0)

    def rule(
        self, x: float, y: float, to_x: float, *, ink: str = HAIRLINE, width: float = 0.6,
        dash: tuple[float, float] | None = None,
    ) -> None:  # fmt: skip
        """A horizontal line."""
        self.canvas.setStrokeColor(colour(ink))
        self.canvas.setLineWidth(width)
        self.canvas.setDash(*(dash or ([], 0)))
        self.canvas.line(x, self.height - y, to_x, self.height - y)
        self.canvas.setDash([], 0)

    def next_page(self) -> None:
        """Close this page and begin another."""
        self.canvas.showPage()
        self.pages += 1

    def finish(self) -> bytes:
        """Close the document and return its bytes."""
        self.canvas.showPage()
        self.canvas.save()
        return self._buffer.getvalue()
