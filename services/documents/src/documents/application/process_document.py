"""The worker reads a document: claim, read outside any transaction, conclude."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from uuid import UUID

from documents.application.assist_reading import assist_reading
from documents.application.ports import Begin, UnitOfWork
from documents.application.reading_ports import (
    BlobMissing,
    BlobStore,
    DocumentAssistant,
    DocumentReader,
    ProgressBoard,
)
from documents.domain.audit import hidden_text_dropped
from documents.domain.document import Document
from documents.domain.finance.category import Category
from documents.domain.profile import FinancialProfile
from documents.domain.reading.rejection import DocumentRejected, RejectionReason
from documents.domain.reading.result import DocumentType, ParsedDocument
from documents.domain.statement_line import StatementLine
from documents.domain.status import FILE_MISSING
from shared.clock import utc_now
from shared.events import Event

NOTHING_SUGGESTED: Mapping[int, Category] = MappingProxyType({})
Outcome = ParsedDocument | DocumentRejected | BlobMissing


@dataclass(frozen=True, slots=True)
class Claim:
    """The right to conclude one document, until somebody claims it anew."""

    document_id: UUID
    user_id: UUID
    attempt: int
    home: str | None


async def process_document(
    begin: Begin,
    blobs: BlobStore,
    reader: DocumentReader,
    progress: ProgressBoard,
    *,
    document_id: UUID,
    message_id: str | None = None,
    assistant: DocumentAssistant | None = None,
) -> UUID | None:
    """Read it; the owner whose figures have to be redone, or None when nothing was left to do.

    Repeating it is harmless: a document that is concluded, deleted or claimed anew stays as it is.
    """
    key = await _waiting(begin, document_id)
    if key is None:
        return None
    # Fetched before the claim: a store that is away must not use the attempts up.
    content = await fetch(blobs, key)
    claim = await _claim(begin, document_id)
    if claim is None:
        return None
    outcome = await read_claimed(reader, progress, claim, content, password=None)
    suggestions = NOTHING_SUGGESTED
    if isinstance(content, bytes) and not isinstance(outcome, BlobMissing):
        assisted = await assist_reading(reader, assistant, content, outcome, claim.home)
        outcome, suggestions = assisted.outcome, assisted.suggestions
    async with begin(message_id) as uow:
        held = await hold(uow, claim)
        if held is None:
            return None
        uow.outbox.add(*await conclude(uow, held, outcome, suggestions))
    return claim.user_id


async def _waiting(begin: Begin, document_id: UUID) -> str | None:
    async with begin() as uow:
        document = await uow.documents.find(document_id)
        return document.s3_key if document and document.is_under_way else None


async def fetch(blobs: BlobStore, key: str) -> bytes | BlobMissing:
    """The bytes, or that they are gone; raises Unavailable."""
    try:
        return await blobs.get(key)
    except BlobMissing as missing:
        return missing


async def _claim(begin: Begin, document_id: UUID) -> Claim | None:
    now = utc_now()
    async with begin() as uow:
        document = await uow.documents.find(document_id)
        attempt = document.claim(now) if document else None
        if document is None or attempt is None:
            return None
        if document.is_given_up:
            uow.outbox.add(document.give_up(now))
            return None
        return await claim_on(uow, document, attempt)


async def claim_on(uow: UnitOfWork, document: Document, attempt: int) -> Claim:
    """What a reader has to know of the document it claimed."""
    home = await uow.profiles.currency_of(document.user_id)
    return Claim(document.id, document.user_id, attempt, home)


async def read_claimed(
    reader: DocumentReader,
    progress: ProgressBoard,
    claim: Claim,
    content: bytes | BlobMissing,
    *,
    password: str | None,
) -> Outcome:
    """Read, with no transaction open; a refusal is an outcome like any other."""

    async def on_progress(done: int, total: int) -> None:
        await progress.show(claim.user_id, claim.document_id, done, total)

    if isinstance(content, BlobMissing):
        return content
    await progress.changed(claim.user_id)
    try:
        return await reader.read(
            content, password=password, home=claim.home, on_progress=on_progress
        )
    except DocumentRejected as rejected:
        return rejected


@dataclass(frozen=True, slots=True)
class Held:
    """A document whose claim still stands, and its owner's profile, both locked."""

    document: Document
    profile: FinancialProfile


async def hold(uow: UnitOfWork, claim: Claim) -> Held | None:
    """None when the late result is to be discarded: deleted, claimed anew, owner gone."""
    profile = await uow.profiles.known(claim.user_id)
    document = await uow.documents.find(claim.document_id)
    if profile is None or document is None or not document.is_held_by(claim.attempt):
        return None
    return Held(document, profile)


async def conclude(
    uow: UnitOfWork,
    held: Held,
    outcome: Outcome,
    suggestions: Mapping[int, Category] = NOTHING_SUGGESTED,
) -> Sequence[Event]:
    """Take over the outcome: lines, figures, status, and what is to be announced."""
    now, document = utc_now(), held.document
    if isinstance(outcome, BlobMissing):
        return [document.fail(FILE_MISSING, now)]
    if isinstance(outcome, DocumentRejected):
        if outcome.reason is RejectionReason.PASSWORD_REQUIRED:
            return [document.ask_for_password(now)]
        return [document.fail(outcome.reason.value, now)]
    if outcome.document_type is DocumentType.OTHER:
        return [document.fail(RejectionReason.UNSUPPORTED.value, now)]
    analyzed = document.conclude(outcome, now)
    await uow.lines.add_all(
        [
            StatementLine.of_reading(
                line, document.id, document.user_id, position, suggestions.get(position)
            )
            for position, line in enumerate(outcome.lines)
        ]
    )
    held.profile.touch()
    return [analyzed, *hidden_text_dropped(document.id, document.user_id, document.warnings)]
