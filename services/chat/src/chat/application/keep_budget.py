"""The ledger announced a budget."""

from chat.application.ports import BudgetCopy, UnitOfWork


async def keep_budget(uow: UnitOfWork, copy: BudgetCopy, *, version: int) -> None:
    """Keep the copy unless a newer one is kept already."""
    async with uow:
        await uow.copies.keep_budget(copy, version)
