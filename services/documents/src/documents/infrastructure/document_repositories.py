"""Documents and their lines, in Postgres."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlalchemy import bindparam, func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from documents.application.ports import LineMark
from documents.domain.document import Document
from documents.domain.errors import DocumentNotFound
from documents.domain.finance.category import Category
from documents.domain.statement_line import StatementLine
from documents.infrastructure.tables import (
    discarded_objects,
    financial_documents,
    lines,
    merchant_categories,
)


class SqlDocumentRepository:
    """Documents by id, by owner, by content."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def find(self, document_id: UUID) -> Document | None:
        """Locked, so that two readers take turns."""
        return await self._session.get(Document, document_id, with_for_update=True)

    async def of(self, user_id: UUID, document_id: UUID) -> Document:
        """A stranger's document does not exist."""
        columns = financial_documents.c
        statement = (
            select(Document)
            .where(columns.id == document_id, columns.user_id == user_id)
            .with_for_update()
        )
        found = await self._session.scalar(statement)
        if found is None:
            raise DocumentNotFound
        return found

    async def with_content(self, user_id: UUID, sha256: str) -> Document | None:
        """By (owner, hash): the same bytes of two people are two documents."""
        columns = financial_documents.c
        statement = select(Document).where(columns.user_id == user_id, columns.sha256 == sha256)
        return await self._session.scalar(statement)

    async def count(self, user_id: UUID) -> int:
        """How many the person keeps."""
        table = financial_documents
        statement = select(func.count()).select_from(table).where(table.c.user_id == user_id)
        return await self._session.scalar(statement) or 0

    def add(self, document: Document) -> None:
        """Keep a new document."""
        self._session.add(document)

    async def remove(self, document: Document) -> None:
        """Its lines go by cascade; its object when the store lets go of it."""
        discard = insert(discarded_objects).values(s3_key=document.s3_key)
        await self._session.execute(discard.on_conflict_do_nothing())
        await self._session.delete(document)


class SqlLineRepository:
    """Lines of statements, many at a time."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add_all(self, new: Sequence[StatementLine]) -> None:
        """One statement for all of them: a statement may have thousands."""
        rows = [_row(line) for line in new]
        if rows:
            await self._session.execute(lines.insert(), rows)

    async def of_document(self, document_id: UUID) -> Sequence[StatementLine]:
        """In the order of the document."""
        statement = (
            select(StatementLine)
            .where(lines.c.document_id == document_id)
            .order_by(lines.c.position)
        )
        return (await self._session.scalars(statement)).all()

    async def mark(self, marks: Mapping[UUID, LineMark]) -> None:
        """Only the lines that changed."""
        if not marks:
            return
        statement = (
            update(lines)
            .where(lines.c.id == bindparam("line_id"))
            .values(
                counting=bindparam("mark_counting"),
                category=bindparam("mark_category"),
                category_confidence=bindparam("mark_confidence"),
                category_reason=bindparam("mark_reason"),
            )
        )
        rows = [
            {
                "line_id": line_id,
                "mark_counting": mark.counting,
                "mark_category": mark.category,
                "mark_confidence": mark.confidence,
                "mark_reason": mark.reason,
            }
            for line_id, mark in marks.items()
        ]
        connection = await self._session.connection()
        await connection.execute(statement, rows)

    async def remember_merchant(self, user_id: UUID, merchant_key: str, category: Category) -> None:
        """The newest word wins."""
        fresh = {"category": category, "corrected_at": func.now()}
        statement = insert(merchant_categories).values(
            user_id=user_id, merchant_key=merchant_key, category=category
        )
        await self._session.execute(
            statement.on_conflict_do_update(index_elements=["user_id", "merchant_key"], set_=fresh)
        )


def _row(line: StatementLine) -> dict[str, object]:
    values = {
        column.name: getattr(line, column.name) for column in lines.c if column.name != "date"
    }
    return values | {"date": line.on}
