"""From rows to the ledger that the finance rules work on. Only what is proven enters."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, select
from sqlalchemy.engine import RowMapping
from sqlalchemy.ext.asyncio import AsyncSession

from documents.application.ports import LedgerState, LineMark
from documents.domain.finance.category import Category
from documents.domain.finance.records import Ledger
from documents.domain.profile import FinancialProfile
from documents.domain.purchase import Purchase
from documents.domain.status import ProcessingStatus
from documents.infrastructure.ledger_records import (
    if_possible,
    line_of,
    plan_of,
    receipt_of,
    statements_of,
    stub_of,
    told_of,
)
from documents.infrastructure.rates import exchange_rates
from documents.infrastructure.tables import (
    financial_documents,
    lines,
    merchant_categories,
    purchases,
)
from shared.database import Sessions


class SqlLedgerReader:
    """Reads one person's ledger, lock-free."""

    def __init__(self, sessions: Sessions) -> None:
        self._sessions = sessions

    async def read(self, user_id: UUID) -> LedgerState | None:
        """The version comes first: whatever changes after it makes the result outdated."""
        async with self._sessions() as session:
            profile = await session.get(FinancialProfile, user_id)
            if profile is None:
                return None
            documents = await _documents(session, user_id)
            rows = await _lines(session, user_id)
            ledger = Ledger(
                profile=profile.counted(),
                purchases=tuple(one.counted() for one in await _purchases(session, user_id)),
                subscriptions=told_of(profile),
                plan=plan_of(profile),
                merchant_rules=await _rules(session, user_id),
                **_read(documents, rows, profile.currency),
            )
            rates = await exchange_rates(session)
        marks = {row["id"]: _mark(row) for row in rows}
        return LedgerState(ledger, profile.ledger_version, marks, rates)


def _read(
    documents: Sequence[RowMapping], rows: Sequence[RowMapping], currency: str
) -> dict[str, Any]:
    by_id = {document["id"]: document for document in documents}
    proven = [(row, by_id[row["document_id"]]) for row in rows if row["document_id"] in by_id]
    found = (if_possible(line_of, row, document, currency) for row, document in proven)
    stubs = (if_possible(stub_of, document, currency) for document in documents)
    receipts = (if_possible(receipt_of, document, currency) for document in documents)
    return {
        "lines": tuple(line for line in found if line is not None),
        "statements": tuple(s for document in documents for s in statements_of(document, currency)),
        "stubs": tuple(stub for stub in stubs if stub is not None),
        "receipts": tuple(receipt for receipt in receipts if receipt is not None),
    }


async def _documents(session: AsyncSession, user_id: UUID) -> Sequence[RowMapping]:
    columns = financial_documents.c
    statement = select(
        columns.id,
        columns.document_type,
        columns.currency,
        columns.extracted_data,
        columns.period_start,
        columns.period_end,
    ).where(columns.user_id == user_id, columns.processing_status == ProcessingStatus.COMPLETED)
    return (await session.execute(statement)).mappings().all()


async def _lines(session: AsyncSession, user_id: UUID) -> Sequence[RowMapping]:
    wanted: list[ColumnElement[Any]] = [
        column
        for column in lines.c
        if column.name not in {"user_id", "amount_read", "balance", "confidence", "position"}
    ]
    statement = select(*wanted).where(lines.c.user_id == user_id)
    return (await session.execute(statement)).mappings().all()


async def _purchases(session: AsyncSession, user_id: UUID) -> Sequence[Purchase]:
    statement = select(Purchase).where(purchases.c.user_id == user_id)
    return (await session.scalars(statement)).all()


async def _rules(session: AsyncSession, user_id: UUID) -> dict[str, Category]:
    columns = merchant_categories.c
    statement = select(columns.merchant_key, columns.category).where(columns.user_id == user_id)
    return {row.merchant_key: row.category for row in await session.execute(statement)}


def _mark(row: RowMapping) -> LineMark:
    return LineMark(
        row["counting"], row["category"], row["category_confidence"], row["category_reason"]
    )
