"""Somebody is back from Stripe's page, or Stripe says that they paid."""

from datetime import datetime
from uuid import UUID

from billing.application.context import Billing
from billing.application.link_customer import link_customer
from billing.application.ports import UnitOfWork
from billing.application.sync_subscription import Outcome, sync_subscription
from billing.domain.checkout import CheckoutSession
from billing.domain.errors import CheckoutNotFound


async def finish_checkout(
    billing: Billing, session_id: str, *, now: datetime
) -> tuple[CheckoutSession | None, Outcome]:
    """Read the session from Stripe, link its customer, sync its subscription."""
    session = await billing.gateway.checkout(session_id)
    if session is None or session.livemode != billing.terms.livemode:
        return None, Outcome.IGNORED
    async with billing.begin() as uow:
        await _link(uow, session, now)
        attempt = await uow.checkouts.by_session(session_id)
        if attempt is not None:
            attempt.mirror(session)
    if session.subscription_id is None:
        return session, Outcome.SAME
    return session, await sync_subscription(billing, session.subscription_id, now=now)


async def _link(uow: UnitOfWork, session: CheckoutSession, now: datetime) -> None:
    customer_id = session.customer_id
    if session.owner is None or customer_id is None:
        return
    if await uow.customers.by_stripe_id(customer_id) is None:
        await link_customer(uow, session.owner, customer_id, livemode=session.livemode, now=now)


async def return_from_checkout(
    billing: Billing, session_id: str, *, user_id: UUID, now: datetime
) -> CheckoutSession:
    """The same for the person themself; raises CheckoutNotFound for anybody else's session."""
    async with billing.begin() as uow:
        attempt = await uow.checkouts.by_session(session_id)
    if attempt is None or attempt.user_id != user_id:
        raise CheckoutNotFound
    session, _ = await finish_checkout(billing, session_id, now=now)
    if session is None:
        raise CheckoutNotFound
    return session
