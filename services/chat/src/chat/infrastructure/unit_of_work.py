"""One transaction over the schema `chat`."""

from sqlalchemy.ext.asyncio import AsyncSession

from chat.infrastructure.conversation_rows import SqlMessageRepository, SqlSessionRepository
from chat.infrastructure.copies import SqlCopies
from chat.infrastructure.repositories import SqlLearnedRepository
from chat.infrastructure.story_repositories import (
    SqlLibraryRepository,
    SqlLimitBook,
    SqlStoryRepository,
)
from chat.infrastructure.tables import transaction_log
from chat.infrastructure.usage_meter import SqlUsageMeter
from chat.infrastructure.watch import SqlAuditLog, SqlModerationLog, SqlSpikeWatch
from shared.database import Sessions
from shared.unit_of_work import UnitOfWork


class SqlUnitOfWork(UnitOfWork):
    """The unit of work of the chat service."""

    sessions: SqlSessionRepository
    messages: SqlMessageRepository
    learned: SqlLearnedRepository
    copies: SqlCopies
    usage: SqlUsageMeter
    stories: SqlStoryRepository
    library: SqlLibraryRepository
    limits: SqlLimitBook
    spikes: SqlSpikeWatch
    audit: SqlAuditLog
    refusals: SqlModerationLog

    def __init__(self, sessions: Sessions, message_id: str | None = None) -> None:
        super().__init__(sessions, transaction_log, message_id)

    def open_repositories(self, session: AsyncSession) -> None:
        """Bind the repositories to this transaction."""
        self.sessions = SqlSessionRepository(session)
        self.messages = SqlMessageRepository(session)
        self.learned = SqlLearnedRepository(session)
        self.copies = SqlCopies(session)
        self.usage = SqlUsageMeter(session)
        self.stories = SqlStoryRepository(session)
        self.library = SqlLibraryRepository(session)
        self.limits = SqlLimitBook(session)
        self.spikes = SqlSpikeWatch(session)
        self.audit = SqlAuditLog(session)
        self.refusals = SqlModerationLog(session)
