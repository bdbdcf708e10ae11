"""A person asked to be forgotten, wholly or with their finances only."""

from typing import Literal
from uuid import UUID

from chat.application.conversation_ports import UnitOfWork
from chat.application.reply_log_port import ReplyLog
from chat.domain.events import PersonErased


async def erase_user(
    uow: UnitOfWork,
    log: ReplyLog,
    *,
    user_id: UUID,
    scope: Literal["account", "finances"],
    receipt_id: UUID | None,
) -> None:
    """Remove rows and logs; late events do not bring them back."""
    reply_ids: list[UUID] = []
    async with uow:
        if scope == "finances":
            erased = await uow.copies.erase_finances(user_id)
        else:
            reply_ids, erased = await uow.copies.erase_everything(user_id)
        uow.outbox.add(*PersonErased.told(receipt_id, erased))
    await log.forget(reply_ids)
