"""When figures may be relied on, and when a person's corrections make them so."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest

from documents.domain.errors import InvalidCorrection
from documents.domain.finance.category import Category
from documents.domain.reading.result import (
    Amount,
    Day,
    DocumentType,
    PageSize,
    ParsedDocument,
    PayStubFigures,
    ReceiptFigures,
    Reconciliation,
    Warning,
)
from documents.domain.reproof import reprove
from documents.domain.statement_line import Correction, StatementLine
from documents.domain.verdict import judge
from services.documents.tests.factories import a_reading

BOX = (0.0, 0.0, 1.0, 1.0)


def an_account(
    opening: str | None, closing: str | None, label: str | None = None
) -> dict[str, Any]:
    def figure(value: str | None) -> dict[str, Any] | None:
        return None if value is None else {"value": value, "page": 1, "box": list(BOX)}

    return {
        "label": label,
        "currency": "AUD",
        "opening_balance": figure(opening),
        "closing_balance": figure(closing),
    }


def some_lines(*amounts: str, account: str | None = None) -> list[StatementLine]:
    reading = a_reading(*amounts)
    lines = [replace(line, account=account) for line in reading.lines]
    return [StatementLine.of_reading(line, uuid4(), uuid4(), at) for at, line in enumerate(lines)]


def test_opening_plus_lines_is_closing() -> None:
    proof = reprove(
        {"accounts": [an_account("100.00", "70.50")]}, some_lines("-40", "10.50"), owed=False
    )
    assert proof["reconciles"] is True


def test_one_cent_off_is_named() -> None:
    proof = reprove(
        {"accounts": [an_account("100.00", "70.51")]}, some_lines("-40", "10.50"), owed=False
    )
    assert (proof["reconciles"], proof["difference"]) == (False, "-0.01")


def test_charges_raise_what_a_card_owes() -> None:
    proof = reprove({"accounts": [an_account("10.00", "50.00")]}, some_lines("-40.00"), owed=True)
    assert proof["reconciles"] is True


def test_without_printed_balances_nothing_is_proven() -> None:
    proof = reprove({"accounts": [an_account(None, "50.00")]}, some_lines("-40.00"), owed=False)
    assert proof["reconciles"] is None


def test_each_named_account_has_to_prove_itself() -> None:
    accounts = [an_account("10", "20", "A"), an_account("30", "20", "B")]
    lines = some_lines("9", account="A") + some_lines("-9", account="B")
    assert reprove({"accounts": accounts}, lines, owed=False)["reconciles"] is False
    lines = some_lines("10", account="A") + some_lines("-10", account="B")
    assert reprove({"accounts": accounts}, lines, owed=False)["reconciles"] is True


def test_accounts_nobody_can_tell_apart_prove_themselves_together() -> None:
    accounts = [an_account("10", "20"), an_account("30", "20")]
    assert (
        reprove({"accounts": accounts}, some_lines("10", "-10"), owed=False)["reconciles"] is True
    )


@pytest.mark.parametrize(
    ("reconciles", "status", "reason"),
    [
        (True, "completed", None),
        (False, "needs_review", "difference"),
        (None, "needs_review", "unproven"),
    ],
)
def test_only_a_statement_that_proves_itself_is_completed(
    reconciles: bool | None, status: str, reason: str | None
) -> None:
    verdict = judge(a_reading("-4.50", reconciles=reconciles))
    assert (verdict.status, verdict.reason) == (status, reason)


def test_a_statement_of_which_pages_are_missing_waits_although_it_adds_up() -> None:
    part = replace(a_reading("-4.50", reconciles=True), warnings=[Warning("pages_missing", 1)])

    verdict = judge(part)

    assert (verdict.status, verdict.reason) == ("needs_review", "pages_missing")


def a_paper(
    kind: DocumentType, reconciles: bool | None, *, scanned: bool = False
) -> ParsedDocument:
    day, amount = Day(date(2026, 11, 14), 1, BOX), Amount(Decimal("24.50"), 1, BOX)
    return ParsedDocument(
        kind,
        0.99,
        "AUD",
        [PageSize(1, 100, 100, scanned)],
        Reconciliation(reconciles),
        pay_stub=PayStubFigures(net=amount, pay_date=day),
        receipt=ReceiptFigures(total=amount, date=day),
    )


def test_a_receipt_that_prints_only_its_total_is_taken_at_its_word() -> None:
    assert judge(a_paper(DocumentType.RECEIPT, None)).status == "completed"


def test_a_scanned_receipt_needs_its_sum() -> None:
    assert judge(a_paper(DocumentType.RECEIPT, None, scanned=True)).reason == "unproven"
    assert judge(a_paper(DocumentType.RECEIPT, True, scanned=True)).status == "completed"


def test_a_receipt_whose_items_miss_its_total_is_flagged() -> None:
    assert judge(a_paper(DocumentType.RECEIPT, False)).reason == "difference"


def test_a_pay_stub_proves_gross_less_deductions_is_net() -> None:
    assert judge(a_paper(DocumentType.PAY_STUB, True)).status == "completed"
    assert judge(a_paper(DocumentType.PAY_STUB, None)).reason == "unproven"


def test_a_receipt_without_a_total_is_incomplete() -> None:
    paper = replace(a_paper(DocumentType.RECEIPT, True), receipt=ReceiptFigures())
    assert judge(paper).reason == "incomplete"


def test_a_year_no_statement_has_is_a_misreading() -> None:
    reading = a_reading("-4.50")
    reading.lines[0] = replace(reading.lines[0], date=date(20, 1, 1))
    assert judge(reading).reason == "incomplete"


def test_a_corrected_category_leaves_the_arithmetic_alone() -> None:
    line = some_lines("-4.50")[0]
    assert line.correct(Correction(category=Category.DINING)) is False
    assert (line.category, line.corrected_category) == (Category.DINING, Category.DINING)
    assert line.corrected_by_user


def test_a_corrected_amount_keeps_what_the_page_said() -> None:
    line = some_lines("-4.50")[0]
    assert line.correct(Correction(amount=Decimal("-4.60"))) is True
    assert (line.amount, line.amount_read) == (Decimal("-4.60"), Decimal("-4.50"))


@pytest.mark.parametrize(
    "correction",
    [
        Correction(),
        Correction(amount=Decimal("NaN")),
        Correction(amount=Decimal("1e13")),
        Correction(on=date(1066, 10, 14)),
        Correction(description="\x00\x1b"),
    ],
)
def test_an_impossible_correction_is_refused(correction: Correction) -> None:
    with pytest.raises(InvalidCorrection):
        some_lines("-4.50")[0].correct(correction)
