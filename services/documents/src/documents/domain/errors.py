"""Why the documents service refuses."""

from shared.errors import Conflict, Forbidden, Invalid, LimitExceeded, NotFound, TooLarge


class DocumentNotFound(NotFound):
    """There is no such document among yours."""

    code = "document-not-found"


class LineNotFound(NotFound):
    """There is no such line in this document."""

    code = "line-not-found"


class PageNotFound(NotFound):
    """The document has no such page."""

    code = "page-not-found"


class PurchaseNotFound(NotFound):
    """There is no such purchase among yours."""

    code = "purchase-not-found"


class DocumentTooLarge(TooLarge):
    """The file is larger than allowed."""

    code = "document-too-large"


class UploadRefused(Invalid):
    """The file cannot be taken; `reason` says why."""

    code = "document-rejected"


class MalformedUpload(Invalid):
    """An upload is a multipart form with one part named `file`."""

    code = "malformed-upload"


class TooManyDocuments(LimitExceeded):
    """That is as many documents as one person can keep: delete some first."""

    code = "too-many-documents"


class NotLocked(Conflict):
    """This document is not waiting for a password."""

    code = "document-not-locked"


class DocumentLocked(Conflict):
    """This document is encrypted, and its password is never kept."""

    code = "document-locked"


class WrongPassword(Invalid):
    """The password does not open this document."""

    code = "wrong-password"


class NotCorrectable(Conflict):
    """Lines can be corrected once the document has been read."""

    code = "not-correctable"


class NotConfirmable(Conflict):
    """Only a receipt or pay stub whose figures were read and not proven can be confirmed."""

    code = "not-confirmable"


class InvalidCorrection(Invalid):
    """A correction changes the category, amount, date or description to something possible."""

    code = "invalid-correction"


class InvalidPurchase(Invalid):
    """A purchase has a title, a price that is not negative and a day that has come."""

    code = "invalid-purchase"


class InvalidSettings(Invalid):
    """Percentages are 0 to 100, amounts are not negative, currency and time zone exist."""

    code = "invalid-settings"


class InvalidRates(Invalid):
    """A table of exchange rates is for a day that has come and has positive rates."""

    code = "invalid-rates"


class RatesNotFound(NotFound):
    """Nobody stated exchange rates for that day."""

    code = "rates-not-found"


class PersonForgotten(Forbidden):
    """This account has been deleted."""

    code = "account-deleted"
