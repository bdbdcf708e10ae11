"""Prices grow old: a schedule has the best known of them looked up again, a few at a time."""

from datetime import datetime, timedelta

from catalog.application.ports import UnitOfWork
from catalog.domain.candidate import PRICES_AGE_AFTER_DAYS
from catalog.domain.lookups import Lookup, LookupKind

# A shop that had no price to show is not asked again the next hour.
ASK_AGAIN_AFTER = timedelta(days=7)


async def refresh_prices(uow: UnitOfWork, *, at_most: int, now: datetime) -> int:
    """Ask for prices that were last seen over thirty days ago; gives how many."""
    aged = now.date() - timedelta(days=PRICES_AGE_AFTER_DAYS)
    async with uow:
        stale = await uow.items.with_stale_price(
            seen_before=aged, not_asked_since=now - ASK_AGAIN_AFTER, at_most=at_most
        )
        for item_id in stale:
            lookup, asked = Lookup.ask(item_id, LookupKind.PRICE, None, now)
            uow.lookups.add(lookup)
            uow.outbox.add(asked)
    return len(stale)
