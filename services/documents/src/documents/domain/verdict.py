"""May the figures of a reading be relied on?"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from documents.domain.reading.result import DocumentType, ParsedDocument
from documents.domain.status import (
    DIFFERENCE,
    INCOMPLETE,
    PAGES_MISSING,
    UNPROVEN,
    ProcessingStatus,
)

STATEMENTS = frozenset({DocumentType.BANK_STATEMENT, DocumentType.CREDIT_CARD_STATEMENT})
_FIRST_YEAR, _LAST_YEAR = 1990, 2100
_MOST = Decimal(10) ** 12


@dataclass(frozen=True, slots=True)
class Verdict:
    """`completed` figures move the budget; `needs_review` ones wait, for `reason`."""

    status: ProcessingStatus
    reason: str | None = None


_COMPLETED = Verdict(ProcessingStatus.COMPLETED)


def _review(reason: str) -> Verdict:
    return Verdict(ProcessingStatus.NEEDS_REVIEW, reason)


def judge(reading: ParsedDocument) -> Verdict:
    """Only proven figures are completed; a text receipt that prints its total alone is, too."""
    if _impossible(reading) or _lacks_a_figure(reading):
        return _review(INCOMPLETE)
    if any(warning.code == PAGES_MISSING for warning in reading.warnings):
        return _review(PAGES_MISSING)
    if reading.reconciliation.reconciles is False:
        return _review(DIFFERENCE)
    if reading.reconciliation.reconciles is None and not _needs_no_proof(reading):
        return _review(UNPROVEN)
    return _COMPLETED


def judge_again(reconciles: bool | None) -> Verdict:
    """The verdict on a statement whose lines a person corrected."""
    if reconciles:
        return _COMPLETED
    return _review(UNPROVEN if reconciles is None else DIFFERENCE)


def _lacks_a_figure(reading: ParsedDocument) -> bool:
    kind = reading.document_type
    if kind in STATEMENTS:
        return not reading.lines and reading.reconciliation.reconciles is not True
    if kind is DocumentType.PAY_STUB:
        return reading.pay_stub.net is None or reading.pay_stub.pay_date is None
    return reading.receipt.total is None or reading.receipt.date is None


def _needs_no_proof(reading: ParsedDocument) -> bool:
    """A till prints no sum to check a single total by; a scan's digits need one."""
    scanned = any(page.scanned for page in reading.pages)
    return reading.document_type is DocumentType.RECEIPT and not scanned


def _impossible(reading: ParsedDocument) -> bool:
    """Years and amounts that no document of this life has: a misreading."""
    return any(
        not _possible(line.date)
        or abs(line.amount) >= _MOST
        or abs(line.balance or Decimal(0)) >= _MOST
        for line in reading.lines
    )


def _possible(day: date) -> bool:
    return _FIRST_YEAR <= day.year <= _LAST_YEAR
