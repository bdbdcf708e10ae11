"""A dispute was opened, moved or closed: hold generation, or let it go on."""

from datetime import datetime

from billing.application.context import Billing
from billing.application.derive_access import announce_access
from billing.application.ports import UnitOfWork
from billing.application.sync_subscription import Outcome
from billing.domain.audit import AuditEntry
from billing.domain.customer import Customer
from billing.domain.hold import DisputeSnapshot, Hold


async def sync_dispute(billing: Billing, dispute_id: str, *, now: datetime) -> Outcome:
    """Read it from Stripe and write it down, inside one lock; raises Unavailable."""
    async with billing.locks.hold(f"dispute:{dispute_id}"):
        found = await billing.gateway.dispute(dispute_id)
        if found is None or found.livemode != billing.terms.livemode:
            return Outcome.IGNORED
        async with billing.begin() as uow:
            if found.customer_id is None:
                return Outcome.IGNORED
            customer = await uow.customers.by_stripe_id(found.customer_id)
            if customer is None:
                return Outcome.PARKED
            if not await _mirror(uow, customer, found, now):
                return Outcome.SAME
            await announce_access(uow, customer, billing.terms, now=now)
            return Outcome.CHANGED


async def _mirror(
    uow: UnitOfWork, customer: Customer, found: DisputeSnapshot, now: datetime
) -> bool:
    hold = await uow.holds.find(found.stripe_id)
    if hold is None:
        hold = Hold(
            dispute_id=found.stripe_id,
            user_id=customer.user_id,
            charge_id=found.charge_id,
            status=found.status,
            opened_at=found.created_at,
        )
        uow.holds.add(hold)
    elif not hold.mirror(found.status):
        return False
    uow.audit.add(
        AuditEntry.of(
            "payment.disputed",
            found.stripe_id,
            now=now,
            user_id=customer.user_id,
            status=found.status,
            holds=hold.blocks,
            amount=str(found.amount.amount),
            currency=found.amount.currency,
        )
    )
    return True
