"""Somebody wants to subscribe."""

from datetime import datetime
from uuid import UUID

from billing.application.context import Billing
from billing.application.finish_checkout import finish_checkout
from billing.application.link_customer import link_customer
from billing.application.open_portal import portal_address, portal_page
from billing.application.payment_gateway import MissingAtStripe
from billing.application.sync_subscription import sync_subscription
from billing.domain.checkout import CheckoutAttempt, CheckoutSession
from billing.domain.customer import Customer
from billing.domain.errors import AlreadySubscribed


async def start_checkout(billing: Billing, *, user_id: UUID, now: datetime) -> CheckoutSession:
    """An open Checkout session: the one they have, or a new one.

    One at a time per person, so that two tabs or a double click make one customer and one
    session. Raises AlreadySubscribed with the address of the portal, and Unavailable.
    """
    async with billing.locks.hold(f"checkout:{user_id}"):
        customer_id = await _customer(billing, user_id, now)
        session = await _open_session(billing, user_id, now)
        # Webhooks may be late: Stripe itself is asked before anybody can pay twice.
        async for subscription_id in billing.gateway.subscription_ids(customer_id):
            await sync_subscription(billing, subscription_id, now=now)
        await _refuse_a_second(billing, user_id, customer_id)
        return session or await _new_session(billing, user_id, customer_id, now)


async def _customer(billing: Billing, user_id: UUID, now: datetime) -> str:
    async with billing.begin() as uow:
        known = await uow.customers.of_user(user_id)
    if known is not None and known.stripe_customer_id is not None:
        return known.stripe_customer_id
    customer_id = await billing.gateway.create_customer(user_id, f"customer:{user_id}")
    async with billing.begin() as uow:
        await link_customer(uow, user_id, customer_id, livemode=billing.terms.livemode, now=now)
    return customer_id


async def _open_session(billing: Billing, user_id: UUID, now: datetime) -> CheckoutSession | None:
    async with billing.begin() as uow:
        attempt = await uow.checkouts.newest_of(user_id)
    if attempt is None or attempt.session_id is None or attempt.state != "open":
        return None
    session, _ = await finish_checkout(billing, attempt.session_id, now=now)
    return session if session is not None and session.status == "open" else None


async def _refuse_a_second(billing: Billing, user_id: UUID, customer_id: str) -> None:
    async with billing.begin() as uow:
        subscriptions = await uow.subscriptions.of_user(user_id)
    if any(subscription.is_live for subscription in subscriptions):
        raise AlreadySubscribed(action="portal", href=await portal_address(billing, customer_id))


async def _new_session(
    billing: Billing, user_id: UUID, customer_id: str, now: datetime
) -> CheckoutSession:
    attempt = await _attempt(billing, user_id, now)
    try:
        session = await _create(billing, attempt, customer_id)
    except MissingAtStripe:
        customer_id = await _replace_customer(billing, user_id, customer_id)
        session = await _create(billing, attempt, customer_id)
    async with billing.begin() as uow:
        newest = await uow.checkouts.newest_of(user_id)
        if newest is not None:
            newest.mirror(session)
    return session


async def _attempt(billing: Billing, user_id: UUID, now: datetime) -> CheckoutAttempt:
    """An attempt that was cut off is taken up again, with its key."""
    async with billing.begin() as uow:
        attempt = await uow.checkouts.newest_of(user_id)
        if attempt is None or not attempt.was_cut_off(now):
            attempt = CheckoutAttempt.begin(user_id, now)
            uow.checkouts.add(attempt)
    return attempt


async def _create(billing: Billing, attempt: CheckoutAttempt, customer_id: str) -> CheckoutSession:
    page = portal_page(billing.terms)
    return await billing.gateway.create_checkout(
        user_id=attempt.user_id,
        customer_id=customer_id,
        price_id=billing.terms.price_id,
        success_url=f"{page}/return?session_id={{CHECKOUT_SESSION_ID}}",
        cancel_url=page,
        idempotency_key=f"checkout:{attempt.user_id}:{attempt.id}:{customer_id}",
    )


async def _replace_customer(billing: Billing, user_id: UUID, gone: str) -> str:
    """Somebody deleted the customer at Stripe: the person gets a new one."""
    fresh = await billing.gateway.create_customer(user_id, f"customer:{user_id}:after:{gone}")
    async with billing.begin() as uow:
        customer: Customer | None = await uow.customers.of_user(user_id)
        if customer is not None:
            customer.stripe_customer_id = fresh
    return fresh
