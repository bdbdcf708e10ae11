"""The ledger announced a budget."""

from chat.application.conversation_ports import UnitOfWork
from chat.application.copies_port import BudgetCopy


async def keep_budget(uow: UnitOfWork, copy: BudgetCopy, *, version: int) -> None:
    """Keep the copy unless a newer one is kept already."""
    async with uow:
        await uow.copies.keep_budget(copy, version)
