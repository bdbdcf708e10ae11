"""A person saves, rates or has seen an item."""

from datetime import datetime
from uuid import UUID

from catalog.application.ports import UnitOfWork
from catalog.domain.opinions import Rating, Save


async def save_item(
    uow: UnitOfWork, *, user_id: UUID, item_id: UUID, saved: bool, now: datetime
) -> Save:
    """Put the item on the person's list or take it off; raises ItemNotFound."""
    async with uow:
        save = await uow.opinions.save_of(user_id, item_id, now)
        changed = save.change(saved, now)
        if changed is not None:
            uow.outbox.add(changed)
    return save


async def rate_item(
    uow: UnitOfWork, *, user_id: UUID, item_id: UUID, rating: int, now: datetime
) -> Rating:
    """Give the item 1 to 5, which says it is known; raises ItemNotFound, InvalidRating."""
    async with uow:
        given = await uow.opinions.rating_of(user_id, item_id, now)
        changed = given.rate(rating, now)
        if changed is not None:
            uow.outbox.add(changed)
        await uow.opinions.mark_seen(user_id, item_id, "rated", now)
    return given


async def mark_seen(
    uow: UnitOfWork, *, user_id: UUID, item_id: UUID, seen: bool, now: datetime
) -> None:
    """Say that the person has seen, read or played the item, or has not; raises ItemNotFound."""
    async with uow:
        await uow.items.get(item_id)
        if seen:
            await uow.opinions.mark_seen(user_id, item_id, "told", now)
        else:
            await uow.opinions.forget_seen(user_id, item_id)
