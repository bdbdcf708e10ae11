"""A person tells us what they pay for already."""

from datetime import datetime
from uuid import UUID

from shared.money import Money
from user.application.ports import UnitOfWork
from user.domain.preferences import Cadence, ToldSubscription


async def tell_subscription(
    uow: UnitOfWork,
    *,
    user_id: UUID,
    service: str,
    price: Money | None,
    cadence: Cadence,
    now: datetime,
) -> ToldSubscription:
    """Add it, or correct the one with the same name; raises InvalidPreference."""
    async with uow:
        preferences = await uow.preferences.of(user_id)
        told, updated = preferences.tell_subscription(service, price, cadence, now)
        uow.preferences.add(preferences)
        uow.outbox.add(updated)
    return told


async def cancel_subscription(
    uow: UnitOfWork, *, user_id: UUID, subscription_id: UUID, now: datetime
) -> None:
    """Take it back; raises SubscriptionNotFound."""
    async with uow:
        preferences = await uow.preferences.of(user_id)
        updated = preferences.cancel_subscription(subscription_id, now)
        uow.preferences.add(preferences)
        uow.outbox.add(updated)
