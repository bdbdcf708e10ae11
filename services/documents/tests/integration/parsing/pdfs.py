"""Small PDFs made for the tests."""

import pymupdf

ROWS = (
    "Date        Details           Amount     Balance",
    "03/14/2024  SHOP              -40.00      60.00",
    "03/15/2024  WAGES             500.00     560.00",
)
HEAD = (
    "EXAMPLE BANK Account statement",
    "Statement period 03/01/2024 to 03/31/2024",
    "Opening balance   $100.00",
    "Closing balance   $560.00",
)


def a_document(lines: tuple[str, ...] = (*HEAD, *ROWS), *, pages: int = 1) -> pymupdf.Document:
    """A document whose pages show these lines."""
    document = pymupdf.open()
    for _ in range(pages):
        page = document.new_page()
        for n, line in enumerate(lines):
            page.insert_text((50, 60 + 16 * n), line, fontname="cour", fontsize=10)
    return document


def a_statement() -> bytes:
    return bytes(a_document().tobytes())


def a_lying_statement(drawn: int, rotation: int) -> bytes:
    """The statement with its text drawn at an angle, on a page shown at another."""
    document = pymupdf.open()
    page = document.new_page(width=595, height=842)
    for n, line in enumerate((*HEAD, *ROWS)):
        k = 16 * n
        start = {0: (50, 60 + k), 90: (60 + k, 700), 180: (500, 700 - k), 270: (500 - k, 60)}[drawn]
        page.insert_text(start, line, fontname="cour", fontsize=10, rotate=drawn)
    page.set_rotation(rotation)
    return bytes(document.tobytes())


def locked(password: str) -> bytes:
    document = a_document()
    return bytes(
        document.tobytes(encryption=pymupdf.PDF_ENCRYPT_AES_256, user_pw=password, owner_pw="owner")
    )


def scanned(document: pymupdf.Document, *, dpi: int = 150, turn: int = 0) -> bytes:
    """The same pages as pictures, with nothing to select; `turn` lays them on their side."""
    result = pymupdf.open()
    for page in document:
        pixels = page.get_pixmap(dpi=dpi)
        width, height = (
            (page.rect.height, page.rect.width)
            if turn in {90, 270}
            else (page.rect.width, page.rect.height)
        )
        new = result.new_page(width=width, height=height)
        new.insert_image(new.rect, stream=pixels.tobytes("png"), rotate=turn)
    return bytes(result.tobytes())
