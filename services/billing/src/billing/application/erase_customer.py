"""A person leaves: nothing is collected any more, nobody is named, the ledger stays."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from billing.application.context import Billing
from billing.application.ports import UnitOfWork
from billing.domain.audit import AuditEntry
from billing.domain.events import PersonErased


async def erase_customer(
    billing: Billing,
    claim: Callable[[], UnitOfWork],
    *,
    user_id: UUID,
    receipt_id: UUID | None,
    now: datetime,
) -> None:
    """Cancel at Stripe first, then anonymise here; raises Unavailable and can be repeated.

    `claim` makes the transaction that claims the message.
    """
    async with billing.locks.hold(f"checkout:{user_id}"):
        await _leave_stripe(billing, user_id)
        async with claim() as uow:
            erased = await _anonymise(uow, user_id, now)
            uow.outbox.add(*PersonErased.told(receipt_id, erased))


async def keep_customer(uow: UnitOfWork, *, receipt_id: UUID | None) -> None:
    """Who wants only their finances forgotten stays a subscriber; their receipt says so."""
    async with uow:
        uow.outbox.add(*PersonErased.told(receipt_id, {}))


async def _leave_stripe(billing: Billing, user_id: UUID) -> None:
    async with billing.begin() as uow:
        customer = await uow.customers.of_user(user_id)
        attempt = await uow.checkouts.newest_of(user_id)
        known = await uow.subscriptions.of_user(user_id)
    if attempt is not None and attempt.session_id is not None and attempt.state == "open":
        await billing.gateway.expire_checkout(attempt.session_id)
    for subscription in known:
        if not subscription.has_ended:
            await billing.gateway.cancel(subscription.stripe_id)
    if customer is not None and customer.stripe_customer_id is not None:
        async for subscription_id in billing.gateway.subscription_ids(customer.stripe_customer_id):
            await billing.gateway.cancel(subscription_id)
        await billing.gateway.delete_customer(customer.stripe_customer_id)


async def _anonymise(uow: UnitOfWork, user_id: UUID, now: datetime) -> dict[str, int]:
    """How many records name nobody any more, by kind."""
    customer = await uow.customers.of_user(user_id)
    subscriptions = await uow.subscriptions.of_user(user_id)
    payments = await uow.payments.of_user(user_id)
    for subscription in subscriptions:
        subscription.user_id, subscription.raw = None, {}
        subscription.gone(now)
    for payment in payments:
        payment.forget_the_person()
    for hold in await uow.holds.of_user(user_id):
        hold.user_id = None
    await uow.checkouts.remove_of(user_id)
    await uow.overrides.remove_of(user_id)
    await uow.audit.forget(user_id)
    if customer is not None:
        if customer.stripe_customer_id is not None:
            await uow.webhooks.forget_bodies(customer.stripe_customer_id)
        uow.audit.add(AuditEntry.of("customer.erased", str(customer.id), now=now))
        customer.erase()
    counted = {
        "customers": int(customer is not None),
        "subscriptions": len(subscriptions),
        "payments": len(payments),
    }
    return {kind: count for kind, count in counted.items() if count}
