"""A person leaves, or wants their finances forgotten."""

from datetime import datetime
from uuid import UUID

from user.application.ports import IdentityProvider, UnitOfWork
from user.domain.errors import UserNotFound


async def erase_account(uow: UnitOfWork, *, user_id: UUID) -> None:
    """Delete the account here and announce it: every service forgets the person.

    The identity provider's record goes when the announcement comes back to us
    (`delete_identity`), since a network call does not belong into a transaction.
    """
    async with uow:
        account = await uow.accounts.find(user_id)
        if account is None:
            raise UserNotFound
        uow.outbox.add(account.erase())
        await uow.accounts.remove(account)


async def forget_finances(uow: UnitOfWork, *, user_id: UUID, now: datetime) -> None:
    """Announce that documents and figures go and tastes stay."""
    async with uow:
        account = await uow.accounts.find(user_id)
        if account is None:
            raise UserNotFound
        uow.outbox.add(account.forget_finances(now))


async def delete_identity(identities: IdentityProvider, *, user_id: UUID) -> None:
    """Delete the person at the identity provider; repeating it is harmless."""
    await identities.delete(user_id)
