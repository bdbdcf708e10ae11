"""Somebody signs in."""

from datetime import datetime

from user.application.ports import IdentityProvider, Tokens, UnitOfWork
from user.domain.account import Account, normalised_email


async def sign_in(
    identities: IdentityProvider, uow: UnitOfWork, *, email: str, password: str, now: datetime
) -> Tokens:
    """Tokens for the right password; raises WrongCredentials.

    A person the pool knows and we do not (made by an operator, or a registration that was cut
    off) gets an account now.
    """
    tokens, identity = await identities.sign_in(normalised_email(email), password)
    async with uow:
        if await uow.accounts.find(identity.user_id) is None:
            account, registered = Account.register(
                identity.user_id, identity.email, identity.display_name, now=now
            )
            uow.accounts.add(account)
            uow.outbox.add(registered)
    return tokens
