"""From words on a page to a reading whose arithmetic proves it."""

from documents.domain.reading.reader import read_document
from documents.domain.reading.rejection import DocumentRejected, RejectionReason
from documents.domain.reading.result import DocumentType, ParsedDocument
from documents.domain.reading.words import PageText, Word

__all__ = [
    "DocumentRejected",
    "DocumentType",
    "PageText",
    "ParsedDocument",
    "RejectionReason",
    "Word",
    "read_document",
]
