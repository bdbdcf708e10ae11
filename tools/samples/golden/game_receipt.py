"""The till receipt of the board game: 34.95, with larger and likelier-looking numbers around it."""

from datetime import date
from decimal import Decimal

from tools.samples.document import SampleDocument
from tools.samples.golden.ledgers import GAME
from tools.samples.sheet import GREY, MONO, MONO_BOLD, SERIF_BOLD, Sheet

MERCHANT = "Meeple Lane Board Games"
TITLE = "Patchwork (board game)"
SUBTOTAL, GST = Decimal("31.77"), Decimal("3.18")
SIZE = (226.8, 470.0)
LEFT, RIGHT = 16.0, 210.8


def game_receipt(day: date, *, name: str = "") -> SampleDocument:
    """A receipt dated `day`: subtotal 31.77 + GST 3.18 = total 34.95."""
    name = name or f"receipt-board-game-{day}"
    paper = Sheet(f"{MERCHANT} receipt", MERCHANT, size=SIZE)
    y = _head(paper, day)
    y = _items(paper, y)
    _tail(paper, y)
    truth = {
        "name": name,
        "document_type": "receipt",
        "expected": "completed",
        "currency": "AUD",
        "merchant": MERCHANT,
        "date": day.isoformat(),
        "items": [{"description": TITLE, "quantity": 1, "amount": str(SUBTOTAL)}],
        "subtotal": str(SUBTOTAL),
        "tax": str(GST),
        "total": str(GAME),
        "category": "entertainment",
        "pages": 1,
    }
    return SampleDocument(name, paper.finish(), truth)


def _head(paper: Sheet, day: date) -> float:
    middle = paper.width / 2
    paper.text(middle, 38, "Meeple Lane", font=SERIF_BOLD, size=21, centre=True)
    paper.text(middle, 53, "BOARD GAMES", font=MONO_BOLD, size=9, centre=True)
    for row, text in enumerate(
        ("8 Meeple Lane, Carlton VIC 3053", "ABN 00 000 000 000", "TAX INVOICE")
    ):
        paper.text(middle, 72 + row * 11, text, font=MONO, size=8, centre=True)
    _pair(paper, 116, f"{day:%d/%m/%Y} 17:42", "Receipt 10482")
    _dashes(paper, 124)
    return 139.0


def _items(paper: Sheet, y: float) -> float:
    _pair(paper, y, "Item", "AUD", bold=True)
    _pair(paper, y + 15, TITLE, f"{SUBTOTAL}")
    paper.text(LEFT + 8, y + 26, f"1 x {SUBTOTAL}  (was 41.95)", font=MONO, size=7.5, ink=GREY)
    _dashes(paper, y + 36)
    _pair(paper, y + 51, "Subtotal", f"{SUBTOTAL}")
    _pair(paper, y + 64, "GST 10%", f"{GST}")
    paper.text(LEFT, y + 84, "TOTAL", font=MONO_BOLD, size=13)
    paper.text(RIGHT, y + 84, f"$ {GAME}", font=MONO_BOLD, size=13, right=True)
    _dashes(paper, y + 94)
    return y + 109


def _tail(paper: Sheet, y: float) -> None:
    middle = paper.width / 2
    _pair(paper, y, "Visa debit **** 4417", f"{GAME}")
    _pair(paper, y + 13, "Auth 771204", "APPROVED")
    _pair(paper, y + 34, "Suggested tip 20 %", "6.99")
    _pair(paper, y + 47, "You earned", "100 points")
    _pair(paper, y + 60, "Points balance", "1,240")
    _dashes(paper, y + 72)
    for row, text in enumerate(
        ("Games night every Thursday, free", "Returns within 30 days", "Thank you, play well!")
    ):
        paper.text(middle, y + 90 + row * 12, text, font=MONO, size=8, centre=True)
    _barcode(paper, y + 128)
    paper.text(
        middle,
        SIZE[1] - 14,
        "Invented shop. Specimen for testing.",
        font=MONO,
        size=6,
        ink=GREY,
        centre=True,
    )


def _pair(paper: Sheet, y: float, label: str, value: str, *, bold: bool = False) -> None:
    font = MONO_BOLD if bold else MONO
    paper.text(LEFT, y, label, font=font, size=8.5)
    paper.text(RIGHT, y, value, font=font, size=8.5, right=True)


def _dashes(paper: Sheet, y: float) -> None:
    paper.rule(LEFT, y, RIGHT, ink="#333333", width=0.7, dash=(2, 2))


def _barcode(paper: Sheet, y: float) -> None:
    x = paper.width / 2 - 66
    for width in (3, 1, 2, 1, 1, 3, 2, 2, 1, 3, 1, 1, 2, 3, 1, 2, 2, 1, 3, 1, 2, 1, 1, 2, 3):
        paper.fill(x, y, width, 30, "#222222")
        x += width + (3 if width == 2 else 4)
