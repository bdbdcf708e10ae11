"""An administrator gives access for a while, or takes it back."""

from datetime import datetime
from uuid import UUID

from billing.application.context import Terms
from billing.application.derive_access import announce_access
from billing.application.ports import UnitOfWork
from billing.domain.audit import AuditEntry
from billing.domain.customer import Customer
from billing.domain.errors import OverrideNotFound
from billing.domain.override import AccessOverride


async def grant_override(
    uow: UnitOfWork,
    terms: Terms,
    *,
    user_id: UUID,
    until: datetime,
    by: UUID,
    reason: str,
    now: datetime,
) -> AccessOverride:
    """Entitle the person until a moment; the last one given counts. Raises InvalidOverride."""
    override = AccessOverride.grant(user_id, until=until, by=by, reason=reason, now=now)
    async with uow:
        customer = await uow.customers.of_user(user_id)
        if customer is None:
            customer = Customer.of(user_id, None, livemode=terms.livemode, now=now)
            uow.customers.add(customer)
        before = await uow.overrides.newest_of(user_id)
        uow.overrides.add(override)
        uow.audit.add(
            AuditEntry.of(
                "override.granted",
                str(override.id),
                now=now,
                user_id=user_id,
                actor=by,
                reason=override.reason,
                old=before.until.isoformat() if before and before.is_valid(now) else None,
                new=until.isoformat(),
            )
        )
        await announce_access(uow, customer, terms, now=now)
    return override


async def revoke_override(
    uow: UnitOfWork, terms: Terms, *, user_id: UUID, by: UUID, now: datetime
) -> None:
    """Take back the one that counts; raises OverrideNotFound."""
    async with uow:
        customer = await uow.customers.of_user(user_id)
        override = await uow.overrides.newest_of(user_id)
        if customer is None or override is None or not override.is_valid(now):
            raise OverrideNotFound
        override.revoke(now)
        uow.audit.add(
            AuditEntry.of(
                "override.revoked",
                str(override.id),
                now=now,
                user_id=user_id,
                actor=by,
                old=override.until.isoformat(),
            )
        )
        await announce_access(uow, customer, terms, now=now)
