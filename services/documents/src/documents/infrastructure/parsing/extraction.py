"""Words of a PDF that a person can see, page by page."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import pymupdf

from documents.domain.reading.rejection import DocumentRejected, RejectionReason
from documents.domain.reading.words import PageText, Word
from documents.infrastructure.parsing.both_ways import set_apart
from documents.infrastructure.parsing.hidden_text import look
from documents.infrastructure.parsing.limits import MAX_PAGES, MAX_TEXT_BYTES
from documents.infrastructure.parsing.painting import Fill, fills_of
from documents.infrastructure.parsing.plain_pages import PrintedText
from documents.infrastructure.parsing.spans import as_printed, dominant_turn, words_of_spans
from documents.infrastructure.parsing.turning import turned_box, unrotated_size

_FEW_WORDS = 4
_IMAGE_SHARE = 0.3
_MOSTLY_IMAGE, _LETTERHEAD_WORDS = 0.6, 25
_CAPPED = ("malloc", "memory", "compression bomb")  # MuPDF's words for giving up on size
_OBJECT = re.compile(rb"\d \d+ obj\b")
_STRANGE = re.compile("[\ufffd\ue000-\uf8ff]")  # no letter, or one of a font's own
_MAX_CONTENT_BYTES = 40 * 1024 * 1024


@dataclass(slots=True)
class Extraction:
    """The pages, those that must be OCRed (numbers from 1), and what was left out and why."""

    pages: list[PageText] = field(default_factory=list)
    needs_ocr: list[int] = field(default_factory=list)
    hidden: Counter[str] = field(default_factory=Counter)
    turned: dict[int, int] = field(default_factory=dict)  # page -> degrees it was turned to be read
    repaired: bool = False


def open_pdf(data: bytes, password: str | None) -> pymupdf.Document:
    """Open the bytes as a PDF; raises DocumentRejected with the reason when that fails."""
    try:
        document = pymupdf.open(stream=data, filetype="pdf")
    except MemoryError as error:
        raise DocumentRejected(RejectionReason.RESOURCE_LIMIT) from error
    except Exception as error:  # PyMuPDF's errors share no base
        raise DocumentRejected(RejectionReason.CORRUPT) from error
    if not document.is_pdf:
        raise DocumentRejected(RejectionReason.NOT_A_PDF)
    if document.needs_pass and not (password and document.authenticate(password)):
        raise DocumentRejected(RejectionReason.PASSWORD_REQUIRED, wrong_password=bool(password))
    pages = _pages_of(document)
    if document.is_repaired and _is_cut_off(data):
        raise DocumentRejected(RejectionReason.CORRUPT)  # cut off: what is missing would be silent
    if pages == 0:
        raise DocumentRejected(
            RejectionReason.CORRUPT if document.is_repaired else RejectionReason.NO_PAGES
        )
    if pages > MAX_PAGES:
        raise DocumentRejected(RejectionReason.TOO_MANY_PAGES)
    return document


def _pages_of(document: pymupdf.Document) -> int:
    try:
        return int(document.page_count)
    except Exception as error:  # a count below nothing
        raise DocumentRejected(RejectionReason.CORRUPT) from error


def _is_cut_off(data: bytes) -> bool:
    """Whether objects follow the last mark of an end, or there is no such mark."""
    end = data.rfind(b"%%EOF")
    return end < 0 or _OBJECT.search(data, end) is not None


def extract(
    document: pymupdf.Document, on_page: Callable[[int, int], None], ocr: dict[int, PageText]
) -> Extraction:
    """Read every page; pages without text but with a picture are named for OCR."""
    found = Extraction(repaired=bool(document.is_repaired))
    size = 0
    for index in range(document.page_count):
        page, content = _load(document, index)
        number = index + 1
        text = ocr.get(number) or _page_text(page, content, number, found)
        size += sum(len(w.text) + 1 for w in text.words)
        if size > MAX_TEXT_BYTES:
            raise DocumentRejected(RejectionReason.RESOURCE_LIMIT)
        if number not in ocr and _unread(page, text):
            found.needs_ocr.append(number)
        found.pages.append(text)
        on_page(number, document.page_count)
    return found


def _load(document: pymupdf.Document, index: int) -> tuple[pymupdf.Page, bytes]:
    try:
        page = document.load_page(index)
        content = page.read_contents() + b"\n"
        if len(content) > _MAX_CONTENT_BYTES:
            raise DocumentRejected(RejectionReason.RESOURCE_LIMIT)
    except DocumentRejected:
        raise
    except MemoryError as error:
        raise DocumentRejected(RejectionReason.RESOURCE_LIMIT) from error
    except Exception as error:
        capped = any(sign in str(error) for sign in _CAPPED)
        reason = RejectionReason.RESOURCE_LIMIT if capped else RejectionReason.CORRUPT
        raise DocumentRejected(reason) from error
    return page, content


def _page_text(page: pymupdf.Page, content: bytes, number: int, found: Extraction) -> PageText:
    found.hidden["annotation"] += _drop_annotations(page)
    size = unrotated_size(page)
    text = PrintedText(page, size)
    if text.hides_nothing(content):
        turn, words = 0, _words(page, text.words, 0, size)
    else:
        turn, words = _seen_words(page, size, text, fills_of(page, content), found)
    # PyMuPDF places text on the page before its /Rotate: what was read is turned against the display
    against_display = (turn - page.rotation) % 360
    if against_display:
        found.turned[number] = against_display
    width, height = size if turn in {0, 180} else (size[1], size[0])
    return PageText(number, width, height, words)


def _seen_words(
    page: pymupdf.Page,
    size: tuple[float, float],
    text: PrintedText,
    fills: list[Fill],
    found: Extraction,
) -> tuple[int, list[Word]]:
    """How the page is to be turned to be read, and the words on it that a person sees."""
    seen = look(page, text.drawn, fills)
    found.hidden += seen.hidden
    turn = dominant_turn(seen.spans)
    if seen.hidden:
        return turn, words_of_spans(seen.spans, turn, size)
    words = text.words if text.within else page.get_text("words", sort=False)
    return turn, _words(page, words, turn, size)


def _words(
    page: pymupdf.Page, words: Sequence[tuple[Any, ...]], turn: int, size: tuple[float, float]
) -> list[Word]:
    made = [_word(w, turn, size) for w in set_apart(page, words)]
    return [word for word in made if word.text]


def _word(word: tuple[Any, ...], turn: int, size: tuple[float, float]) -> Word:
    text = as_printed(word[4])
    if turn == 0:
        return Word(text, word[0], word[1], word[2], word[3])
    x0, y0, x1, y1 = turned_box((word[0], word[1], word[2], word[3]), turn, size)
    return Word(text, x0, y0, x1, y1)


def _drop_annotations(page: pymupdf.Page) -> int:
    """Notes and stamps are not the document; form fields are, and stay."""
    dropped = 0
    if page.first_annot is None:
        return 0
    for annotation in list(page.annots()):
        if annotation.type[0] in {pymupdf.PDF_ANNOT_LINK, pymupdf.PDF_ANNOT_WIDGET}:
            continue
        dropped += bool(annotation.info.get("content"))
        page.delete_annot(annotation)
    return dropped


def _unread(page: pymupdf.Page, text: PageText) -> bool:
    """Is what the page says in its picture (or outlines) rather than in its text?"""
    if len(text.words) <= _FEW_WORDS:
        return _image_share(page) > _IMAGE_SHARE or len(page.get_bboxlog()) > 40
    if len(text.words) <= _LETTERHEAD_WORDS and _image_share(page) > _MOSTLY_IMAGE:
        return True
    return _garbled(text)


def _image_share(page: pymupdf.Page) -> float:
    area = abs(page.rect)
    covered = sum(abs(pymupdf.Rect(i["bbox"]) & page.rect) for i in page.get_image_info())
    return covered / area if area else 0.0


def _garbled(text: PageText) -> bool:
    """A font that does not say which letters it draws gives no text."""
    letters = "".join(w.text for w in text.words[:400])
    if letters.isprintable() and _STRANGE.search(letters) is None:
        return False
    strange = sum(not c.isprintable() or _STRANGE.match(c) is not None for c in letters)
    return strange > 0.3 * len(letters)
