"""A person has checked a receipt or pay stub that nothing printed proves."""

from datetime import datetime
from uuid import UUID

from documents.application.ports import Begin


async def confirm_document(
    begin: Begin, *, user_id: UUID, document_id: UUID, now: datetime
) -> None:
    """Its figures count from now on; raises DocumentNotFound or NotConfirmable."""
    async with begin() as uow:
        profile = await uow.profiles.of(user_id)
        document = await uow.documents.of(user_id, document_id)
        uow.outbox.add(document.confirm(now))
        profile.touch()
