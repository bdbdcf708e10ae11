"""The one composition root: settings in, everything a process needs out."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self
from uuid import UUID

import structlog

from documents.application import keep_house
from documents.application.process_document import process_document
from documents.application.reading_ports import BlobStore, DocumentAssistant, DocumentReader
from documents.application.refresh_finances import refresh_finances
from documents.application.update_profile import meet_person
from documents.config import Settings
from documents.infrastructure import queries
from documents.infrastructure.document_news import DocumentNews
from documents.infrastructure.ledger import SqlLedgerReader
from documents.infrastructure.llm_document_assistant import assistant_of
from documents.infrastructure.progress_board import CacheProgressBoard
from documents.infrastructure.s3_blob_store import S3BlobStore
from documents.infrastructure.sandboxed_reader import SandboxedReader
from documents.infrastructure.tables import SCHEMA, idempotency_keys, map_tables
from documents.infrastructure.unit_of_work import SqlUnitOfWork
from documents.infrastructure.upkeep import SqlUpkeep
from shared.clock import utc_now
from shared.http.health import Check
from shared.resources import Resources

log = structlog.get_logger(__name__)

map_tables()


@dataclass(frozen=True)
class App:
    """What both processes of the documents service run on."""

    settings: Settings
    resources: Resources
    s3: S3BlobStore
    sandbox: SandboxedReader
    ledgers: SqlLedgerReader
    upkeep: SqlUpkeep
    progress: CacheProgressBoard
    news: DocumentNews
    assistant: DocumentAssistant | None = None

    @classmethod
    def from_settings(cls, settings: Settings) -> Self:
        """Compose; nothing connects yet."""
        resources = Resources.from_settings(SCHEMA, settings, idempotency_keys)
        return cls(
            settings,
            resources,
            S3BlobStore(settings.object_store),
            SandboxedReader(),
            SqlLedgerReader(resources.sessions),
            SqlUpkeep(resources.sessions),
            CacheProgressBoard(resources.cache),
            DocumentNews(resources.cache),
            assistant_of(settings.llm),
        )

    @property
    def blobs(self) -> BlobStore:
        """Where the uploaded bytes are kept."""
        return self.s3

    @property
    def reader(self) -> DocumentReader:
        """Who looks into PDFs."""
        return self.sandbox

    def uow(self, message_id: str | None = None) -> SqlUnitOfWork:
        """A fresh transaction; with a message id it claims the inbox row first."""
        return SqlUnitOfWork(self.resources.sessions, message_id)

    def checks(self) -> Mapping[str, Check]:
        """What readiness asks."""
        return {**self.resources.checks(), "object_store": Check(self.s3.ask)}

    async def process(self, document_id: UUID, message_id: str | None = None) -> None:
        """Read a document, then redo its owner's figures."""
        owner = await process_document(
            self.uow,
            self.blobs,
            self.reader,
            self.progress,
            document_id=document_id,
            message_id=message_id,
            assistant=self.assistant,
        )
        if owner is not None:
            await self.refresh_soon(owner)

    async def refresh(self, user_id: UUID) -> None:
        """Redo a person's figures."""
        await refresh_finances(self.uow, self.ledgers, user_id=user_id, now=utc_now())

    async def refresh_soon(self, user_id: UUID) -> None:
        """Redo them now, or leave it to the worker's job: the change itself is committed."""
        await self.progress.changed(user_id)
        try:
            await self.refresh(user_id)
        except Exception:
            log.exception("refresh.failed")

    async def bring_current(self, user_id: UUID) -> None:
        """Make sure the figures kept are those of today's ledger; raises PersonForgotten."""
        if not await queries.is_current(self.resources.sessions, user_id, utc_now()):
            await meet_person(self.uow, user_id=user_id)
            await self.refresh(user_id)

    async def resume_stuck(self) -> None:
        """Read documents whose message or worker was lost."""
        await keep_house.resume_stuck(self.upkeep, self.process, now=utc_now())

    async def discard_objects(self) -> None:
        """Remove the objects of deleted documents."""
        await keep_house.discard_objects(self.upkeep, self.blobs)

    async def sweep_orphans(self) -> None:
        """Remove objects that no document has."""
        await keep_house.sweep_orphans(self.upkeep, self.blobs, now=utc_now())

    async def bring_up_to_date(self) -> None:
        """Redo the figures of people whose ledger or day has changed."""
        await keep_house.bring_up_to_date(self.upkeep, self.refresh_soon, now=utc_now())
