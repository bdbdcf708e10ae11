"""A person looks at a page of their document."""

from uuid import UUID

from documents.application.ports import Begin
from documents.application.reading_ports import BlobMissing, BlobStore, DocumentReader
from documents.domain.errors import DocumentLocked, DocumentNotFound, PageNotFound


async def view_page(
    begin: Begin,
    blobs: BlobStore,
    reader: DocumentReader,
    *,
    user_id: UUID,
    document_id: UUID,
    page: int,
    password: str | None = None,
) -> bytes:
    """The page (from 1) as PNG; raises DocumentNotFound, PageNotFound or DocumentLocked.

    A locked document shows its pages once it has been opened, and to its password only: neither
    the password nor an open copy is kept. Raises WrongPassword.
    """
    async with begin() as uow:
        document = await uow.documents.of(user_id, document_id)
    if document.is_locked or (document.encrypted and password is None):
        raise DocumentLocked
    if page < 1 or (document.page_count is not None and page > document.page_count):
        raise PageNotFound
    try:
        content = await blobs.get(document.s3_key)
    except BlobMissing as error:
        raise DocumentNotFound from error
    return await reader.picture(content, page, password=password)
