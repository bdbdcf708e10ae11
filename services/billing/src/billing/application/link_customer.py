"""Find out whose subscription it is."""

from datetime import datetime
from uuid import UUID

from billing.application.ports import UnitOfWork
from billing.domain.audit import AuditEntry
from billing.domain.customer import Customer
from billing.domain.subscription import SubscriptionSnapshot


async def customer_of(
    uow: UnitOfWork, found: SubscriptionSnapshot, *, now: datetime
) -> Customer | None:
    """The locked customer by Stripe's id, else by our own metadata, else None: not ours yet."""
    customer = await uow.customers.by_stripe_id(found.customer_id)
    if customer is not None or found.owner is None:
        return customer
    return await link_customer(
        uow, found.owner, found.customer_id, livemode=found.livemode, now=now
    )


async def link_customer(
    uow: UnitOfWork, user_id: UUID, stripe_customer_id: str, *, livemode: bool, now: datetime
) -> Customer:
    """Link a person with a customer at Stripe; what waited for that is tried again."""
    customer = await uow.customers.of_user(user_id)
    if customer is None:
        customer = Customer.of(user_id, stripe_customer_id, livemode=livemode, now=now)
        uow.customers.add(customer)
    elif customer.stripe_customer_id is None:
        customer.stripe_customer_id = stripe_customer_id
    elif customer.stripe_customer_id != stripe_customer_id:
        uow.audit.add(
            AuditEntry.of(
                "customer.second",
                stripe_customer_id,
                now=now,
                user_id=user_id,
                keep=customer.stripe_customer_id,
            )
        )
        return customer
    await uow.webhooks.unpark(stripe_customer_id, now)
    return customer
