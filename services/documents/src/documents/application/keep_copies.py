"""What other services own and the budget needs: kept here, newest version wins."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from documents.application.ports import Begin
from documents.domain.finance.periods import local_date


async def keep_account(
    begin: Begin, *, user_id: UUID, currency: str, time_zone: str, version: int, message_id: str
) -> None:
    """The account's currency and time zone."""
    async with begin(message_id) as uow:
        profile = await uow.profiles.of(user_id)
        profile.keep_account(currency, time_zone, version)


async def keep_told_subscriptions(
    begin: Begin,
    *,
    user_id: UUID,
    told: list[dict[str, Any]],
    version: int,
    now: datetime,
    message_id: str,
) -> None:
    """What the person told us they pay for; each keeps the day it was first told this way."""
    async with begin(message_id) as uow:
        profile = await uow.profiles.of(user_id)
        today = local_date(now, profile.time_zone)
        profile.keep_subscriptions(_dated(told, profile.told_subscriptions, today), version)


def _dated(
    told: list[dict[str, Any]], known: list[dict[str, Any]], today: date
) -> list[dict[str, Any]]:
    days = {(one["service"], one["active"]): one["told_on"] for one in known}
    return [
        one | {"told_on": days.get((one["service"], one["active"]), today.isoformat())}
        for one in told
    ]


async def keep_plan(
    begin: Begin, *, user_id: UUID, plan: dict[str, Any] | None, version: int, message_id: str
) -> None:
    """This product's own fee, while the person is entitled to it."""
    async with begin(message_id) as uow:
        profile = await uow.profiles.of(user_id)
        profile.keep_plan(plan, version)
