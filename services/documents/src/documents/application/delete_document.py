"""A person deletes a document, whether it has been read or is being read."""

from contextlib import suppress
from uuid import UUID

from documents.application.ports import Begin
from documents.application.reading_ports import BlobStore
from shared.errors import Unavailable


async def delete_document(
    begin: Begin, blobs: BlobStore, *, user_id: UUID, document_id: UUID
) -> None:
    """Row, lines and object go; raises DocumentNotFound.

    The transaction notes the object as discarded, so that it goes even when the store is away.
    """
    async with begin() as uow:
        profile = await uow.profiles.of(user_id)
        document = await uow.documents.of(user_id, document_id)
        uow.outbox.add(document.delete())
        await uow.documents.remove(document)
        profile.touch()
    with suppress(Unavailable):
        await blobs.delete(document.s3_key)
