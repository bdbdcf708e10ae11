"""Somebody rated, answered or bought an item: recent likes colour the next reply."""

from chat.application.conversation_ports import UnitOfWork
from chat.application.copies_port import Opinion


async def keep_opinion(uow: UnitOfWork, opinion: Opinion) -> None:
    """Keep the newest opinion about the item."""
    async with uow:
        await uow.copies.keep_opinion(opinion)
