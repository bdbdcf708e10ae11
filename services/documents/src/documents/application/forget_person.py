"""A person wants to be forgotten: everything, or their finances only."""

from uuid import UUID

from documents.application.ports import Begin
from documents.domain.events import PersonErased


async def forget_person(
    begin: Begin, *, user_id: UUID, account: bool, receipt_id: UUID | None, message_id: str
) -> None:
    """Delete documents, lines, purchases, figures, and have the objects discarded.

    With `account` nothing about the person is taken in again, however late it arrives.
    """
    async with begin(message_id) as uow:
        erased = await uow.profiles.forget(user_id, account=account)
        uow.outbox.add(*PersonErased.told(receipt_id, erased))
