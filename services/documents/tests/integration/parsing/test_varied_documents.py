"""Three documents of each of twelve countries, each of another layout."""

from collections import Counter
from collections.abc import Iterator

import pytest

from documents.domain.reading.reader import read_document
from documents.domain.reading.result import ParsedDocument
from documents.infrastructure.parsing.extraction import extract, open_pdf
from tools import samples
from tools.samples.document import SampleDocument

pytestmark = pytest.mark.integration

Entries = Counter[tuple[str, str]]


def statements() -> Iterator[tuple[SampleDocument, ParsedDocument]]:
    """Each statement, and what is read in it."""
    for sample in samples.varied():
        if "statement" in str(sample.truth["document_type"]):
            found = extract(open_pdf(sample.content, None), lambda _done, _total: None, {})
            yield sample, read_document(found.pages)


def printed(sample: SampleDocument) -> Entries:
    return Counter((line["date"], f"{float(line['amount']):.2f}") for line in sample.truth["lines"])


def read(reading: ParsedDocument) -> Entries:
    return Counter((str(line.date), f"{line.amount:.2f}") for line in reading.lines)


def test_every_line_of_many_layouts_is_read() -> None:
    read_wrong = []
    layouts = 0
    for sample, reading in statements():
        layouts += 1
        if read(reading) != printed(sample):
            read_wrong.append(sample.name)
    assert read_wrong == []
    assert layouts >= 24
