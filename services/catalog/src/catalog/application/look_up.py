"""An item is looked up outside: asked for by an administrator, done by the worker."""

from datetime import datetime
from uuid import UUID

from catalog.application.ports import Reviews, ShopPrices, UnitOfWork
from catalog.domain.errors import NotLookedUp
from catalog.domain.kinds import PriceType
from catalog.domain.lookups import Lookup, LookupKind, Outcome
from catalog.domain.vocabulary import Vocabulary


async def ask_lookup(
    uow: UnitOfWork, *, item_id: UUID, kind: LookupKind, requested_by: UUID, now: datetime
) -> Lookup:
    """Have the item looked up soon; raises ItemNotFound, NotLookedUp."""
    lookup, asked = Lookup.ask(item_id, kind, requested_by, now)
    async with uow:
        item = await uow.items.get(item_id)
        if kind is LookupKind.PRICE and item.price_type is not PriceType.ONE_TIME:
            raise NotLookedUp
        uow.lookups.add(lookup)
        uow.outbox.add(asked)
    return lookup


async def look_up_price(
    reading: UnitOfWork,
    writing: UnitOfWork,
    shop: ShopPrices,
    vocabulary: Vocabulary,
    *,
    lookup_id: UUID,
    item_id: UUID,
    now: datetime,
) -> None:
    """Ask the shop, then keep what was seen; a price that is found becomes the usual one.

    The page is fetched between the two transactions. Raises ItemNotFound, LookupNotFound.
    """
    async with reading:
        wanted = (await reading.items.get(item_id)).as_product()
    seen = await shop.price_of(wanted)
    async with writing:
        item = await writing.items.get(item_id)
        if seen.price is not None:
            writing.outbox.add(*item.see_price(seen.price, vocabulary, on=now.date(), now=now))
        await writing.items.observe_lookup(item_id, seen, now)
        lookup = await writing.lookups.get(lookup_id)
        lookup.finish(seen.outcome, seen.detail, seen.url, now)


async def look_up_reviews(
    reading: UnitOfWork,
    writing: UnitOfWork,
    reviews: Reviews,
    *,
    lookup_id: UUID,
    item_id: UUID,
    now: datetime,
) -> None:
    """Read what others say, then keep short quotations with their sources instead of older ones.

    When nothing can be read the older ones stay. Raises ItemNotFound, LookupNotFound.
    """
    async with reading:
        wanted = (await reading.items.get(item_id)).as_product()
    outcome, found = await reviews.reviews_of(wanted, now)
    async with writing:
        if outcome is Outcome.FOUND:
            await writing.lookups.keep_reviews(item_id, found)
        lookup = await writing.lookups.get(lookup_id)
        lookup.finish(outcome, f"{len(found)} pages", None, now)
