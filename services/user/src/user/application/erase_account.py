"""A person leaves, or wants their finances forgotten."""

from datetime import datetime
from uuid import UUID

from user.application.ports import IdentityProvider, UnitOfWork
from user.domain.erasure import ErasureReceipt
from user.domain.errors import UserNotFound


async def erase_account(uow: UnitOfWork, *, user_id: UUID, now: datetime) -> ErasureReceipt:
    """Delete the account here and announce it: every service forgets the person.

    The identity provider's record goes when the announcement comes back to us
    (`delete_identity`), since a network call does not belong into a transaction.
    Raises UserNotFound.
    """
    async with uow:
        account = await uow.accounts.find(user_id)
        if account is None:
            raise UserNotFound
        told = await uow.preferences.of(user_id)
        receipt = ErasureReceipt.of_account(
            subscriptions=len(told.subscriptions), tastes=told.count_tastes(), now=now
        )
        uow.receipts.add(receipt)
        uow.outbox.add(*account.erase(receipt.id, now))
        await uow.accounts.remove(account)
    return receipt


async def forget_finances(uow: UnitOfWork, *, user_id: UUID, now: datetime) -> ErasureReceipt:
    """Announce that documents and figures go and tastes stay; raises UserNotFound."""
    receipt = ErasureReceipt.of_finances(now)
    async with uow:
        account = await uow.accounts.find(user_id)
        if account is None:
            raise UserNotFound
        uow.receipts.add(receipt)
        uow.outbox.add(account.forget_finances(receipt.id, now))
    return receipt


async def note_erased_elsewhere(
    uow: UnitOfWork, *, receipt_id: UUID, service: str, erased: dict[str, int]
) -> None:
    """Another service has done its part, and says how much that was."""
    async with uow:
        receipt = await uow.receipts.find(receipt_id)
        if receipt is not None:
            receipt.note(service, erased)


async def delete_identity(identities: IdentityProvider, *, user_id: UUID) -> None:
    """Delete the person at the identity provider; repeating it is harmless."""
    await identities.delete(user_id)
