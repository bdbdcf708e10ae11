"""One transaction over the schema `catalog`."""

from sqlalchemy.ext.asyncio import AsyncSession

from catalog.infrastructure.copy_repositories import SqlCopyRepository, SqlSeedRepository
from catalog.infrastructure.lookup_repository import SqlLookupRepository
from catalog.infrastructure.repositories import (
    SqlItemRepository,
    SqlOpinionRepository,
    SqlRecommendationRepository,
)
from catalog.infrastructure.tables import transaction_log
from shared.database import Sessions
from shared.unit_of_work import UnitOfWork


class SqlUnitOfWork(UnitOfWork):
    """The unit of work of the catalog service."""

    items: SqlItemRepository
    lookups: SqlLookupRepository
    opinions: SqlOpinionRepository
    recommendations: SqlRecommendationRepository
    copies: SqlCopyRepository
    seeds: SqlSeedRepository

    def __init__(self, sessions: Sessions, message_id: str | None = None) -> None:
        super().__init__(sessions, transaction_log, message_id)

    def open_repositories(self, session: AsyncSession) -> None:
        """Bind the repositories to this transaction."""
        self.items = SqlItemRepository(session)
        self.lookups = SqlLookupRepository(session)
        self.opinions = SqlOpinionRepository(session)
        self.recommendations = SqlRecommendationRepository(session)
        self.copies = SqlCopyRepository(session)
        self.seeds = SqlSeedRepository(session)
