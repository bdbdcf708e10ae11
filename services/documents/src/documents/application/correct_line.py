"""A person corrects a line of a statement."""

from datetime import datetime
from uuid import UUID

from documents.application.ports import Begin, UnitOfWork
from documents.domain.document import Document
from documents.domain.errors import LineNotFound
from documents.domain.finance.merchants import merchant_of
from documents.domain.reading.result import DocumentType
from documents.domain.reproof import reprove
from documents.domain.statement_line import Correction, StatementLine


async def correct_line(
    begin: Begin,
    *,
    user_id: UUID,
    document_id: UUID,
    line_id: UUID,
    correction: Correction,
    now: datetime,
) -> StatementLine:
    """Correct it, prove the statement again, and remember the category for the merchant.

    Raises DocumentNotFound, LineNotFound, NotCorrectable or InvalidCorrection.
    """
    async with begin() as uow:
        profile = await uow.profiles.of(user_id)
        document = await uow.documents.of(user_id, document_id)
        document.require_correctable()
        lines = await uow.lines.of_document(document_id)
        line = next((one for one in lines if one.id == line_id), None)
        if line is None:
            raise LineNotFound
        if line.correct(correction):
            owed = document.document_type is DocumentType.CREDIT_CARD_STATEMENT
            proof = reprove(document.extracted_data or {"accounts": []}, lines, owed=owed)
            uow.outbox.add(document.take_reproof(proof, now))
        await _remember(uow, document, line, correction)
        profile.touch()
    return line


async def _remember(
    uow: UnitOfWork, document: Document, line: StatementLine, correction: Correction
) -> None:
    if correction.category is not None:
        key = merchant_of(line.description).key
        await uow.lines.remember_merchant(document.user_id, key, correction.category)
