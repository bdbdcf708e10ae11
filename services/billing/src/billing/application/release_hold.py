"""An administrator ends the hold of a chargeback."""

from datetime import datetime
from uuid import UUID

from billing.application.context import Terms
from billing.application.derive_access import announce_access
from billing.application.ports import UnitOfWork
from billing.domain.audit import AuditEntry
from billing.domain.errors import HoldNotFound


async def release_hold(
    uow: UnitOfWork, terms: Terms, *, dispute_id: str, by: UUID, reason: str, now: datetime
) -> None:
    """The person may generate again, as far as their subscription goes; raises HoldNotFound."""
    async with uow:
        hold = await uow.holds.find(dispute_id)
        if hold is None or not hold.blocks:
            raise HoldNotFound
        customer = await uow.customers.of_user(hold.user_id) if hold.user_id else None
        hold.release(by, now)
        uow.audit.add(
            AuditEntry.of(
                "hold.released",
                dispute_id,
                now=now,
                user_id=hold.user_id,
                actor=by,
                reason=reason,
                status=hold.status,
            )
        )
        if customer is not None:
            await announce_access(uow, customer, terms, now=now)
