from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from documents.domain.document import LEASE, MAX_ATTEMPTS, Document, safe_name
from documents.domain.errors import NotConfirmable, NotLocked
from documents.domain.events import DocumentFailed
from documents.domain.reading.result import Amount, Day, DocumentType, ReceiptFigures
from documents.domain.status import ProcessingStatus
from services.documents.tests.factories import NOW, a_document, a_reading

BOX = (0.0, 0.0, 1.0, 1.0)
A_RECEIPT = ReceiptFigures(
    total=Amount(Decimal("34.95"), 1, BOX), date=Day(date(2026, 11, 16), 1, BOX)
)


def claimed() -> tuple[Document, int]:
    document = a_document()
    attempt = document.claim(NOW)
    assert attempt is not None
    return document, attempt


def test_a_document_goes_from_pending_through_processing_to_completed() -> None:
    document = a_document()
    seen = [document.processing_status]
    document.claim(NOW)
    seen.append(document.processing_status)
    event = document.conclude(a_reading("-4.50"), NOW)
    seen.append(document.processing_status)
    assert seen == ["pending", "processing", "completed"]
    assert (event.status, event.line_count, event.reconciled) == ("completed", 1, True)


def test_every_step_counts_the_version_up() -> None:
    document, _ = claimed()
    before = document.version
    assert document.conclude(a_reading("-4.50"), NOW).version == before + 1


def test_a_newer_claim_fences_the_older_one_out() -> None:
    document, first = claimed()
    second = document.claim(NOW + timedelta(seconds=1))
    assert second is not None
    assert not document.is_held_by(first)
    assert document.is_held_by(second)


def test_what_is_concluded_cannot_be_claimed_again() -> None:
    document, attempt = claimed()
    document.conclude(a_reading("-4.50"), NOW)
    assert document.claim(NOW) is None
    assert not document.is_held_by(attempt)


def test_a_claim_has_a_deadline() -> None:
    document, _ = claimed()
    assert document.lease_until == NOW + LEASE


def test_a_document_that_takes_its_reader_down_again_and_again_is_given_up() -> None:
    document = a_document()
    for _ in range(MAX_ATTEMPTS):
        document.claim(NOW)
        assert not document.is_given_up
    document.claim(NOW)
    assert document.is_given_up
    assert document.give_up(NOW).reason == "unreadable"


def test_a_locked_document_waits_for_its_password_and_fails_at_the_third_wrong_one() -> None:
    document, _ = claimed()
    document.ask_for_password(NOW)
    assert (document.processing_status, document.is_locked) == ("needs_review", True)
    for left in (2, 1):
        document.claim_to_unlock(NOW)
        assert document.refuse_password(NOW) is None
        assert document.passwords_left == left
    document.claim_to_unlock(NOW)
    failed = document.refuse_password(NOW)
    assert isinstance(failed, DocumentFailed)
    assert (document.processing_status, failed.reason) == ("failed", "wrong_passwords")


def test_a_document_that_is_not_locked_takes_no_password() -> None:
    document, _ = claimed()
    document.conclude(a_reading("-4.50"), NOW)
    with pytest.raises(NotLocked):
        document.claim_to_unlock(NOW)


def test_a_type_chosen_wrongly_is_told() -> None:
    document = a_document(sent_as=DocumentType.RECEIPT)
    document.claim(NOW)
    document.conclude(a_reading("-4.50"), NOW)
    assert document.document_type is DocumentType.BANK_STATEMENT
    assert [warning["code"] for warning in document.warnings] == ["other_type"]


def test_a_correction_that_balances_the_statement_completes_it() -> None:
    document, _ = claimed()
    document.conclude(a_reading("-4.50", reconciles=False), NOW)
    assert (document.processing_status, document.reason) == ("needs_review", "difference")
    document.take_reproof({"reconciles": True, "difference": None, "checks": []}, NOW)
    assert document.processing_status is ProcessingStatus.COMPLETED


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("statement.pdf", "statement.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\ada\\pay.pdf", "pay.pdf"),
        ("a\x00b\r\nSet-Cookie: x.pdf", "a b  Set-Cookie: x.pdf"),
        ("", "document.pdf"),
        ("x" * 500, "x" * 200),
    ],
)
def test_a_file_name_is_only_a_name(sent: str, kept: str) -> None:
    assert safe_name(sent) == kept


def test_a_receipt_nothing_proves_counts_once_its_owner_has_checked_it() -> None:
    document, _ = claimed()
    paper = a_reading(kind=DocumentType.RECEIPT, reconciles=False)
    document.conclude(replace(paper, receipt=A_RECEIPT), NOW)
    assert document.reason == "difference"
    assert document.confirm(NOW).status == "completed"
    with pytest.raises(NotConfirmable):
        document.confirm(NOW)


def test_nobody_can_confirm_a_statement_that_does_not_add_up() -> None:
    document, _ = claimed()
    document.conclude(a_reading("-4.50", reconciles=False), NOW)
    with pytest.raises(NotConfirmable):
        document.confirm(NOW)


def test_a_receipt_without_a_total_cannot_be_confirmed() -> None:
    document, _ = claimed()
    document.conclude(a_reading(kind=DocumentType.RECEIPT), NOW)
    assert document.reason == "incomplete"
    with pytest.raises(NotConfirmable):
        document.confirm(NOW)
