"""Read a document as a model proposes; the page and its arithmetic have the last word."""

from collections.abc import Sequence

from documents.domain.reading.proposed.papers import prove_pay_stub, prove_receipt
from documents.domain.reading.proposed.printed import Page
from documents.domain.reading.proposed.proposal import Proposal
from documents.domain.reading.proposed.statement import prove_statement
from documents.domain.reading.reader import read_as, see
from documents.domain.reading.result import DocumentType, ParsedDocument, Reconciliation, Warning
from documents.domain.reading.words import PageText


def read_proposed(
    pages: Sequence[PageText],
    proposal: Proposal,
    warnings: Sequence[Warning] = (),
    home: str | None = None,
) -> ParsedDocument | None:
    """The reading that proves itself, by the rules for this kind or as proposed; else None."""
    if proposal.kind is DocumentType.OTHER or not any(page.words for page in pages):
        return None
    seen = see(pages, home)
    ruled = read_as(seen, proposal.kind, [*warnings, Warning("assisted")])
    if ruled.reconciliation.reconciles is True:
        return ruled
    blank = ParsedDocument(
        proposal.kind, ruled.type_confidence, ruled.currency, ruled.pages, Reconciliation(None),
        warnings=[*warnings, Warning("assisted")],
    )  # fmt: skip
    return _prove(Page(seen.rows, seen.style, seen.currency), proposal, blank)


def _prove(page: Page, proposal: Proposal, blank: ParsedDocument) -> ParsedDocument | None:
    if proposal.kind is DocumentType.PAY_STUB:
        return prove_pay_stub(page, proposal, blank)
    if proposal.kind is DocumentType.RECEIPT:
        return prove_receipt(page, proposal, blank)
    card = proposal.kind is DocumentType.CREDIT_CARD_STATEMENT
    return prove_statement(page, proposal, blank, card=card)
