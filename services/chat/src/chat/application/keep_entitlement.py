"""Billing announced what somebody's subscription allows."""

from datetime import datetime
from uuid import UUID

from chat.application.conversation_ports import UnitOfWork


async def keep_entitlement(
    uow: UnitOfWork,
    *,
    user_id: UUID,
    version: int,
    plan: str | None,
    status: str,
    entitled: bool,
    access_until: datetime | None,
    reason: str | None,
) -> None:
    """Keep the copy unless a newer one is kept already."""
    async with uow:
        await uow.copies.keep_entitlement(
            user_id,
            version,
            plan=plan,
            status=status,
            entitled=entitled,
            access_until=access_until,
            reason=reason,
        )
