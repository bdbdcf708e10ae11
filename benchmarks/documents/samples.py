"""The files that every reader gets: text documents of our own making, or a folder's."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pymupdf

from tools import samples


@dataclass(frozen=True, slots=True)
class Sample:
    """One text PDF."""

    name: str
    content: bytes
    pages: int


def text_documents(folder: Path | None = None) -> list[Sample]:
    """Those whose every page has text and no lock: OCR and refusals are not what is compared."""
    found = (_sample(name, content) for name, content in _contents(folder))
    return [sample for sample in found if sample is not None]


def _contents(folder: Path | None) -> Iterable[tuple[str, bytes]]:
    if folder is not None:
        return [(path.stem, path.read_bytes()) for path in sorted(folder.rglob("*.pdf"))]
    household = samples.household(samples.COMMITTED_DAY).values()
    return [(made.name, made.content) for made in [*household, *samples.varied()]]


def _sample(name: str, content: bytes) -> Sample | None:
    try:
        with pymupdf.open(stream=content, filetype="pdf") as document:
            if document.needs_pass or not 1 <= document.page_count <= 200:
                return None
            if any(len(page.get_text("words")) <= 25 for page in document):
                return None
            return Sample(name, content, document.page_count)
    except Exception:  # hostile files of a folder; PyMuPDF's errors share no base
        return None
