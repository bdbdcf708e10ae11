"""Why a document is refused, in words that stay stable on the wire."""

from enum import StrEnum

from shared.errors import Invalid


class RejectionReason(StrEnum):
    NOT_A_PDF = "not_a_pdf"
    EMPTY_FILE = "empty_file"
    CORRUPT = "corrupt"
    PASSWORD_REQUIRED = "password_required"  # noqa: S105 - a reason, not a secret
    NO_PAGES = "no_pages"
    TOO_MANY_PAGES = "too_many_pages"
    RESOURCE_LIMIT = "resource_limit"
    TIMEOUT = "timeout"
    NO_CONTENT = "no_content"
    NOT_FINANCIAL = "not_financial"
    ACTIVE_CONTENT = "active_content"
    UNSUPPORTED = "unsupported"


class DocumentRejected(Invalid):
    """The document cannot be read."""

    code = "document-rejected"

    def __init__(self, reason: RejectionReason, *, wrong_password: bool = False) -> None:
        super().__init__(f"The document was refused: {reason.value}.", reason=reason.value)
        self.reason = reason
        self.wrong_password = wrong_password
