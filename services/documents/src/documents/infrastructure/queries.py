"""Reads: SQL straight to what the API answers."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import DateTime, Tuple, Uuid, func, literal, select, tuple_
from sqlalchemy.engine import RowMapping

from documents.domain.errors import DocumentNotFound, LineNotFound
from documents.domain.status import ProcessingStatus
from documents.infrastructure.tables import (
    alerts,
    budgets,
    expense_categories,
    financial_documents,
    financial_profiles,
    lines,
    purchases,
)
from shared.database import Sessions

Older = tuple[datetime, UUID]

_LISTED = [
    column
    for column in financial_documents.c
    if column.name not in {"s3_key", "sha256", "extracted_data", "user_id", "lease_until"}
]


async def documents_of(
    sessions: Sessions,
    user_id: UUID,
    *,
    status: ProcessingStatus | None,
    after: Older | None,
    limit: int,
) -> Sequence[RowMapping]:
    """The person's documents, newest first; one more than `limit`."""
    columns = financial_documents.c
    statement = select(*_LISTED).where(columns.user_id == user_id)
    if status is not None:
        statement = statement.where(columns.processing_status == status)
    if after is not None:
        statement = statement.where(tuple_(columns.uploaded_at, columns.id) < _key(after))
    newest = statement.order_by(columns.uploaded_at.desc(), columns.id.desc())
    async with sessions() as session:
        return (await session.execute(newest.limit(limit + 1))).mappings().all()


async def versions_of(sessions: Sessions, user_id: UUID) -> Sequence[RowMapping]:
    """Id, version and status of each of the person's documents."""
    columns = financial_documents.c
    statement = select(columns.id, columns.version, columns.processing_status)
    async with sessions() as session:
        found = await session.execute(statement.where(columns.user_id == user_id))
        return found.mappings().all()


async def documents_among(
    sessions: Sessions, user_id: UUID, document_ids: Sequence[UUID]
) -> Sequence[RowMapping]:
    """Those of the documents that are this person's, oldest first."""
    if not document_ids:
        return []
    columns = financial_documents.c
    statement = (
        select(*_LISTED)
        .where(columns.user_id == user_id, columns.id.in_(document_ids))
        .order_by(columns.uploaded_at, columns.id)
    )
    async with sessions() as session:
        return (await session.execute(statement)).mappings().all()


async def document_of(sessions: Sessions, user_id: UUID, document_id: UUID) -> RowMapping:
    """One document with its figures; raises DocumentNotFound for a stranger's as well."""
    columns = financial_documents.c
    statement = select(*_LISTED, columns.extracted_data, columns.s3_key).where(
        columns.id == document_id, columns.user_id == user_id
    )
    async with sessions() as session:
        found = (await session.execute(statement)).mappings().one_or_none()
    if found is None:
        raise DocumentNotFound
    return found


async def lines_of(
    sessions: Sessions, document_id: UUID, *, after: int, limit: int
) -> Sequence[RowMapping]:
    """Lines of a document in its order; one more than `limit`."""
    statement = (
        select(lines)
        .where(lines.c.document_id == document_id, lines.c.position > after)
        .order_by(lines.c.position)
        .limit(limit + 1)
    )
    async with sessions() as session:
        return (await session.execute(statement)).mappings().all()


async def line_of(sessions: Sessions, line_id: UUID) -> RowMapping:
    """One line, of a document that its caller has been let at."""
    async with sessions() as session:
        result = await session.execute(select(lines).where(lines.c.id == line_id))
        found = result.mappings().one_or_none()
    if found is None:
        raise LineNotFound
    return found


async def sums_of(sessions: Sessions, document_id: UUID) -> RowMapping:
    """Money in and money out over all lines of a document; both positive."""
    amount = lines.c.amount
    statement = select(
        func.coalesce(func.sum(amount).filter(amount > 0), 0).label("credits"),
        func.coalesce(-func.sum(amount).filter(amount < 0), 0).label("debits"),
    ).where(lines.c.document_id == document_id)
    async with sessions() as session:
        return (await session.execute(statement)).mappings().one()


async def is_current(sessions: Sessions, user_id: UUID, now: datetime) -> bool:
    """Whether the figures kept for the person are those of today's ledger."""
    columns = financial_profiles.c
    statement = select(columns.user_id).where(
        columns.user_id == user_id,
        columns.analysed_version == columns.ledger_version,
        columns.next_review_at > now,
    )
    async with sessions() as session:
        return await session.scalar(statement) is not None


async def profile_of(sessions: Sessions, user_id: UUID) -> RowMapping:
    """The profile of somebody who has one."""
    table = financial_profiles
    async with sessions() as session:
        result = await session.execute(select(table).where(table.c.user_id == user_id))
        return result.mappings().one()


async def expenses_of(sessions: Sessions, user_id: UUID) -> Sequence[RowMapping]:
    """Monthly expenses by category, the largest first."""
    table = expense_categories
    statement = (
        select(table)
        .where(table.c.user_id == user_id)
        .order_by(table.c.monthly_amount.desc(), table.c.category)
    )
    async with sessions() as session:
        return (await session.execute(statement)).mappings().all()


async def figures_of(sessions: Sessions, user_id: UUID) -> RowMapping:
    """What was worked out last."""
    statement = select(budgets.c.snapshot, budgets.c.version).where(budgets.c.user_id == user_id)
    async with sessions() as session:
        return (await session.execute(statement)).mappings().one()


async def alerts_of(
    sessions: Sessions, user_id: UUID, *, after: Older | None, limit: int
) -> Sequence[RowMapping]:
    """Alerts, newest first; one more than `limit`."""
    columns = alerts.c
    statement = select(alerts).where(columns.user_id == user_id)
    if after is not None:
        statement = statement.where(tuple_(columns.created_at, columns.id) < _key(after))
    newest = statement.order_by(columns.created_at.desc(), columns.id.desc())
    async with sessions() as session:
        return (await session.execute(newest.limit(limit + 1))).mappings().all()


async def purchases_of(
    sessions: Sessions, user_id: UUID, *, after: Older | None, limit: int
) -> Sequence[RowMapping]:
    """What the person said they bought, newest first; one more than `limit`."""
    columns = purchases.c
    statement = select(purchases).where(columns.user_id == user_id)
    if after is not None:
        statement = statement.where(tuple_(columns.recorded_at, columns.id) < _key(after))
    newest = statement.order_by(columns.recorded_at.desc(), columns.id.desc())
    async with sessions() as session:
        return (await session.execute(newest.limit(limit + 1))).mappings().all()


def _key(after: Older) -> Tuple:
    moment, row_id = after
    return tuple_(literal(moment, DateTime(timezone=True)), literal(row_id, Uuid))
