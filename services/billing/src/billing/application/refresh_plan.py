"""Keep what we sell equal to Stripe's price."""

from datetime import datetime

from billing.application.context import Billing
from billing.domain.plan import Plan


async def refresh_plan(billing: Billing, *, now: datetime) -> None:
    """Read the configured price; an earlier one stays known, so its subscribers keep access."""
    found = await billing.gateway.price(billing.terms.price_id)
    async with billing.begin() as uow:
        plan = await uow.plans.find(found.price_id)
        if plan is not None:
            plan.mirror(found, now)
            return
        uow.plans.add(
            Plan(
                price_id=found.price_id,
                code=billing.terms.plan,
                name=found.name,
                amount=found.amount,
                currency=found.currency,
                cadence=found.cadence,
                refreshed_at=now,
            )
        )
