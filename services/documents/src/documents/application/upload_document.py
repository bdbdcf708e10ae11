"""A person sends a document."""

import secrets
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from documents.application.ports import Begin
from documents.application.reading_ports import BlobStore, DocumentReader
from documents.domain.document import Document
from documents.domain.errors import TooManyDocuments, UploadRefused
from documents.domain.reading.rejection import DocumentRejected
from documents.domain.reading.result import DocumentType
from documents.domain.status import sentence_of


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it arrived; `sha256` was taken while the bytes passed."""

    file_name: str
    content: bytes
    sha256: str
    sent_as: DocumentType | None = None


async def upload_document(
    begin: Begin,
    blobs: BlobStore,
    reader: DocumentReader,
    *,
    user_id: UUID,
    upload: Upload,
    limit: int,
    now: datetime,
) -> tuple[Document, bool]:
    """Keep the file and announce it; (the document there was, False) when its bytes are known.

    Raises UploadRefused, TooManyDocuments, PersonForgotten or Unavailable. The object comes
    first and the row after it: a crash between them leaves an object that the sweep removes.
    """
    known = await _known(begin, user_id, upload.sha256, limit)
    if known is not None:
        return known, False
    await _inspect(reader, upload.content)
    key = new_key()
    await blobs.put(key, upload.content)
    async with begin() as uow:
        await uow.profiles.of(user_id)
        known = await uow.documents.with_content(user_id, upload.sha256)
        if known is not None:
            return known, False
        document, uploaded = Document.upload(
            user_id,
            file_name=upload.file_name,
            sent_as=upload.sent_as,
            s3_key=key,
            file_size_bytes=len(upload.content),
            sha256=upload.sha256,
            now=now,
        )
        uow.documents.add(document)
        uow.outbox.add(uploaded)
    return document, True


def new_key() -> str:
    """A name nobody can guess, and that says nothing: 192 random bits."""
    return secrets.token_urlsafe(24)


async def _known(begin: Begin, user_id: UUID, sha256: str, limit: int) -> Document | None:
    async with begin() as uow:
        await uow.profiles.of(user_id)
        known = await uow.documents.with_content(user_id, sha256)
        if known is None and await uow.documents.count(user_id) >= limit:
            raise TooManyDocuments(limit=limit)
    return known


async def _inspect(reader: DocumentReader, content: bytes) -> None:
    try:
        await reader.inspect(content)
    except DocumentRejected as rejected:
        reason = rejected.reason.value
        raise UploadRefused(sentence_of(reason), reason=reason) from rejected
