"""A person changes their name, time zone or currency."""

from datetime import datetime
from uuid import UUID

from user.application.ports import UnitOfWork
from user.domain.account import Account
from user.domain.errors import UserNotFound


async def change_account(
    uow: UnitOfWork,
    *,
    user_id: UUID,
    display_name: str | None,
    time_zone: str | None,
    currency: str | None,
    now: datetime,
) -> Account:
    """Change what is given; raises UserNotFound or InvalidProfile."""
    async with uow:
        account = await uow.accounts.find(user_id)
        if account is None:
            raise UserNotFound
        updated = account.change(
            display_name=display_name, time_zone=time_zone, currency=currency, now=now
        )
        uow.outbox.add(updated)
    return account
