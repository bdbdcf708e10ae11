"""From the rows of one person to what they may use, and the news of it."""

from datetime import datetime
from uuid import UUID

from billing.application.context import Terms
from billing.application.ports import UnitOfWork
from billing.domain.access import Access, access
from billing.domain.customer import Customer


async def derive_access(uow: UnitOfWork, user_id: UUID, terms: Terms, *, now: datetime) -> Access:
    """What the person may use now, as this transaction sees it."""
    return access(
        await uow.subscriptions.of_user(user_id),
        await uow.payments.paid_of(user_id),
        await uow.holds.of_user(user_id),
        await uow.overrides.newest_of(user_id),
        our_prices=await uow.plans.price_ids() | {terms.price_id},
        now=now,
        grace=terms.grace,
    )


async def announce_access(
    uow: UnitOfWork, customer: Customer, terms: Terms, *, now: datetime
) -> None:
    """Derive it and announce it if that is news. The customer must be locked."""
    if customer.user_id is None:
        return
    derived = await derive_access(uow, customer.user_id, terms, now=now)
    news = customer.announce(derived, terms.plan)
    if news is not None:
        uow.outbox.add(news)


async def read_access(uow: UnitOfWork, user_id: UUID, terms: Terms, *, now: datetime) -> Access:
    """What the person may use now."""
    async with uow:
        return await derive_access(uow, user_id, terms, now=now)
