"""A person opens a locked document: the password lives as long as this call."""

from datetime import datetime
from uuid import UUID

from documents.application.ports import Begin
from documents.application.process_document import (
    Claim,
    claim_on,
    conclude,
    fetch,
    hold,
    read_claimed,
)
from documents.application.reading_ports import BlobStore, DocumentReader, ProgressBoard
from documents.domain.errors import DocumentNotFound, WrongPassword
from documents.domain.reading.rejection import DocumentRejected


async def unlock_document(
    begin: Begin,
    blobs: BlobStore,
    reader: DocumentReader,
    progress: ProgressBoard,
    *,
    user_id: UUID,
    document_id: UUID,
    password: str,
    now: datetime,
) -> None:
    """Read it with the password; raises WrongPassword, NotLocked, DocumentNotFound.

    The third wrong password fails the document.
    """
    async with begin() as uow:
        document = await uow.documents.of(user_id, document_id)
    content = await fetch(blobs, document.s3_key)
    async with begin() as uow:
        await uow.profiles.of(user_id)
        document = await uow.documents.of(user_id, document_id)
        claim = await claim_on(uow, document, document.claim_to_unlock(now))
    outcome = await read_claimed(reader, progress, claim, content, password=password)
    if isinstance(outcome, DocumentRejected) and outcome.wrong_password:
        await _refuse(begin, claim, now)
    async with begin() as uow:
        held = await hold(uow, claim)
        if held is None:
            raise DocumentNotFound
        uow.outbox.add(*await conclude(uow, held, outcome))


async def _refuse(begin: Begin, claim: Claim, now: datetime) -> None:
    async with begin() as uow:
        held = await hold(uow, claim)
        if held is None:
            raise DocumentNotFound
        failed = held.document.refuse_password(now)
        if failed is not None:
            uow.outbox.add(failed)
    raise WrongPassword(attempts_left=held.document.passwords_left)
