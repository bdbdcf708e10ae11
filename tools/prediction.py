"""A reading in the flat shape that statement scorers read."""

from typing import Any

from documents.domain.reading.result import (
    Amount,
    Day,
    DocumentType,
    ParsedDocument,
    PayStubFigures,
    ReceiptFigures,
    Text,
)

_STATEMENTS = (DocumentType.BANK_STATEMENT, DocumentType.CREDIT_CARD_STATEMENT)


def prediction_of(reading: ParsedDocument) -> dict[str, Any]:
    """Outcome, type, currency, reconciles and the fields of this kind of document."""
    verdict = reading.reconciliation.reconciles
    prediction: dict[str, Any] = {
        "outcome": "parsed",
        "document_type": reading.document_type.value,
        "currency": reading.currency,
        "reconciles": "na" if verdict is None else verdict,
        "warnings": [w.code for w in reading.warnings],
    }
    if reading.document_type in _STATEMENTS:
        return {**prediction, **_statement(reading)}
    if reading.document_type is DocumentType.PAY_STUB:
        return {**prediction, **_pay_stub(reading.pay_stub)}
    if reading.document_type is DocumentType.RECEIPT:
        return {**prediction, **_receipt(reading.receipt)}
    return {**prediction, "transactions": []}


def _value(evidence: Amount | Day | Text | None) -> str | None:
    return None if evidence is None else str(evidence.value)


def _statement(reading: ParsedDocument) -> dict[str, Any]:
    figures = reading.statement
    names = (
        "period_start",
        "period_end",
        "opening_balance",
        "closing_balance",
        "total_credits",
        "total_debits",
    )
    transactions = [
        {
            "date": line.date.isoformat(),
            "description": line.description,
            "amount": str(line.amount),
            **({"balance": str(line.balance)} if line.balance is not None else {}),
            **({"account": line.account} if line.account else {}),
            "currency": line.currency,
        }
        for line in reading.lines
    ]
    accounts = [
        {
            "account": account.label,
            "currency": account.currency,
            "opening_balance": _value(account.opening_balance),
            "closing_balance": _value(account.closing_balance),
        }
        for account in reading.accounts
    ]
    fields = {name: _value(getattr(figures, name)) for name in names}
    return {**fields, "transactions": transactions, "accounts": accounts}


def _pay_stub(figures: PayStubFigures) -> dict[str, Any]:
    names = (
        "employer",
        "gross",
        "net",
        "pay_date",
        "period_start",
        "period_end",
        "deductions_total",
        "ytd_gross",
    )
    return {name: _value(getattr(figures, name)) for name in names}


def _receipt(figures: ReceiptFigures) -> dict[str, Any]:
    names = ("merchant", "date", "total", "tax", "subtotal", "tip")
    fields = {name: _value(getattr(figures, name)) for name in names}
    return {**fields, "line_items_count": len(figures.items)}
