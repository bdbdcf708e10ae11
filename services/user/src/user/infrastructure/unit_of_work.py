"""One transaction over the schema `user`."""

from sqlalchemy.ext.asyncio import AsyncSession

from shared.database import Sessions
from shared.unit_of_work import UnitOfWork
from user.infrastructure.repositories import (
    SqlAccountRepository,
    SqlPreferencesRepository,
    SqlReceiptRepository,
)
from user.infrastructure.tables import transaction_log


class SqlUnitOfWork(UnitOfWork):
    """The unit of work of the user service."""

    accounts: SqlAccountRepository
    preferences: SqlPreferencesRepository
    receipts: SqlReceiptRepository

    def __init__(self, sessions: Sessions, message_id: str | None = None) -> None:
        super().__init__(sessions, transaction_log, message_id)

    def open_repositories(self, session: AsyncSession) -> None:
        """Bind the repositories to this transaction."""
        self.accounts = SqlAccountRepository(session)
        self.preferences = SqlPreferencesRepository(session)
        self.receipts = SqlReceiptRepository(session)
