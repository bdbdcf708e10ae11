"""Small files that attack a reader; each says the outcome that is right."""

import zlib
from collections.abc import Iterator
from io import BytesIO

from PIL import Image, ImageDraw

from tools.samples.document import SampleDocument
from tools.samples.sheet import Sheet

FOLDER = "hostile"
GIBIBYTE = 1 << 30
CHUNK = 1 << 24
PAGES = 300
DEPTH = 20_000


def hostile_documents() -> Iterator[SampleDocument]:
    """Files that must fail alone, in bounded time and memory."""
    yield _rejected("hostile-png-renamed", _png(), "not_a_pdf")
    yield _rejected("hostile-truncated", _truncated(), "corrupt", "no_pages", "no_content")
    yield _rejected("hostile-empty", b"", "empty_file")
    yield _rejected(
        "hostile-inflating-stream",
        inflating_stream(),
        "resource_limit",
        "timeout",
        "corrupt",
        "no_content",
        inflates_to=GIBIBYTE,
    )
    yield _rejected(
        "hostile-deep-nesting", _deep_nesting(), "corrupt", "no_content", "resource_limit"
    )
    yield _rejected("hostile-endless-xref", _endless_xref(), "corrupt", "no_pages")
    yield _rejected("hostile-no-pages", _no_pages(), "no_pages", "corrupt")
    yield _rejected(
        "hostile-junk-before-header", b"MZ" + bytes(2046) + _truncated(whole=True), "not_a_pdf"
    )
    yield _rejected(
        "hostile-300-pages",
        _many_pages(),
        "too_many_pages",
        "not_financial",
        "no_content",
        pages=PAGES,
    )


def _rejected(name: str, content: bytes, *reasons: str, **facts: object) -> SampleDocument:
    truth = {
        "name": name,
        "document_type": "hostile",
        "expected": "failed",
        "reasons": list(reasons),
        **facts,
    }
    return SampleDocument(name, content, truth, FOLDER)


def inflating_stream() -> bytes:
    """A content stream of one gibibyte of blanks behind two deflate layers, in a few kilobytes."""
    once = _deflated_blanks(GIBIBYTE)
    body = zlib.compress(once, 9)
    stream = (
        b"<</Length %d/Filter[/FlateDecode/FlateDecode]>>stream\n" % len(body)
        + body
        + b"\nendstream"
    )
    return _file([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
                  b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>", stream])  # fmt: skip


def _deflated_blanks(size: int) -> bytes:
    """zlib data of `size` zero bytes without compressing them all: one flushed block, repeated."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = packer.compress(bytes(CHUNK)) + packer.flush(zlib.Z_FULL_FLUSH)
    last = packer.flush()
    checksum = ((size % 65521) << 16) + 1  # Adler-32 of zero bytes
    return b"\x78\xda" + block * (size // CHUNK) + last + checksum.to_bytes(4, "big")


def _png() -> bytes:
    picture = Image.new("RGB", (240, 120), "#f4e9d8")
    ImageDraw.Draw(picture).text((20, 50), "Closing balance 954.22", fill="#202020")
    out = BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def _truncated(*, whole: bool = False) -> bytes:
    paper = Sheet("Statement", "Invented issuer")
    for row in range(40):
        paper.text(
            60, 60 + row * 16, f"{row + 1:02d} Sep 2026   CARD PURCHASE {row:03d}   {row}.50"
        )
    content = paper.finish()
    return content if whole else content[: len(content) * 55 // 100]


def _many_pages() -> bytes:
    paper = Sheet("Terms and conditions", "Invented issuer")
    for page in range(1, PAGES + 1):
        paper.text(60, 80, f"Terms and conditions, page {page}")
        if page < PAGES:
            paper.next_page()
    return paper.finish()


def _deep_nesting() -> bytes:
    nested = b"[" * DEPTH + b"]" * DEPTH
    return _file([b"<</Type/Catalog/Pages 2 0 R/Names " + nested + b">>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
                  b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Annots " + nested + b">>"])  # fmt: skip


def _no_pages() -> bytes:
    return _file([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>"])


def _endless_xref() -> bytes:
    """Two cross-reference sections, each naming the other as the one before it."""
    start, end = b"%PDF-1.7\n", b""
    first = len(start)
    section = b"xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1/Root 1 0 R/Prev %010d>>\n"
    second = first + len(section % 0)
    end = section % second + section % first
    return start + end + b"startxref\n%d\n%%%%EOF\n" % second


def _file(objects: list[bytes]) -> bytes:
    out, offsets = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    xref = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, xref)
    return bytes(out)
