"""Somebody registers."""

from datetime import datetime

from user.application.ports import IdentityProvider, UnitOfWork
from user.domain.account import Account, normalised_email
from user.domain.passwords import check_password


async def register(
    identities: IdentityProvider,
    uow: UnitOfWork,
    *,
    email: str,
    password: str,
    display_name: str,
    time_zone: str,
    currency: str,
    now: datetime,
) -> None:
    """Sign up and announce the person; an e-mail that has an account changes nothing.

    Raises WeakPassword or InvalidProfile. A crash between sign-up and commit is mended at the
    first sign-in, which provisions an account that is missing.
    """
    check_password(password)
    address = normalised_email(email)
    user_id = await identities.sign_up(address, password, display_name)
    if user_id is None:
        return
    account, registered = Account.register(
        user_id, address, display_name, time_zone=time_zone, currency=currency, now=now
    )
    async with uow:
        if await uow.accounts.find(user_id) is None:
            uow.accounts.add(account)
            uow.outbox.add(registered)
