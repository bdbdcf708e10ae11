"""The cinema receipt as a phone scan: one slightly crooked picture and no text layer."""

from datetime import date
from io import BytesIO

import numpy as np
import pymupdf
from PIL import Image, ImageFilter

from tools.samples.document import SampleDocument
from tools.samples.golden.game_receipt import LEFT, RIGHT
from tools.samples.golden.ledgers import CINEMA
from tools.samples.sheet import MONO, MONO_BOLD, SERIF_BOLD, Sheet

MERCHANT = "Lantern Cinema"
SIZE = (226.8, 340.0)
DPI, SKEW_DEGREES, SEED = 200, 1.4, 1926


def cinema_scan(day: date) -> SampleDocument:
    """A scanned ticket receipt of 24.50, dated `day`."""
    name = f"receipt-cinema-scan-{day}"
    truth = {
        "name": name,
        "document_type": "receipt",
        "expected": "completed",
        "scanned": True,
        "currency": "AUD",
        "merchant": MERCHANT,
        "date": day.isoformat(),
        "items": [{"description": "Adult ticket", "quantity": 1, "amount": str(CINEMA)}],
        "tax": "2.23",
        "total": str(CINEMA),
        "category": "entertainment",
        "pages": 1,
    }
    return SampleDocument(name, picture_only(_printed(day), title=MERCHANT), truth)


def picture_only(pdf: bytes, *, title: str) -> bytes:
    """The first page of a PDF as a scanner would see it, wrapped in a PDF again."""
    page = pymupdf.open(stream=pdf, filetype="pdf")[0]
    pixels = page.get_pixmap(dpi=DPI, colorspace=pymupdf.csGRAY)
    printed = Image.frombytes("L", (pixels.width, pixels.height), pixels.samples)
    scan = _as_scanned(printed)
    size = (scan.width * 72 / DPI, scan.height * 72 / DPI)
    paper = Sheet(title, "Scanner", size=size)
    paper.canvas.drawInlineImage(scan, 0, 0, *size)
    return paper.finish()


def _as_scanned(printed: Image.Image) -> Image.Image:
    bed = Image.new("L", (printed.width + 150, printed.height + 150), 214)
    bed.paste(printed, (75, 75))
    crooked = bed.rotate(SKEW_DEGREES, Image.Resampling.BICUBIC, fillcolor=214)
    grain = np.random.default_rng(SEED).normal(0, 3.0, (crooked.height, crooked.width))
    light = np.linspace(-9, 4, crooked.width)[None, :]
    grey = np.asarray(crooked, dtype=float) * 0.93 + 12 + light + grain
    photo = Image.fromarray(np.clip(grey, 0, 255).astype(np.uint8))
    return _jpeg(photo.filter(ImageFilter.GaussianBlur(0.6)))


def _jpeg(photo: Image.Image) -> Image.Image:
    packed = BytesIO()
    photo.save(packed, "JPEG", quality=62)
    return Image.open(BytesIO(packed.getvalue()))


def _printed(day: date) -> bytes:
    paper = Sheet(f"{MERCHANT} receipt", MERCHANT, size=SIZE)
    middle = paper.width / 2
    paper.text(middle, 42, "Lantern Cinema", font=SERIF_BOLD, size=20, centre=True)
    for row, text in enumerate(
        ("219 Lamplight Parade, Brunswick", "TAX INVOICE  ABN 00 000 000 000")
    ):
        paper.text(middle, 62 + row * 12, text, font=MONO, size=8, centre=True)
    rows = (
        (100, f"{day:%d/%m/%Y}", "18:55"),
        (114, "Screen 2", "Seat G11"),
        (140, "1 x Adult ticket", f"{CINEMA}"),
        (153, "  The Long Fog (M)", ""),
        (206, "Includes GST", "2.23"),
        (219, "Visa debit **** 4417", f"{CINEMA}"),
    )
    for y, label, value in rows:
        paper.text(LEFT, y, label, font=MONO, size=9)
        paper.text(RIGHT, y, value, font=MONO, size=9, right=True)
    paper.rule(LEFT, 166, RIGHT, ink="#333333", dash=(2, 2))
    paper.text(LEFT, 186, "TOTAL AUD", font=MONO_BOLD, size=12)
    paper.text(RIGHT, 186, f"${CINEMA}", font=MONO_BOLD, size=12, right=True)
    paper.rule(LEFT, 230, RIGHT, ink="#333333", dash=(2, 2))
    for row, text in enumerate(
        ("Please keep your ticket", "Enjoy the dark", "Invented cinema, specimen")
    ):
        paper.text(middle, 252 + row * 13, text, font=MONO, size=8, centre=True)
    return paper.finish()
