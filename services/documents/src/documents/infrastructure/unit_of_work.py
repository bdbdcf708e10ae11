"""One transaction over the schema `documents`."""

from sqlalchemy.ext.asyncio import AsyncSession

from documents.infrastructure.document_repositories import SqlDocumentRepository, SqlLineRepository
from documents.infrastructure.finance_repositories import (
    SqlAlertRepository,
    SqlBudgetRepository,
    SqlProfileRepository,
    SqlPurchaseRepository,
)
from documents.infrastructure.rates import SqlRateRepository
from documents.infrastructure.tables import transaction_log
from shared.database import Sessions
from shared.unit_of_work import UnitOfWork


class SqlUnitOfWork(UnitOfWork):
    """The unit of work of the documents service."""

    documents: SqlDocumentRepository
    lines: SqlLineRepository
    profiles: SqlProfileRepository
    budgets: SqlBudgetRepository
    purchases: SqlPurchaseRepository
    alerts: SqlAlertRepository
    rates: SqlRateRepository

    def __init__(self, sessions: Sessions, message_id: str | None = None) -> None:
        super().__init__(sessions, transaction_log, message_id)

    def open_repositories(self, session: AsyncSession) -> None:
        """Bind the repositories to this transaction."""
        self.documents = SqlDocumentRepository(session)
        self.lines = SqlLineRepository(session)
        self.profiles = SqlProfileRepository(session)
        self.budgets = SqlBudgetRepository(session)
        self.purchases = SqlPurchaseRepository(session)
        self.alerts = SqlAlertRepository(session)
        self.rates = SqlRateRepository(session)
