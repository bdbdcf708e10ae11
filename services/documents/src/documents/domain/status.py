"""Where a document is on its way, and why it stopped there, in words a person understands."""

from enum import StrEnum

from documents.domain.reading.rejection import RejectionReason


class ProcessingStatus(StrEnum):
    """pending -> processing -> completed, needs_review or failed."""

    PENDING = "pending"
    PROCESSING = "processing"
    COMPLETED = "completed"
    NEEDS_REVIEW = "needs_review"
    FAILED = "failed"


UNDER_WAY = frozenset({ProcessingStatus.PENDING, ProcessingStatus.PROCESSING})
PASSWORD_REQUIRED = RejectionReason.PASSWORD_REQUIRED.value
WRONG_PASSWORDS = "wrong_passwords"
UNREADABLE = "unreadable"
FILE_MISSING = "file_missing"
DIFFERENCE = "difference"
UNPROVEN = "unproven"
INCOMPLETE = "incomplete"
PAGES_MISSING = "pages_missing"

_SENTENCES = {
    RejectionReason.NOT_A_PDF.value: "This file is not a PDF.",
    RejectionReason.EMPTY_FILE.value: "This file is empty.",
    RejectionReason.CORRUPT.value: "This PDF is damaged. Download it again from where you got it.",
    PASSWORD_REQUIRED: "This PDF is locked. Its password opens it; we never keep it.",
    RejectionReason.NO_PAGES.value: "This PDF has no pages.",
    RejectionReason.TOO_MANY_PAGES.value: (
        "This PDF has more pages than we read: 200, or 40 that are scanned. Upload it in parts."
    ),
    RejectionReason.RESOURCE_LIMIT.value: "Reading this PDF takes more memory than is allowed.",
    RejectionReason.TIMEOUT.value: "Reading this PDF takes too long.",
    RejectionReason.NO_CONTENT.value: "Nothing can be read on the pages of this PDF.",
    RejectionReason.NOT_FINANCIAL.value: "This is no statement, pay stub or receipt we know.",
    RejectionReason.ACTIVE_CONTENT.value: "This PDF contains programs.",
    RejectionReason.UNSUPPORTED.value: "Documents of this kind are not supported yet.",
    WRONG_PASSWORDS: "The password was wrong three times. Upload the document again to go on.",
    UNREADABLE: "This document broke off our reader again and again.",
    FILE_MISSING: "The file is no longer there. Upload it again.",
    DIFFERENCE: "The figures do not add up.",
    UNPROVEN: "Too little is printed to prove these figures.",
    INCOMPLETE: "A figure that is needed could not be found.",
    PAGES_MISSING: "By its page numbers this document has more pages. Upload all of them.",
}


def sentence_of(reason: str) -> str:
    """The reason in words."""
    return _SENTENCES.get(reason, "This document could not be read.")
