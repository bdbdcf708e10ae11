"""From rows to what the routes of documents answer."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from documents.api.document_schemas import (
    AnalysisResponse,
    DocumentResponse,
    LineResponse,
    ProgressBody,
    ProofBody,
    ReasonBody,
    ReconciliationBody,
)
from documents.api.money import shown
from documents.domain.document import MAX_PASSWORDS
from documents.domain.reading.result import DocumentType
from documents.domain.status import PASSWORD_REQUIRED, sentence_of
from documents.domain.verdict import STATEMENTS

Row = Mapping[Any, Any]


def document_view(row: Row, progress: tuple[int, int] | None = None) -> DocumentResponse:
    """A document as its owner sees it: no key, no hash."""
    proof, reason = row["reconciliation"] or {}, row["reason"]
    locked = reason == PASSWORD_REQUIRED
    return DocumentResponse.model_validate(
        dict(row)
        | {
            "reason": ReasonBody(code=reason, text=sentence_of(reason)) if reason else None,
            "needs_password": locked,
            "password_attempts_left": MAX_PASSWORDS - row["wrong_passwords"] if locked else None,
            "progress": (
                ProgressBody(pages_done=progress[0], pages_total=progress[1]) if progress else None
            ),
            "reconciled": proof.get("reconciles"),
            "difference": proof.get("difference"),
        }
    )


def analysis_view(row: Row, sums: Row) -> AnalysisResponse:
    """What was read, without the lines."""
    figures: dict[str, Any] = row["extracted_data"] or {}
    kind = row["document_type"]
    return AnalysisResponse.model_validate(
        {
            "document": document_view(row),
            "statement": figures.get("statement") if kind in STATEMENTS else None,
            "accounts": figures.get("accounts", []),
            "pay_stub": figures.get("pay_stub") if kind is DocumentType.PAY_STUB else None,
            "receipt": figures.get("receipt") if kind is DocumentType.RECEIPT else None,
            "pages": figures.get("pages", []),
            "type_confidence": figures.get("type_confidence"),
            "reconciliation": _reconciliation(row, figures, sums),
        }
    )


def line_view(row: Row) -> LineResponse:
    """One line, its amounts with the digits of its currency."""
    amounts = {name: row[name] for name in ("amount", "amount_read", "balance")}
    return LineResponse.model_validate(
        dict(row)
        | {
            name: None if amount is None else shown(amount, row["currency"])
            for name, amount in amounts.items()
        }
    )


def _reconciliation(row: Row, figures: dict[str, Any], sums: Row) -> ReconciliationBody | None:
    if row["reconciliation"] is None:
        return None
    proof = _proof(figures.get("accounts", []), row, sums)
    return ReconciliationBody.model_validate(row["reconciliation"] | {"proof": proof})


def _proof(accounts: list[dict[str, Any]], row: Row, sums: Row) -> ProofBody | None:
    """The statement as one sum; accounts in different currencies have none."""
    balances = [(one["opening_balance"], one["closing_balance"]) for one in accounts]
    printed = [(start, end) for start, end in balances if start and end]
    one_currency = len({one["currency"] for one in accounts}) == 1
    if not printed or len(printed) < len(balances) or not one_currency:
        return None
    opening = sum((Decimal(start["value"]) for start, _ in printed), Decimal(0))
    closing = sum((Decimal(end["value"]) for _, end in printed), Decimal(0))
    credits, debits = sums["credits"], sums["debits"]
    owed = row["document_type"] is DocumentType.CREDIT_CARD_STATEMENT
    computed = opening + debits - credits if owed else opening + credits - debits
    figures = (opening, credits, debits, computed, closing, computed - closing)
    names = ProofBody.model_fields
    return ProofBody(
        **{
            name: shown(figure, row["currency"])
            for name, figure in zip(names, figures, strict=True)
        }
    )
