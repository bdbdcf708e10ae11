"""What other services say about a person, kept as far as the catalogue needs it."""

from datetime import UTC, date, datetime, time
from uuid import UUID

from catalog.application.copies import (
    BudgetCopy,
    EntitlementCopy,
    PreferencesCopy,
    ProfileCopy,
    Purchase,
)
from catalog.application.ports import UnitOfWork
from catalog.domain.events import PersonErased


async def keep_budget(uow: UnitOfWork, copy: BudgetCopy, *, at: datetime) -> None:
    """Keep what a person can spend."""
    async with uow:
        await uow.copies.keep_budget(copy, at)


async def keep_preferences(uow: UnitOfWork, copy: PreferencesCopy, *, at: datetime) -> None:
    """Keep what a person likes."""
    async with uow:
        await uow.copies.keep_preferences(copy, at)


async def keep_entitlement(uow: UnitOfWork, copy: EntitlementCopy, *, at: datetime) -> None:
    """Keep whether stories cost a person nothing extra."""
    async with uow:
        await uow.copies.keep_entitlement(copy, at)


async def keep_profile(uow: UnitOfWork, copy: ProfileCopy, *, at: datetime) -> None:
    """Keep in which currency a person counts, and when their day begins."""
    async with uow:
        await uow.copies.keep_profile(copy, at)


async def record_purchase(uow: UnitOfWork, purchase: Purchase, *, at: datetime) -> None:
    """Never offer again what was bought; without an item id the exact title decides."""
    async with uow:
        if not await uow.copies.keep_purchase(purchase, at):
            return
        item_id = purchase.item_id or await uow.items.id_of_title(purchase.title)
        if item_id is not None and await uow.items.exists(item_id):
            bought_at = _start_of(purchase.purchased_on) or at
            await uow.opinions.mark_seen(purchase.user_id, item_id, "bought", bought_at)


async def erase_person(
    uow: UnitOfWork, *, user_id: UUID, scope: str, receipt_id: UUID | None, at: datetime
) -> None:
    """Forget a person, or with scope `finances` only their figures."""
    async with uow:
        erased = await uow.copies.erase(user_id, scope, at)
        uow.outbox.add(*PersonErased.told(receipt_id, erased))


def _start_of(day: date | None) -> datetime | None:
    return datetime.combine(day, time(), UTC) if day else None
